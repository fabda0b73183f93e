package org.likewise.scanner.image;

import java.util.Arrays;

/** Bits of fax-coded data, the highest of a byte first; beyond the end are zeros. */
final class FaxBits {
    private static final int SPARE = 4;

    private final byte[] bytes;
    private final long end;
    private long at;

    /** @param lowestFirst whether each byte holds its first bit lowest (fill order 2) */
    FaxBits(byte[] source, int from, int length, boolean lowestFirst) {
        bytes = Arrays.copyOfRange(source, from, from + length + SPARE);
        // copyOfRange takes what follows in the source where there is more of it
        Arrays.fill(bytes, length, length + SPARE, (byte) 0);
        end = 8L * length;
        for (int i = 0; lowestFirst && i < length; i++) {
            bytes[i] = (byte) (Integer.reverse(bytes[i]) >>> 24);
        }
    }

    /** The next bits without taking them, at most 24. */
    int peek(int count) {
        int i = (int) (at >> 3);
        if (i > bytes.length - SPARE) {
            return 0;
        }
        int four = bytes[i] << 24 | (bytes[i + 1] & 255) << 16 | (bytes[i + 2] & 255) << 8 | bytes[i + 3] & 255;
        return four << (at & 7) >>> 32 - count;
    }

    void skip(int count) {
        at += count;
    }

    void toByte() {
        at = at + 7 & ~7L;
    }

    /** Whether more was taken than there is. */
    boolean overrun() {
        return at > end;
    }

    /** Takes an end of line, a one after at least eleven zeros; nothing where none comes next. */
    boolean endOfLine() {
        long start = at;
        while (at < end && peek(1) == 0) {
            at++;
        }
        if (at - start >= 11 && at < end) {
            at++;
            return true;
        }
        at = start;
        return false;
    }

    /** Whether more than a writer's padding is left: ones beyond the next eight bytes. */
    boolean muchLeft() {
        for (int i = (int) (at + 7 >> 3) + 8; i < bytes.length - SPARE; i++) {
            if (bytes[i] != 0) {
                return true;
            }
        }
        return false;
    }
}
