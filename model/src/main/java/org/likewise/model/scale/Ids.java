package org.likewise.model.scale;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.likewise.model.yaml.YamlFile;
import org.likewise.model.yaml.YamlMap;
import org.snakeyaml.engine.v2.nodes.Node;

/** The names in a scale: their forms, which are taken, and which are kept for columns of the results. */
final class Ids {
    static final Pattern SCALE = Pattern.compile("(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");
    static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,25}");
    static final String ID_FORM =
            "Use a small letter, then small letters, digits and underscores, at most 26 characters.";

    /** Columns of the tables that {@code scan} and {@code print} write (docs/formats/results.md). */
    static final Set<String> COLUMNS = new LinkedHashSet<>(List.of(
            "response_id",
            "scale",
            "version",
            "wording",
            "form",
            "role",
            "language",
            "variant",
            "pack",
            "copy",
            "mode",
            "received",
            "status",
            "review",
            "flags",
            "image",
            "page",
            "field",
            "option",
            "state",
            "confidence",
            "x",
            "y",
            "w",
            "h",
            "problem",
            "detail",
            "remedy",
            "when",
            "who",
            "from",
            "to",
            "why",
            "visit",
            "site",
            "practitioner",
            "value",
            "hint"));

    private final YamlFile file;
    private final Set<String> scores;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Map<String, String> derived = new HashMap<>();

    Ids(YamlFile file, Set<String> scores) {
        this.file = file;
        this.scores = Set.copyOf(scores);
    }

    /** The id of a field: of its form, not a column's, not a score's, and new. */
    Optional<String> field(YamlMap map) {
        map.require("id");
        Optional<String> id = map.word("id", ID, "bad-id", ID_FORM);
        id.ifPresent(i -> {
            Node at = map.at("id");
            if (COLUMNS.contains(i)) {
                file.error(
                        at,
                        "reserved-id",
                        "`" + i + "` cannot be an id: the tables of results have a column of that name.",
                        "Choose another id, such as `" + i + "_1`.");
            } else if (scores.contains(i)) {
                file.error(
                        at,
                        "reserved-id",
                        "`" + i + "` cannot be an id: it is the name of a score.",
                        "Choose another id, or rename the score under `scoring`.");
            } else {
                Integer first = lines.putIfAbsent(i, file.line(at));
                fields.put(i, at);
                if (first != null) {
                    file.error(
                            at,
                            "repeated-id",
                            "The id `" + i + "` is used twice; line " + first + " has it already.",
                            "Give one of them another id.");
                }
            }
        });
        return id;
    }

    /** Notes a column that a field has beside its own; its name must be free too. */
    void derived(YamlMap map, String id, String column) {
        if (column.length() > 26 && column.endsWith("_pns")) {
            file.error(
                    map.at("id"),
                    "bad-id",
                    "`" + id + "` is too long for a question that can be declined: its second column would be `"
                            + column + "`.",
                    "Use at most 22 characters.");
        }
        derived.put(column, id);
    }

    /** Reports fields whose ids are the derived columns of others; to be called when all are known. */
    void clashes() {
        fields.forEach((id, at) -> {
            if (derived.containsKey(id)) {
                file.error(
                        at,
                        "clashing-id",
                        "`" + id + "` cannot be an id: the field `" + derived.get(id) + "` has a column of that name.",
                        "Choose another id.");
            }
        });
    }

    /** Reports a score whose name is a column's. */
    static void scoreName(YamlFile file, YamlMap.Entry entry) {
        if (COLUMNS.contains(entry.key())) {
            file.error(
                    entry.keyNode(),
                    "reserved-id",
                    "`" + entry.key() + "` cannot be a score: the tables of results have a column of that name.",
                    "Choose another name.");
        }
    }

    /** A language tag in its usual case. */
    static Optional<String> language(YamlMap map) {
        map.require("language");
        Optional<String> tag = map.word(
                "language",
                Pattern.compile("[A-Za-z0-9-]{1,35}"),
                "bad-language",
                "Write a BCP 47 tag, such as `en-GB` or `zh-Hans`.");
        return tag.filter(t -> {
            String usual = "";
            try {
                usual = new Locale.Builder().setLanguageTag(t).build().toLanguageTag();
            } catch (IllformedLocaleException e) {
                // told below, with the tags that are none
            }
            boolean good = usual.equals(t) && t.matches("[a-z]{2,3}(-.*)?") && !t.equals("und");
            if (!good) {
                map.file()
                        .error(
                                map.at("language"),
                                "bad-language",
                                "`" + t + "` is not a language tag.",
                                usual.isEmpty() || usual.equals("und") || usual.equals(t)
                                        ? "Write a BCP 47 tag, such as `en-GB` or `zh-Hans`."
                                        : "Did you mean `" + usual + "`?");
            }
            return good;
        });
    }
}
