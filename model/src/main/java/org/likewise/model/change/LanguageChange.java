package org.likewise.model.change;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What became of a translation.
 *
 * @param language BCP 47 tag
 * @param revisionBefore empty where there was no such language
 * @param revisionAfter empty where there is none any more
 * @param texts keys of the texts whose translation is another
 * @param stale texts that went stale or missing
 */
public record LanguageChange(
        String language, OptionalInt revisionBefore, OptionalInt revisionAfter, List<String> texts, List<Stale> stale) {
    public LanguageChange {
        Objects.requireNonNull(language);
        texts = List.copyOf(texts);
        stale = List.copyOf(stale);
    }

    /** Whether its own revision had to be raised and was not. */
    public boolean needsRevision() {
        return !texts.isEmpty()
                && revisionBefore.isPresent()
                && revisionAfter.isPresent()
                && revisionAfter.getAsInt() <= revisionBefore.getAsInt();
    }

    /** Whether there is nothing to tell. */
    public boolean none() {
        return texts.isEmpty() && stale.isEmpty() && revisionBefore.equals(revisionAfter);
    }

    /**
     * A text whose translation no longer fits its source.
     *
     * @param key of the text
     * @param sourceBefore the source sentence as it was; empty where it is new
     * @param source the source sentence now
     * @param translation made from another sentence; empty where there is none
     */
    public record Stale(String key, String sourceBefore, String source, String translation) {}
}
