package org.likewise.generator.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likewise.generator.web.Messages;
import org.likewise.model.scale.Item;
import org.likewise.model.scale.Role;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.ScaleQuestion;
import org.likewise.model.scale.SentenceHash;
import org.likewise.model.scale.Translation;

/** The page of a translation: each sentence of the source and what was made of it, side by side. */
final class TranslationPage {
    private TranslationPage() {}

    /** No questionnaire's page has such a name: roles have no hyphen. */
    static String name(String tag) {
        return "words-" + tag + ".html";
    }

    /**
     * A part of the scale.
     *
     * @param id the first part of the keys of its texts
     * @param texts at least one
     */
    public record Group(String id, List<Pair> texts) {
        public Group {
            texts = List.copyOf(texts);
        }
    }

    /**
     * A sentence in both languages.
     *
     * @param key by which language files name it
     * @param source in the scale's own language
     * @param text in the other language; empty where it is missing
     * @param status {@code missing}, {@code stale}, or how far it is
     * @param note for translators, at the first text that it is about; may be empty
     * @param remark of the translator; may be empty
     */
    public record Pair(String key, String source, String text, String status, String note, String remark) {}

    static void put(Scale scale, ListedScale listed, ListedLanguage language, SitePlan.Pages pages) throws IOException {
        Translation translation = scale.translation(language.tag()).orElseThrow();
        Map<String, Object> data = new HashMap<>();
        data.put("scale", listed);
        data.put("language", language);
        data.put("groups", groups(scale, translation));
        data.put("record", translation.record());
        data.put("scaleNote", scale.note());
        data.put("note", translation.note());
        data.put("of", translation.of().toString());
        data.put("direction", Messages.direction(scale.language()));
        pages.page(language.translation(), "translation.ftlh", data);
    }

    private static List<Group> groups(Scale scale, Translation translation) {
        Map<String, String> notes = notes(scale);
        Map<String, List<Pair>> out = new LinkedHashMap<>();
        scale.sentences().forEach((key, source) -> {
            Translation.Sentence sentence = translation.texts().get(key);
            String status = sentence == null
                    ? "missing"
                    : sentence.source().equals(SentenceHash.of(source))
                            ? sentence.status().id()
                            : "stale";
            String group = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
            out.computeIfAbsent(group, k -> new ArrayList<>())
                    .add(new Pair(
                            key,
                            source,
                            sentence == null ? "" : sentence.text(),
                            status,
                            note(notes, key),
                            sentence == null ? "" : sentence.note()));
        });
        return out.entrySet().stream()
                .map(e -> new Group(e.getKey(), e.getValue()))
                .toList();
    }

    /** A note is said once, where it is first needed. */
    private static String note(Map<String, String> notes, String key) {
        return notes.entrySet().stream()
                .filter(e -> key.startsWith(e.getKey() + "."))
                .findFirst()
                .map(e -> {
                    String note = e.getValue();
                    notes.remove(e.getKey());
                    return note;
                })
                .orElse("");
    }

    private static Map<String, String> notes(Scale scale) {
        Map<String, String> out = new LinkedHashMap<>();
        for (Role role : scale.roles()) {
            out.put("roles." + role.id(), role.note());
        }
        for (Item item : scale.items()) {
            out.put("items." + item.id(), item.note());
        }
        for (ScaleQuestion question : scale.context()) {
            out.put("context." + question.id(), question.note());
        }
        for (ScaleQuestion question : scale.aboutYou()) {
            out.put("about-you." + question.id(), question.note());
        }
        out.values().removeIf(String::isEmpty);
        return out;
    }
}
