package org.likewise.scanner.image;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
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

    byte[] read(PDImageXObject image) throws IOException {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] out = new byte[width * height];
        byte[] row = new byte[(width * bits + 7) / 8];
        try (InputStream in = image.getCOSObject().createInputStream()) {
            for (int y = 0; y < height; y++) {
                if (in.readNBytes(row, 0, row.length) < row.length) {
                    throw new EOFException("the image has " + y + " of its " + height + " lines");
                }
                unpack(row, out, y * width, width);
            }
        }
        return out;
    }

    private void unpack(byte[] row, byte[] out, int to, int width) {
        switch (this) {
            case BILEVEL -> GreyPixels.unpackRow(row, 0, BLACK_FIRST, out, to, width);
            case BILEVEL_NEGATIVE -> GreyPixels.unpackRow(row, 0, WHITE_FIRST, out, to, width);
            case GREY -> System.arraycopy(row, 0, out, to, width);
            case GREY_NEGATIVE -> {
                for (int x = 0; x < width; x++) {
                    out[to + x] = (byte) (255 - (row[x] & 255));
                }
            }
            case COLOUR -> {
                for (int x = 0; x < width; x++) {
                    out[to + x] = GreyPixels.luma(row[3 * x] & 255, row[3 * x + 1] & 255, row[3 * x + 2] & 255);
                }
            }
        }
    }
}
