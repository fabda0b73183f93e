package org.likewise.scanner.image;

import java.util.Objects;

/**
 * A raster of grey pixels, row by row from the top left. Do not write to the pixels once others may read them: they are not
 * copied, since a page is several megabytes.
 *
 * @param width pixels
 * @param height pixels
 * @param pixels 0 black to 255 white, as unsigned bytes
 * @param dpiX pixels an inch across, 0 where the file does not say
 * @param dpiY pixels an inch down, 0 where the file does not say
 */
@SuppressWarnings("ArrayRecordComponent")
public record GreyImage(int width, int height, byte[] pixels, double dpiX, double dpiY) {
    /** The most pixels that an image may have: A4 at 800 dpi, with a margin. */
    public static final long MAX_PIXELS = 100_000_000;

    public GreyImage {
        Objects.requireNonNull(pixels);
        if (width < 1 || height < 1 || (long) width * height != pixels.length || pixels.length > MAX_PIXELS) {
            throw new IllegalArgumentException("not an image: " + width + " x " + height + " in " + pixels.length);
        }
    }

    /** Grey level 0 to 255 of a pixel inside the image. */
    public int at(int x, int y) {
        return pixels[y * width + x] & 255;
    }

    /**
     * Grey level at a point between pixels, by bilinear interpolation; the first pixel's centre is at 0.5, 0.5. Points
     * outside take the level of the nearest pixel.
     */
    public float at(double x, double y) {
        double u = Math.min(Math.max(x - 0.5, 0), width - 1);
        double v = Math.min(Math.max(y - 0.5, 0), height - 1);
        int i = Math.min((int) u, Math.max(0, width - 2));
        int j = Math.min((int) v, Math.max(0, height - 2));
        float fx = (float) (u - i);
        float fy = (float) (v - j);
        int p = j * width + i;
        int right = width > 1 ? 1 : 0;
        int down = height > 1 ? width : 0;
        float a = pixels[p] & 255;
        float b = pixels[p + right] & 255;
        float c = pixels[p + down] & 255;
        float d = pixels[p + down + right] & 255;
        return (a + (b - a) * fx) * (1 - fy) + (c + (d - c) * fx) * fy;
    }

    /** The part of the image inside the rectangle, which is cut to the image; at least one pixel. */
    public GreyImage crop(int left, int top, int right, int bottom) {
        int x0 = Math.min(Math.max(left, 0), width - 1);
        int y0 = Math.min(Math.max(top, 0), height - 1);
        int w = Math.max(1, Math.min(right, width) - x0);
        int h = Math.max(1, Math.min(bottom, height) - y0);
        byte[] out = new byte[w * h];
        for (int y = 0; y < h; y++) {
            System.arraycopy(pixels, (y0 + y) * width + x0, out, y * w, w);
        }
        return new GreyImage(w, h, out, dpiX, dpiY);
    }
}
