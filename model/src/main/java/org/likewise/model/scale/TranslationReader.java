package org.likewise.model.scale;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.likewise.model.problem.Checked;
import org.likewise.model.yaml.Suggestion;
import org.likewise.model.yaml.YamlFile;
import org.likewise.model.yaml.YamlMap;

/** Reads a language file against its scale, and says which texts are missing, stale, unreviewed or unknown. */
public final class TranslationReader {
    /** What {@code format:} says. */
    public static final String FORMAT = "likewise-translation/1";

    private static final Pattern HASH = Pattern.compile("[0-9a-hjkmnp-tv-z]{8}");

    private final YamlFile file;
    private final YamlMap root;
    private final Scale scale;

    private TranslationReader(YamlFile file, YamlMap root, Scale scale) {
        this.file = file;
        this.root = root;
        this.scale = scale;
    }

    /**
     * Reads a language file.
     *
     * @param bytes its contents
     * @param name the file as the user knows it
     * @param scale what it is a translation of
     */
    public static Checked<Translation> read(byte[] bytes, String name, Scale scale) {
        return read(new YamlFile(bytes, name), scale);
    }

    static Checked<Translation> read(YamlFile file, Scale scale) {
        file.room("translation");
        Optional<Translation> translation =
                file.root().flatMap(root -> new TranslationReader(file, root, scale).translation());
        return new Checked<>(file.errors() == 0 ? translation : Optional.empty(), file.problems());
    }

    private Optional<Translation> translation() {
        Formats.check(root, FORMAT);
        Optional<String> language = Ids.language(root);
        language.filter(l -> l.equals(scale.language()))
                .ifPresent(l -> file.error(
                        root.at("language"),
                        "own-language",
                        "`" + l + "` is the scale's own language, whose texts are in " + scale.file() + ".",
                        "Change the texts there, or name another language."));
        root.require("of");
        Optional<ScaleVersion> of = root.word(
                        "of", ScaleVersion.FORM, "bad-version", "Write it as MAJOR.MINOR.PATCH, such as `0.1.0`.")
                .flatMap(ScaleVersion::parse);
        of.filter(v -> v.compareTo(scale.version()) > 0)
                .ifPresent(v -> file.warning(
                        root.at("of"),
                        "later-version",
                        "This translation is of version " + v + ", and the scale is at " + scale.version() + ".",
                        "Check that the scale's file is the newest."));
        int revision = root.whole("revision", 1, 9999).orElse(1L).intValue();
        root.require("status");
        Optional<TranslationStatus> status = root.choice("status", statuses());
        List<Translation.Step> record = root.maps("record", 200, "a step").stream()
                .flatMap(m -> step(m).stream())
                .toList();
        String note = root.sentence("note").orElse("");
        List<Waiver> waivers = WaiverReader.read(root);
        root.require("texts");
        Map<String, Translation.Sentence> texts =
                root.map("texts").map(m -> texts(m, status)).orElse(Map.of());
        root.done();
        return language.isEmpty() || of.isEmpty() || status.isEmpty()
                ? Optional.empty()
                : Optional.of(new Translation(
                        file.name(), language.get(), of.get(), revision, status.get(), record, texts, waivers, note));
    }

    private static Optional<Translation.Step> step(YamlMap map) {
        map.require("step");
        map.require("by");
        Optional<TranslationStatus> step = map.choice("step", statuses());
        Optional<String> by = map.sentence("by");
        String when = Dates.day(map, "when");
        int people = map.whole("people", 1, 100_000).orElse(0L).intValue();
        String note = map.sentence("note").orElse("");
        map.done();
        return step.isEmpty() || by.isEmpty()
                ? Optional.empty()
                : Optional.of(new Translation.Step(step.get(), by.get(), when, people, note));
    }

    private Map<String, Translation.Sentence> texts(YamlMap map, Optional<TranslationStatus> status) {
        Map<String, String> source = scale.sentences();
        Set<String> slots = scale.slots().stream().map(Slot::id).collect(Collectors.toSet());
        Map<String, Translation.Sentence> out = new LinkedHashMap<>();
        List<String> unreviewed = new ArrayList<>();
        List<YamlMap.Entry> entries = map.entries();
        for (YamlMap.Entry entry : entries) {
            String key = entry.key();
            Optional<Translation.Sentence> sentence =
                    map.map(entry.value(), YamlMap.quoted(key)).flatMap(m -> sentence(m, status, slots));
            if (!source.containsKey(key)) {
                file.warning(
                        entry.keyNode(),
                        "unknown-text",
                        "The scale has no text " + YamlMap.quoted(key) + ".",
                        Suggestion.nearest(key, source.keySet())
                                .map(n -> "Did you mean `" + n + "`?")
                                .orElse("Remove it, or rename it to a key of the scale."));
            } else if (sentence.isPresent()) {
                out.put(key, sentence.get());
                stale(entry, sentence.get(), source.getOrDefault(key, ""));
                if (!sentence.get().status().reviewed()) {
                    unreviewed.add(key);
                }
            }
        }
        Set<String> written = entries.stream().map(YamlMap.Entry::key).collect(Collectors.toSet());
        source.forEach((key, words) -> {
            if (!written.contains(key)) {
                file.warning(
                        map.node(),
                        "missing-text",
                        "There is no translation of `" + key + "`: " + YamlMap.quoted(words) + ".",
                        "Add it with `source: " + SentenceHash.of(words) + "`.");
            }
        });
        if (!unreviewed.isEmpty() && status.isPresent()) {
            file.warning(
                    root.at("status"),
                    "unreviewed",
                    unreviewed.size() + " of " + source.size() + " texts have not been reviewed by a second person.",
                    "Forms in this language show a DRAFT band until their status is `reconciled` or later.");
        }
        return out;
    }

    private void stale(YamlMap.Entry entry, Translation.Sentence sentence, String source) {
        String hash = SentenceHash.of(source);
        if (!sentence.source().equals(hash)) {
            file.warning(
                    entry.keyNode(),
                    "stale-text",
                    "The source of `" + entry.key() + "` has changed; it is now " + YamlMap.quoted(source) + ".",
                    "Look at the translation again, and write `source: " + hash + "`.");
        }
    }

    private Optional<Translation.Sentence> sentence(
            YamlMap map, Optional<TranslationStatus> status, Set<String> slots) {
        map.require("text");
        map.require("source");
        Optional<String> text = map.sentence("text").filter(t -> TextReader.slotsKnown(map.at("text"), t, slots, file));
        Optional<String> source = map.word(
                "source", HASH, "bad-hash", "Write the 8 characters that `check` names for the source sentence.");
        Optional<TranslationStatus> own = map.choice("status", statuses());
        String note = map.sentence("note").orElse("");
        map.done();
        return text.isEmpty() || source.isEmpty()
                ? Optional.empty()
                : Optional.of(new Translation.Sentence(
                        text.get(), source.get(), own.or(() -> status).orElse(TranslationStatus.DRAFT), note));
    }

    private static Map<String, TranslationStatus> statuses() {
        return ScaleReader.byId(TranslationStatus.values(), TranslationStatus::id);
    }
}
