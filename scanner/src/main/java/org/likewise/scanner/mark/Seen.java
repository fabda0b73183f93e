package org.likewise.scanner.mark;

/**
 * What one box looks like.
 *
 * @param kind what it is
 * @param confidence 0 to 1
 * @param reason why a person must look, kebab-case; empty unless unsure
 * @param solid share of the inside that is solid ink, 0 to 1
 * @param ragged whether it is a mark that is broken up, so that others may be lost
 * @param line whether it is a mark whose ink lies along lines, and not all over the box as of one that was filled
 * @param trace of an empty box: why it may not be called unanswered on its own, kebab-case, such as the remains of a mark too
 *     pale for the scan; does not matter where another box of the choice has a clear mark; usually empty
 */
public record Seen(
        Kind kind, double confidence, double solid, boolean ragged, boolean line, String reason, String trace) {
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

    static Seen empty(double confidence) {
        return new Seen(Kind.EMPTY, confidence, 0, false, false, "", "");
    }

    static Seen mark(Kind kind, double confidence, double solid, boolean ragged, boolean line) {
        return new Seen(kind, confidence, solid, ragged, line, "", "");
    }

    static Seen unsure(String reason) {
        return new Seen(Kind.UNSURE, 0.5, 0, false, false, reason, "");
    }

    Seen traced(String why) {
        return new Seen(kind, confidence, solid, ragged, line, reason, why);
    }

    /** Whether there is a clear mark of some kind. */
    public boolean marked() {
        return kind != Kind.EMPTY && kind != Kind.UNSURE;
    }
}
