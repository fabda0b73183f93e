package org.likewise.generator.pdf;

import java.util.List;

/**
 * What the slip on each pack shows; millimetres from the top left corner, y downwards.
 *
 * @param widthMm width of the paper
 * @param heightMm height of the paper
 * @param figures what is the same on all of them
 * @param slots where each pack's own codes go, in the order in which they are given
 */
public record CoverDrawing(double widthMm, double heightMm, List<Figure> figures, List<Slot> slots) {
    public CoverDrawing {
        figures = List.copyOf(figures);
        slots = List.copyOf(slots);
    }

    /**
     * Where a code stands in one line.
     *
     * @param x its left edge or, where it ends there, its right edge
     * @param baselineY where its letters stand
     * @param ending whether the code ends at x instead of starting there
     */
    public record Slot(double x, double baselineY, double sizePt, boolean ending) {}
}
