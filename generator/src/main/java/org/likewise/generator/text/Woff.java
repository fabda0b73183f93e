package org.likewise.generator.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/**
 * A font file in the Web Open Font Format 1.0 (W3C, 2012): the tables of a TrueType file, each compressed by itself. Browsers read
 * nothing smaller that Java can write without another library.
 */
final class Woff {
    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int SFNT_HEADER = 12;
    private static final int SFNT_ENTRY = 16;

    private Woff() {}

    private record Table(int tag, int checksum, int length, byte[] stored) {}

    static byte[] of(byte[] trueType) {
        ByteBuffer in = ByteBuffer.wrap(trueType);
        int count = in.getShort(4);
        List<Table> tables = new ArrayList<>();
        int sfntSize = SFNT_HEADER + SFNT_ENTRY * count;
        int size = HEADER + ENTRY * count;
        for (int i = 0; i < count; i++) {
            int at = SFNT_HEADER + SFNT_ENTRY * i;
            int from = in.getInt(at + 8);
            int length = in.getInt(at + 12);
            Table table = new Table(
                    in.getInt(at),
                    in.getInt(at + 4),
                    length,
                    stored(Arrays.copyOfRange(trueType, from, from + length)));
            tables.add(table);
            sfntSize += padded(length);
            size += padded(table.stored().length);
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        out.putInt(SIGNATURE)
                .putInt(in.getInt(0))
                .putInt(size)
                .putShort((short) count)
                .putShort((short) 0);
        out.putInt(sfntSize).putShort((short) 1).putShort((short) 0);
        // neither metadata nor private data
        out.putInt(0).putInt(0).putInt(0).putInt(0).putInt(0);
        int offset = HEADER + ENTRY * count;
        for (Table table : tables) {
            out.putInt(table.tag()).putInt(offset).putInt(table.stored().length);
            out.putInt(table.length()).putInt(table.checksum());
            offset += padded(table.stored().length);
        }
        for (Table table : tables) {
            out.put(table.stored());
            out.position(padded(out.position()));
        }
        return out.array();
    }

    /** Compressed where that is shorter. */
    private static byte[] stored(byte[] table) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(table);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 15];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.size() < table.length ? out.toByteArray() : table;
        } finally {
            deflater.end();
        }
    }

    /** Tables begin at multiples of four. */
    private static int padded(int length) {
        return (length + 3) & ~3;
    }
}
