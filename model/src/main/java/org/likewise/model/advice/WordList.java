package org.likewise.model.advice;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a language that rules look for, by rule. */
final class WordList {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(['’-][\\p{L}\\p{M}\\p{N}]+)*['’]?");

    private final Map<String, Pattern> patterns = new TreeMap<>();
    private final Set<String> speaker;

    private WordList(Properties properties) {
        for (String rule : properties.stringPropertyNames()) {
            String phrases =
                    entries(properties, rule).stream().map(WordList::pattern).collect(Collectors.joining("|"));
            if (!phrases.isEmpty()) {
                patterns.put(rule, Pattern.compile(phrases));
            }
        }
        speaker = Set.copyOf(entries(properties, "speaker"));
    }

    /** The list of a language by its tag, whatever the country; empty where there is none. */
    static Optional<WordList> of(String tag) {
        String name = language(tag) + ".properties";
        try (InputStream in = WordList.class.getResourceAsStream(name)) {
            if (in == null) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Optional.of(new WordList(properties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String language(String tag) {
        return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static List<String> entries(Properties properties, String rule) {
        List<String> out = new ArrayList<>();
        for (String entry : properties.getProperty(rule, "").split(",", -1)) {
            if (!entry.isBlank()) {
                out.add(plain(entry.strip()));
            }
        }
        return out;
    }

    /** Matches a phrase between the ends of words; one that ends with an apostrophe also before another. */
    private static String pattern(String phrase) {
        boolean prefix = phrase.endsWith("*");
        String words = Pattern.quote(prefix ? phrase.substring(0, phrase.length() - 1) : phrase);
        String start = phrase.equals("n't") ? "" : "(?<![\\p{L}\\p{M}\\p{N}])";
        String end = prefix ? "[\\p{L}\\p{M}]*" : phrase.endsWith("'") ? "" : "(?![\\p{L}\\p{M}\\p{N}])";
        return start + words + end;
    }

    /** What a rule finds in a sentence: the first word or phrase. */
    Optional<String> found(String rule, String sentence) {
        Pattern allowed = patterns.get("allowed");
        String text = plain(sentence);
        if (allowed != null) {
            text = allowed.matcher(text).replaceAll(" ");
        }
        Pattern pattern = patterns.get(rule);
        if (pattern == null) {
            return Optional.empty();
        }
        Matcher m = pattern.matcher(text);
        return m.find() ? Optional.of(m.group()) : Optional.empty();
    }

    /** The words that do not tell who speaks. */
    List<String> content(String sentence) {
        List<String> out = new ArrayList<>();
        for (String word : words(sentence)) {
            // in French, an elided word is one of its own
            int apostrophe = word.indexOf('\'');
            boolean elided = apostrophe > 0 && speaker.contains(word.substring(0, apostrophe + 1));
            String rest = elided ? word.substring(apostrophe + 1) : word;
            if (!rest.isEmpty() && !speaker.contains(rest)) {
                out.add(rest);
            }
        }
        return out;
    }

    /** All words, in small letters and with plain apostrophes. */
    static List<String> words(String sentence) {
        return WORD.matcher(plain(sentence)).results().map(r -> r.group()).toList();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
