package org.likewise.model.scale;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.likewise.model.yaml.Suggestion;
import org.likewise.model.yaml.YamlFile;
import org.likewise.model.yaml.YamlMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads texts: a sentence, or one for each role. */
final class TextReader {
    static final Pattern SLOT = Pattern.compile("\\{([a-z][a-z0-9_]{0,25})\\}");

    private final YamlFile file;
    private final List<String> allRoles;
    private final Set<String> slots;

    TextReader(YamlFile file, List<String> allRoles, Set<String> slots) {
        this.file = file;
        this.allRoles = List.copyOf(allRoles);
        this.slots = Set.copyOf(slots);
    }

    List<String> allRoles() {
        return allRoles;
    }

    /** A text that must be there. */
    Optional<Text> required(YamlMap map, String key, String path, List<String> roles) {
        map.require(key);
        return read(map, key, path, roles);
    }

    /** A text for all roles that may see it; empty where there is none. */
    Optional<Text> read(YamlMap map, String key, String path, List<String> roles) {
        return map.value(key).flatMap(v -> {
            if (v instanceof MappingNode) {
                return map.map(key).flatMap(m -> perRole(m, key, path, roles));
            }
            return map.sentence(key).filter(s -> slotsKnown(v, s, slots, file)).map(s -> Text.same(path, s));
        });
    }

    private Optional<Text> perRole(YamlMap map, String key, String path, List<String> roles) {
        Map<String, String> sentences = new LinkedHashMap<>();
        int before = file.errors();
        for (YamlMap.Entry entry : map.entries()) {
            if (!allRoles.isEmpty() && !allRoles.contains(entry.key())) {
                file.error(
                        entry.keyNode(),
                        "unknown-role",
                        "This scale has no role " + YamlMap.quoted(entry.key()) + ".",
                        Suggestion.remedy(entry.key(), allRoles));
            } else if (!roles.contains(entry.key())) {
                file.warning(
                        entry.keyNode(),
                        "unused-text",
                        "The role `" + entry.key() + "` is not asked this.",
                        "Remove the text, or add the role to `roles`.");
            } else if (!(entry.value() instanceof ScalarNode s)) {
                file.error(
                        entry.value(),
                        "wrong-kind",
                        "`" + entry.key() + "` must be a single sentence.",
                        "Write the sentence after the colon.");
            } else {
                map.sentence(s, "`" + entry.key() + "`")
                        .filter(t -> slotsKnown(s, t, slots, file))
                        .ifPresent(t -> sentences.put(entry.key(), t));
            }
        }
        List<String> missing = roles.stream()
                .filter(r -> map.entries().stream().noneMatch(e -> e.key().equals(r)))
                .toList();
        for (String role : missing) {
            file.error(
                    map.node(),
                    "missing-role-text",
                    "There is no `" + key + "` for the role `" + role + "`.",
                    "Add a line `" + role + ": …`, or take the role out with `roles`.");
        }
        return file.errors() > before || sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Text(path, true, sentences));
    }

    /** Whether all slots in a sentence are declared; reports those that are not. */
    static boolean slotsKnown(Node at, String sentence, Set<String> slots, YamlFile file) {
        boolean known = true;
        Matcher m = SLOT.matcher(sentence);
        while (m.find()) {
            if (!slots.contains(m.group(1))) {
                known = false;
                file.error(
                        at,
                        "unknown-slot",
                        "The slot `{" + m.group(1) + "}` is not declared.",
                        slots.isEmpty()
                                ? "Declare it under `slots`, or write the words out."
                                : Suggestion.remedy(m.group(1), slots));
            }
        }
        return known;
    }
}
