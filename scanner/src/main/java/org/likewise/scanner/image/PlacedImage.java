package org.likewise.scanner.image;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The one image that makes up a scanned page, and how it is placed.
 *
 * @param image the image
 * @param matrix from the unit square to the page, in points
 */
record PlacedImage(PDImageXObject image, Matrix matrix) {
    /** Share of the page that the image must cover for the page to be a scan. */
    private static final double LEAST_COVER = 0.9;

    /** Empty where the page shows anything else but invisible text, as scanners' text recognition leaves it. */
    static Optional<PlacedImage> of(PDPage page) throws IOException {
        Finder finder = new Finder(page);
        for (Iterator<PDStream> parts = page.getContentStreams(); parts.hasNext(); ) {
            PdfStreams.checkContent(parts.next().getCOSObject());
        }
        finder.processPage(page);
        PlacedImage found = finder.found;
        return finder.other || found == null || !found.covers(page.getCropBox())
                ? Optional.empty()
                : Optional.of(found);
    }

    private boolean covers(PDRectangle box) {
        boolean upright = Math.abs(matrix.getShearX()) < 1e-3 && Math.abs(matrix.getShearY()) < 1e-3;
        boolean lying = Math.abs(matrix.getScaleX()) < 1e-3 && Math.abs(matrix.getScaleY()) < 1e-3;
        double width = Math.abs(upright ? matrix.getScaleX() : matrix.getShearX());
        double height = Math.abs(upright ? matrix.getScaleY() : matrix.getShearY());
        return (upright || lying) && width * height >= LEAST_COVER * box.getWidth() * box.getHeight();
    }

    /** Goes through what the page draws and stops caring at the first thing that is not an image. */
    private static final class Finder extends PDFGraphicsStreamEngine {
        private @Nullable PlacedImage found;
        private final PaintBudget budget = new PaintBudget();
        private boolean other;

        Finder(PDPage page) {
            super(page);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            budget.operator();
            super.processOperator(operator, operands);
        }

        /** What cannot be followed here may still be drawn. */
        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
            other = true;
        }

        @Override
        public void showForm(PDFormXObject form) throws IOException {
            PdfStreams.checkContent(form.getCOSObject());
            super.showForm(form);
        }

        @Override
        public void drawImage(PDImage image) {
            boolean plain = image instanceof PDImageXObject x
                    && !image.isStencil()
                    && !x.getCOSObject().containsKey(COSName.SMASK)
                    && !x.getCOSObject().containsKey(COSName.MASK);
            if (found != null || !plain) {
                other = true;
            } else {
                found = new PlacedImage(
                        (PDImageXObject) image,
                        getGraphicsState().getCurrentTransformationMatrix().clone());
            }
        }

        @Override
        protected void showGlyph(Matrix textRenderingMatrix, PDFont font, int code, Vector displacement) {
            RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
            other |= mode != RenderingMode.NEITHER;
        }

        @Override
        public void strokePath() {
            other = true;
        }

        @Override
        public void fillPath(int windingRule) {
            other = true;
        }

        @Override
        public void fillAndStrokePath(int windingRule) {
            other = true;
        }

        @Override
        public void shadingFill(COSName shadingName) {
            other = true;
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

        @Override
        public void clip(int windingRule) {}

        @Override
        public void moveTo(float x, float y) {}

        @Override
        public void lineTo(float x, float y) {}

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

        @Override
        public Point2D getCurrentPoint() {
            return new Point2D.Float();
        }

        @Override
        public void closePath() {}

        @Override
        public void endPath() {}
    }
}
