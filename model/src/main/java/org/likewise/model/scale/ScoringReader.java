package org.likewise.model.scale;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likewise.model.yaml.Suggestion;
import org.likewise.model.yaml.YamlFile;
import org.likewise.model.yaml.YamlMap;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads variants and scores: what refers to items. */
final class ScoringReader {
    private static final Map<String, Score.MissingRule> RULES = rules();

    private final YamlFile file;
    private final TextReader texts;
    private final QuestionReader questions;
    private final List<String> itemIds;

    /** @param itemIds also of those items that could not be read */
    ScoringReader(YamlFile file, TextReader texts, QuestionReader questions, List<String> itemIds) {
        this.file = file;
        this.texts = texts;
        this.questions = questions;
        this.itemIds = List.copyOf(itemIds);
    }

    Optional<Variant> variant(String id, YamlMap map) {
        String path = "variants." + id + ".";
        List<String> roles = questions.roles(map);
        Optional<Text> name = texts.read(map, "name", path + "name", roles);
        Optional<Text> when = texts.read(map, "when", path + "when", roles);
        map.require("items");
        List<String> items = items(map);
        String note = map.sentence("note").orElse("");
        map.done();
        return items.isEmpty() ? Optional.empty() : Optional.of(new Variant(id, name, when, items, roles, note));
    }

    Optional<Score> score(String id, YamlMap map, List<Item> read) {
        map.require("items");
        map.require("method");
        map.require("missing");
        boolean all = map.value("items").orElse(map.node()) instanceof ScalarNode;
        List<String> items;
        if (all) {
            map.choice("items", Map.of("all", true));
            items = read.stream().filter(i -> !i.filler()).map(Item::id).toList();
        } else {
            items = items(map);
            fillers(map, read);
        }
        Optional<Score.Method> method = map.choice("method", methods());
        Optional<YamlMap> missing = map.map("missing");
        Optional<Score.MissingRule> rule = missing.flatMap(m -> {
            m.require("rule");
            return m.choice("rule", RULES);
        });
        int count = 0;
        Score.NotApplicable notApplicable = Score.NotApplicable.MISSING;
        if (missing.isPresent()) {
            notApplicable =
                    missing.get().choice("not-applicable", notApplicable()).orElse(Score.NotApplicable.MISSING);
            if (rule.isPresent() && rule.get() == Score.MissingRule.AT_MOST) {
                missing.get().require("count");
                count = missing.get()
                        .whole("count", 0, ScaleReader.MAX_ITEMS)
                        .orElse(0L)
                        .intValue();
            }
            missing.get().done();
        }
        boolean standIn = map.choice("key", Map.of("stand-in", true)).orElse(false);
        Optional<Text> title = texts.read(map, "title", "scoring." + id + ".title", texts.allRoles());
        String note = map.sentence("note").orElse("");
        map.done();
        return method.isEmpty() || rule.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Score(id, items, method.get(), rule.get(), count, notApplicable, standIn, title, note));
    }

    private void fillers(YamlMap map, List<Item> read) {
        for (YamlMap.Word word : map.words("items", ScaleReader.MAX_ITEMS)) {
            if (read.stream().anyMatch(i -> i.filler() && i.id().equals(word.text()))) {
                file.error(
                        word.node(),
                        "scored-filler",
                        "The item `" + word.text() + "` is a filler, and a score names it.",
                        "Take it out of the score, or remove `filler: true`.");
            }
        }
    }

    private List<String> items(YamlMap map) {
        List<String> out = new ArrayList<>();
        List<YamlMap.Word> words = map.words("items", ScaleReader.MAX_ITEMS);
        for (YamlMap.Word word : words) {
            if (!itemIds.contains(word.text())) {
                file.error(
                        word.node(),
                        "unknown-item",
                        "There is no item " + YamlMap.quoted(word.text()) + ".",
                        Suggestion.remedy(word.text(), itemIds));
            } else if (out.contains(word.text())) {
                file.error(
                        word.node(),
                        "repeated-item",
                        "The item `" + word.text() + "` is named twice here.",
                        "Remove one of them.");
            } else {
                out.add(word.text());
            }
        }
        if (map.at("items") instanceof SequenceNode s && s.getValue().isEmpty()) {
            file.error(map.at("items"), "no-items", "No item is named here.", "Name at least one item.");
        }
        return out;
    }

    private static Map<String, Score.Method> methods() {
        Map<String, Score.Method> out = new LinkedHashMap<>();
        out.put("mean", Score.Method.MEAN);
        out.put("sum", Score.Method.SUM);
        return out;
    }

    private static Map<String, Score.NotApplicable> notApplicable() {
        Map<String, Score.NotApplicable> out = new LinkedHashMap<>();
        out.put("missing", Score.NotApplicable.MISSING);
        out.put("not-asked", Score.NotApplicable.NOT_ASKED);
        return out;
    }

    private static Map<String, Score.MissingRule> rules() {
        Map<String, Score.MissingRule> out = new LinkedHashMap<>();
        out.put("complete", Score.MissingRule.COMPLETE);
        out.put("half", Score.MissingRule.HALF);
        out.put("at-most", Score.MissingRule.AT_MOST);
        return out;
    }
}
