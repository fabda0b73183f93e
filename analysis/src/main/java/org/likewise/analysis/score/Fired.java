package org.likewise.analysis.score;

/** Which rule led to a score, or to none. */
public enum Fired {
    /** Every item that was asked has an answer that counts. */
    COMPLETE("complete", true),
    /** At most half were missing, and the person's mean stood in for them. */
    HALF("half", true),
    /** No more were missing than the scale allows, and the person's mean stood in for them. */
    AT_MOST("at-most", true),
    /** More were missing than the scale's rule allows. */
    TOO_FEW("too-few", false),
    /** A person must still settle one of its items. */
    REVIEW("review", false),
    /** None of its items was asked. */
    NOT_ASKED("not-asked", false),
    /** An item has an answer that the scale does not know. */
    UNKNOWN_ANSWER("unknown-answer", false);

    private final String word;
    private final boolean scored;

    Fired(String word, boolean scored) {
        this.word = word;
        this.scored = scored;
    }

    /** As the table says it. */
    public String word() {
        return word;
    }

    /** Whether there is a score. */
    public boolean scored() {
        return scored;
    }
}
