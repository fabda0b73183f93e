package org.likewise.scanner.job;

import java.nio.file.Path;
import org.likewise.model.code.PageCode;
import org.likewise.model.table.ForgottenPacks;
import org.likewise.scanner.page.PageReading;

/**
 * The consultations that were taken out of a folder of results, as a scan heeds them: whoever scans their pages again is told,
 * and nothing of them is kept.
 */
record Forgotten(ForgottenPacks packs) {
    /** Those of a folder. */
    static Forgotten of(Path results) {
        return new Forgotten(ForgottenPacks.of(results));
    }

    /** A page's reading as it may be kept: of a forgotten pack, that there was a page, and no more. */
    PageReading keepable(PageReading reading) {
        boolean gone = reading instanceof PageReading.Read read && has(read.code())
                || reading instanceof PageReading.CodeOnly only && has(only.code());
        return gone ? refused() : reading;
    }

    boolean has(PageCode code) {
        return packs.has(code.pack());
    }

    static PageReading.Refused refused() {
        return new PageReading.Refused(
                PageReading.Refused.FORGOTTEN,
                "This page belongs to a consultation that was forgotten: see " + ForgottenPacks.FILE + ".",
                "Delete its picture and destroy the sheet.");
    }
}
