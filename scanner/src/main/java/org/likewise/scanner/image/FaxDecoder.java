package org.likewise.scanner.image;

import java.util.Arrays;

/**
 * Decodes what a fax or a scanner wrote by ITU-T Recommendations T.4 and T.6, and refuses it wherever a code word, the length
 * of a line or the number of lines is not right. The platform's decoder goes on after an error, with lines that are white or
 * those of before: boxes that nobody marked, or that somebody else did.
 */
final class FaxDecoder {
    private static final int END_OF_BLOCK = 0x001001;
    private static final byte BLACK = 0;

    private final FaxBits bits;
    private final FaxCoding coding;
    private final int width;
    private final int firstLine;
    /** Where the colour changes in the line above and in this one, from white at first; then the width, four times. */
    private int[] above;

    private int[] changes;
    private int count;
    private int line;

    private FaxDecoder(FaxBits bits, FaxCoding coding, int width, int firstLine) {
        this.bits = bits;
        this.coding = coding;
        this.width = width;
        this.firstLine = firstLine;
        above = new int[width + 8];
        changes = new int[width + 8];
        Arrays.fill(above, width);
    }

    /**
     * Blackens the black pixels of some lines.
     *
     * @param whole whether nothing but these lines is in the data
     * @param grey 255 in all these lines before
     * @throws ImageProblem that names the line, from 1
     */
    static void decode(FaxBits bits, FaxCoding coding, boolean whole, byte[] grey, int width, int from, int lines)
            throws ImageProblem {
        FaxDecoder decoder = new FaxDecoder(bits, coding, width, from);
        for (decoder.line = 0; decoder.line < lines; decoder.line++) {
            decoder.line();
            decoder.blacken(grey, (from + decoder.line) * width);
            int[] done = decoder.changes;
            decoder.changes = decoder.above;
            decoder.above = done;
        }
        if (whole) {
            decoder.end();
        }
    }

    private void line() throws ImageProblem {
        count = 0;
        if (coding.rowsOnBytes()) {
            bits.toByte();
        }
        if (coding.kind() != FaxCoding.Kind.BELOW && bits.endOfLine() && bits.peek(11) == 0 && bits.endOfLine()) {
            throw early();
        }
        boolean alone = coding.kind() == FaxCoding.Kind.LINES;
        if (coding.kind() == FaxCoding.Kind.MIXED) {
            alone = bits.peek(1) == 1;
            bits.skip(1);
        }
        if (alone) {
            runs();
        } else {
            modes();
        }
        if (bits.overrun()) {
            throw early();
        }
        Arrays.fill(changes, count, count + 4, width);
    }

    private void runs() throws ImageProblem {
        int at = 0;
        for (boolean black = false; at < width; black = !black) {
            at = change(at + run(black), at);
        }
    }

    private void modes() throws ImageProblem {
        int at = -1;
        boolean black = false;
        int b = 0;
        while (at < width) {
            while (above[b] <= at && above[b] < width) {
                b += 2;
            }
            int code = FaxCodes.MODES[bits.peek(FaxCodes.BITS)];
            int mode = code >> 4;
            if (mode == 0) {
                throw bits.peek(24) == END_OF_BLOCK ? early() : damaged();
            }
            bits.skip(code & 15);
            if (mode == FaxCodes.PASS) {
                at = above[b + 1];
            } else if (mode == FaxCodes.HORIZONTAL) {
                int first = change(Math.max(at, 0) + run(black), at);
                at = change(first + run(!black), first);
            } else {
                int to = above[b] + mode - FaxCodes.BELOW;
                if (to <= at) {
                    throw damaged();
                }
                at = change(to, at);
                black = !black;
                // the change before may be the next one of the other colour
                b += b > 0 ? -1 : 1;
            }
        }
    }

    private int change(int to, int from) throws ImageProblem {
        if (to < from || to > width || count >= width + 3) {
            throw damaged();
        }
        changes[count++] = to;
        return to;
    }

    private int run(boolean black) throws ImageProblem {
        char[] codes = black ? FaxCodes.BLACK : FaxCodes.WHITE;
        int length = 0;
        int part;
        do {
            int code = codes[bits.peek(FaxCodes.BITS)];
            if (code == 0) {
                throw damaged();
            }
            bits.skip(code & 15);
            part = code >> 4;
            length += part;
        } while (part >= FaxCodes.MAKE_UP_FROM && length <= width);
        return length;
    }

    private void blacken(byte[] grey, int start) {
        for (int i = 0; i + 1 <= count; i += 2) {
            Arrays.fill(grey, start + changes[i], start + changes[i + 1], BLACK);
        }
    }

    private void end() throws ImageProblem {
        if (coding.kind() == FaxCoding.Kind.BELOW) {
            if (coding.rowsOnBytes()) {
                bits.toByte();
            }
            if (bits.peek(24) == END_OF_BLOCK) {
                return;
            }
        }
        while (bits.endOfLine()) {
            // the six ends of line with which a page ends, with their tags
            if (coding.kind() == FaxCoding.Kind.MIXED) {
                bits.skip(1);
            }
        }
        if (bits.muchLeft()) {
            throw ImageProblem.broken("The fax picture is damaged: it goes on after its last line.");
        }
    }

    private ImageProblem damaged() {
        return ImageProblem.broken("The fax picture is damaged at line " + (firstLine + line + 1) + ".");
    }

    private ImageProblem early() {
        return ImageProblem.broken(
                "The fax picture ends at line " + (firstLine + line + 1) + ": it was not saved or copied completely.");
    }
}
