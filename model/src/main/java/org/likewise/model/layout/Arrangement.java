package org.likewise.model.layout;

/** How options are set out where there is room. */
public enum Arrangement {
    /** Side by side, as a scale. */
    ROW,
    /** One under the other, as a list. */
    COLUMN
}
