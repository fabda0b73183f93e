package org.likewise.exchange.translation;

import java.util.Objects;
import java.util.Optional;
import org.likewise.model.scale.TranslationStatus;

/**
 * What becomes of one text in a language's file; what is empty stays as it is.
 *
 * @param key of the text
 * @param text new words
 * @param source new hash of the sentence that they were made from
 * @param status new status
 * @param note new note
 * @param isNew whether the file has no such text yet; then text and source are there
 */
record TextChange(
        String key,
        Optional<String> text,
        Optional<String> source,
        Optional<TranslationStatus> status,
        Optional<String> note,
        boolean isNew) {
    TextChange {
        Objects.requireNonNull(key);
        if (isNew && (text.isEmpty() || source.isEmpty())) {
            throw new IllegalArgumentException("a new text without words: " + key);
        }
    }

    boolean nothing() {
        return text.isEmpty() && source.isEmpty() && status.isEmpty() && note.isEmpty();
    }
}
