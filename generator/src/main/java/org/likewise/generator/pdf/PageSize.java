package org.likewise.generator.pdf;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The size of a page in points. */
final class PageSize {
    private PageSize() {}

    static PDRectangle of(PageDrawing drawing) {
        return new PDRectangle((float) (drawing.widthMm() * ContentStream.POINTS_PER_MM), (float)
                (drawing.heightMm() * ContentStream.POINTS_PER_MM));
    }
}
