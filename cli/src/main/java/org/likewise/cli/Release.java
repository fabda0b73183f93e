package org.likewise.cli;

import java.time.Instant;

/** What files say of the program that made them. */
final class Release {
    /**
     * The date in every PDF: that of the program, since the day on which it is run would make other bytes of the same input.
     */
    static final Instant DATE = Instant.parse("2026-11-22T00:00:00Z");

    private Release() {}

    static String producer() {
        return "Likewise " + Version.number();
    }
}
