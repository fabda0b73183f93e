package org.likewise.model.layout;

/** The small pictures that forms in easy style show at the ends of a scale. */
public enum Pictograms {
    NONE,
    /** An empty glass at the low end, a full one at the high end. */
    AMOUNT,
    /** A thumb down at the low end, a thumb up at the high end. */
    AGREEMENT
}
