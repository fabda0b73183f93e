package org.likewise.model.study;

import java.util.Arrays;

/**
 * A picture to be printed in black and grey, as its pixels: how it was compressed in its file does not matter any more.
 *
 * @param width pixels, 1 to {@value #MAX_WIDTH}
 * @param height pixels, 1 to {@value #MAX_HEIGHT}
 * @param bits of each pixel: 1, 2, 4 or 8; 0 is black, the greatest value white
 * @param rows the pixels, row after row from the top, the first in the highest bits; each row begins with a new byte, and the
 *     bits that are left over in its last byte are 0
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, and compared by its contents
public record Logo(int width, int height, int bits, byte[] rows) {
    /** At 300 dpi 169 mm, more than a form is wide. */
    public static final int MAX_WIDTH = 2000;

    public static final int MAX_HEIGHT = 800;

    public Logo {
        if (width < 1 || width > MAX_WIDTH || height < 1 || height > MAX_HEIGHT) {
            throw new IllegalArgumentException("a logo of " + width + " x " + height);
        }
        if (Integer.bitCount(bits) != 1 || bits < 1 || bits > 8 || rows.length != rowBytes(width, bits) * height) {
            throw new IllegalArgumentException(rows.length + " bytes of " + bits + "-bit pixels");
        }
        rows = rows.clone();
    }

    /** How many bytes a row of pixels takes. */
    static int rowBytes(int width, int bits) {
        return (width * bits + 7) / 8;
    }

    @Override
    public byte[] rows() {
        return rows.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo
                && width == logo.width
                && height == logo.height
                && bits == logo.bits
                && Arrays.equals(rows, logo.rows);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * width + height) + bits) + Arrays.hashCode(rows);
    }

    @Override
    public String toString() {
        return "a logo of " + width + " x " + height + " pixels";
    }
}
