package org.likewise.generator.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

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

    /** A part of the text that is not broken; its spaces at the end do not count where it ends a line. */
    private record Piece(int start, int visibleLimit, int limit) {}

    List<ShapedLine> breakLines(String text, TextShaper shaper, double widthMm) {
        List<Piece> pieces = pieces(text, shaper, widthMm);
        List<ShapedLine> out = new ArrayList<>();
        int first = 0;
        while (first < pieces.size()) {
            int last = first;
            double used = shaper.widthMm(pieces.get(first).start, pieces.get(first).limit);
            while (last + 1 < pieces.size()) {
                Piece next = pieces.get(last + 1);
                if (used + shaper.widthMm(next.start, next.visibleLimit) > widthMm + TOLERANCE_MM) {
                    break;
                }
                used += shaper.widthMm(next.start, next.limit);
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
        return out.isEmpty() ? List.of(shaper.line(0, 0)) : out;
    }

    private List<Piece> pieces(String text, TextShaper shaper, double widthMm) {
        List<Piece> pieces = new ArrayList<>();
        BreakIterator breaks = over(lines, text);
        int start = 0;
        for (int limit = breaks.next(); limit != BreakIterator.DONE; limit = breaks.next()) {
            if (limit < text.length() && text.charAt(limit - 1) == '\u00AD') {
                continue; // a soft hyphen would have to become visible
            }
            Piece piece = new Piece(start, visibleLimit(text, start, limit), limit);
            if (shaper.widthMm(piece.start, piece.visibleLimit) > widthMm + TOLERANCE_MM) {
                addSplit(pieces, piece, text);
            } else {
                pieces.add(piece);
            }
            start = limit;
        }
        return pieces;
    }

    /** A word that is wider than the line may be broken between any two characters. */
    private void addSplit(List<Piece> pieces, Piece tooWide, String text) {
        BreakIterator breaks = over(characters, text);
        int start = tooWide.start;
        while (start < tooWide.limit) {
            int limit = Math.min(breaks.following(start), tooWide.limit);
            if (limit >= tooWide.visibleLimit) {
                limit = tooWide.limit;
            }
            pieces.add(new Piece(start, Math.min(limit, tooWide.visibleLimit), limit));
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
