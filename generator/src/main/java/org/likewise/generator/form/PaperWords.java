package org.likewise.generator.form;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;

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

    /**
     * The words of a language; those of its parent, such as {@code fr} for {@code fr-CA}, or of its usual script, such as
     * {@code zh-Hans} for {@code zh-SG}; else English.
     */
    static PaperWords of(String tag) {
        return of(tag, Optional.empty());
    }

    /** The same; where the folder has a file of that name, its texts come before those that come along. */
    static PaperWords of(String tag, Optional<Path> folder) {
        Map<String, String> texts =
                new TreeMap<>(load("messages.properties", folder).orElseThrow());
        String found = FALLBACK;
        List<String> candidates = new ArrayList<>();
        for (String t = tag; !t.isEmpty(); t = t.substring(0, Math.max(0, t.lastIndexOf('-')))) {
            candidates.add(0, t);
        }
        ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(tag));
        candidates.add(1, likely.getLanguage() + "-" + likely.getScript());
        for (String candidate : candidates) {
            Optional<Map<String, String>> own = load("messages_" + candidate.replace('-', '_') + ".properties", folder);
            if (own.isPresent() || candidate.equals(FALLBACK)) {
                own.ifPresent(texts::putAll);
                found = tag;
            }
        }
        return new PaperWords(texts, found);
    }

    private static Optional<Map<String, String>> load(String name, Optional<Path> folder) {
        // a language tag never names a path: it is letters, digits and hyphens by its own syntax
        if (!name.matches("[A-Za-z0-9_]+\\.properties")) {
            return Optional.empty();
        }
        Map<String, String> texts = new TreeMap<>();
        try (InputStream in = PaperWords.class.getResourceAsStream(FOLDER + name)) {
            if (in != null) {
                read(in, texts);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the program's own files cannot be read", e);
        }
        Optional<Path> own = folder.map(f -> f.resolve(name)).filter(Files::isRegularFile);
        if (own.isPresent()) {
            readOwn(own.get(), texts);
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
    }

    private static void readOwn(Path file, Map<String, String> texts) {
        try (InputStream in = Files.newInputStream(file)) {
            read(in, texts);
        } catch (IOException | IllegalArgumentException e) {
            throw new ProblemsException(Problem.error(
                    "theme.words",
                    Place.of(file.toString()),
                    "These words cannot be read: " + e.getMessage() + ".",
                    "Write a line for each text, key = words, in UTF-8."));
        }
    }

    private static void read(InputStream in, Map<String, String> texts) throws IOException {
        Properties properties = new Properties();
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        properties.forEach((key, value) -> texts.put((String) key, ((String) value).strip()));
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

    /** All texts of forms by key, for the digest of what is printed; not those of cover slips and invitations, which not all have. */
    Map<String, String> onForms() {
        Map<String, String> out = new TreeMap<>(texts);
        out.keySet().removeIf(key -> key.startsWith("cover.") || key.startsWith("invitation."));
        return out;
    }
}
