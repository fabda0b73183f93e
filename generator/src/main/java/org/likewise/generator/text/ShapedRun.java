package org.likewise.generator.text;

import java.util.List;

/**
 * Glyphs of one face and one direction within a line, in visual order from left to right.
 *
 * @param face the font of all its glyphs
 * @param scale multiple of the line's type size in which it is set
 * @param rtl whether its text runs from right to left
 * @param start index of its first character in the line's text
 * @param limit index after its last character in the line's text
 * @param glyphs at least none: a run of invisible characters has no glyph
 * @param advance width of the run in the face's design units
 */
public record ShapedRun(
        FontFace face, double scale, boolean rtl, int start, int limit, List<PlacedGlyph> glyphs, double advance) {
    public ShapedRun {
        glyphs = List.copyOf(glyphs);
    }

    /** How far its glyphs reach above the baseline, in em of its size. */
    double aboveEm() {
        return glyphs.stream()
                        .mapToDouble(g -> g.y() + face.bounds().top(g.id()))
                        .max()
                        .orElse(0)
                / face.metrics().unitsPerEm();
    }

    /** How far its glyphs reach below the baseline, in em of its size. */
    double belowEm() {
        return -glyphs.stream()
                        .mapToDouble(g -> g.y() + face.bounds().bottom(g.id()))
                        .min()
                        .orElse(0)
                / face.metrics().unitsPerEm();
    }

    /**
     * One glyph of a run.
     *
     * @param id the glyph's number in the font file
     * @param x design units from the run's left edge
     * @param y design units above the baseline
     * @param charIndex index, in the line's text, of the first character it stands for
     */
    public record PlacedGlyph(int id, double x, double y, int charIndex) {}
}
