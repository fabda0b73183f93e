package org.likewise.scanner.page;

import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.register.Blobs;
import org.likewise.scanner.register.DarkMask;

/** Whether an image shows a side of paper with nothing on it. Holes, staples and shadows at the edges do not count. */
final class BlankSide {
    /** Percent of the local mean: print from the other side shines through at 85 and more. */
    private static final int DARK_PERCENT = 80;

    /** Share of the image that holes and shadows may take at each edge: 20 mm of 210. */
    private static final double EDGE = 0.09;

    /** Most that may be dark inside, as a share of the image: 6 mm² on A4, less than a word. */
    private static final double MOST_DARK = 1e-4;

    private BlankSide() {}

    static boolean is(GreyImage coarse) {
        double left = EDGE * coarse.width();
        double top = EDGE * coarse.height();
        double dark = 0;
        for (Blobs.Blob b : Blobs.of(DarkMask.of(coarse, DARK_PERCENT))) {
            boolean inside =
                    b.x() > left && b.x() < coarse.width() - left && b.y() > top && b.y() < coarse.height() - top;
            // single pixels are noise
            if (inside && b.area() > 3) {
                dark += b.area();
            }
        }
        return dark < MOST_DARK * coarse.width() * coarse.height();
    }
}
