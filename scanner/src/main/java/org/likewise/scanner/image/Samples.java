package org.likewise.scanner.image;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** How the plain samples of a PDF image, once its filters are undone, become grey levels. */
enum Samples {
    BILEVEL(1),
    BILEVEL_NEGATIVE(1),
    GREY(8),
    GREY_NEGATIVE(8),
    COLOUR(24);

    /** Bytes that may come after the last line. */
    private static final int SPARE = 4096;

    private static final byte[] BLACK_FIRST = {0, (byte) 255};
    private static final byte[] WHITE_FIRST = {(byte) 255, 0};

    private final int bits;

    Samples(int bits) {
        this.bits = bits;
    }

    /** Empty for the kinds that scanners do not write; those are drawn. */
    static Optional<Samples> of(PDImageXObject image, boolean inverted) throws IOException {
        PDColorSpace space = image.getColorSpace();
        int depth = image.getBitsPerComponent();
        if (space instanceof PDDeviceGray && depth == 1) {
            return Optional.of(inverted ? BILEVEL_NEGATIVE : BILEVEL);
        }
        if (space instanceof PDDeviceGray && depth == 8) {
            return Optional.of(inverted ? GREY_NEGATIVE : GREY);
        }
        return space instanceof PDDeviceRGB && depth == 8 && !inverted ? Optional.of(COLOUR) : Optional.empty();
    }

    byte[] read(PDImageXObject image) throws IOException, ImageProblem {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] lines = lines(image.getCOSObject(), bits, width, height);
        if (this == GREY) {
            return lines;
        }
        byte[] out = new byte[width * height];
        int line = lines.length / height;
        for (int y = 0; y < height; y++) {
            unpack(lines, y * line, out, y * width, width);
        }
        return out;
    }

    /**
     * The lines of an image with its filters undone.
     *
     * @throws IOException where there are fewer than the image says
     */
    static byte[] lines(COSStream stream, int bitsPerPixel, int width, int height) throws IOException, ImageProblem {
        int line = (int) (((long) width * bitsPerPixel + 7) / 8);
        int all = Math.multiplyExact(line, height);
        COSDictionary parameters = PdfStreams.parameters(stream);
        if (PdfStreams.lastFilter(stream).equals(COSName.JBIG2_DECODE)) {
            if (parameters.getDictionaryObject(COSName.JBIG2_GLOBALS) instanceof COSStream shared) {
                Jbig2Check.check(PdfStreams.unpacked(shared, GreyImage.MAX_PIXELS), true);
            }
            Jbig2Check.check(PdfStreams.picture(stream), false);
        }
        if (PdfStreams.filters(stream).equals(List.of(COSName.FLATE_DECODE))
                && Flate.fits(parameters, bitsPerPixel, width)) {
            return Flate.lines(PdfStreams.raw(stream), parameters, bitsPerPixel, width, height);
        }
        byte[] unpacked = PdfStreams.unpacked(stream, all + SPARE);
        if (unpacked.length < all) {
            throw new EOFException("the image has " + unpacked.length / line + " of its " + height + " lines");
        }
        return unpacked.length == all ? unpacked : Arrays.copyOf(unpacked, all);
    }

    private void unpack(byte[] in, int from, byte[] out, int to, int width) {
        switch (this) {
            case BILEVEL -> GreyPixels.unpackRow(in, from, BLACK_FIRST, out, to, width);
            case BILEVEL_NEGATIVE -> GreyPixels.unpackRow(in, from, WHITE_FIRST, out, to, width);
            case GREY -> System.arraycopy(in, from, out, to, width);
            case GREY_NEGATIVE -> {
                for (int x = 0; x < width; x++) {
                    out[to + x] = (byte) (255 - (in[from + x] & 255));
                }
            }
            case COLOUR -> {
                for (int x = 0, p = from; x < width; x++, p += 3) {
                    out[to + x] = GreyPixels.luma(in[p] & 255, in[p + 1] & 255, in[p + 2] & 255);
                }
            }
        }
    }
}
