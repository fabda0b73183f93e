package org.likewise.model.change;

import org.likewise.model.scale.ScaleVersion;

/** Which part of a version must be raised, from nothing to the most. */
public enum Bump {
    /** Nothing is different. */
    NONE("Nothing is different, so scores can be compared."),
    /** Spelling, punctuation, metadata. */
    PATCH("Scores can be compared: only spelling, punctuation or what no respondent sees is different."),
    /** Wording with the same intent. */
    MINOR(
            "Scores are meant to be comparable: the wording is different and its intent is said to be the same. Whether people answer alike is for a study to show; until then, keep the version beside each score."),
    /** Items, options, scores, order or meaning. */
    MAJOR(
            "Scores cannot be compared: what is asked, in which order, what can be answered or what an answer counts is different. Analyse the versions apart.");

    private final String comparing;

    Bump(String comparing) {
        this.comparing = comparing;
    }

    /** What it means for comparing scores of the two versions. */
    public String comparing() {
        return comparing;
    }

    /** The greater of the two. */
    public Bump and(Bump other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The least version after this change. */
    public ScaleVersion after(ScaleVersion v) {
        return switch (this) {
            case NONE -> v;
            case PATCH -> new ScaleVersion(v.major(), v.minor(), v.patch() + 1);
            case MINOR -> new ScaleVersion(v.major(), v.minor() + 1, 0);
            case MAJOR -> new ScaleVersion(v.major() + 1, 0, 0);
        };
    }
}
