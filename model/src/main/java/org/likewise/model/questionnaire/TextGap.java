package org.likewise.model.questionnaire;

/**
 * A text that this language does not have in good order.
 *
 * @param key the text's key, such as {@code items.interest.stem.patient}
 * @param kind what is amiss
 */
public record TextGap(String key, Kind kind) {
    /** What is amiss with a text. */
    public enum Kind {
        /** There is none: the source language stands in, visibly. */
        MISSING,
        /** It was made from a sentence that has changed since. */
        STALE,
        /** Nobody but its translator has looked at it: its status is draft or forward. */
        UNREVIEWED
    }
}
