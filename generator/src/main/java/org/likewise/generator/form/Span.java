package org.likewise.generator.form;

/**
 * A stretch across the page, in millimetres from the page's edge at which lines start: the left one, or the right one where
 * the language runs from right to left.
 */
record Span(double start, double width) {
    double end() {
        return start + width;
    }

    /** The same stretch without its first part. */
    Span indented(double mm) {
        return new Span(start + mm, width - mm);
    }
}
