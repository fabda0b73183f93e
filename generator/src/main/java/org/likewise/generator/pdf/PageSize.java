package org.likewise.generator.pdf;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The size of a page in points. */
final class PageSize {
    private PageSize() {}

    static PDRectangle of(PageDrawing drawing) {
        return of(drawing.widthMm(), drawing.heightMm());
    }

    static PDRectangle of(double widthMm, double heightMm) {
        return new PDRectangle(
                (float) (widthMm * ContentStream.POINTS_PER_MM), (float) (heightMm * ContentStream.POINTS_PER_MM));
    }
}
