package org.likewise.generator.preview;

import java.util.List;
import java.util.Objects;

/**
 * A sentence and what it was made from.
 *
 * @param key of the text
 * @param source in the scale's language
 * @param previous what the translation was made from, where that is known to be another sentence; may be empty
 * @param target empty where it is missing
 * @param state {@code done}, {@code stale} or {@code missing}
 * @param notes what is said to translators and by them
 */
public record PreviewSentence(
        String key, String source, String previous, String target, String state, List<String> notes) {
    public PreviewSentence {
        Objects.requireNonNull(key);
        notes = List.copyOf(notes);
    }
}
