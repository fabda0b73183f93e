package org.likewise.exchange.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likewise.model.questionnaire.Question;

/** The rows of one survey: settings, then groups, questions, subquestions and answers in each language. */
final class LimeSurveyRows {
    private static final List<String> COLUMNS = List.of(
            "id",
            "related_id",
            "class",
            "type/scale",
            "name",
            "relevance",
            "text",
            "help",
            "language",
            "validation",
            "mandatory",
            "other",
            "default",
            "same_default",
            "hidden",
            "exclude_all_others",
            "num_value_int_only",
            "min_num_value_n",
            "max_num_value_n",
            "suffix");

    private final Instrument instrument;
    private final LimeSurveyCodes codes;
    private final Map<String, String> languages;
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();

    /** @param languages our tags by LimeSurvey's codes */
    LimeSurveyRows(Instrument instrument, LimeSurveyCodes codes, Map<String, String> languages) {
        this.instrument = instrument;
        this.codes = codes;
        this.languages = languages;
    }

    List<List<String>> table() {
        List<String> all = List.copyOf(languages.keySet());
        setting("language", all.get(0));
        setting("additional_languages", String.join(" ", all.subList(1, all.size())));
        setting("anonymized", "Y");
        setting("datestamp", "N");
        setting("ipaddr", "N");
        setting("format", "A");
        setting("shownoanswer", "N");
        setting("assessments", "Y");
        setting("savetimings", "N");
        languages.forEach((code, tag) -> {
            text(code, "surveyls_title", instrument.title().in(tag));
            text(code, "surveyls_welcometext", html(instrument.introduction().in(tag)));
            text(code, "surveyls_endtext", html(instrument.thanks().in(tag)));
        });
        languages.forEach(this::body);
        List<List<String>> out = new ArrayList<>(List.of(COLUMNS));
        rows.forEach(
                r -> out.add(COLUMNS.stream().map(c -> r.getOrDefault(c, "")).toList()));
        return out;
    }

    private void body(String code, String tag) {
        int group = 0;
        for (Instrument.Part part : instrument.parts()) {
            String heading = part.heading().in(tag);
            group(code, "G" + ++group, heading.isEmpty() ? instrument.title().in(tag) : heading);
            part.questions().forEach(q -> question(q, code, tag));
        }
        group(code, "G" + ++group, "likewise");
        question("pack", "S", "pack", "", code).put("hidden", "1");
        for (Instrument.Scored scored : instrument.scores()) {
            String equation =
                    "{" + new Formula(new Dialect()).score(scored, a -> codes.question(a.id()) + ".NAOK") + "}";
            question(codes.question(scored.score().id()), "*", equation, "", code)
                    .put("hidden", "1");
        }
    }

    private void group(String code, String name, String text) {
        Map<String, String> row = row("G", code);
        row.put("id", id("group " + name));
        row.put("type/scale", name);
        row.put("name", html(text));
        row.put("relevance", "1");
    }

    private void question(Asked asked, String code, String tag) {
        String type = asked.chosen()
                ? (asked.multiple() ? "M" : "L")
                : asked.question() instanceof Question.Digits
                        ? "N"
                        : asked.question() instanceof Question.Day ? "D" : "T";
        String name = codes.question(asked.id());
        Map<String, String> row = question(
                name, type, html(asked.stem().in(tag)), html(asked.explanation().in(tag)), code);
        if (asked.question() instanceof Question.Digits digits) {
            row.put("num_value_int_only", "1");
            row.put("min_num_value_n", String.valueOf(digits.min()));
            row.put("max_num_value_n", String.valueOf(digits.max()));
            row.put("suffix", asked.unit().in(tag));
        }
        if (asked.multiple()) {
            asked.preferNotToSay().ifPresent(o -> row.put("exclude_all_others", codes.answer(asked.id(), o.value())));
        }
        for (Asked.Choosable option : asked.readable()) {
            Map<String, String> answer = row(asked.multiple() ? "SQ" : "A", code);
            String value = codes.answer(asked.id(), option.value());
            answer.put("id", id(name + " " + value));
            answer.put("related_id", id("question " + name));
            answer.put("type/scale", "0");
            answer.put("name", value);
            answer.put("text", html(option.shown().in(tag)));
            // of an answer, this column has its assessment value, a whole number; of a subquestion, when it is asked
            answer.put(
                    "relevance",
                    asked.multiple()
                            ? "1"
                            : option.option()
                                    .score()
                                    .map(s -> s.toBigInteger().toString())
                                    .orElse("0"));
        }
    }

    private Map<String, String> question(String name, String type, String text, String help, String code) {
        Map<String, String> row = row("Q", code);
        row.put("id", id("question " + name));
        row.put("type/scale", type);
        row.put("name", name);
        row.put("relevance", "1");
        row.put("text", text);
        row.put("help", help);
        row.put("mandatory", "N");
        row.put("other", "N");
        return row;
    }

    private void setting(String name, String value) {
        Map<String, String> row = row("S", "");
        row.put("name", name);
        row.put("text", value);
    }

    private void text(String code, String name, String text) {
        Map<String, String> row = row("SL", code);
        row.put("name", name);
        row.put("text", text);
    }

    private Map<String, String> row(String kind, String code) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("class", kind);
        row.put("language", code);
        rows.add(row);
        return row;
    }

    /** The same number for the same thing in every language. */
    private String id(String thing) {
        return ids.computeIfAbsent(thing, k -> String.valueOf(ids.size() + 1));
    }

    /** Texts are HTML; braces would begin an expression. */
    private static String html(String text) {
        return RedcapField.html(text).replace("{", "&#123;").replace("}", "&#125;");
    }

    /** LimeSurvey's expressions, which work out both sides of a choice. */
    private final class Dialect implements Formula.Dialect {
        @Override
        public String is(Asked item, String variable, String value) {
            return variable + " == '" + codes.answer(item.id(), value) + "'";
        }

        @Override
        public String divide(String a, String b) {
            return a + " / max(1, " + b + ")";
        }
    }
}
