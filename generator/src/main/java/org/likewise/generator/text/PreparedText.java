package org.likewise.generator.text;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph without line feeds whose words are measured once, so that it can be broken to many widths at little cost. Safe
 * to share between threads.
 */
final class PreparedText {
    /** What rounding may add up to; far below what a printer can show. */
    private static final double TOLERANCE_EM = 1e-6;

    private final TextShaper shaper;
    private final BreakRules rules;
    private volatile @Nullable List<Piece> measured;

    /**
     * A part of the text that is not broken; its spaces at the end do not count where it ends a line.
     *
     * @param widthEm width without the spaces at the end
     * @param gapEm width of these spaces
     * @param beginsLine whether it may not stand after others in a line
     */
    private record Piece(int start, int visibleLimit, int limit, double widthEm, double gapEm, boolean beginsLine) {}

    PreparedText(TextShaper shaper, BreakRules rules) {
        this.shaper = shaper;
        this.rules = rules;
    }

    /** On first use, as many texts are only ever asked for their width; threads that meet here find the same. */
    private List<Piece> pieces() {
        List<Piece> pieces = measured;
        if (pieces == null) {
            pieces = measurePieces();
            measured = pieces;
        }
        return pieces;
    }

    private List<Piece> measurePieces() {
        String text = shaper.text();
        List<Piece> pieces = new ArrayList<>();
        Map<String, Double> gaps = new HashMap<>();
        BreakIterator breaks = rules.lines(text);
        int start = 0;
        for (int limit = breaks.next(); limit != BreakIterator.DONE; limit = breaks.next()) {
            if (limit < text.length() && text.charAt(limit - 1) == '\u00AD') {
                continue; // a soft hyphen would have to become visible
            }
            int visible = visibleLimit(text, start, limit);
            int gapLimit = limit;
            double gapEm =
                    gaps.computeIfAbsent(text.substring(visible, limit), s -> shaper.advanceEm(visible, gapLimit));
            pieces.add(new Piece(start, visible, limit, shaper.advanceEm(start, visible), gapEm, false));
            start = limit;
        }
        return List.copyOf(pieces);
    }

    private static int visibleLimit(String text, int start, int limit) {
        int end = limit;
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** The text in one line. */
    ShapedLine line(TextStyle style) {
        return shaper.line(0, shaper.text().length(), style);
    }

    /** Lines that are each as full as they can be. */
    List<ShapedLine> lines(TextStyle style, double widthMm) {
        double widestEm = widthMm / style.emMm() + TOLERANCE_EM;
        List<Piece> parts = split(widestEm);
        List<ShapedLine> lines = new ArrayList<>();
        int first = 0;
        while (first < parts.size()) {
            int last = first;
            double used = parts.get(first).widthEm;
            while (last + 1 < parts.size()) {
                used += parts.get(last).gapEm + parts.get(last + 1).widthEm;
                if (used > widestEm || parts.get(last + 1).beginsLine) {
                    break;
                }
                last++;
            }
            int start = parts.get(first).start;
            // the parts of a line need not add up to the whole: letters of two parts interact, those at its ends reach
            // over
            while (last > first && shaper.widthEm(start, parts.get(last).visibleLimit) > widestEm) {
                last--;
            }
            lines.add(shaper.line(start, parts.get(last).visibleLimit, style));
            first = last + 1;
        }
        return lines.isEmpty() ? List.of(line(style)) : lines;
    }

    /** The pieces, those that are wider than a line cut into characters. */
    private List<Piece> split(double widestEm) {
        List<Piece> pieces = pieces();
        if (pieces.stream().allMatch(piece -> piece.widthEm <= widestEm)) {
            return pieces;
        }
        List<Piece> parts = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.widthEm <= widestEm) {
                parts.add(piece);
            } else {
                addCharacters(parts, piece);
            }
        }
        return parts;
    }

    /** The broken word begins a line of its own: its first letters at the end of the line before would be misread. */
    private void addCharacters(List<Piece> parts, Piece tooWide) {
        BreakIterator breaks = rules.characters(shaper.text());
        int start = tooWide.start;
        while (start < tooWide.visibleLimit) {
            int limit = Math.min(breaks.following(start), tooWide.visibleLimit);
            boolean last = limit == tooWide.visibleLimit;
            parts.add(new Piece(
                    start,
                    limit,
                    last ? tooWide.limit : limit,
                    shaper.advanceEm(start, limit),
                    last ? tooWide.gapEm : 0,
                    start == tooWide.start));
            start = limit;
        }
    }
}
