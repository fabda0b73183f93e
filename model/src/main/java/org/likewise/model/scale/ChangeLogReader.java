package org.likewise.model.scale;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.likewise.model.problem.Checked;
import org.likewise.model.yaml.Suggestion;
import org.likewise.model.yaml.YamlFile;
import org.likewise.model.yaml.YamlMap;

/** Reads {@code changes.yaml}, the history of a scale, against the scale itself. */
public final class ChangeLogReader {
    /** What {@code format:} says. */
    public static final String FORMAT = "likewise-changes/1";

    private static final List<String> MODES = List.of("paper", "web", "kiosk");
    private static final Pattern DOI = Pattern.compile("10\\.[0-9]{4,9}/[^\\s]{1,200}");
    private static final int MAX = 500;

    private final YamlFile file;
    private final YamlMap root;
    private final Scale scale;

    private ChangeLogReader(YamlFile file, YamlMap root, Scale scale) {
        this.file = file;
        this.root = root;
        this.scale = scale;
    }

    /**
     * Reads a history.
     *
     * @param bytes the file's contents
     * @param name the file as the user knows it
     * @param scale with its translations, which statements may name
     */
    public static Checked<ChangeLog> read(byte[] bytes, String name, Scale scale) {
        return read(new YamlFile(bytes, name), scale);
    }

    static Checked<ChangeLog> read(YamlFile file, Scale scale) {
        file.room("changes");
        Optional<ChangeLog> log = file.root().map(root -> new ChangeLogReader(file, root, scale).log());
        return new Checked<>(file.errors() == 0 ? log : Optional.empty(), file.problems());
    }

    private ChangeLog log() {
        Formats.check(root, FORMAT);
        root.require("scale");
        root.word("scale", Ids.SCALE, "bad-id", "Write the id of the scale.")
                .filter(id -> !id.equals(scale.id()))
                .ifPresent(id -> file.error(
                        root.at("scale"),
                        "other-scale",
                        "This is the history of `" + id + "`, and the scale beside it is `" + scale.id() + "`.",
                        "Write `scale: " + scale.id() + "`, or move the file."));
        root.require("versions");
        List<ChangeLog.Entry> versions = new ArrayList<>();
        for (YamlMap map : root.maps("versions", MAX, "a version")) {
            entry(map, versions);
        }
        if (file.errors() == 0 && versions.stream().noneMatch(e -> e.version().equals(scale.version()))) {
            file.warning(
                    root.at("versions"),
                    "missing-version",
                    "Nothing is said of version " + scale.version() + ", which the scale is at.",
                    "Add `- {version: " + scale.version() + ", changes: …}` at the top.");
        }
        List<ChangeLog.Comparability> comparability = root.maps("comparability", MAX, "a statement").stream()
                .flatMap(m -> statement(m).stream())
                .toList();
        root.done();
        return new ChangeLog(file.name(), versions, comparability);
    }

    private void entry(YamlMap map, List<ChangeLog.Entry> before) {
        map.require("version");
        map.require("changes");
        Optional<ScaleVersion> version = version(map);
        String date = Dates.day(map, "date");
        Optional<String> changes = map.sentence("changes");
        List<String> corrections = new ArrayList<>();
        Set<String> keys = scale.sentences().keySet();
        for (YamlMap.Word word : map.words("corrections", MAX)) {
            corrections.add(word.text());
            // an older version may have had texts that are gone
            if (version.equals(Optional.of(scale.version())) && !keys.contains(word.text())) {
                file.error(
                        word.node(),
                        "unknown-text",
                        "The scale has no text " + YamlMap.quoted(word.text()) + ".",
                        Suggestion.remedy(word.text(), keys));
            }
        }
        map.done();
        if (version.isEmpty() || changes.isEmpty()) {
            return;
        }
        if (version.get().compareTo(scale.version()) > 0) {
            file.error(
                    map.at("version"),
                    "later-version",
                    "Version " + version.get() + " is later than the scale's own, " + scale.version() + ".",
                    "Raise `version` in " + scale.file() + ", or correct this one.");
        }
        if (!before.isEmpty() && before.get(before.size() - 1).version().compareTo(version.get()) <= 0) {
            file.error(
                    map.at("version"),
                    "version-order",
                    "Version " + version.get() + " stands below "
                            + before.get(before.size() - 1).version() + ".",
                    "Write each version once, the newest first.");
        }
        before.add(new ChangeLog.Entry(version.get(), date, changes.get(), corrections));
    }

