package org.likewise.scanner.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The directories of a TIFF, walked through before it is decoded: the platform's reader follows a chain that comes back to
 * itself for ever, allots whatever a count claims, and leaves what is missing of a page white.
 *
 * @param pages the pages in their order; small previews are left out
 * @param torn whether the file ends before its last directory
 */
record TiffDirectories(List<Page> pages, boolean torn) {
    /** More pages than any feeder holds. */
    static final int MOST_PAGES = 5000;

    private static final int MOST_ENTRIES = 1000;
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    private static final int SUBFILE_TYPE = 254;
    private static final int STRIP_OFFSETS = 273;
    private static final int STRIP_BYTES = 279;
    private static final int X_RESOLUTION = 282;
    private static final int Y_RESOLUTION = 283;
    private static final int RESOLUTION_UNIT = 296;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTES = 325;

    /**
     * One page.
     *
     * @param index its place in the chain of directories, from 0
     * @param fault why it cannot be decoded, a sentence
     * @param orientation 1 to 8 as TIFF counts
     */
    record Page(int index, Optional<String> fault, Resolution dpi, int orientation) {}

    private record Entry(int type, long count, int at) {}

    TiffDirectories {
        pages = List.copyOf(pages);
    }

    static TiffDirectories of(byte[] bytes) throws ImageProblem {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        in.order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        List<Page> pages = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        long at = bytes.length < 8 ? 0 : unsigned(in.getInt(4));
        boolean torn = false;
        for (int index = 0; at != 0; index++) {
            if (!seen.add(at)) {
                throw ImageProblem.broken("The TIFF is damaged: its list of pages has no end.");
            }
            if (index >= MOST_PAGES) {
                throw ImageProblem.tooManyPages("TIFF", MOST_PAGES);
            }
            int entries = at + 2 > bytes.length ? 0 : in.getShort((int) at) & 0xffff;
            long next = at + 2 + 12L * entries;
            if (entries == 0 || next + 4 > bytes.length) {
                torn = true;
                break;
            }
            Optional<Page> page = page(in, (int) at + 2, entries, index);
            page.ifPresent(pages::add);
            at = unsigned(in.getInt((int) next));
        }
        if (pages.isEmpty()) {
            throw ImageProblem.broken(
                    torn
                            ? "The TIFF ends before its first page: it was not saved or copied completely."
                            : "The TIFF has no pages.");
        }
        return new TiffDirectories(pages, torn);
    }

    /** Empty for a preview of another page. */
    private static Optional<Page> page(ByteBuffer in, int first, int entries, int index) {
        if (entries > MOST_ENTRIES) {
            return Optional.of(faulty(index, "has " + entries + " properties"));
        }
        Map<Integer, Entry> found = new HashMap<>();
        for (int at = first; at < first + 12 * entries; at += 12) {
            int type = in.getShort(at + 2) & 0xffff;
            long count = unsigned(in.getInt(at + 4));
            long bytes = type < TYPE_BYTES.length ? count * TYPE_BYTES[type] : 0;
            long place = bytes <= 4 ? at + 8 : unsigned(in.getInt(at + 8));
            if (place + bytes > in.limit()) {
                return Optional.of(faulty(index, "ends too early: it was not saved or copied completely"));
            }
            found.putIfAbsent(in.getShort(at) & 0xffff, new Entry(type, count, (int) place));
        }
        if ((value(in, found.get(SUBFILE_TYPE), 0, 0) & 1) == 1) {
            return Optional.empty();
        }
        Resolution dpi = resolution(in, found);
        int orientation = (int) value(in, found.get(Orientation.TAG), 0, Orientation.UPRIGHT);
        return Optional.of(new Page(index, fault(in, found), dpi, orientation));
    }

    private static Page faulty(int index, String what) {
        return new Page(index, Optional.of(sentence(what)), Resolution.UNKNOWN, Orientation.UPRIGHT);
    }

    private static String sentence(String what) {
        return "This page of the TIFF " + what + ".";
    }

    private static Optional<String> fault(ByteBuffer in, Map<Integer, Entry> found) {
        boolean tiled = found.containsKey(TILE_OFFSETS);
        Entry offsets = found.get(tiled ? TILE_OFFSETS : STRIP_OFFSETS);
        Entry lengths = found.get(tiled ? TILE_BYTES : STRIP_BYTES);
        if (tiled
                && value(in, found.get(TILE_WIDTH), 0, 0) * value(in, found.get(TILE_HEIGHT), 0, 0)
                        > GreyImage.MAX_PIXELS) {
            return Optional.of(sentence("is in parts that are too large"));
        }
        if (offsets == null || lengths == null) {
            // a page in one part may leave out how long it is
            return Optional.empty();
        }
        for (int i = 0; i < offsets.count(); i++) {
            long offset = value(in, offsets, i, 0);
            long length = value(in, lengths, i, 0);
            if (offset == 0 || length == 0) {
                return Optional.of(sentence("has parts that were never saved"));
            }
            if (offset + length > in.limit()) {
                return Optional.of(sentence("ends too early: it was not saved or copied completely"));
            }
        }
        return Optional.empty();
    }

    private static Resolution resolution(ByteBuffer in, Map<Integer, Entry> found) {
        double factor = value(in, found.get(RESOLUTION_UNIT), 0, 2) == 3 ? 2.54 : 1;
        return Resolution.checked(
                rational(in, found.get(X_RESOLUTION)) * factor, rational(in, found.get(Y_RESOLUTION)) * factor);
    }

    private static double rational(ByteBuffer in, @org.jspecify.annotations.Nullable Entry entry) {
        return entry == null || entry.type() != RATIONAL || entry.count() < 1
                ? 0
                : unsigned(in.getInt(entry.at())) / (double) unsigned(in.getInt(entry.at() + 4));
    }

    private static long value(
            ByteBuffer in, @org.jspecify.annotations.Nullable Entry entry, int index, long otherwise) {
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
