package org.likewise.generator.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Breaks a paragraph without line feeds into lines, each as full as it can be. */
final class LineBreaker {
    /** What rounding may add up to; far below what a printer can show. */
    private static final double TOLERANCE_MM = 1e-6;

    private final BreakIterator lines;
    private final BreakIterator characters;

    LineBreaker(String language) {
        ULocale locale = ULocale.forLanguageTag(language);
        lines = BreakIterator.getLineInstance(locale);
        characters = BreakIterator.getCharacterInstance(locale);
    }

    /**
     * A part of the text that is not broken; its spaces at the end do not count where it ends a line.
     *
     * @param widthMm width without the spaces at the end
     * @param gapMm width of these spaces
     */
    private record Piece(int start, int visibleLimit, int limit, double widthMm, double gapMm) {}

    List<ShapedLine> breakLines(String text, TextShaper shaper, double widthMm) {
        ShapedLine whole = shaper.line(0, visibleLimit(text, 0, text.length()));
        if (whole.widthMm() <= widthMm + TOLERANCE_MM) {
            return List.of(whole);
        }
        List<Piece> pieces = pieces(text, shaper, widthMm);
        List<ShapedLine> out = new ArrayList<>();
        int first = 0;
        while (first < pieces.size()) {
            int last = first;
            double used = pieces.get(first).widthMm;
            while (last + 1 < pieces.size()) {
                used += pieces.get(last).gapMm + pieces.get(last + 1).widthMm;
                if (used > widthMm + TOLERANCE_MM) {
                    break;
                }
                last++;
            }
            ShapedLine line = shaper.line(pieces.get(first).start, pieces.get(last).visibleLimit);
            // the parts of a line need not add up to the whole, where letters of two parts interact
            while (last > first && line.widthMm() > widthMm + TOLERANCE_MM) {
                last--;
                line = shaper.line(pieces.get(first).start, pieces.get(last).visibleLimit);
            }
            out.add(line);
            first = last + 1;
        }
        return out;
    }

    private List<Piece> pieces(String text, TextShaper shaper, double widthMm) {
        List<Piece> pieces = new ArrayList<>();
        Map<String, Double> gaps = new HashMap<>();
        BreakIterator breaks = over(lines, text);
        int start = 0;
        for (int limit = breaks.next(); limit != BreakIterator.DONE; limit = breaks.next()) {
            if (limit < text.length() && text.charAt(limit - 1) == '\u00AD') {
                continue; // a soft hyphen would have to become visible
            }
            int visible = visibleLimit(text, start, limit);
            int gapLimit = limit;
            double gapMm = gaps.computeIfAbsent(text.substring(visible, limit), s -> shaper.widthMm(visible, gapLimit));
            Piece piece = new Piece(start, visible, limit, shaper.widthMm(start, visible), gapMm);
            if (piece.widthMm > widthMm + TOLERANCE_MM) {
                addSplit(pieces, piece, text, shaper);
            } else {
                pieces.add(piece);
            }
            start = limit;
        }
        return pieces;
    }

    /** A word that is wider than the line may be broken between any two characters. */
    private void addSplit(List<Piece> pieces, Piece tooWide, String text, TextShaper shaper) {
        BreakIterator breaks = over(characters, text);
        int start = tooWide.start;
        while (start < tooWide.visibleLimit) {
            int limit = Math.min(breaks.following(start), tooWide.visibleLimit);
            boolean last = limit == tooWide.visibleLimit;
            double width = shaper.widthMm(start, limit);
            pieces.add(new Piece(start, limit, last ? tooWide.limit : limit, width, last ? tooWide.gapMm : 0));
            start = limit;
        }
    }

    /** Iterators keep a position, so each use has its own. */
    private static BreakIterator over(BreakIterator shared, String text) {
        BreakIterator own = (BreakIterator) shared.clone();
        own.setText(text);
        return own;
    }

    private static int visibleLimit(String text, int start, int limit) {
        int end = limit;
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
