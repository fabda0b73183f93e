package org.likewise.scanner.page;

import org.likewise.scanner.code.CodeSearch;
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

    /** Paper is lighter than this on average, of 255, even in a poor light: a lamp that failed gives less. */
    private static final int LEAST_LIGHT = 96;

    /** An image with less than this between its darkest and its lightest part may hold print too pale to be seen. */
    private static final int PALE_RANGE = 100;

    private BlankSide() {}

    /** @param coarse about 100 dpi, where the noise of single pixels is evened out */
    static boolean is(GreyImage coarse) {
        return light(coarse) && unmarked(coarse) && !holdsPalePrint(coarse);
    }

    private static boolean light(GreyImage coarse) {
        long sum = 0;
        for (byte pixel : coarse.pixels()) {
            sum += pixel & 255;
        }
        return sum >= (long) LEAST_LIGHT * coarse.pixels().length;
    }

    /** Whether a code comes out when what little contrast there is is spread; one seen from behind shines through. */
    private static boolean holdsPalePrint(GreyImage coarse) {
        int[] counts = new int[256];
        for (byte pixel : coarse.pixels()) {
            counts[pixel & 255]++;
        }
        int few = coarse.pixels().length / 500;
        int low = 0;
        for (int n = counts[0]; n <= few && low < 255; n += counts[low]) {
            low++;
        }
        int high = 255;
        for (int n = counts[255]; n <= few && high > 0; n += counts[high]) {
            high--;
        }
        if (high <= low || high - low >= PALE_RANGE) {
            return false;
        }
        byte[] spread = new byte[coarse.pixels().length];
        for (int i = 0; i < spread.length; i++) {
            int level = ((coarse.pixels()[i] & 255) - low) * 255 / (high - low);
            spread[i] = (byte) Math.max(0, Math.min(255, level));
        }
        return CodeSearch.in(new GreyImage(coarse.width(), coarse.height(), spread, coarse.dpiX(), coarse.dpiY()))
                .stream()
                .anyMatch(f -> !f.mirrored());
    }

    private static boolean unmarked(GreyImage coarse) {
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
