package org.likewise.model.scale;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.likewise.model.problem.Checked;
import org.likewise.model.yaml.Suggestion;
import org.likewise.model.yaml.YamlFile;
import org.likewise.model.yaml.YamlMap;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads a file of words against the scale that it fills in, and says which are missing or belong to nothing. */
public final class WordingReader {
    /** What {@code format:} says. */
    public static final String FORMAT = "likewise-wording/1";

    private static final int NAMED = 3;

    private final YamlFile file;
    private final YamlMap root;
    private final Scale scale;

    private WordingReader(YamlFile file, YamlMap root, Scale scale) {
        this.file = file;
        this.root = root;
        this.scale = scale;
    }

    /**
     * Reads a file of words.
     *
     * @param bytes its contents
     * @param name the file as the user knows it
     * @param scale what it fills in
     */
    public static Checked<Wording> read(byte[] bytes, String name, Scale scale) {
        return read(new YamlFile(bytes, name), scale);
    }

    static Checked<Wording> read(YamlFile file, Scale scale) {
        file.room("wording");
        Optional<Wording> wording = file.root().flatMap(root -> new WordingReader(file, root, scale).wording());
        return new Checked<>(file.errors() == 0 ? wording : Optional.empty(), file.problems());
    }

    private Optional<Wording> wording() {
        Formats.check(root, FORMAT);
        root.require("scale");
        Optional<String> id = root.choice("scale", Map.of(scale.id(), scale.id()));
        Optional<ScaleVersion> version = version();
        root.require("language");
        root.choice("language", Map.of(scale.language(), true));
        Optional<Rights> rights = root.map("rights").flatMap(ScaleReader::rights);
        Optional<ScaleStatus> status = root.choice("status", ScaleReader.byId(ScaleStatus.values(), ScaleStatus::id));
        Optional<List<String>> reverse = root.has("reverse") ? Optional.of(reverse()) : Optional.empty();
        if (reverse.isEmpty()) {
            standIns();
        }
        String note = root.sentence("note").orElse("");
        root.require("texts");
        Map<String, String> texts = root.map("texts").map(this::texts).orElse(Map.of());
        root.done();
        return id.isEmpty() || version.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wording(file.name(), id.get(), version.get(), rights, status, reverse, texts, note));
    }

    /** Words of another version could mean something else. */
    private Optional<ScaleVersion> version() {
        root.require("version");
        Optional<ScaleVersion> version = root.word(
                        "version", ScaleVersion.FORM, "bad-version", "Write it as MAJOR.MINOR.PATCH, such as `0.1.0`.")
                .flatMap(ScaleVersion::parse);
        version.filter(v -> !v.equals(scale.version()))
                .ifPresent(v -> file.error(
                        root.at("version"),
                        "other-version",
                        "These words are for version " + v + ", and " + scale.file() + " is version " + scale.version()
                                + ".",
                        "See what is different, and write `version: " + scale.version() + "`."));
        return version;
    }

    /** Words without a key would be scored by one that nobody holds. */
    private void standIns() {
        List<String> scores = scale.scores().stream()
                .filter(Score::standIn)
                .map(s -> YamlMap.quoted(s.id()))
                .toList();
        if (!scores.isEmpty()) {
            file.warning(
                    root.node(),
                    "stand-in-key",
                    "These words have no `reverse`, and the scale's own key is a stand-in for "
                            + String.join(", ", scores) + ".",
                    "List the items that are turned round under `reverse`, or `[]` if none are.");
        }
    }

    private List<String> reverse() {
        List<String> items = scale.items().stream().map(Item::id).toList();
        List<String> out = new ArrayList<>();
        for (YamlMap.Word word : root.words("reverse", ScaleReader.MAX_ITEMS)) {
            if (items.contains(word.text())) {
                out.add(word.text());
            } else {
                file.error(
                        word.node(),
                        "unknown-item",
                        "There is no item " + YamlMap.quoted(word.text()) + ".",
                        Suggestion.remedy(word.text(), items));
            }
        }
        return out;
    }

    private Map<String, String> texts(YamlMap map) {
        Map<String, String> known = scale.sentences();
        Set<String> slots = scale.slots().stream().map(Slot::id).collect(Collectors.toSet());
        Map<String, String> out = new LinkedHashMap<>();
        for (YamlMap.Entry entry : map.entries()) {
            String key = entry.key();
            if (!known.containsKey(key)) {
                file.error(
                        entry.keyNode(),
                        "unknown-text",
                        "The scale has no text " + YamlMap.quoted(key) + ".",
                        instead(key, known.keySet()));
            } else if (!(entry.value() instanceof ScalarNode s)) {
                file.error(
                        entry.value(),
                        "wrong-kind",
                        "`" + key + "` must be a single sentence.",
                        "Write the sentence after the colon.");
            } else {
                // a slot's own words are what is filled in, and have none
                Set<String> allowed = key.startsWith("slots.") ? Set.of() : slots;
                map.sentence(s, YamlMap.quoted(key))
                        .filter(t -> TextReader.slotsKnown(s, t, allowed, file))
                        .ifPresent(t -> out.put(key, t));
            }
        }
        missing(map, known.keySet());
        return out;
    }

    /** Where each role has a sentence of its own, all of them are meant. */
    private static String instead(String key, Set<String> known) {
        String ofRoles = known.stream()
                .filter(k -> k.startsWith(key + "."))
                .map(YamlMap::quoted)
                .collect(Collectors.joining(", "));
        return ofRoles.isEmpty()
                ? Suggestion.nearest(key, known)
                        .map(n -> "Did you mean `" + n + "`?")
                        .orElse("Remove it, or rename it to a key of the scale.")
                : "Each role has words of its own: use " + ofRoles + ".";
    }

    /** Said once, not for each: a clinic may mean to fill in a few alone. */
    private void missing(YamlMap map, Set<String> known) {
        Set<String> written = map.entries().stream().map(YamlMap.Entry::key).collect(Collectors.toSet());
        List<String> missing = known.stream().filter(k -> !written.contains(k)).toList();
        if (!missing.isEmpty()) {
            String more = missing.size() > NAMED ? " and " + (missing.size() - NAMED) + " more" : "";
            file.warning(
                    map.node(),
                    "missing-text",
                    "There are no words here for "
                            + missing.stream().limit(NAMED).map(YamlMap::quoted).collect(Collectors.joining(", "))
                            + more + ".",
                    "Add them, unless the words of " + scale.file() + " shall stand.");
        }
    }
}
