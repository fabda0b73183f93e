/** What a respondent means to say in each field, drawn at random, and what the table must say of it. Draws no ink. */
@NullMarked
package org.likewise.simulator.answer;

import org.jspecify.annotations.NullMarked;
