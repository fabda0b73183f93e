package org.likewise.generator.text;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.likewise.generator.text.ShapedRun.PlacedGlyph;

/**
 * One bidi paragraph in one weight, whose pieces it shapes. They are shaped where they stand, so that letters join across
 * their ends as they do in the whole. Shapes do not depend on the type size, and each piece is shaped once and kept: laying
 * out a form asks for the same lines in many widths. Safe to share between threads.
 */
final class TextShaper {
    private static final FontRenderContext DESIGN_UNITS = new FontRenderContext(null, true, true);
    /** Glyph codes from here on are the JDK's own for characters that are not drawn. */
    private static final int FIRST_INVISIBLE_GLYPH = 0xFFFE;

    private static final double USUAL_OVERHANG_EM = 0.15;

    private final String text;
    private final char[] chars;
    private final FontFace[] faces;
    private final FamilySizes sizes;
    private final double wordSpaceEm;
    private final Bidi bidi;
    private final boolean rtl;
    private final Map<Piece, ShapedPiece> shaped = new ConcurrentHashMap<>();

    private record Piece(int start, int limit) {}

    /**
     * A piece that was shaped.
     *
     * @param advanceEm how far it moves the pen
     * @param beforeEm what it needs before that, at its left
     * @param afterEm and after, at its right
     */
    private record ShapedPiece(List<ShapedRun> runs, double advanceEm, double beforeEm, double afterEm) {
        double widthEm() {
            return beforeEm + advanceEm + afterEm;
        }
    }

    TextShaper(String text, FontFace[] faces, FamilySizes sizes, double wordSpaceEm, boolean rtl) {
        this.text = text;
        this.chars = text.toCharArray();
        this.faces = faces.clone();
        this.sizes = sizes;
        this.wordSpaceEm = wordSpaceEm;
        this.bidi = new Bidi(text, rtl ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        this.rtl = rtl;
    }

    String text() {
        return text;
    }

    /** The piece as a line of its own. */
    ShapedLine line(int start, int limit, TextStyle style) {
        ShapedPiece piece = piece(start, limit);
        return new ShapedLine(
                text.substring(start, limit),
                rtl,
                style.sizePt(),
                piece.widthEm() * style.emMm(),
                piece.beforeEm * style.emMm(),
                piece.runs);
    }

    /** The width of the piece as a line of its own. */
    double widthEm(int start, int limit) {
        return piece(start, limit).widthEm();
    }

    /** How far the piece moves the pen, wherever it stands. */
    double advanceEm(int start, int limit) {
        return piece(start, limit).advanceEm;
    }

    private ShapedPiece piece(int start, int limit) {
        return shaped.computeIfAbsent(new Piece(start, limit), key -> shape(key.start, key.limit));
    }

    private ShapedPiece shape(int start, int limit) {
        List<ShapedRun> runs = start == limit ? List.of() : List.copyOf(runs(start, limit));
        double penEm = 0;
        double leftEm = 0;
        double rightEm = 0;
        for (ShapedRun run : runs) {
            double unitEm = run.scale() / run.face().metrics().unitsPerEm();
            GlyphBounds bounds = run.face().bounds();
            for (PlacedGlyph glyph : run.glyphs()) {
                leftEm = Math.min(leftEm, penEm + (glyph.x() + bounds.left(glyph.id())) * unitEm);
                rightEm = Math.max(rightEm, penEm + (glyph.x() + bounds.right(glyph.id())) * unitEm);
            }
            penEm += run.advance() * unitEm;
        }
        return new ShapedPiece(runs, penEm, beyond(-leftEm), beyond(rightEm - penEm));
    }

    /** Letters may reach a little over the edge of their line, as they do everywhere; some of Nastaliq's reach far. */
    private static double beyond(double overEm) {
        return overEm > USUAL_OVERHANG_EM ? overEm : 0;
    }

    /** The piece's runs, from left to right. */
    private List<ShapedRun> runs(int start, int limit) {
        Bidi line = bidi.createLineBidi(start, limit);
        int count = line.getRunCount();
        byte[] levels = new byte[count];
        Object[] directional = new Object[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) line.getRunLevel(i);
            boolean runRtl = (levels[i] & 1) == 1;
            directional[i] = oneDirection(start, start + line.getRunStart(i), start + line.getRunLimit(i), runRtl);
        }
        Bidi.reorderVisually(levels, 0, directional, 0, count);
        List<ShapedRun> visual = new ArrayList<>();
        for (Object runs : directional) {
            for (Object run : (List<?>) runs) {
                visual.add((ShapedRun) run);
            }
        }
        return visual;
    }

    private List<ShapedRun> oneDirection(int lineStart, int start, int limit, boolean runRtl) {
        List<ShapedRun> runs = new ArrayList<>();
        for (int from = start; from < limit; ) {
            int to = from + 1;
            while (to < limit && faces[to] == faces[from]) {
                to++;
            }
            runs.add(shape(lineStart, from, to, faces[from], runRtl));
            from = to;
        }
        if (runRtl) {
            Collections.reverse(runs);
        }
        return runs;
    }

    private ShapedRun shape(int lineStart, int start, int limit, FontFace face, boolean runRtl) {
        int flags = runRtl ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        GlyphVector vector = face.awtFont().layoutGlyphVector(DESIGN_UNITS, chars, start, limit, flags);
        int count = vector.getNumGlyphs();
        List<PlacedGlyph> glyphs = new ArrayList<>(count);
        double wordSpace = wordSpaceEm * face.metrics().unitsPerEm();
        double added = 0;
        for (int i = 0; i < count; i++) {
            int id = vector.getGlyphCode(i);
            if (id < FIRST_INVISIBLE_GLYPH) {
                Point2D at = vector.getGlyphPosition(i);
                int charIndex = start - lineStart + vector.getGlyphCharIndex(i);
                glyphs.add(new PlacedGlyph(id, at.getX() + added, -at.getY(), charIndex));
                added += isSpace(text.charAt(lineStart + charIndex)) ? wordSpace : 0;
            }
        }
        double advance = vector.getGlyphPosition(count).getX() + added;
        return new ShapedRun(
                face, sizes.factor(face.family()), runRtl, start - lineStart, limit - lineStart, glyphs, advance);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00A0';
    }
}
