package org.likewise.model.scale;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A scale's texts in another language.
 *
 * @param file the file that it was read from, as the user knows it
 * @param language BCP 47 tag
 * @param of the scale's version that was last translated from
 * @param revision the language's own revision, from 1
 * @param status of every text that says nothing else
 * @param record what was done, in order
 * @param texts by key
 * @param waivers advice that is not followed
 * @param note may be empty
 */
public record Translation(
        String file,
        String language,
        ScaleVersion of,
        int revision,
        TranslationStatus status,
        List<Step> record,
        Map<String, Sentence> texts,
        List<Waiver> waivers,
        String note) {
    public Translation {
        Objects.requireNonNull(language);
        record = List.copyOf(record);
        waivers = List.copyOf(waivers);
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /**
     * A translated sentence.
     *
     * @param text its words
     * @param source hash of the sentence that it was made from: {@link SentenceHash}
     * @param status how far it is
     * @param note what the translator says; may be empty
     */
    public record Sentence(String text, String source, TranslationStatus status, String note) {}

    /**
     * A step of the work.
     *
     * @param step what was reached
     * @param by roles rather than names
     * @param when ISO date; may be empty
     * @param people how many took part; 0 where it is not said
     * @param note may be empty
     */
    public record Step(TranslationStatus step, String by, String when, int people, String note) {}
}
