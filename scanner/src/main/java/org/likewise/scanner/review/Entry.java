package org.likewise.scanner.review;

import java.util.Comparator;
import org.likewise.model.layout.FieldType;
import org.likewise.scanner.decision.Target;
import org.likewise.scanner.job.CopyResult;
import org.likewise.scanner.job.FieldResult;

/**
 * One field of one response.
 *
 * @param number by which the page calls it
 * @param copy the response, as it was when the review began
 * @param place of the field among those of its response
 */
record Entry(int number, CopyResult copy, int place) {
    /** What kind of work it is, in the order in which it is done. */
    enum Kind {
        CHOICE,
        NUMBER,
        WORDS
    }

    FieldResult atStart() {
        return copy.fields().get(place);
    }

    Target target() {
        return new Target(copy.target(), atStart().field().id());
    }

    Kind kind() {
        FieldType type = atStart().field().type();
        return switch (type) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, RATING -> Kind.CHOICE;
            case DIGITS, DATE -> Kind.NUMBER;
            case TEXT -> Kind.WORDS;
        };
    }

    /**
     * The most useful first: what people differ about, then items before other questions and both before words, and of these
     * the responses of which the least is left, since one key makes them complete.
     */
    static Comparator<Entry> byUse() {
        return Comparator.<Entry>comparingInt(e -> e.atStart().ruling().disputed() ? 0 : 1)
                .thenComparing(e -> e.kind() == Kind.WORDS)
                .thenComparing(e -> !e.atStart().field().item())
                .thenComparing(e ->
                        e.copy().fields().stream().filter(FieldResult::open).count())
                .thenComparingInt(Entry::number);
    }
}
