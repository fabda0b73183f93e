package org.likewise.scanner.image;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/** Streams of a PDF, unpacked no further than is wanted: a few kilobytes may unpack to more than any memory holds. */
final class PdfStreams {
    /** What a page of a form draws is a few hundred kilobytes. */
    private static final long MOST_CONTENT = 32L << 20;

    /** No packing of PDF makes more than 3,000 bytes of one. */
    private static final int HARMLESS = 10_000;

    private PdfStreams() {}

    static byte[] raw(COSStream stream) throws IOException {
        try (InputStream in = stream.createRawInputStream()) {
            return in.readAllBytes();
        }
    }

    static List<COSName> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName name) {
            return List.of(name);
        }
        return filters instanceof COSArray array
                ? array.toList().stream()
                        .filter(COSName.class::isInstance)
                        .map(COSName.class::cast)
                        .toList()
                : List.of();
    }

    /** The filter that is undone last, which for a picture says what it is; an empty name where there is none. */
    static COSName lastFilter(COSStream stream) {
        List<COSName> filters = filters(stream);
        return filters.isEmpty() ? COSName.getPDFName("") : filters.get(filters.size() - 1);
    }

    /** Of the filter that is undone last. */
    static COSDictionary parameters(COSStream stream) {
        COSBase base = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        int last = filters(stream).size() - 1;
        COSBase own =
                base instanceof COSArray array ? last >= 0 && last < array.size() ? array.getObject(last) : null : base;
        return own instanceof COSDictionary dictionary ? dictionary : new COSDictionary();
    }

    /** Its bytes with all filters undone but the last: a JPEG, or a fax. */
    static byte[] picture(COSStream stream) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        unpack(stream, filters(stream).size() - 1, GreyImage.MAX_PIXELS, out);
        return out.toByteArray();
    }

    /**
     * All its bytes, with every filter undone.
     *
     * @throws IOException where there are more than {@code most}
     */
    static byte[] unpacked(COSStream stream, long most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        unpack(stream, filters(stream).size(), most, out);
        return out.toByteArray();
    }

    /** Sees to it that what a page or a part of it draws can be held in memory. */
    static void checkContent(COSStream stream) throws IOException {
        if (stream.getLength() > HARMLESS) {
            unpack(stream, filters(stream).size(), MOST_CONTENT, OutputStream.nullOutputStream());
        }
    }

    private static void unpack(COSStream stream, int undone, long most, OutputStream out) throws IOException {
        List<COSName> filters = filters(stream);
        InputStream in = stream.createRawInputStream();
        if (undone < 1) {
            try (InputStream plain = in) {
                plain.transferTo(new Bounded(out, most));
            }
        }
        for (int i = 0; i < undone; i++) {
            boolean last = i == undone - 1;
            ByteArrayOutputStream between = new ByteArrayOutputStream();
            try (InputStream packed = in) {
                FilterFactory.INSTANCE
                        .getFilter(filters.get(i))
                        .decode(packed, new Bounded(last ? out : between, most), stream, i);
            }
            in = new ByteArrayInputStream(between.toByteArray());
        }
    }

    /** Refuses what is too much. */
    private static final class Bounded extends OutputStream {
        private final OutputStream out;
        private long left;

        Bounded(OutputStream out, long most) {
            this.out = out;
            this.left = most;
        }

        @Override
        public void write(int b) throws IOException {
            take(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            take(length);
            out.write(bytes, from, length);
        }

        private void take(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("a part of it unpacks to more than it may hold");
            }
        }
    }
}
