package org.likewise.model.change;

import java.util.List;
import java.util.Objects;

/**
 * One thing that a respondent would read, answer or be scored by differently.
 *
 * @param kind what it is
 * @param where the questionnaire's part, such as {@code title} or {@code interest.stem}
 * @param before words or values; empty where there was nothing
 * @param after words or values; empty where there is nothing
 * @param variants ids of the variants that have it, the empty id for the whole scale; empty where all have it
 */
public record Difference(Kind kind, String where, String before, String after, List<String> variants) {
    public Difference {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(where);
        variants = List.copyOf(variants);
    }

    Difference(Kind kind, String where, String before, String after) {
        this(kind, where, before, after, List.of());
    }

    /** Word by word; for words alone. */
    public List<WordDiff.Piece> words() {
        return WordDiff.of(before, after);
    }

    Difference in(List<String> others) {
        return new Difference(kind, where, before, after, others);
    }

    /** What is different. */
    public enum Kind {
        /** A sentence or label. */
        WORDS,
        /** A question or option that was not there. */
        ADDED,
        /** A question or option that is gone. */
        REMOVED,
        /** The order of questions or options. */
        ORDER,
        /** How it is answered: the type, digits, least and greatest number. */
        ANSWER,
        /** What the table says of an answer. */
        VALUE,
        /** What an answer counts. */
        SCORE
    }
}
