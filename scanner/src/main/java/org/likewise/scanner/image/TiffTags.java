package org.likewise.scanner.image;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The properties of one page of a TIFF, all of which lie within the file. */
final class TiffTags {
    static final int SUBFILE_TYPE = 254;
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int FILL_ORDER = 266;
    static final int SAMPLES = 277;
    static final int ROWS_A_STRIP = 278;
    static final int T4_OPTIONS = 292;
    static final int TILE_WIDTH = 322;
    static final int TILE_HEIGHT = 323;
    static final int JPEG_TABLES = 347;

    private static final int STRIP_OFFSETS = 273;
    private static final int STRIP_BYTES = 279;
    private static final int X_RESOLUTION = 282;
    private static final int Y_RESOLUTION = 283;
    private static final int RESOLUTION_UNIT = 296;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTES = 325;

    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
    private static final int BYTE = 1;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int UNDEFINED = 7;

    private record Entry(int type, long count, int at) {}

    private final ByteBuffer in;
    private final Map<Integer, Entry> entries = new HashMap<>();

    private TiffTags(ByteBuffer in) {
        this.in = in;
    }

    /** Empty where a property lies beyond the end of the file. */
    static Optional<TiffTags> of(ByteBuffer in, int first, int count) {
        TiffTags tags = new TiffTags(in);
        for (int at = first; at < first + 12 * count; at += 12) {
            int type = in.getShort(at + 2) & 0xffff;
            long values = unsigned(in.getInt(at + 4));
            long bytes = type < TYPE_BYTES.length ? values * TYPE_BYTES[type] : 0;
            long place = bytes <= 4 ? at + 8 : unsigned(in.getInt(at + 8));
            if (place + bytes > in.limit()) {
                return Optional.empty();
            }
            tags.entries.putIfAbsent(in.getShort(at) & 0xffff, new Entry(type, values, (int) place));
        }
        return Optional.of(tags);
    }

    boolean tiled() {
        return entries.containsKey(TILE_OFFSETS);
    }

    /** Strips or tiles. */
    long parts() {
        Entry offsets = entries.get(tiled() ? TILE_OFFSETS : STRIP_OFFSETS);
        return offsets == null ? 0 : offsets.count();
    }

    /** As {@link #parts}; but 0 where the file leaves out how long they are, as it may where there is one. */
    long partsWithLength() {
        return entries.containsKey(tiled() ? TILE_BYTES : STRIP_BYTES) ? parts() : 0;
    }

    long partAt(int index) {
        return value(entries.get(tiled() ? TILE_OFFSETS : STRIP_OFFSETS), index, 0);
    }

    long partBytes(int index) {
        return value(entries.get(tiled() ? TILE_BYTES : STRIP_BYTES), index, 0);
    }

    long value(int tag, long otherwise) {
        return value(entries.get(tag), 0, otherwise);
    }

    /** The bytes of a property that is nothing but bytes. */
    Optional<byte[]> bytes(int tag) {
        Entry entry = entries.get(tag);
        if (entry == null || entry.type() != BYTE && entry.type() != UNDEFINED) {
            return Optional.empty();
        }
        byte[] out = new byte[(int) entry.count()];
        in.get(entry.at(), out);
        return Optional.of(out);
    }

    Resolution resolution() {
        double factor = value(RESOLUTION_UNIT, 2) == 3 ? 2.54 : 1;
        return Resolution.checked(
                rational(entries.get(X_RESOLUTION)) * factor, rational(entries.get(Y_RESOLUTION)) * factor);
    }

    private double rational(@Nullable Entry entry) {
        return entry == null || entry.type() != RATIONAL || entry.count() < 1
                ? 0
                : unsigned(in.getInt(entry.at())) / (double) unsigned(in.getInt(entry.at() + 4));
    }

    private long value(@Nullable Entry entry, int index, long otherwise) {
        if (entry == null || index >= entry.count()) {
            return otherwise;
        }
        return switch (entry.type()) {
            case SHORT -> in.getShort(entry.at() + 2 * index) & 0xffff;
            case LONG -> unsigned(in.getInt(entry.at() + 4 * index));
            default -> otherwise;
        };
    }

    private static long unsigned(int value) {
        return value & 0xffffffffL;
    }
}
