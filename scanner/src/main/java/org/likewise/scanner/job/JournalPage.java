package org.likewise.scanner.job;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.likewise.model.code.PageCode;
import org.likewise.scanner.page.PageReading;

/**
 * What the journal holds of one page.
 *
 * @param file SHA-256 of the file's bytes, in lower-case hexadecimal
 * @param index the page in the file, from 0
 * @param forms the set of forms that it was read against; empty where others would change nothing, since its code was typed
 * @param typed the code that a person typed for it, and with which it was read
 * @param reading what was read, without pictures
 * @param pictures size in bytes of the picture of each field that has one
 */
record JournalPage(
        String file,
        int index,
        String forms,
        Optional<PageCode> typed,
        PageReading reading,
        Map<String, Long> pictures) {
    JournalPage {
        Objects.requireNonNull(typed);
        Objects.requireNonNull(file);
        Objects.requireNonNull(forms);
        Objects.requireNonNull(reading);
        pictures = new TreeMap<>(pictures);
    }

    /** Where its pictures are: below the journal, named by digest and number, and by the code that was typed. */
    String pictureFolder() {
        return file.substring(0, 32)
                + "-"
                + (index + 1)
                + typed.map(c -> "-" + c.form() + "-" + c.page() + "-" + c.copy())
                        .orElse("");
    }
}
