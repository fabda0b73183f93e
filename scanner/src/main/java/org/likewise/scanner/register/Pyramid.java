package org.likewise.scanner.register;

import org.likewise.scanner.image.GreyImage;

/**
 * An image at two smaller scales: one fine enough for boxes and codes, about 150 to 250 dpi for a page that fills its
 * image, and one coarse enough to search for corner squares, about 75 to 110 dpi. Every later step costs the same whatever
 * the scanner's resolution, and averaging takes away noise.
 *
 * @param image as it came
 * @param fine box-averaged by {@code factor}; the image itself where the factor is 1
 * @param factor pixels of the image along one side of a fine pixel
 * @param coarse box-averaged once more, by {@code coarseFactor}
 * @param coarseFactor fine pixels along one side of a coarse pixel
 */
public record Pyramid(GreyImage image, GreyImage fine, int factor, GreyImage coarse, int coarseFactor) {
    /** A page at 300 dpi has 3508 pixels along its side and is halved; 200 dpi stay as they are. */
    private static final double FINE_SIDE = 1750;

    private static final double COARSE_SIDE = 1000;

    public static Pyramid of(GreyImage image) {
        int side = Math.max(image.width(), image.height());
        int factor = Math.max(1, (int) (side / FINE_SIDE));
        GreyImage fine = shrink(image, factor);
        int coarseFactor = Math.max(1, (int) Math.round(side / (factor * COARSE_SIDE)));
        return new Pyramid(image, fine, factor, shrink(fine, coarseFactor), coarseFactor);
    }

    /** Averages blocks of {@code f} by {@code f} pixels; what is left over at the right and the bottom is dropped. */
    static GreyImage shrink(GreyImage image, int f) {
        int width = image.width() / f;
        int height = image.height() / f;
        if (f == 1 || width < 1 || height < 1) {
            return image;
        }
        byte[] in = image.pixels();
        byte[] out = new byte[width * height];
        int[] sums = new int[width];
        int n = f * f;
        for (int y = 0; y < height; y++) {
            java.util.Arrays.fill(sums, 0);
            for (int j = 0; j < f; j++) {
                addRow(in, (y * f + j) * image.width(), f, sums);
            }
            int q = y * width;
            for (int x = 0; x < width; x++) {
                out[q + x] = (byte) ((sums[x] + n / 2) / n);
            }
        }
        return new GreyImage(width, height, out, image.dpiX() / f, image.dpiY() / f);
    }

    /** The case of 2 has a loop of its own: it is the common one, and the inner loop is then free of a branch. */
    private static void addRow(byte[] in, int start, int f, int[] sums) {
        int p = start;
        if (f == 2) {
            for (int x = 0; x < sums.length; x++, p += 2) {
                sums[x] += (in[p] & 255) + (in[p + 1] & 255);
            }
            return;
        }
        for (int x = 0; x < sums.length; x++) {
            int s = 0;
            for (int i = 0; i < f; i++) {
                s += in[p++] & 255;
            }
            sums[x] += s;
        }
    }
}
