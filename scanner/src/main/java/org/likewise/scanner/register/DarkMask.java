package org.likewise.scanner.register;

import org.likewise.scanner.image.GreyImage;

/** Which pixels are clearly darker than their surroundings, whatever the light. */
public final class DarkMask {
    private final int width;
    private final int height;
    private final boolean[] dark;

    private DarkMask(int width, int height, boolean[] dark) {
        this.width = width;
        this.height = height;
        this.dark = dark;
    }

    /**
     * Compares each pixel with the mean of the square around it.
     *
     * @param percent a pixel is dark below this share of the mean
     */
    public static DarkMask of(GreyImage image, int percent) {
        int w = image.width();
        int h = image.height();
        // about 12 mm: larger than a corner square, smaller than a shadow; at most 64, so that sums fit an int
        int radius = Math.min(64, Math.max(12, w / 24));
        int[] sums = integral(image);
        boolean[] dark = new boolean[w * h];
        byte[] pixels = image.pixels();
        int stride = w + 1;
        for (int y = 0; y < h; y++) {
            int top = Math.max(0, y - radius) * stride;
            int bottom = Math.min(h, y + radius + 1) * stride;
            int rows = (bottom - top) / stride;
            for (int x = 0; x < w; x++) {
                int left = Math.max(0, x - radius);
                int right = Math.min(w, x + radius + 1);
                int sum = sums[bottom + right] - sums[top + right] - sums[bottom + left] + sums[top + left];
                int n = (right - left) * rows;
                dark[y * w + x] = (pixels[y * w + x] & 255) * n * 100 < sum * percent;
            }
        }
        return new DarkMask(w, h, dark);
    }

    private static int[] integral(GreyImage image) {
        int w = image.width();
        int[] sums = new int[(w + 1) * (image.height() + 1)];
        byte[] pixels = image.pixels();
        for (int y = 0; y < image.height(); y++) {
            int row = 0;
            int above = y * (w + 1) + 1;
            int here = above + w + 1;
            int p = y * w;
            for (int x = 0; x < w; x++) {
                row += pixels[p + x] & 255;
                sums[here + x] = sums[above + x] + row;
            }
        }
        return sums;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public boolean at(int x, int y) {
        return dark[y * width + x];
    }

    boolean at(int index) {
        return dark[index];
    }
}
