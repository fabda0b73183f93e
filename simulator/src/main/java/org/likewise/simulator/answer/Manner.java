package org.likewise.simulator.answer;

/** Whether people keep to what the form asks for. */
public enum Manner {
    /** Every mark is plain, and a slip is put right as the form says. */
    PLAIN,
    /** A share of all fields is filled in as people really do it, with pens of every kind. */
    HARD
}
