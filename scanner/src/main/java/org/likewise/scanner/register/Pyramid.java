package org.likewise.scanner.register;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

    /** The even bytes of a long. */
    private static final long LANES = 0x00ff00ff00ff00ffL;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

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
        if (f % 2 == 0) {
            return shrink(half(image), f / 2);
        }
        byte[] in = image.pixels();
        byte[] out = new byte[width * height];
        int[] sums = new int[width];
        int n = f * f;
        for (int y = 0; y < height; y++) {
            java.util.Arrays.fill(sums, 0);
            for (int j = 0; j < f; j++) {
                int p = (y * f + j) * image.width();
                for (int x = 0; x < width; x++) {
                    int s = 0;
                    for (int i = 0; i < f; i++) {
                        s += in[p++] & 255;
                    }
                    sums[x] += s;
                }
            }
            int q = y * width;
            for (int x = 0; x < width; x++) {
                out[q + x] = (byte) ((sums[x] + n / 2) / n);
            }
        }
        return new GreyImage(width, height, out, image.dpiX() / f, image.dpiY() / f);
    }

    /** Four pixels of the half at a time, as lanes of a long: this step is the dearest of all after decoding. */
    private static GreyImage half(GreyImage image) {
        int width = image.width() / 2;
        int height = image.height() / 2;
        byte[] in = image.pixels();
        byte[] out = new byte[width * height];
        for (int y = 0; y < height; y++) {
            int p = 2 * y * image.width();
            int q = p + image.width();
            int to = y * width;
            int x = 0;
            for (; x + 4 <= width; x += 4) {
                long sum = pairs((long) LONG.get(in, p)) + pairs((long) LONG.get(in, q));
                long mean = (sum + 0x0002000200020002L) >>> 2 & LANES;
                mean |= mean >>> 8;
                INT.set(out, to + x, (int) (mean & 0xffff | mean >>> 16 & 0xffff0000L));
                p += 8;
                q += 8;
            }
            for (; x < width; x++) {
                int sum = (in[p] & 255) + (in[p + 1] & 255) + (in[q] & 255) + (in[q + 1] & 255);
                out[to + x] = (byte) ((sum + 2) / 4);
                p += 2;
                q += 2;
            }
        }
        return new GreyImage(width, height, out, image.dpiX() / 2, image.dpiY() / 2);
    }

    /** The sums of neighbouring bytes, in lanes of 16 bits. */
    private static long pairs(long bytes) {
        return (bytes & LANES) + (bytes >>> 8 & LANES);
    }
}
