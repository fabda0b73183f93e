package org.likewise.exchange.instrument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * One text in each language of an instrument.
 *
 * @param byLanguage by BCP 47 tag, the first language leading; a text that there is not is empty in all of them
 */
record Words(Map<String, String> byLanguage) {
    Words {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text in no language");
        }
    }

    /** The same in all languages, such as a number. */
    static Words same(List<String> languages, String text) {
        Map<String, String> out = new LinkedHashMap<>();
        languages.forEach(l -> out.put(l, text));
        return new Words(out);
    }

    /** In the first language. */
    String main() {
        return byLanguage.values().iterator().next();
    }

    String in(String language) {
        return byLanguage.getOrDefault(language, main());
    }

    boolean isEmpty() {
        return main().isEmpty();
    }

    /** In the languages after the first. */
    Map<String, String> others() {
        Map<String, String> out = new LinkedHashMap<>(byLanguage);
        out.remove(byLanguage.keySet().iterator().next());
        return out;
    }

    Words map(UnaryOperator<String> change) {
        Map<String, String> out = new LinkedHashMap<>();
        byLanguage.forEach((l, text) -> out.put(l, change.apply(text)));
        return new Words(out);
    }

    Words with(Words other, BinaryOperator<String> join) {
        Map<String, String> out = new LinkedHashMap<>();
        byLanguage.forEach((l, text) -> out.put(l, join.apply(text, other.in(l))));
        return new Words(out);
    }

    /** Several texts one after the other, those that are empty left out. */
    static Words joined(String between, Words... texts) {
        Words out = texts[0];
        for (int i = 1; i < texts.length; i++) {
            out = out.with(texts[i], (a, b) -> {
                List<String> parts = new ArrayList<>(List.of(a, b));
                parts.removeIf(String::isEmpty);
                return String.join(between, parts);
            });
        }
        return out;
    }
}
