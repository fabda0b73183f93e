/** The figures of a report, computed from responses and scores: numbers without words, and what is kept back to protect people. */
@NullMarked
package org.likewise.analysis.figure;

import org.jspecify.annotations.NullMarked;
