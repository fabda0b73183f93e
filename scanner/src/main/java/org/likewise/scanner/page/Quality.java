package org.likewise.scanner.page;

/**
 * How well a page was found in its image.
 *
 * @param residualMm root mean square distance between the printed edge ticks and where they should be
 * @param printScalePercent size of the print against the layout, as far as the file states its resolution; otherwise 100
 * @param quarter quarter turns, clockwise, that the page has in the image: 0 to 3
 * @param skewDegrees what remains of the turn, −45 to 45, clockwise
 * @param dpi pixels an inch on the paper, measured
 */
public record Quality(double residualMm, double printScalePercent, int quarter, double skewDegrees, double dpi) {}
