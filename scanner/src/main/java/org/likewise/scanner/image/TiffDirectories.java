package org.likewise.scanner.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

    /**
     * One page.
     *
     * @param index its place in the chain of directories, from 0
     * @param fault why it cannot be decoded, a sentence
     * @param orientation 1 to 8 as TIFF counts
     * @param parts what the platform's reader is not to be trusted with
     */
    record Page(int index, Optional<String> fault, Resolution dpi, int orientation, TiffParts parts) {}

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
        Optional<TiffTags> tags = TiffTags.of(in, first, entries);
        if (tags.isEmpty()) {
            return Optional.of(faulty(index, "ends too early: it was not saved or copied completely"));
        }
        TiffTags found = tags.get();
        if ((found.value(TiffTags.SUBFILE_TYPE, 0) & 1) == 1) {
            return Optional.empty();
        }
        int orientation = (int) found.value(Orientation.TAG, Orientation.UPRIGHT);
        Optional<String> fault = fault(in, found);
        return Optional.of(new Page(
                index,
                fault,
                found.resolution(),
                orientation,
                fault.isEmpty() ? TiffParts.of(in, found) : TiffParts.PLAIN));
    }

    private static Page faulty(int index, String what) {
        return new Page(index, Optional.of(sentence(what)), Resolution.UNKNOWN, Orientation.UPRIGHT, TiffParts.PLAIN);
    }

    private static String sentence(String what) {
        return "This page of the TIFF " + what + ".";
    }

    private static Optional<String> fault(ByteBuffer in, TiffTags tags) {
        if (tags.tiled()
                && tags.value(TiffTags.TILE_WIDTH, 0) * tags.value(TiffTags.TILE_HEIGHT, 0) > GreyImage.MAX_PIXELS) {
            return Optional.of(sentence("is in parts that are too large"));
        }
        for (int i = 0; i < tags.partsWithLength(); i++) {
            long offset = tags.partAt(i);
            long length = tags.partBytes(i);
            if (offset == 0 || length == 0) {
                return Optional.of(sentence("has parts that were never saved"));
            }
            if (offset + length > in.limit()) {
                return Optional.of(sentence("ends too early: it was not saved or copied completely"));
            }
        }
        return Optional.empty();
    }

    private static long unsigned(int value) {
        return value & 0xffffffffL;
    }
}
