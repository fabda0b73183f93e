package org.likewise.scanner.mark;

import java.util.Set;

/**
 * What one box looks like.
 *
 * @param kind what it is
 * @param confidence 0 to 1
 * @param solid share of the inside that is solid ink, 0 to 1
 * @param traits of a mark
 * @param reason why a person must look, kebab-case; empty unless unsure
 * @param trace of an empty box: why it may not be called unanswered on its own, kebab-case, such as the remains of a mark too
 *     pale for the scan; does not matter where another box of the choice has a clear mark; usually empty
 */
public record Seen(Kind kind, double confidence, double solid, Set<Trait> traits, String reason, String trace) {
    /** The trace of what may be the rest of a mark, or dirt. */
    public static final String TRACE_OF_INK = "trace-of-ink";

    /** The reason where there is less ink than any mark has, and more than specks have. */
    public static final String SMALL_MARK = "small-mark";

    /** The trace of a stroke that is too pale to be called a mark. */
    public static final String PALE_MARK = "pale-mark";

    /** What a box can look like. */
    public enum Kind {
        EMPTY,
        /** A mark no larger than a resting pen leaves: an answer where it is alone. */
        DOT,
        /** A round mark as a marker leaves that rests and bleeds: an answer where it is alone, and no sign that another was taken back. */
        BLOT,
        /** A clear mark that leaves the box open. */
        OPEN_MARK,
        /** A clear mark so dense that it may be meant as filled. */
        DENSE_MARK,
        /** Filled completely. */
        FILLED,
        UNSURE
    }

    /** What else can be said of a mark. */
    public enum Trait {
        /** It is broken up, so that others may be lost. */
        RAGGED,
        /** Nothing of it was lost: the scan keeps what this pen writes. */
        WHOLE,
        /** Its ink lies along lines, and not all over the box as of one that was filled. */
        LINE,
        /** A line, a tick or a cross: even broken up, nothing of a filled box looks like it. */
        STROKE,
        /** Its ink lies all over the box, as of one that was filled, of which a pale pencil leaves some everywhere. */
        ALL_OVER,
        /** A round mass with much ink beside its box: a scribble over a mark, or a marker's blot. */
        SPILT,
        /** A small mark, of which nobody is sure yet, that keeps to a third of its box and has no ink beside it, as a pale stroke leaves it. */
        COMPACT,
        /** A figure of strokes that stays in its box, as no pen leaves that rests, and no tail of another box's mark. */
        FIGURE
    }

    public Seen {
        traits = Set.copyOf(traits);
    }

    static Seen empty(double confidence) {
        return new Seen(Kind.EMPTY, confidence, 0, Set.of(), "", "");
    }

    static Seen mark(Kind kind, double confidence, double solid, Set<Trait> traits) {
        return new Seen(kind, confidence, solid, traits, "", "");
    }

    static Seen unsure(String reason) {
        return new Seen(Kind.UNSURE, 0.5, 0, Set.of(), reason, "");
    }

    static Seen small(Set<Trait> traits) {
        return new Seen(Kind.UNSURE, 0.5, 0, traits, SMALL_MARK, "");
    }

    /** What a small mark is where the pen is known to leave no more: a stroke that is broken up. */
    public static Seen paleStroke() {
        return mark(Kind.OPEN_MARK, MarkJudge.LEAST_CONFIDENCE, 0, Set.of(Trait.RAGGED, Trait.STROKE));
    }

    /** The same, or with another trace; empty for none. */
    public Seen traced(String why) {
        return new Seen(kind, confidence, solid, traits, reason, why);
    }

    /** Whether there is a clear mark of some kind. */
    public boolean marked() {
        return kind != Kind.EMPTY && kind != Kind.UNSURE;
    }

    /** Whether there is no ink in the box at all, nor any sign of some. */
    public boolean spotless() {
        return kind == Kind.EMPTY && trace.isEmpty() && confidence >= MarkJudge.MOST_CONFIDENCE;
    }

    /** Whether this can be said of it. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
