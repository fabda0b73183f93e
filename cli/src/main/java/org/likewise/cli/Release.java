package org.likewise.cli;

import java.time.Instant;
import org.likewise.generator.pdf.Metadata;

/** What files say of the program that made them. */
final class Release {
    static final Instant DATE = Metadata.RELEASED;

    private Release() {}

    static String producer() {
        return "Likewise " + Version.number();
    }
}
