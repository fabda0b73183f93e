package org.likewise.scanner.page;

/** When a page is trusted at all. */
final class PageLimits {
    /** A box that is 0.2 mm off is misread four times as often; ticks tell their own error and the boxes' is less. */
    static final double MOST_RESIDUAL_MM = 0.3;

    /** A page curled by 4 mm, as in an open book, departs from a flat one by about 2 mm. */
    static final double MOST_BEND_MM = 2.5;

    /** Share of the ticks: with fewer, a page may lose a whole side. */
    static final double LEAST_TICKS = 0.5;

    /** Share of the boxes that must show their outline in place or a mark. */
    static final double LEAST_CONFIRMED = 0.7;

    /** A code that a detector found is the page's own if it is no farther off than this; codes are 18 mm wide. */
    static final double CODE_OFF_MM = 6;

    private PageLimits() {}
}