    private Optional<ScaleVersion> version(YamlMap map) {
        return map.word("version", ScaleVersion.FORM, "bad-version", "Write it as MAJOR.MINOR.PATCH, such as `0.1.0`.")
                .flatMap(ScaleVersion::parse);
    }

    private Optional<ChangeLog.Comparability> statement(YamlMap map) {
        int errors = file.errors();
        List<ChangeLog.Kind> kinds = new ArrayList<>();
        List<String> sides = List.of();
        for (ChangeLog.Kind kind : ChangeLog.Kind.values()) {
            if (map.has(kind.id())) {
                kinds.add(kind);
                sides = sides(map, kind);
            }
        }
        if (kinds.size() != 1) {
            file.error(
                    map.node(),
                    "bad-pair",
                    "A statement compares two versions, languages, modes or roles, and this one has "
                            + (kinds.isEmpty() ? "none of them." : "several kinds."),
                    "Write one of them, such as `languages: [en-GB, fr-CA]`.");
        }
        map.require("evidence");
        map.require("statement");
        Optional<ChangeLog.Evidence> evidence =
                map.choice("evidence", ScaleReader.byId(ChangeLog.Evidence.values(), ChangeLog.Evidence::id));
        Optional<String> statement = map.sentence("statement");
        String reference = map.sentence("reference").orElse("");
        String doi = map.word("doi", DOI, "bad-doi", "Write the DOI alone, such as `10.1093/fampra/cmh621`.")
                .orElse("");
        map.done();
        if (evidence.isPresent() && evidence.get() != ChangeLog.Evidence.NONE && reference.isEmpty()) {
            file.error(
                    map.at("evidence"),
                    "no-reference",
                    "This evidence has no reference.",
                    "Add `reference:` with where it is published or kept, or write `evidence: none`.");
        }
        return file.errors() > errors || evidence.isEmpty() || statement.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChangeLog.Comparability(
                        kinds.get(0), sides.get(0), sides.get(1), evidence.get(), statement.get(), reference, doi));
    }

    /** Two different names that the scale has. */
    private List<String> sides(YamlMap map, ChangeLog.Kind kind) {
        List<YamlMap.Word> words = map.words(kind.id(), MAX);
        List<String> texts = words.stream().map(YamlMap.Word::text).toList();
        if (new LinkedHashSet<>(texts).size() != 2 || texts.size() != 2) {
            file.error(
                    map.at(kind.id()),
                    "bad-pair",
                    "`" + kind.id() + "` must name two different ones.",
                    "Write a list of two, such as `[a, b]`.");
        }
        for (YamlMap.Word word : words) {
            List<String> known = known(kind);
            boolean good = kind == ChangeLog.Kind.VERSIONS
                    ? ScaleVersion.parse(word.text()).isPresent()
                    : known.contains(word.text());
            if (!good) {
                file.error(
                        word.node(),
                        "unknown-side",
                        YamlMap.quoted(word.text()) + " is none of the scale's " + kind.id() + ".",
                        kind == ChangeLog.Kind.VERSIONS
                                ? "Write it as MAJOR.MINOR.PATCH, such as `0.1.0`."
                                : Suggestion.remedy(word.text(), known));
            }
        }
        return texts;
    }

    private List<String> known(ChangeLog.Kind kind) {
        return switch (kind) {
            case VERSIONS -> List.of();
            case LANGUAGES -> scale.languages();
            case MODES -> MODES;
            case ROLES -> scale.roles().stream().map(Role::id).toList();
        };
    }
}
