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
    public ShapedLine {
        runs = List.copyOf(runs);
    }
}
