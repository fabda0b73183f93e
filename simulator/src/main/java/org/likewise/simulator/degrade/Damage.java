package org.likewise.simulator.degrade;

/** What can happen to a sheet, or under the glass, where nobody takes care. */
enum Damage {
    /** One or two creases, along which the paper has shifted a little. */
    FOLDED,
    /** A corner turned over or torn off. */
    CORNER_LOST,
    /** A ring of coffee with drops, or water. */
    STAINED,
    /** Two or four holes at a side. */
    PUNCHED,
    /** Up to 8° of skew. */
    ASKEW,
    /** The other side's print shines through. */
    SHOWN_THROUGH,
    /** A staple near a corner, and a scratch. */
    STAPLED,
    /** Several streaks of a dirty feeder. */
    STREAKED
}
