package org.likewise.scanner.image;

import java.nio.ByteBuffer;

/**
 * What a file says of its pixels' size.
 *
 * @param x pixels an inch across; 0 where it does not say
 * @param y pixels an inch down; 0 where it does not say
 */
record Resolution(double x, double y) {
    static final Resolution UNKNOWN = new Resolution(0, 0);

    /** Beyond this ratio the pixels are those of a fax, and not a slip of a header. */
    private static final double UNEVEN = 1.15;

    private static final double MOST_UNEVEN = 4.5;
    /** Longer side by shorter side, between A4's and Letter's. */
    private static final double PAPER = 1.35;

    private static final double MM_PER_INCH = 25.4;
    private static final int PHYS = 0x70485973;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;

    /** Stretches an image with unequal resolutions, so that its pixels become square. */
    static GreyImage evened(GreyImage image) {
        double ratio = image.dpiY() > 0 ? image.dpiX() / image.dpiY() : 1;
        boolean down = ratio >= UNEVEN && ratio <= MOST_UNEVEN;
        boolean across = 1 / ratio >= UNEVEN && 1 / ratio <= MOST_UNEVEN;
        if (!down && !across) {
            return image;
        }
        double stored = shape(image.width(), image.height());
        if (Math.abs(stored - PAPER) < Math.abs(shape(image.width(), image.height() * ratio) - PAPER)) {
            // the pixels are square and the file is wrong: what it says would make no sheet of paper of it
            return image;
        }
        int width = across ? (int) Math.round(image.width() / ratio) : image.width();
        int height = down ? (int) Math.round(image.height() * ratio) : image.height();
        if ((long) width * height > GreyImage.MAX_PIXELS) {
            return image;
        }
        byte[] out = new byte[width * height];
        double sx = image.width() / (double) width;
        double sy = image.height() / (double) height;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                out[y * width + x] = (byte) Math.round(image.at((x + 0.5) * sx, (y + 0.5) * sy));
            }
        }
        double dpi = Math.max(image.dpiX(), image.dpiY());
        return new GreyImage(width, height, out, dpi, dpi);
    }

    private static double shape(double width, double height) {
        return Math.max(width, height) / Math.min(width, height);
    }

    static Resolution png(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int p = 8;
        // what comes after the end was not checked
        while (p + 21 <= bytes.length && in.getInt(p + 4) != IDAT && in.getInt(p + 4) != IEND) {
            if (in.getInt(p + 4) == PHYS && bytes[p + 16] == 1) {
                return checked(in.getInt(p + 8) * MM_PER_INCH / 1000, in.getInt(p + 12) * MM_PER_INCH / 1000);
            }
            p += in.getInt(p) + 12;
        }
        return UNKNOWN;
    }

    /** From the JFIF part, which comes first where there is one. */
    static Resolution jpeg(byte[] b) {
        boolean jfif =
                b.length > 18 && (b[3] & 255) == 0xe0 && b[6] == 'J' && b[7] == 'F' && b[8] == 'I' && b[9] == 'F';
        if (!jfif || b[13] == 0) {
            return UNKNOWN;
        }
        double unit = b[13] == 2 ? MM_PER_INCH / 10 : 1;
        ByteBuffer in = ByteBuffer.wrap(b);
        return checked((in.getShort(14) & 0xffff) * unit, (in.getShort(16) & 0xffff) * unit);
    }

    /** Unknown where it is none that a scanner has. */
    static Resolution checked(double x, double y) {
        boolean sane = x >= 20 && y >= 20 && x <= 5000 && y <= 5000;
        return sane ? new Resolution(x, y) : UNKNOWN;
    }
}
