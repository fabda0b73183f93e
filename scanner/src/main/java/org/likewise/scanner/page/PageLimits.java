package org.likewise.scanner.page;

/** When a page is trusted at all. */
final class PageLimits {
    /** Share of the boxes that must show their outline in place or a mark. */
    static final double LEAST_CONFIRMED = 0.7;

    /** A code that a detector found is the page's own if it is no farther off than this; codes are 18 mm wide. */
    static final double CODE_OFF_MM = 6;

    private PageLimits() {}
}
