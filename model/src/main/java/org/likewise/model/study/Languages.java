package org.likewise.model.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.likewise.model.yaml.Suggestion;
import org.likewise.model.yaml.YamlFile;
import org.likewise.model.yaml.YamlMap;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The languages that a text of a study is to be in.
 *
 * @param used those that the study uses
 * @param known those that its scales have; empty where a scale could not be found, so that no more can be said
 */
record Languages(YamlFile file, Set<String> used, Set<String> known) {
    private static final Pattern SLOT = Pattern.compile("\\{[a-z][a-z0-9_]{0,25}\\}");

    /**
     * A text in each language that it is written in.
     *
     * @param name what it is called in messages
     * @param without what comes of it where a language has none
     */
    Map<String, String> texts(YamlMap map, String name, String without) {
        Map<String, String> out = new LinkedHashMap<>();
        for (YamlMap.Entry entry : map.entries()) {
            boolean wanted = used(entry.key(), entry.keyNode());
            if (!(entry.value() instanceof ScalarNode s)) {
                file.error(
                        entry.value(),
                        "wrong-kind",
                        YamlMap.quoted(entry.key()) + " must be a single text.",
                        "Write the words after the colon.");
            } else {
                map.sentence(s, YamlMap.quoted(entry.key()))
                        .filter(text -> wanted && noSlot(s, text))
                        .ifPresent(text -> out.put(entry.key(), text));
            }
        }
        if (!known.isEmpty()) {
            Set<String> written =
                    map.entries().stream().map(YamlMap.Entry::key).collect(java.util.stream.Collectors.toSet());
            used.stream()
                    .filter(tag -> !written.contains(tag))
                    .forEach(tag -> file.warning(
                            map.node(),
                            "missing-text",
                            "There is no " + name + " in `" + tag + "`, which the study uses: " + without + ".",
                            "Add a line `" + tag + ": …`."));
        }
        return out;
    }

    /** Whether the study uses the language of a word in a list; reports those that it does not. */
    boolean used(YamlMap.Word word) {
        return used(word.text(), word.node());
    }

    private boolean used(String tag, Node at) {
        if (known.isEmpty() || used.contains(tag)) {
            return true;
        }
        if (known.contains(tag)) {
            file.warning(
                    at,
                    "unused-language",
                    "The study does not use the language `" + tag + "`.",
                    "Remove it here, or add it to `languages`.");
        } else {
            file.error(
                    at,
                    "unknown-language",
                    "No scale of this study has the language " + YamlMap.quoted(tag) + ".",
                    Suggestion.remedy(tag, known));
        }
        return false;
    }

    /** Nothing is filled in here, so that a slot would be printed as it is written. */
    private boolean noSlot(Node at, String text) {
        boolean none = !SLOT.matcher(text).find();
        if (!none) {
            file.error(at, "slot-here", "No slot can stand in this text.", "Write the words out.");
        }
        return none;
    }
}
