package org.likewise.generator.pdf;

import java.time.Instant;

/**
 * What a PDF file says about itself.
 *
 * @param title shown in the window's title
 * @param language BCP 47 tag of the whole
 * @param date stands for creation and modification; the same date gives the same bytes
 * @param producer the program and its version
 */
public record Metadata(String title, String language, Instant date, String producer) {
    /**
     * The date of the program's release, which is what its front ends put into every PDF: the day on which it is run would make
     * other bytes of the same input. The same as {@code project.build.outputTimestamp}.
     */
    public static final Instant RELEASED = Instant.parse("2026-11-22T00:00:00Z");
}
