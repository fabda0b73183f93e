package org.likewise.scanner.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * A picture that is coded as a fax is, in one part or several below each other.
 *
 * @param coded the bytes in which the parts lie
 * @param negative whether the runs that the code calls black are paper
 */
@SuppressWarnings("ArrayRecordComponent")
record FaxPicture(byte[] coded, FaxCoding coding, int width, int height, List<Part> parts, boolean negative) {
    /** Of a PDF that does not say. */
    private static final int COLUMNS = 1728;

    /**
     * A number of lines.
     *
     * @param at its first byte
     * @param bytes how many it has; nothing else is in them where {@code whole}
     */
    record Part(int at, int bytes, boolean whole, int lines) {}

    FaxPicture {
        parts = List.copyOf(parts);
    }

    /** Of a page of a TIFF with compression 2, 3 or 4, whose parts lie within the file; empty where its properties make no bilevel picture. */
    static Optional<FaxPicture> of(ByteBuffer in, TiffTags tags, int compression) {
        long width = tags.value(TiffTags.WIDTH, 0);
        long height = tags.value(TiffTags.HEIGHT, 0);
        long rows = Math.min(height, tags.value(TiffTags.ROWS_A_STRIP, height));
        boolean bilevel = tags.value(TiffTags.BITS, 1) == 1 && tags.value(TiffTags.SAMPLES, 1) == 1;
        if (!bilevel || width < 1 || rows < 1 || (height + rows - 1) / rows != tags.parts()) {
            return Optional.empty();
        }
        boolean mixed = compression == 3 && (tags.value(TiffTags.T4_OPTIONS, 0) & 1) == 1;
        FaxCoding coding = new FaxCoding(
                compression == 4 ? FaxCoding.Kind.BELOW : mixed ? FaxCoding.Kind.MIXED : FaxCoding.Kind.LINES,
                compression == 2,
                tags.value(TiffTags.FILL_ORDER, 1) == 2);
        boolean whole = tags.partsWithLength() > 0;
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < tags.parts(); i++) {
            long at = tags.partAt(i);
            if (at >= in.limit()) {
                return Optional.empty();
            }
            long bytes = whole ? tags.partBytes(i) : in.limit() - at;
            parts.add(new Part((int) at, (int) bytes, whole, (int) Math.min(rows, height - i * rows)));
        }
        boolean negative = tags.value(TiffTags.PHOTOMETRIC, 0) == 1;
        return Optional.of(new FaxPicture(in.array(), coding, (int) width, (int) height, parts, negative));
    }

    /** Of a PDF's image. */
    static FaxPicture of(COSStream stream, int width, int height) throws IOException, ImageProblem {
        COSDictionary parameters = PdfStreams.parameters(stream);
        int columns = parameters.getInt(COSName.COLUMNS, COLUMNS);
        if (columns != width) {
            throw ImageProblem.broken(
                    "The fax picture is " + columns + " pixels wide, and its PDF says " + width + ".");
        }
        int k = parameters.getInt(COSName.K, 0);
        FaxCoding.Kind kind = k < 0 ? FaxCoding.Kind.BELOW : k > 0 ? FaxCoding.Kind.MIXED : FaxCoding.Kind.LINES;
        FaxCoding coding = new FaxCoding(kind, parameters.getBoolean(COSName.ENCODED_BYTE_ALIGN, false), false);
        byte[] coded = PdfStreams.picture(stream);
        List<Part> parts = List.of(new Part(0, coded.length, true, height));
        return new FaxPicture(coded, coding, width, height, parts, parameters.getBoolean(COSName.BLACK_IS_1, false));
    }

    /** @throws ImageProblem where anything in it is damaged, however little */
    GreyImage decode(Resolution dpi) throws ImageProblem {
        ImageBounds.check(width, height);
        byte[] grey = new byte[width * height];
        Arrays.fill(grey, (byte) 255);
        int line = 0;
        for (Part part : parts) {
            FaxBits bits = new FaxBits(coded, part.at(), part.bytes(), coding.lowestFirst());
            FaxDecoder.decode(bits, coding, part.whole(), grey, width, line, part.lines());
            line += part.lines();
        }
        for (int i = 0; negative && i < grey.length; i++) {
            grey[i] = (byte) ~grey[i];
        }
        return new GreyImage(width, height, grey, dpi.x(), dpi.y());
    }
}
