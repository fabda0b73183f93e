package org.likewise.scanner.image;

import java.nio.ByteBuffer;

/**
 * Walks through the segments of a JBIG2 image inside a PDF before it is decoded: the decoder allots what a segment claims, and
 * leaves what is missing white.
 */
final class Jbig2Check {
    private static final int PAGE = 48;
    private static final long UNKNOWN = 0xffffffffL;
    private static final int MOST_REFERRED = 10_000;

    private Jbig2Check() {}

    /**
     * @param bytes as the PDF holds them, without a file header
     * @param shared whether these are parts for other images, and draw nothing themselves
     */
    static void check(byte[] bytes, boolean shared) throws ImageProblem {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        boolean drawn = shared;
        while (in.remaining() >= 11) {
            long number = in.getInt() & UNKNOWN;
            int flags = in.get() & 255;
            int type = flags & 63;
            skip(in, referred(in) * (number <= 256 ? 1L : number <= 65_536 ? 2 : 4));
            skip(in, (flags & 64) == 0 ? 1 : 4);
            require(in, 4);
            long length = in.getInt() & UNKNOWN;
            boolean region = type == 4 || type == 6 || type == 7 || type >= 20 && type <= 43;
            if (type == PAGE || region) {
                require(in, 8);
                long width = in.getInt(in.position()) & UNKNOWN;
                long height = in.getInt(in.position() + 4) & UNKNOWN;
                // a page that is written in stripes does not know its height yet
                ImageBounds.check(width, type == PAGE && height == UNKNOWN ? 1 : height);
            }
            drawn |= region;
            if (length == UNKNOWN) {
                // allowed for one that is drawn at once and comes last; its decoder finds its end
                return;
            }
            skip(in, length);
        }
        if (!drawn) {
            throw cutShort();
        }
    }

    private static long referred(ByteBuffer in) throws ImageProblem {
        require(in, 1);
        int few = (in.get(in.position()) & 255) >> 5;
        if (few < 7) {
            in.get();
            return few;
        }
        require(in, 4);
        int many = in.getInt() & 0x1fffffff;
        if (many > MOST_REFERRED) {
            throw ImageProblem.broken("The JBIG2 is damaged: a part of it refers to " + many + " others.");
        }
        skip(in, (many + 8) / 8);
        return many;
    }

    private static void skip(ByteBuffer in, long bytes) throws ImageProblem {
        require(in, bytes);
        in.position((int) (in.position() + bytes));
    }

    private static void require(ByteBuffer in, long bytes) throws ImageProblem {
        if (in.remaining() < bytes) {
            throw cutShort();
        }
    }

    private static ImageProblem cutShort() {
        return ImageProblem.broken("The JBIG2 ends too early: it was not saved or copied completely.");
    }
}
