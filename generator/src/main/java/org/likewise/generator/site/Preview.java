package org.likewise.generator.site;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Version;
import org.likewise.generator.form.Paper;
import org.likewise.model.code.Base32;

/**
 * A small grey picture of a form's first page, drawn from its PDF. Its file ends with a seal, a digest of what it was drawn
 * from and of the picture itself, so that the next build knows without drawing whether it is still right.
 *
 * @param png the file; its width is {@value #WIDTH} pixels
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to a file, never compared
record Preview(byte[] png) {
    static final int WIDTH = 420;

    /** To be counted up whenever this class draws something else from the same PDF. */
    private static final int DRAWING = 1;

    /** Many times what a picture of a form has. */
    private static final int MAX_BYTES = 500_000;

    /** White down to black: enough for the edges of letters, and half as large as 256. */
    private static final int BITS = 4;

    /**
     * The picture of a PDF's first page.
     *
     * @param earlier where an earlier build may have left it
     */
    static Preview of(byte[] pdf, Path earlier) {
        return read(earlier).filter(bytes -> fits(bytes, pdf)).map(Preview::new).orElseGet(() -> draw(pdf));
    }

    /** Pixels from the top edge to the bottom edge. */
    int height() {
        return ByteBuffer.wrap(png).getInt(GreyPng.HEIGHT_AT);
    }

    /** The height of a picture of that paper. */
    static int height(Paper paper) {
        return (int) (WIDTH * paper.heightMm() / paper.widthMm());
    }

    static Preview draw(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            // a little more, lest a rounded product fall below the whole number
            float scale = (WIDTH + 0.01f) / document.getPage(0).getMediaBox().getWidth();
            BufferedImage page = new PDFRenderer(document).renderImage(0, scale, ImageType.GRAY);
            byte[] picture = GreyPng.unended(levels(page.getRaster()), BITS);
            byte[] end = GreyPng.end(seal(picture, pdf));
            byte[] png = Arrays.copyOf(picture, picture.length + end.length);
            System.arraycopy(end, 0, png, picture.length, end.length);
            return new Preview(png);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static int[][] levels(Raster raster) {
        int most = (1 << BITS) - 1;
        int[][] rows = new int[raster.getHeight()][];
        for (int y = 0; y < rows.length; y++) {
            int[] row = raster.getSamples(0, y, raster.getWidth(), 1, 0, (int[]) null);
            rows[y] = Arrays.stream(row).map(v -> (v * most + 127) / 255).toArray();
        }
        return rows;
    }

    /** Whether a file is a picture that was drawn from this PDF in this way, to the last byte. */
    static boolean fits(byte[] bytes, byte[] pdf) {
        int end = bytes.length - GreyPng.END_BYTES;
        return end > GreyPng.HEIGHT_AT + Integer.BYTES
                && Arrays.equals(
                        Arrays.copyOfRange(bytes, end, bytes.length),
                        GreyPng.end(seal(Arrays.copyOf(bytes, end), pdf)));
    }

    /** Other releases of PDFBox and Java may draw the same page otherwise. */
    private static String seal(byte[] picture, byte[] pdf) {
        String way = "preview " + DRAWING + ", PDFBox " + Version.getVersion() + ", Java "
                + Runtime.version().feature() + "\n";
        byte[] all = ByteBuffer.allocate(way.length() + 2 * Base32.sha256(pdf).length)
                .put(way.getBytes(StandardCharsets.US_ASCII))
                .put(Base32.sha256(pdf))
                .put(Base32.sha256(picture))
                .array();
        return HexFormat.of().formatHex(Base32.sha256(all));
    }

    private static Optional<byte[]> read(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(MAX_BYTES + 1)).filter(bytes -> bytes.length <= MAX_BYTES);
        } catch (IOException e) {
            // it is drawn anew then
            return Optional.empty();
        }
    }
}
