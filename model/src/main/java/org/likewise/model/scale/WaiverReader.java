package org.likewise.model.scale;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.likewise.model.yaml.YamlMap;

/** Reads the waivers of a scale or a language. */
final class WaiverReader {
    private static final Pattern RULE = Pattern.compile("[a-z0-9]+(\\.[a-z0-9]+(-[a-z0-9]+)*)+");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_-]*(\\.[a-z][a-z0-9_-]*){0,9}");

    private WaiverReader() {}

    static List<Waiver> read(YamlMap root) {
        return root.maps("waivers", 200, "a waiver").stream()
                .flatMap(m -> waiver(m).stream())
                .toList();
    }

    private static Optional<Waiver> waiver(YamlMap map) {
        map.require("rule");
        map.require("reason");
        Optional<String> rule =
                map.word("rule", RULE, "bad-rule", "Write the code that `check` shows, such as `item.too-many`.");
        String at = map.word("at", KEY, "bad-key", "Write the key of a text, such as `items.interest.stem`.")
                .orElse("");
        Optional<String> reason = map.sentence("reason");
        map.done();
        return rule.isEmpty() || reason.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Waiver(rule.get(), at, reason.get(), map.file().line(map.node())));
    }
}
