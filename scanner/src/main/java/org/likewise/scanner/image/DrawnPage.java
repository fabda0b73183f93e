package org.likewise.scanner.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws a PDF page that is not one image. */
final class DrawnPage {
    private static final double DPI = 200;

    /** A page that claims to be a poster is drawn smaller: the form on it, if any, is a sheet of paper. */
    private static final double MOST_SIDE = 5000;

    /** A layer is as large as the page: about as many pixels as A4 has. */
    private static final long LAYER = 4_000_000;

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

    /**
     * Fails where PDFBox would leave out what it cannot draw, or all but the beginning of a picture: a scan that is left out looks
     * like an empty page.
     */
    private static final class Renderer extends PDFRenderer {
        Renderer(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new Drawer(parameters);
        }
    }

    private static final class Drawer extends PageDrawer {
        private final PaintBudget budget = new PaintBudget();
        private final Set<COSBase> whole = Collections.newSetFromMap(new IdentityHashMap<>());

        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            budget.operator();
            super.processOperator(operator, operands);
        }

        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
            throw e;
        }

        @Override
        public void showForm(PDFormXObject form) throws IOException {
            PdfStreams.checkContent(form.getCOSObject());
            super.showForm(form);
        }

        @Override
        public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
            budget.pixels(LAYER);
            PdfStreams.checkContent(group.getCOSObject());
            super.showTransparencyGroup(group);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            budget.pixels((long) image.getWidth() * image.getHeight());
            try {
                ImageBounds.check(image.getWidth(), image.getHeight());
                if (image instanceof PDImageXObject x && whole.add(x.getCOSObject())) {
                    PictureCheck.check(x);
                }
            } catch (ImageProblem e) {
                throw new IOException(e);
            }
            super.drawImage(image);
        }
    }
}
