package org.likewise.scanner.rig;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** PDFs as scanners make them. */
public final class PdfScan {
    private PdfScan() {}

    /** What a page is made of. */
    public interface Making {
        void on(PDDocument document, PDPage page) throws IOException;
    }

    public static byte[] pdf(Making... pages) {
        try (PDDocument document = new PDDocument()) {
            for (Making making : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                making.on(document, page);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One image over the whole page. */
    public static Making full(String filter, byte[] data, int width, int height, int bits, COSDictionary parameters) {
        return (document, page) -> {
            PDImageXObject image =
                    image(document, filter, data, width, height, bits, PDDeviceGray.INSTANCE, parameters);
            PDRectangle box = page.getMediaBox();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0, box.getWidth(), box.getHeight());
            }
        };
    }

    public static PDImageXObject image(
            PDDocument document,
            String filter,
            byte[] data,
            int width,
            int height,
            int bits,
            PDColorSpace space,
            COSDictionary parameters)
            throws IOException {
        PDImageXObject image = new PDImageXObject(
                document,
                new ByteArrayInputStream(data),
                filter.isEmpty() ? null : COSName.getPDFName(filter),
                width,
                height,
                bits,
                space);
        image.getCOSObject().setItem(COSName.DECODE_PARMS, parameters);
        return image;
    }

    /** Parameters by name and number. */
    public static COSDictionary parameters(Object... namesAndValues) {
        COSDictionary out = new COSDictionary();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            out.setInt(COSName.getPDFName((String) namesAndValues[i]), (Integer) namesAndValues[i + 1]);
        }
        return out;
    }

    /** Of {@code /Decode} for an image whose levels are turned round. */
    public static COSArray negative(int components) {
        COSArray out = new COSArray();
        for (int i = 0; i < components; i++) {
            out.add(COSInteger.ONE);
            out.add(COSInteger.ZERO);
        }
        return out;
    }
}
