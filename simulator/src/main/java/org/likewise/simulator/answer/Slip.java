package org.likewise.simulator.answer;

import java.util.Locale;

/** A way of filling in one field that the form did not ask for. */
public enum Slip {
    NONE,
    /** A circle around the box instead of a mark in it. */
    CIRCLED_BOX,
    /** A mark in another box, rubbed out: a ghost and a smear are left. */
    ERASED,
    /** A mark in another box, struck out with a line or a scribble. */
    STRUCK_OUT,
    /** A mark in another box, filled in part. */
    HALF_WITHDRAWN,
    /** The mark is nearly all outside its box, and nearer to it than to any other. */
    BESIDE_BOX,
    /** The tail of a tick ends in another box. */
    OVERSHOOT,
    /** A dot in another box, where the pen rested. */
    HESITATION_DOT,
    /** The mark is drawn twice. */
    WRITTEN_OVER,
    /** Words on the free paper beside or below the boxes. */
    WORDS_BESIDE,
    /** Part of the box is filled. */
    PARTLY_FILLED,
    /** The mark is midway between two boxes. */
    BETWEEN_BOXES,
    /** Two boxes are marked alike in a single choice. */
    TWO_MARKS,
    /** A digit was written over another. */
    OVERWRITTEN_DIGIT,
    /** Another number was struck out and the right one written above it. */
    STRUCK_NUMBER,
    /** Words go on below their box. */
    OVERFLOW;

    /** Whether nobody but the writer can tell what is meant. */
    public boolean ambiguous() {
        return this == BETWEEN_BOXES || this == TWO_MARKS;
    }

    /** How {@code truth.csv} calls it. */
    public String hint() {
        String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return this == NONE ? "" : ambiguous() ? "ambiguous-" + name : name;
    }
}
