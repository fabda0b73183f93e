package org.likewise.generator.text;

import java.util.List;

/**
 * One line of text, ready to be drawn.
 *
 * @param text its characters in logical order, without the spaces at its end
 * @param rtl whether its paragraph runs from right to left
 * @param sizePt type size in points
 * @param widthMm from its left to its right edge
 * @param insetMm from its left edge to its first run: more than nothing where letters reach far over their own width
 * @param runs from left to right
 */
public record ShapedLine(
        String text, boolean rtl, double sizePt, double widthMm, double insetMm, List<ShapedRun> runs) {
    private static final double MM_IN_PT = 25.4 / 72;

    public ShapedLine {
        runs = List.copyOf(runs);
    }

    /** How far its letters reach above the baseline, in millimetres. */
    public double aboveMm() {
        return runs.stream().mapToDouble(r -> r.aboveEm() * em(r)).max().orElse(0);
    }

    /** How far its letters reach below the baseline, in millimetres; negative where all end above it. */
    public double belowMm() {
        return runs.stream().mapToDouble(r -> r.belowEm() * em(r)).max().orElse(0);
    }

    private double em(ShapedRun run) {
        return sizePt * run.scale() * MM_IN_PT;
    }
}
