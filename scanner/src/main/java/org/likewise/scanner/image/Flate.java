package org.likewise.scanner.image;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Undoes the Flate compression of a PDF's image, line by line and no further than the image goes. The checksum is checked, which
 * PDFBox leaves undone: a damaged stretch would otherwise be read as paper.
 */
final class Flate {
    private static final int PNG_PREDICTORS = 10;

    private final Inflater inflater = new Inflater();

    private Flate(byte[] packed) {
        inflater.setInput(packed);
    }

    /** Whether the parameters are those of a plain image of these measures; other ones are left to PDFBox. */
    static boolean fits(COSDictionary parameters, int bitsPerPixel, int width) {
        int predictor = parameters.getInt(COSName.PREDICTOR, 1);
        int bits = parameters.getInt(COSName.BITS_PER_COMPONENT, 8) * parameters.getInt(COSName.COLORS, 1);
        boolean measured = bits == bitsPerPixel && parameters.getInt(COSName.COLUMNS, 1) == width;
        return predictor == 1 || predictor >= PNG_PREDICTORS && measured;
    }

    /**
     * The lines of an image.
     *
     * @param parameters that {@link #fits fit}
     * @throws IOException where there are fewer lines or the data is damaged
     */
    static byte[] lines(byte[] packed, COSDictionary parameters, int bitsPerPixel, int width, int height)
            throws IOException {
        int line = (int) (((long) width * bitsPerPixel + 7) / 8);
        boolean predicted = parameters.getInt(COSName.PREDICTOR, 1) >= PNG_PREDICTORS;
        byte[] out = new byte[Math.multiplyExact(line, height)];
        Flate flate = new Flate(packed);
        try {
            if (!predicted) {
                flate.fill(out, 0, out.length);
            }
            byte[] kind = new byte[1];
            for (int y = 0; predicted && y < height; y++) {
                flate.fill(kind, 0, 1);
                flate.fill(out, y * line, line);
                unpredict(kind[0], out, y * line, line, Math.max(1, bitsPerPixel / 8));
            }
            flate.checkEnd();
        } catch (DataFormatException e) {
            throw new IOException("the image's compressed data is damaged", e);
        } finally {
            flate.inflater.end();
        }
        return out;
    }

    private void fill(byte[] out, int from, int length) throws DataFormatException, EOFException {
        int at = from;
        while (at < from + length) {
            int n = inflater.inflate(out, at, from + length - at);
            if (n == 0 && (inflater.finished() || inflater.needsInput() || inflater.needsDictionary())) {
                throw new EOFException("the image has fewer lines than it says");
            }
            at += n;
        }
    }

    /** The checksum is read together with what comes after the last line, of which there may be a little. */
    private void checkEnd() throws DataFormatException {
        byte[] rest = new byte[4096];
        inflater.inflate(rest, 0, rest.length);
    }

    /** The five ways in which PNG foretells a byte from those to its left and above it. */
    private static void unpredict(int kind, byte[] out, int start, int length, int step) throws IOException {
        if (kind < 0 || kind > 4) {
            throw new IOException("the image's compressed data is damaged");
        }
        for (int i = 0; kind != 0 && i < length; i++) {
            int left = i < step ? 0 : out[start + i - step] & 255;
            int above = start == 0 ? 0 : out[start + i - length] & 255;
            int corner = i < step || start == 0 ? 0 : out[start + i - length - step] & 255;
            int foretold = switch (kind) {
                case 1 -> left;
                case 2 -> above;
                case 3 -> (left + above) / 2;
                default -> paeth(left, above, corner);
            };
            out[start + i] += (byte) foretold;
        }
    }

    private static int paeth(int left, int above, int corner) {
        int guess = left + above - corner;
        int toLeft = Math.abs(guess - left);
        int toAbove = Math.abs(guess - above);
        int toCorner = Math.abs(guess - corner);
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
