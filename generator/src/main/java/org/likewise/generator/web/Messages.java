package org.likewise.generator.web;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The page's own words, apart from the questionnaire's.
 *
 * @param language BCP 47 tag of the language they are in: the page's, a wider one of the same language, or English
 * @param words by key; what a language lacks is in English
 */
public record Messages(String language, Map<String, String> words) {
    private static final String LAST_RESORT = "en";

    public Messages {
        words = Map.copyOf(words);
    }

    /** The messages for a page in a language: {@code fr-CA} looks for itself, then for {@code fr}, then for English. */
    public static Messages of(WebTemplates templates, String tag) {
        return of(templates, "messages/", tag);
    }

    /** As {@link #of}, the words of the pages around the questionnaires. */
    public static Messages site(WebTemplates templates, String tag) {
        return of(templates, "site/", tag);
    }

    private static Messages of(WebTemplates templates, String folder, String tag) {
        Map<String, String> english = read(templates, folder + LAST_RESORT).orElseThrow();
        for (ULocale at = ULocale.forLanguageTag(tag);
                at != null && !at.getName().isEmpty();
                at = at.getFallback()) {
            Optional<Map<String, String>> own = read(templates, folder + at.toLanguageTag());
            if (own.isPresent()) {
                Map<String, String> words = new TreeMap<>(english);
                words.putAll(own.get());
                // the words of "fr" are right for a page in fr-CA: no need to say that they are another language
                return new Messages(tag, words);
            }
        }
        return new Messages(LAST_RESORT, english);
    }

    /** {@code ltr} or {@code rtl}, by the script of a language. */
    public static String direction(String tag) {
        return ULocale.forLanguageTag(tag).isRightToLeft() ? "rtl" : "ltr";
    }

    /** Of a designer's own file the words that it has; the others are as shipped. */
    private static Optional<Map<String, String>> read(WebTemplates templates, String name) {
        List<String> layers = new ArrayList<>(templates.texts(name + ".properties"));
        if (layers.isEmpty()) {
            return Optional.empty();
        }
        Collections.reverse(layers);
        Map<String, String> words = new TreeMap<>();
        for (String text : layers) {
            Properties properties = new Properties();
            try {
                properties.load(new StringReader(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        }
        return Optional.of(words);
    }
}
