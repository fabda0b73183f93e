package org.likewise.generator.text;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;

/** Where the ink of a line is, by the outlines of its glyphs. */
public final class Inked {
    private static final FontRenderContext DESIGN_UNITS = new FontRenderContext(null, true, true);

    private Inked() {}

    /** Bounds in millimetres from the line's left end and baseline, y downwards; empty there for a line of spaces. */
    public static Rectangle2D boundsMm(ShapedLine line) {
        Rectangle2D all = new Rectangle2D.Double();
        double xMm = line.insetMm();
        boolean first = true;
        for (ShapedRun run : line.runs()) {
            double unitMm = line.sizePt()
                    * 25.4
                    / 72
                    * run.scale()
                    / run.face().metrics().unitsPerEm();
            for (ShapedRun.PlacedGlyph glyph : run.glyphs()) {
                Rectangle2D ink = outline(run.face().awtFont(), glyph.id());
                if (!ink.isEmpty()) {
                    Rectangle2D placed = new Rectangle2D.Double(
                            xMm + (glyph.x() + ink.getX()) * unitMm,
                            (ink.getY() - glyph.y()) * unitMm,
                            ink.getWidth() * unitMm,
                            ink.getHeight() * unitMm);
                    all = first ? placed : all.createUnion(placed);
                    first = false;
                }
            }
            xMm += run.advance() * unitMm;
        }
        return all;
    }

    /** The height above the baseline of a letter alone, in em of its face. */
    static double heightEm(FontFamily family, String letter, boolean bold) {
        FontFace face = FontFace.of(family, bold);
        ShapedLine line = new TextShaper(letter, new FontFace[] {face}, FamilySizes.EQUAL, 0, false)
                .line(0, letter.length(), new TextStyle(72 / 25.4, bold, 1));
        return -boundsMm(line).getMinY();
    }

    private static Rectangle2D outline(Font font, int glyph) {
        return font.createGlyphVector(DESIGN_UNITS, new int[] {glyph})
                .getOutline()
                .getBounds2D();
    }
}
