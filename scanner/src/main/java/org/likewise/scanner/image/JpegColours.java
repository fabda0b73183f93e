package org.likewise.scanner.image;

/** What the bands of a JPEG mean, as its components and Adobe's marker say. */
enum JpegColours {
    /** The first band is the grey level: grey, or luma and two of colour. */
    LUMA,
    RGB,
    /** Four inks, 0 for none. */
    CMYK,
    /** Four inks, 255 for none, as Adobe's programs store them. */
    CMYK_INVERTED,
    /** The first band is how much of the three coloured inks there is, the last is black, 255 for none. */
    YCCK;

    private static final int NO_ADOBE_MARKER = -1;

    /**
     * Reads the markers up to the first scan.
     *
     * @param bytes a JPEG
     */
    static JpegColours of(byte[] bytes) {
        int transform = NO_ADOBE_MARKER;
        int p = 2;
        while (p + 4 < bytes.length && (bytes[p] & 255) == 0xff) {
            int marker = bytes[p + 1] & 255;
            int length = (bytes[p + 2] & 255) << 8 | bytes[p + 3] & 255;
            if (marker == 0xff) {
                p++;
                continue;
            }
            if (marker == 0xda) {
                break;
            }
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (marker == 0xee && length >= 14 && p + 15 < bytes.length && bytes[p + 4] == 'A' && bytes[p + 5] == 'd') {
                transform = bytes[p + 15] & 255;
            } else if (frame && p + 16 < bytes.length) {
                return of(bytes, p, transform);
            }
            p += 2 + length;
        }
        return LUMA;
    }

    private static JpegColours of(byte[] bytes, int frame, int transform) {
        int components = bytes[frame + 9];
        if (components == 4) {
            return transform == 2 ? YCCK : transform == NO_ADOBE_MARKER ? CMYK : CMYK_INVERTED;
        }
        boolean named =
                components == 3 && bytes[frame + 10] == 'R' && bytes[frame + 13] == 'G' && bytes[frame + 16] == 'B';
        return components == 3 && (transform == 0 || named && transform == NO_ADOBE_MARKER) ? RGB : LUMA;
    }
}
