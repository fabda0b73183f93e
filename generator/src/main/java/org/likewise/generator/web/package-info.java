/**
 * Questionnaire to web page: one HTML file that needs no other file and asks no other host. Fills the templates that a
 * designer edits; writes no file and knows nothing of paper.
 */
@NullMarked
package org.likewise.generator.web;

import org.jspecify.annotations.NullMarked;
