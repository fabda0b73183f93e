package org.likewise.scanner.job;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.likewise.scanner.image.GreyImage;

/** Writes a grey picture as PNG (ISO/IEC 15948): eight bits a pixel, one IDAT chunk, the same bytes each time. */
final class PngBytes {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /** Each row says what its left neighbour leaves over, which suits paper: long runs of nearly the same grey. */
    private static final int FILTER_SUB = 1;

    private PngBytes() {}

    static byte[] of(GreyImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", header(image));
        chunk(out, "IDAT", data(image));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] header(GreyImage image) {
        return ByteBuffer.allocate(13)
                .putInt(image.width())
                .putInt(image.height())
                .put((byte) 8) // bits a sample; then grey, deflate, the five filters, not interlaced
                .array();
    }

    private static byte[] data(GreyImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try (DeflaterOutputStream zip = new DeflaterOutputStream(out, deflater)) {
            byte[] row = new byte[image.width() + 1];
            row[0] = FILTER_SUB;
            for (int y = 0; y < image.height(); y++) {
                int left = 0;
                for (int x = 0; x < image.width(); x++) {
                    int grey = image.at(x, y);
                    row[x + 1] = (byte) (grey - left);
                    left = grey;
                }
                zip.write(row);
            }
        } catch (java.io.IOException e) {
            throw new IllegalStateException("writing into memory", e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
