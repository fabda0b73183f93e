package org.likewise.scanner.image;

import java.nio.ByteBuffer;

/** Walks through the chunks of a PNG before it is decoded: the platform's reader allots whatever a chunk claims to hold. */
final class PngCheck {
    private static final int IEND = 0x49454E44;
    private static final int MOST_PALETTE_AND_TEXT = 16 << 20;
    private static final int IDAT = 0x49444154;

    private PngCheck() {}

    static void check(byte[] bytes) throws ImageProblem {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int p = 8;
        while (p + 12 <= bytes.length) {
            long length = in.getInt(p) & 0xffffffffL;
            int type = in.getInt(p + 4);
            if (type == IEND) {
                return;
            }
            if (length > bytes.length - p - 12L || type != IDAT && length > MOST_PALETTE_AND_TEXT) {
                throw ImageProblem.broken(
                        "The PNG ends in the middle of a part: it was not saved or copied completely.");
            }
            p += (int) length + 12;
        }
        throw ImageProblem.broken("The PNG has no end: it was not saved or copied completely.");
    }
}
