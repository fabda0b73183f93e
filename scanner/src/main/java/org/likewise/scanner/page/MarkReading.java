package org.likewise.scanner.page;

/**
 * What was read at one mark position or digit cell.
 *
 * @param option the option's value; of a digit cell its number from 1, and what was read: {@code 2=7}
 * @param state what was seen
 * @param confidence from 0 to 1: how sure the state is
 * @param x left edge in pixels of the image as it came, not turned
 * @param y top edge in pixels of the image as it came, not turned
 * @param w width in pixels of the upright rectangle around the printed figure
 * @param h height in pixels of the upright rectangle around the printed figure
 */
public record MarkReading(String option, MarkState state, double confidence, double x, double y, double w, double h) {}
