package org.likewise.model.scale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likewise.model.layout.Arrangement;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.Pictograms;
import org.likewise.model.yaml.YamlFile;
import org.likewise.model.yaml.YamlMap;

/** Reads sets of answers: options in their order, or a rating. */
final class ResponseReader {
    private static final int MAX_OPTIONS = 100;
    private static final int MAX_POINTS = 21;

    private final YamlFile file;
    private final TextReader texts;

    ResponseReader(YamlFile file, TextReader texts) {
        this.file = file;
        this.texts = texts;
    }

    /** A set of answers that stands by itself: a rating where it has {@code from}, else a single choice. */
    Optional<ResponseScale> read(YamlMap map, String path, List<String> roles) {
        boolean rating = map.has("from") || (!map.has("options") && map.has("to"));
        return read(map, path, rating ? FieldType.RATING : FieldType.SINGLE_CHOICE, roles, new HashMap<>());
    }

    /** The answers of a question of a known type; {@code ids} takes the lines of the options' ids. */
    Optional<ResponseScale> read(
            YamlMap map, String path, FieldType type, List<String> roles, Map<String, Integer> ids) {
        int before = file.errors();
        List<Option> options = type == FieldType.RATING
                ? points(map)
                : options(map, path, type == FieldType.MULTIPLE_CHOICE, roles, ids);
        Optional<Text> low = Optional.empty();
        Optional<Text> high = Optional.empty();
        if (type == FieldType.RATING) {
            low = texts.required(map, "low", path + ".low", roles);
            high = texts.required(map, "high", path + ".high", roles);
        }
        Optional<Option> notApplicable =
                type == FieldType.MULTIPLE_CHOICE ? Optional.empty() : extra(map, "not-applicable", path, roles, ids);
        Optional<Arrangement> arrangement = map.choice("layout", arrangements());
        Optional<Pictograms> pictograms = map.choice("pictograms", pictograms());
        String note = map.sentence("note").orElse("");
        if (file.errors() > before || options.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new ResponseScale(type, options, notApplicable, low, high, arrangement, pictograms, note));
    }

    /** An answer apart from the others: not applicable, or prefer not to say. */
    Optional<Option> extra(YamlMap map, String key, String path, List<String> roles, Map<String, Integer> ids) {
        return map.map(key).flatMap(m -> {
            Optional<String> id = optionId(m, ids);
            Optional<Text> label = texts.required(m, "label", path + "." + key, roles);
            String note = m.sentence("note").orElse("");
            m.done();
            return id.flatMap(
                    i -> label.map(l -> new Option(i, Optional.empty(), Optional.empty(), Optional.of(l), note)));
        });
    }

    private List<Option> options(
            YamlMap map, String path, boolean multiple, List<String> roles, Map<String, Integer> ids) {
        map.require("options");
        boolean endsOnly = map.choice("labels", labels()).orElse(false);
        int before = file.errors();
        List<YamlMap> list = map.maps("options", MAX_OPTIONS, "an option");
        if (map.has("options") && list.size() < 2 && file.errors() == before) {
            file.error(
                    map.at("options"),
                    "too-few-options",
                    "There must be at least two options to choose from.",
                    "Add an option.");
        }
        Map<Long, Integer> values = new HashMap<>();
        List<Option> out = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            YamlMap m = list.get(i);
            Optional<String> id = optionId(m, ids);
            Optional<Long> value = multiple ? Optional.empty() : m.whole("value", -9999, 9999);
            value.ifPresent(v -> {
                Integer first = values.putIfAbsent(v, file.line(m.at("value")));
                if (first != null) {
                    file.error(
                            m.at("value"),
                            "repeated-value",
                            "The value " + v + " is used twice; the option in line " + first + " has it already.",
                            "Give each option its own value; if two shall count the same, give them the same `score`.");
                }
            });
            Optional<BigDecimal> score = multiple ? Optional.empty() : m.decimal("score");
            boolean needed = !endsOnly || i == 0 || i == list.size() - 1;
            String key = path + ".options." + id.orElse("?");
            Optional<Text> label = needed ? texts.required(m, "label", key, roles) : texts.read(m, "label", key, roles);
            String note = m.sentence("note").orElse("");
            m.done();
            id.ifPresent(o -> out.add(new Option(
                    o, value.map(Long::intValue), score.or(() -> value.map(BigDecimal::valueOf)), label, note)));
        }
        return out;
    }

    private List<Option> points(YamlMap map) {
        map.require("from");
        map.require("to");
        Optional<Long> from = map.whole("from", -100, 100);
        Optional<Long> to = map.whole("to", -100, 100);
        List<Option> out = new ArrayList<>();
        if (from.isPresent() && to.isPresent()) {
            if (to.get() <= from.get() || to.get() - from.get() >= MAX_POINTS) {
                file.error(
                        map.at("to"),
                        "bad-range",
                        "A rating cannot go from " + from.get() + " to " + to.get() + ".",
                        "Let it rise, and have 2 to " + MAX_POINTS + " points.");
                return out;
            }
            for (long v = from.get(); v <= to.get(); v++) {
                out.add(new Option(
                        String.valueOf(v),
                        Optional.of((int) v),
                        Optional.of(BigDecimal.valueOf(v)),
                        Optional.empty(),
                        ""));
            }
        }
        return out;
    }

    private Optional<String> optionId(YamlMap map, Map<String, Integer> ids) {
        map.require("id");
        Optional<String> id = map.word("id", Ids.ID, "bad-id", Ids.ID_FORM);
        id.ifPresent(i -> {
            Integer first = ids.putIfAbsent(i, file.line(map.at("id")));
            if (first != null) {
                file.error(
                        map.at("id"),
                        "repeated-id",
                        "The id `" + i + "` is used twice in these answers"
                                + (first == 0 ? "." : "; line " + first + " has it already."),
                        "Give one of them another id.");
            }
        });
        return id;
    }

    private static Map<String, Boolean> labels() {
        Map<String, Boolean> out = new LinkedHashMap<>();
        out.put("all", false);
        out.put("ends", true);
        return out;
    }

    private static Map<String, Arrangement> arrangements() {
        Map<String, Arrangement> out = new LinkedHashMap<>();
        out.put("row", Arrangement.ROW);
        out.put("stacked", Arrangement.STACKED);
        return out;
    }

    private static Map<String, Pictograms> pictograms() {
        Map<String, Pictograms> out = new LinkedHashMap<>();
        out.put("amount", Pictograms.AMOUNT);
        out.put("agreement", Pictograms.AGREEMENT);
        out.put("none", Pictograms.NONE);
        return out;
    }
}
