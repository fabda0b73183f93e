package org.likewise.model.layout;

/** How the options of a question are set out on paper. */
public enum Arrangement {
    /** Side by side, as a scale. */
    ROW,
    /** One under the other. */
    STACKED,
    /** Each beside its label, in as many columns as there is room for. */
    AS_FITS
}
