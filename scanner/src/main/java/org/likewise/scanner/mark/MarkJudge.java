package org.likewise.scanner.mark;

import static org.likewise.scanner.mark.MarkThresholds.*;

import java.util.EnumSet;
import java.util.Set;
import org.likewise.scanner.mark.MarkModel.Sort;
import org.likewise.scanner.mark.Seen.Kind;
import org.likewise.scanner.mark.Seen.Trait;

/** From what was measured at a box to what it looks like. */
final class MarkJudge {
    /** Of what is just a mark, or just none. */
    static final double LEAST_CONFIDENCE = 0.9;

    /** Of a box without a speck, and of a mark with twice the ink of the least. */
    static final double MOST_CONFIDENCE = 0.9999;

    private MarkJudge() {}

    static Seen judge(Features f) {
        if (!f.readable()) {
            return Seen.unsure("no-contrast");
        }
        if (f.length() < SPECK_MM && f.inkArea() < SPECKS_AREA) {
            return f.around() >= CIRCLED_SHARE
                    ? Seen.unsure("circled")
                    : Seen.empty(confidence(SPECKS_AREA - f.inkArea(), SPECKS_AREA));
        }
        if (f.peak() < FAINT_INK) {
            return Seen.unsure("faint-mark");
        }
        boolean stroke = f.length() >= STROKE_MM && f.figureArea() >= STROKE_AREA;
        boolean dot = f.solidArea() >= DOT_AREA;
        if (!stroke && !dot) {
            boolean compact = f.spread() <= COMPACT_SPREAD
                    && f.figureArea() >= COMPACT_SHARE * f.inkArea()
                    && f.beside() <= COMPACT_BESIDE;
            return Seen.small(compact ? Set.of(Trait.COMPACT) : Set.of());
        }
        if (f.through() && (f.crossings() >= STRUCK_CROSSINGS || f.solidShare() > STRUCK_SHARE)) {
            return Seen.unsure("struck-out");
        }
        if (f.through() || (f.diagonal() && f.crossings() <= LINE_CROSSINGS)) {
            return Seen.unsure("line-through");
        }
        if (f.peak() < STAIN_PEAK && f.beside() > (f.solidShare() > OPEN_SHARE ? STAIN_AREA : STAIN_BAND_AREA)) {
            return Seen.unsure("stain");
        }
        boolean broken = f.unbroken() < UNBROKEN_SHARE && f.figureArea() < BROKEN_AREA;
        double confidence = broken ? LEAST_CONFIDENCE : confidence(f.figureArea() - STROKE_AREA, STROKE_AREA);
        Kind kind = kind(f);
        if (kind == Kind.OPEN_MARK && f.beside() > MOST_BESIDE * f.figureArea()
                || kind == Kind.DOT && f.beside() > MOST_BESIDE_DOT * f.figureArea()) {
            return Seen.unsure("mostly-outside");
        }
        return Seen.mark(kind, confidence, f.solidShare(), traits(f, kind, broken));
    }

    private static Kind kind(Features f) {
        if (f.solidShare() >= FILLED_SHARE && f.darkSides() >= 3) {
            return Kind.FILLED;
        }
        double inked = inked(f);
        if (f.length() < DOT_MM || (f.length() < WIDE_DOT_MM && inked > ROUND_SHARE)) {
            return Kind.DOT;
        }
        if (f.length() < BLOT_MM && inked > BLOT_SHARE && f.roundness() > BLOT_ROUNDNESS) {
            return Kind.BLOT;
        }
        return f.solidShare() < OPEN_SHARE || f.whiteSides() >= 2 ? Kind.OPEN_MARK : Kind.DENSE_MARK;
    }

    private static Set<Trait> traits(Features f, Kind kind, boolean broken) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        boolean ragged = broken || f.solidArea() < RAGGED_SHARE * f.figureArea();
        if (ragged) {
            traits.add(Trait.RAGGED);
        }
        if (!ragged && f.unbroken() >= WHOLE_SHARE && f.figureArea() >= WHOLE_AREA && f.peak() >= WHOLE_PEAK) {
            traits.add(Trait.WHOLE);
        }
        if (kind == Kind.OPEN_MARK && f.spread() <= LINE_SPREAD && inked(f) <= LINE_SHARE) {
            traits.add(Trait.LINE);
        }
        boolean strokes = f.crossings() >= LINE_CROSSINGS && f.roundness() <= FIGURE_ROUNDNESS;
        boolean one = f.figureArea() >= SIMPLE_AREA && f.figureArea() >= SIMPLE_SHARE * f.inkArea();
        if (kind == Kind.OPEN_MARK && (one || strokes) && f.spread() <= STROKE_SPREAD && inked(f) <= LINE_SHARE) {
            traits.add(Trait.STROKE);
        }
        if (f.spread() > ALL_OVER_SPREAD) {
            traits.add(Trait.ALL_OVER);
        }
        if (f.roundness() > FIGURE_ROUNDNESS && f.beside() > SPILT_AREA) {
            traits.add(Trait.SPILT);
        }
        if (kind == Kind.OPEN_MARK && strokes && f.beside() <= BESIDE_AREA) {
            traits.add(Trait.FIGURE);
        }
        return traits;
    }

    /** Share of the square over its length that is ink. */
    private static double inked(Features f) {
        return f.figureArea() / (f.length() * f.length());
    }

    /**
     * The verdict of the rules, if the model takes the box for the same. Of a mark in which it sees none a person must know; an
     * empty box that it takes for something may not be called unanswered on its own.
     */
    static Seen seconded(Seen seen, Features f, MarkModel model) {
        if (seen.kind() == Kind.UNSURE) {
            return seen;
        }
        double[] shares = model.shares(f);
        double empty = shares[Sort.EMPTY.ordinal()];
        double mark = shares[Sort.OPEN.ordinal()] + shares[Sort.FILLED.ordinal()];
        if (seen.kind() == Kind.EMPTY) {
            return empty >= LEAST_AGREED ? seen : seen.traced("unlike-empty");
        }
        return mark >= LEAST_AGREED ? seen : Seen.unsure("unlike-a-mark");
    }

    /** From 0.9 at the threshold to nearly 1 where the measure is twice as far. */
    private static double confidence(double beyond, double scale) {
        double share = Math.min(1, Math.max(0, beyond / scale));
        return share == 1 ? MOST_CONFIDENCE : LEAST_CONFIDENCE + (MOST_CONFIDENCE - LEAST_CONFIDENCE) * share;
    }
}
