package org.likewise.model.study;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Role;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.ScaleVersion;
import org.likewise.model.scale.Scales;
import org.likewise.model.scale.Slot;
import org.likewise.model.scale.Variant;
import org.likewise.model.yaml.Suggestion;
import org.likewise.model.yaml.YamlFile;
import org.likewise.model.yaml.YamlMap;

/** Reads which questionnaires of which scales a study uses. */
final class PartReader {
    private static final int MAX_NAMES = 200;

    private final YamlFile file;
    private final Scales scales;
    private final Set<String> seen = new LinkedHashSet<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<String> known = new LinkedHashSet<>();
    private boolean unfound;

    PartReader(YamlFile file, Scales scales) {
        this.file = file;
        this.scales = scales;
    }

    /** The languages of all parts so far. */
    Languages languages() {
        return new Languages(file, used, unfound ? Set.of() : known);
    }

    Optional<Study.Part> read(YamlMap map) {
        map.require("scale");
        map.require("version");
        Optional<String> id = map.sentence("scale");
        Optional<ScaleVersion> version = map.word(
                        "version", ScaleVersion.FORM, "bad-version", "Write it as MAJOR.MINOR.PATCH, such as `0.1.0`.")
                .flatMap(ScaleVersion::parse);
        Optional<Scale> scale = id.flatMap(i -> scale(map, i));
        Optional<Study.Part> part = Optional.empty();
        if (scale.isPresent()) {
            version.ifPresent(v -> sameVersion(map, scale.get(), v));
            part = version.map(v -> part(map, scale.get(), v));
        }
        unfound |= part.isEmpty();
        // where the scale is not known, nothing can be said about them
        List.of("roles", "languages", "variants", "slots").forEach(map::has);
        map.done();
        return part;
    }

    private Optional<Scale> scale(YamlMap map, String id) {
        Optional<Scale> scale = scales.scale(id);
        if (scale.isEmpty()) {
            List<String> ids = scales.scales().stream().map(Scale::id).toList();
            file.error(
                    map.at("scale"),
                    "unknown-scale",
                    "There is no scale " + YamlMap.quoted(id) + (scales.sound() ? "." : " without an error."),
                    Suggestion.nearest(id, ids)
                            .map(n -> "Did you mean `" + n + "`?")
                            .orElse("Correct the name, or say where the scale is with `--scales FOLDER`."));
        } else if (!seen.add(id)) {
            file.error(
                    map.at("scale"),
                    "repeated-scale",
                    "The scale `" + id + "` is named twice in this study.",
                    "Put both entries into one.");
        }
        return scale;
    }

    private void sameVersion(YamlMap map, Scale scale, ScaleVersion version) {
        if (!scale.version().equals(version)) {
            file.error(
                    map.at("version"),
                    "other-version",
                    "The scale `" + scale.id() + "` is at version " + scale.version() + ", and the study is made for "
                            + version + ".",
                    "Give the folder of that version with `--scales`, or see what changed and write `version: "
                            + scale.version() + "`.");
        }
    }

    private Study.Part part(YamlMap map, Scale scale, ScaleVersion version) {
        List<String> allRoles = scale.roles().stream().map(Role::id).toList();
        List<String> allVariants = scale.variants().stream().map(Variant::id).toList();
        List<String> roles = chosen(map, "roles", scale, allRoles).orElse(allRoles);
        List<String> languages =
                chosen(map, "languages", scale, scale.languages()).orElse(scale.languages());
        List<String> variants = chosen(map, "variants", scale, allVariants).orElse(List.of());
        for (String variant : variants) {
            if (roles.stream().noneMatch(r -> Questionnaires.asks(scale, r, variant))) {
                file.warning(
                        map.at("variants"),
                        "unasked-variant",
                        "No role that is chosen here is asked the variant `" + variant + "`.",
                        "Remove it, or add a role that is.");
            }
        }
        used.addAll(languages);
        known.addAll(scale.languages());
        Map<String, Map<String, String>> slots = map.map("slots")
                .map(m -> slots(m, scale, new Languages(file, new LinkedHashSet<>(languages), known(scale))))
                .orElse(Map.of());
        return new Study.Part(scale.id(), version, roles, languages, variants, slots);
    }

    private static Set<String> known(Scale scale) {
        return new LinkedHashSet<>(scale.languages());
    }

    private Map<String, Map<String, String>> slots(YamlMap map, Scale scale, Languages languages) {
        List<String> ids = scale.slots().stream().map(Slot::id).toList();
        Map<String, Map<String, String>> out = new LinkedHashMap<>();
        for (YamlMap.Entry entry : map.entries()) {
            if (!ids.contains(entry.key())) {
                file.error(
                        entry.keyNode(),
                        "unknown-slot",
                        "The scale `" + scale.id() + "` has no slot " + YamlMap.quoted(entry.key()) + ".",
                        Suggestion.remedy(entry.key(), ids));
            } else {
                map.map(entry.value(), "`" + entry.key() + "`")
                        .ifPresent(m -> out.put(
                                entry.key(),
                                languages.texts(m, "`" + entry.key() + "`", "the scale's own words stand there")));
            }
        }
        return out;
    }

    /** The names in a list, in the scale's order; empty where there is no list. */
    private Optional<List<String>> chosen(YamlMap map, String key, Scale scale, List<String> known) {
        if (!map.has(key)) {
            return Optional.empty();
        }
        String what = key.substring(0, key.length() - 1);
        int before = file.errors();
        Set<String> out = new LinkedHashSet<>();
        for (YamlMap.Word word : map.words(key, MAX_NAMES)) {
            if (!known.contains(word.text())) {
                file.error(
                        word.node(),
                        "unknown-" + what,
                        "The scale `" + scale.id() + "` has no " + what + " " + YamlMap.quoted(word.text()) + ".",
                        Suggestion.remedy(word.text(), known));
            } else if (!out.add(word.text())) {
                repeated(file, word);
            }
        }
        if (out.isEmpty() && file.errors() == before && !key.equals("variants")) {
            file.error(
                    map.at(key),
                    "empty-list",
                    "`" + key + "` names nothing, so that the scale would not be used at all.",
                    "Name something, or remove the key to have all.");
        }
        return Optional.of(known.stream().filter(out::contains).toList());
    }

    static void repeated(YamlFile file, YamlMap.Word word) {
        file.error(
                word.node(),
                "repeated-name",
                YamlMap.quoted(word.text()) + " is named twice here.",
                "Remove one of them.");
    }
}
