package org.likewise.generator.text;

import java.util.List;

/**
 * A text that has been broken into lines.
 *
 * @param text the whole text in logical order
 * @param rtl whether it runs from right to left, so that its lines are to be flush with the right edge
 * @param lines at least one
 * @param lineHeightMm from one baseline to the next
 * @param ascentMm from the top of a line to its baseline
 * @param middleMm from the top of a line to where the middle of its letters seems to be
 */
public record Paragraph(
        String text, boolean rtl, List<ShapedLine> lines, double lineHeightMm, double ascentMm, double middleMm) {
    public Paragraph {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a paragraph has a line");
        }
    }

    /** From the top of the first line to the bottom of the last. */
    public double heightMm() {
        return lines.size() * lineHeightMm;
    }

    /** The width of its widest line. */
    public double widthMm() {
        return lines.stream().mapToDouble(ShapedLine::widthMm).max().orElseThrow();
    }
}
