package org.likewise.model.scale;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A number made from items' scores.
 *
 * @param id its column
 * @param items ids of the items that count
 * @param method how they are put together
 * @param mostMissing how many items may be missing; what is missing is replaced by the person's mean
 * @param missing the rule as the file says it
 * @param notApplicable what <em>not applicable</em> is for that rule
 * @param standIn whether the scale's own saying which items are turned round is a stand-in for a key that is not ours to print
 * @param title what it is called
 * @param note may be empty
 */
public record Score(
        String id,
        List<String> items,
        Method method,
        MissingRule missing,
        int mostMissing,
        NotApplicable notApplicable,
        boolean standIn,
        Optional<Text> title,
        String note) {
    public Score {
        Objects.requireNonNull(id);
        Objects.requireNonNull(notApplicable);
        items = List.copyOf(items);
    }

    /** How scores of items are put together. */
    public enum Method {
        MEAN,
        SUM
    }

    /** How many items may be missing. */
    public enum MissingRule {
        /** None. */
        COMPLETE,
        /** At most half of those asked. */
        HALF,
        /** At most {@link Score#mostMissing()}. */
        AT_MOST
    }

    /** What an item that was answered with <em>not applicable</em> is for the rule. */
    public enum NotApplicable {
        /** Not answered, as a blank is. */
        MISSING,
        /** Not asked: the score is made of the other items, and a sum is of fewer. */
        NOT_ASKED
    }

    /** How many of so many items may be missing. */
    public int mayMiss(int asked) {
        return switch (missing) {
            case COMPLETE -> 0;
            case HALF -> asked / 2;
            case AT_MOST -> mostMissing;
        };
    }
}
