package org.likewise.scanner.image;

import java.io.IOException;

/** How much a page of a PDF may draw. A page that draws more is no form, and would take hours. */
final class PaintBudget {
    private static final int MOST_OPERATORS = 100_000;
    private static final long MOST_PIXELS = 10 * GreyImage.MAX_PIXELS;

    private int operators;
    private long pixels;

    void operator() throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw new IOException("this page draws more than " + MOST_OPERATORS + " things");
        }
    }

    /** Of an image, or of a layer that is drawn by itself first. */
    void pixels(long count) throws IOException {
        pixels += count;
        if (pixels > MOST_PIXELS) {
            throw new IOException("this page draws its pictures and layers too many times over");
        }
    }
}
