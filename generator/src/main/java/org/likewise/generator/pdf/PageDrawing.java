package org.likewise.generator.pdf;

import java.util.List;

/**
 * What one page shows, all but the copy's code; millimetres from the top left corner, y downwards.
 *
 * @param widthMm width of the paper
 * @param heightMm height of the paper
 * @param elements in reading order, which is also the order of drawing
 * @param copySlot where the code of the copy goes
 */
public record PageDrawing(double widthMm, double heightMm, List<Element> elements, CopySlot copySlot) {
    public PageDrawing {
        elements = List.copyOf(elements);
    }
}
