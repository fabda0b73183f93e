package org.likewise.generator.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** What forms on paper say besides the questionnaire itself, in one language: {@code templates/print/messages*.properties}. */
final class PaperWords {
    private static final String FOLDER = "/org/likewise/templates/print/";
    private static final String FALLBACK = "en";

    private final Map<String, String> texts;
    private final String language;

    private PaperWords(Map<String, String> texts, String language) {
        this.texts = texts;
        this.language = language;
    }

    /** The words of a language; those of its parent, such as {@code fr} for {@code fr-CA}; else English. */
    static PaperWords of(String tag) {
        Map<String, String> texts = new TreeMap<>(load("messages.properties").orElseThrow());
        String found = FALLBACK;
        List<String> candidates = new ArrayList<>();
        for (String t = tag; !t.isEmpty(); t = t.substring(0, Math.max(0, t.lastIndexOf('-')))) {
            candidates.add(0, t);
        }
        for (String candidate : candidates) {
            Optional<Map<String, String>> own = load("messages_" + candidate.replace('-', '_') + ".properties");
            if (own.isPresent() || candidate.equals(FALLBACK)) {
                own.ifPresent(texts::putAll);
                found = tag;
            }
        }
        return new PaperWords(texts, found);
    }

    private static Optional<Map<String, String>> load(String name) {
        // a language tag never names a path: it is letters, digits and hyphens by its own syntax
        if (!name.matches("[A-Za-z0-9_]+\\.properties")) {
            return Optional.empty();
        }
        try (InputStream in = PaperWords.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new TreeMap<>();
            properties.forEach((key, value) -> texts.put((String) key, ((String) value).strip()));
            return Optional.of(texts);
        } catch (IOException e) {
            throw new IllegalStateException("the program's own files cannot be read", e);
        }
    }

    /** The language that most of the words are in: the one asked for, or English where there is none of it. */
    String language() {
        return language;
    }

    /** The text of that key, with names and what to put in their place in turn. */
    String text(String key, String... fillings) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("no such text: " + key);
        }
        for (int i = 0; i < fillings.length; i += 2) {
            text = text.replace("{" + fillings[i] + "}", fillings[i + 1]);
        }
        return text;
    }

    /** All texts of forms by key, for the digest of what is printed; those of cover slips are on no form. */
    Map<String, String> onForms() {
        Map<String, String> out = new TreeMap<>(texts);
        out.keySet().removeIf(key -> key.startsWith("cover."));
        return out;
    }
}
