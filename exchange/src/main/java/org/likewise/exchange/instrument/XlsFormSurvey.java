package org.likewise.exchange.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.likewise.model.layout.FieldType;
import org.likewise.model.questionnaire.Question;

/** The sheet {@code survey}: a row for each question, and the scores' calculations after them. */
final class XlsFormSurvey {
    private static final List<String> COLUMNS =
            List.of("type", "name", "constraint", "calculation", "appearance", "parameters");

    private final Instrument instrument;
    private final OptionLists lists;
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> points = new LinkedHashMap<>();

    XlsFormSurvey(Instrument instrument, OptionLists lists) {
        this.instrument = instrument;
        this.lists = lists;
        instrument.questions().forEach(q -> names.add(q.id()));
        instrument.scores().forEach(s -> names.add(s.score().id()));
    }

    /** How a language is named in columns: {@code French (fr-CA)}. */
    static String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH) + " (" + tag + ")";
    }

    List<List<String>> rows() {
        row("hidden", "pack");
        constant("scale", instrument.scale().id());
        constant("scale_version", instrument.scale().version().toString());
        constant("role", instrument.role());
        constant("variant", instrument.variant() == null ? "" : instrument.variant());
        begin("questionnaire", instrument.title());
        if (!instrument.introduction().isEmpty()) {
            words(row("note", free("introduction")), "label", instrument.introduction());
        }
        for (Instrument.Part part : instrument.parts()) {
            begin("section_" + part.id(), part.heading());
            part.questions().forEach(this::question);
            row("end_group", "");
        }
        if (!instrument.thanks().isEmpty()) {
            words(row("note", free("thanks")), "label", instrument.thanks());
        }
        row("end_group", "");
        instrument.scores().forEach(this::score);
        return table();
    }

    private void question(Asked asked) {
        String type;
        if (asked.chosen()) {
            type = (asked.multiple() ? "select_multiple " : "select_one ") + lists.name(instrument, asked);
        } else if (asked.question() instanceof Question.Digits) {
            type = "integer";
        } else {
            type = asked.type() == FieldType.DATE ? "date" : "text";
        }
        Map<String, String> row = row(type, asked.id());
        words(row, "label", asked.stem());
        words(row, "hint", Words.joined(" ", asked.explanation(), asked.unit()));
        if (asked.question() instanceof Question.Digits digits) {
            row.put("constraint", ". >= " + digits.min() + " and . <= " + digits.max());
        } else if (asked.question() instanceof Question.Words) {
            row.put("appearance", "multiline");
        } else if (asked.multiple()) {
            asked.preferNotToSay()
                    .ifPresent(o ->
                            row.put("constraint", "not(selected(., '" + o.value() + "') and count-selected(.) > 1)"));
        }
    }

    /** Each item's points, then the rule over them. */
    private void score(Instrument.Scored scored) {
        List<String> counted = scored.items().stream().map(this::points).toList();
        Formula formula = new Formula(new Dialect());
        String sum = counted.stream()
                .map(p -> "if(${" + p + "} != '', number(${" + p + "}), 0)")
                .collect(Collectors.joining(" + ", "(", ")"));
        String count =
                counted.stream().map(p -> "if(${" + p + "} != '', 1, 0)").collect(Collectors.joining(" + ", "(", ")"));
        String notAsked = formula.notApplicable(scored, a -> "${" + a.id() + "}");
        row("calculate", scored.score().id()).put("calculation", formula.rule(scored, sum, count, notAsked));
    }

    /** The calculation that looks an item's points up; made once, however many scores count it. */
    private String points(Asked item) {
        return points.computeIfAbsent(item.id(), id -> {
            String name = free("points_" + id);
            row("calculate", name)
                    .put(
                            "calculation",
                            "instance('" + lists.name(instrument, item) + "')/root/item[name = ${" + id + "}]/score");
            return name;
        });
    }

    private void begin(String name, Words label) {
        Map<String, String> row = row("begin_group", free(name));
        words(row, "label", label);
    }

    private void constant(String name, String value) {
        row("calculate", free(name)).put("calculation", "'" + value + "'");
    }

    private String free(String wanted) {
        String name = wanted;
        for (int n = 2; !names.add(name); n++) {
            name = wanted + "_" + n;
        }
        return name;
    }

    private Map<String, String> row(String type, String name) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("type", type);
        row.put("name", name);
        rows.add(row);
        return row;
    }

    private static void words(Map<String, String> row, String column, Words words) {
        if (!words.isEmpty()) {
            words.byLanguage().forEach((l, text) -> row.put(column + "::" + language(l), text));
        }
    }

    private List<List<String>> table() {
        List<String> columns = new ArrayList<>(COLUMNS.subList(0, 2));
        instrument.languages().forEach(l -> columns.add("label::" + language(l)));
        instrument.languages().forEach(l -> columns.add("hint::" + language(l)));
        columns.addAll(COLUMNS.subList(2, COLUMNS.size()));
        List<List<String>> out = new ArrayList<>(List.of(columns));
        rows.forEach(
                r -> out.add(columns.stream().map(c -> r.getOrDefault(c, "")).toList()));
        return out;
    }

    /** XPath as XLSForm has it. */
    private static final class Dialect implements Formula.Dialect {
        @Override
        public String or(List<String> conditions) {
            return String.join(" or ", conditions);
        }

        @Override
        public String divide(String a, String b) {
            return a + " div " + b;
        }
    }
}
