package org.likewise.generator.pdf;

import java.util.List;
import org.likewise.generator.text.ShapedLine;
import org.likewise.generator.text.ShapedRun;
import org.likewise.generator.text.ShapedRun.PlacedGlyph;

/**
 * Draws shaped text so that it looks right and is also found, copied and read out right.
 *
 * <p>Where each glyph stands for its own characters, from left to right, the glyphs alone say all. Any other run is written
 * twice: its glyphs, which say nothing, and over them invisible spaces, one for each character, that carry the text. Most
 * programs that extract text go by the place of glyphs and turn a replacement text for a whole line round; of the ways
 * tried, only this one was read right by all of them.
 */
final class TextPainter {
    private static final double POINTS_PER_EM_UNIT = 0.001;
    /** Shifts below half a thousandth of an em are rounding. */
    private static final double SMALLEST_SHIFT = 0.5;

    private static final String RIGHT_TO_LEFT_MARK = "\u200F";

    /** Where kerning moves letters farther apart, as a q and a j, readers see a space from 0.1 em on. */
    private static final double WIDEST_GAP_EM = 0.08;

    private final EmbeddedFonts fonts;

    TextPainter(EmbeddedFonts fonts) {
        this.fonts = fonts;
    }

    void draw(ContentStream out, Figure.TextLine figure) {
        out.fillGray(figure.gray());
        ShapedLine line = figure.line();
        double xMm = figure.x() + line.insetMm();
        for (ShapedRun run : line.runs()) {
            EmbeddedFont font = fonts.of(run.face());
            if (speaksForItself(run)) {
                drawPlain(out, font, line, run, xMm, figure.baselineY());
            } else {
                drawGlyphs(out, font, line, run, xMm, figure.baselineY());
                drawInvisibleText(out, font, line, run, xMm, figure.baselineY());
            }
            xMm += unitMm(line, run) * run.advance();
        }
    }

    /** Whether a program that goes from glyph to glyph reads all the line's text in its right order. */
    static boolean speaksForItself(ShapedLine line) {
        return line.runs().stream().allMatch(TextPainter::speaksForItself);
    }

    private static boolean speaksForItself(ShapedRun run) {
        int before = -1;
        double pen = 0;
        double widest = WIDEST_GAP_EM * run.face().metrics().unitsPerEm();
        for (PlacedGlyph glyph : run.glyphs()) {
            if (glyph.y() != 0 || glyph.charIndex() <= before || glyph.x() - pen > widest) {
                return false;
            }
            before = glyph.charIndex();
            pen = glyph.x() + run.face().advance(glyph.id());
        }
        return !run.rtl() && !run.glyphs().isEmpty() && run.glyphs().get(0).charIndex() == run.start();
    }

    private static double unitMm(ShapedLine line, ShapedRun run) {
        return line.sizePt() * run.scale() / run.face().metrics().unitsPerEm() / ContentStream.POINTS_PER_MM;
    }

    private static ContentStream begin(
            ContentStream out, EmbeddedFont font, ShapedLine line, ShapedRun run, double xMm, double baselineMm) {
        out.raw("/" + font.resourceName() + " ")
                .number(line.sizePt() * run.scale())
                .raw("Tf 1 0 0 1 ");
        return out.point(xMm, baselineMm).raw("Tm ");
    }

    private static void drawPlain(
            ContentStream out, EmbeddedFont font, ShapedLine line, ShapedRun run, double xMm, double baselineMm) {
        begin(out.raw("BT "), font, line, run, xMm, baselineMm).raw("[<");
        double unit = 1 / (POINTS_PER_EM_UNIT * run.face().metrics().unitsPerEm());
        double pen = 0;
        List<PlacedGlyph> glyphs = run.glyphs();
        for (int i = 0; i < glyphs.size(); i++) {
            PlacedGlyph glyph = glyphs.get(i);
            double shift = (pen - glyph.x()) * unit;
            if (Math.abs(shift) >= SMALLEST_SHIFT) {
                out.raw(">").number(shift).raw("<");
                pen = glyph.x();
            }
            int textLimit = i + 1 < glyphs.size() ? glyphs.get(i + 1).charIndex() : run.limit();
            out.raw(font.hexId(glyph.id(), line.text().substring(glyph.charIndex(), textLimit)));
            pen += run.face().advance(glyph.id());
        }
        out.raw(">] TJ ET\n");
    }

    private static void drawGlyphs(
            ContentStream out, EmbeddedFont font, ShapedLine line, ShapedRun run, double xMm, double baselineMm) {
        double unit = unitMm(line, run);
        out.raw("/Span <</ActualText ()>> BDC BT /" + font.resourceName() + " ")
                .number(line.sizePt() * run.scale())
                .raw("Tf\n");
        for (PlacedGlyph glyph : run.glyphs()) {
            out.raw("1 0 0 1 ")
                    .point(xMm + glyph.x() * unit, baselineMm - glyph.y() * unit)
                    .raw("Tm <" + font.hexId(glyph.id(), EmbeddedFont.NO_TEXT) + "> Tj\n");
        }
        out.raw("ET EMC\n");
    }

    private static void drawInvisibleText(
            ContentStream out, EmbeddedFont font, ShapedLine line, ShapedRun run, double xMm, double baselineMm) {
        int space = run.face().glyph(' ');
        String text = line.text().substring(run.start(), run.limit());
        if (line.rtl() && run.rtl()) {
            text = (neutralAfterNumber(line, run) ? RIGHT_TO_LEFT_MARK : "")
                    + text
                    + (punctuationBeforeNumber(line, run) ? RIGHT_TO_LEFT_MARK : "");
        }
        int[] codePoints = text.codePoints().toArray();
        double naturalUnits = (double) codePoints.length * run.face().advance(space);
        begin(out.raw("BT 3 Tr "), font, line, run, xMm, baselineMm)
                .number(run.advance() / naturalUnits * 100)
                .raw("Tz <");
        for (int i = 0; i < codePoints.length; i++) {
            int codePoint = codePoints[run.rtl() ? codePoints.length - 1 - i : i];
            out.raw(font.hexId(space, Character.toString(codePoint)));
        }
        out.raw("> Tj 100 Tz 0 Tr ET\n");
    }

    /**
     * Whether a run goes on with a space or a bracket after a number or a foreign word. Extractors that see only the order on
     * the page would count that space to the number, and so turn it to the number's other side.
     */
    private static boolean neutralAfterNumber(ShapedLine line, ShapedRun run) {
        return !isRightToLeft(line.text().codePointAt(run.start()))
                && line.runs().stream().anyMatch(other -> !other.rtl() && other.limit() == run.start());
    }

    /** The same at the other end: a comma before a number would be turned to the number's other side. */
    private static boolean punctuationBeforeNumber(ShapedLine line, ShapedRun run) {
        String text = line.text().substring(run.start(), run.limit()).stripTrailing();
        return !text.isEmpty()
                && !isRightToLeft(text.codePointBefore(text.length()))
                && line.runs().stream().anyMatch(other -> !other.rtl() && other.start() == run.limit());
    }

    private static boolean isRightToLeft(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
