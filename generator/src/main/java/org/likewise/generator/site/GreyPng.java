package org.likewise.generator.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes grey pictures as PNG (ISO/IEC 15948), small rather than fast; Java's own writer knows no 16 levels of grey. */
final class GreyPng {
    /** Where in a file its height stands: 4 bytes, the highest first. */
    static final int HEIGHT_AT = 20;

    /** Of what follows the pixels: a comment of 64 characters, and the end. */
    static final int END_BYTES = 12 + "Comment".length() + 1 + 64 + 12;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private GreyPng() {}

    /**
     * A file up to its pixels, without its end.
     *
     * @param rows from the top, all of one length, each level from 0, black, to white
     * @param bits of each level: 1, 2, 4 or 8
     */
    static byte[] unended(int[][] rows, int bits) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        // the last five: bits, grey, and the only methods of compression and filtering, not interlaced
        out.writeBytes(chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(rows[0].length)
                        .putInt(rows.length)
                        .put((byte) bits)
                        .array()));
        out.writeBytes(chunk("IDAT", deflated(rows, bits)));
        return out.toByteArray();
    }

    /** The end of a file: a comment of 64 characters of ASCII, and the sign that it is whole. */
    static byte[] end(String comment) {
        byte[] text = ("Comment\0" + comment).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(chunk("tEXt", text));
        out.writeBytes(chunk("IEND", new byte[0]));
        if (out.size() != END_BYTES) {
            throw new IllegalArgumentException("a comment of " + comment.length() + " characters");
        }
        return out.toByteArray();
    }

    private static byte[] deflated(int[][] rows, int bits) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream in = new DeflaterOutputStream(out, deflater)) {
            for (int[] row : rows) {
                // each row begins with its filter: none packs pages of text best
                byte[] packed = new byte[1 + (row.length * bits + 7) / 8];
                for (int x = 0; x < row.length; x++) {
                    int at = x * bits;
                    packed[1 + at / 8] |= (byte) (row[x] << (8 - bits - at % 8));
                }
                in.write(packed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] whole = ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 crc = new CRC32();
        crc.update(whole, 4, 4 + content.length);
        ByteBuffer.wrap(whole).putInt(8 + content.length, (int) crc.getValue());
        return whole;
    }
}
