package org.likewise.scanner.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera says that its picture is to be turned: 1 to 8, as Exif and TIFF count. Turns are left to the registration, which
 * finds the page in any of four; only a picture that is stored mirrored is mirrored back, and what then remains is a turn.
 */
final class Orientation {
    static final int UPRIGHT = 1;
    static final int TAG = 274;
    private static final Turning MIRROR = new Turning(true, 0);
    private static final int SHORT = 3;

    private Orientation() {}

    static GreyImage unmirrored(GreyImage image, int orientation) {
        boolean mirrored = orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
        return mirrored ? MIRROR.apply(image) : image;
    }

    /** From the Exif part of a JPEG; upright where there is none or it is damaged. */
    static int ofJpeg(byte[] bytes) {
        int p = 2;
        while (p + 10 < bytes.length && (bytes[p] & 255) == 0xff) {
            int marker = bytes[p + 1] & 255;
            int length = (bytes[p + 2] & 255) << 8 | bytes[p + 3] & 255;
            if (marker == 0xda) {
                break;
            }
            if (marker == 0xe1 && bytes[p + 4] == 'E' && bytes[p + 5] == 'x' && bytes[p + 6] == 'i') {
                int start = p + 10;
                int end = Math.min(bytes.length, p + 2 + length);
                return start < end
                        ? ofExif(ByteBuffer.wrap(bytes, start, end - start).slice())
                        : UPRIGHT;
            }
            p += marker == 0xff ? 1 : 2 + length;
        }
        return UPRIGHT;
    }

    private static int ofExif(ByteBuffer exif) {
        int length = exif.limit();
        if (length < 10) {
            return UPRIGHT;
        }
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = exif.getInt(4);
        if (first < 8 || first > length - 2) {
            return UPRIGHT;
        }
        int entries = exif.getShort(first) & 0xffff;
        for (int i = 0; i < entries && first + 14L + 12L * i <= length; i++) {
            int entry = first + 2 + 12 * i;
            if ((exif.getShort(entry) & 0xffff) == TAG && exif.getShort(entry + 2) == SHORT) {
                return exif.getShort(entry + 8) & 0xffff;
            }
        }
        return UPRIGHT;
    }
}
