package org.likewise.simulator.degrade;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How badly pages are treated, by name; the ranges behind each name are in {@code docs/trials.md}. */
public enum Level {
    /** Laid flat on a good scanner. */
    CLEAN,
    /** An office's sheet feeder. */
    OFFICE,
    /** Photocopied, before or after it was filled in, then scanned. */
    COPIER,
    /** Sent through a fax machine. */
    FAX,
    /** Photographed on a desk. */
    PHONE,
    /** An office's sheet feeder, and sheets that were folded, torn, stained, punched, stapled or fed askew. */
    ABUSE;

    /** The name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Level> of(String id) {
        return Arrays.stream(values()).filter(l -> l.id().equals(id)).findFirst();
    }
}
