package org.likewise.scanner.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws a PDF page that is not one image. */
final class DrawnPage {
    private static final double DPI = 200;

    /** A page that claims to be a poster is drawn smaller: the form on it, if any, is a sheet of paper. */
    private static final double MOST_SIDE = 5000;

    private DrawnPage() {}

    static GreyImage draw(PDDocument document, int index) throws IOException, ImageProblem {
        PDRectangle box = document.getPage(index).getCropBox();
        double inches = Math.max(box.getWidth(), box.getHeight()) / 72;
        if (!(inches > 0.2)) {
            throw ImageProblem.broken("The PDF's page " + (index + 1) + " has no size.");
        }
        double dpi = Math.min(DPI, MOST_SIDE / inches);
        BufferedImage drawn = new PDFRenderer(document).renderImageWithDPI(index, (float) dpi, ImageType.RGB);
        return GreyPixels.of(drawn, new Resolution(dpi, dpi));
    }
}
