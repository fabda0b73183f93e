package org.likewise.scanner.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

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
        BufferedImage drawn = new Renderer(document).renderImageWithDPI(index, (float) dpi, ImageType.RGB);
        return GreyPixels.of(drawn, new Resolution(dpi, dpi));
    }

    /** Fails where PDFBox would leave out what it cannot draw: a scan that is left out looks like an empty page. */
    private static final class Renderer extends PDFRenderer {
        Renderer(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
                        throws IOException {
                    throw e;
                }
            };
        }
    }
}
