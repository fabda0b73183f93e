package org.likewise.exchange.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an XLSForm in its default language. */
final class XlsFormReader {
    private static final Pattern SELECT =
            Pattern.compile("(select_one|select one|select_multiple|select multiple) +(\\S+).*");
    private static final Pattern RANGE = Pattern.compile("\\. *>= *([0-9]{1,9}) +and +\\. *<= *([0-9]{1,9})");
    private static final Pattern TAG = Pattern.compile(".*\\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\\)\\s*");

    private final Map<String, List<ForeignQuestion.Option>> lists = new LinkedHashMap<>();
    private final List<ForeignQuestion> questions = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final String language;
    private String introduction = "";

    private XlsFormReader(String language) {
        this.language = language.toLowerCase(Locale.ROOT);
    }

    static ForeignForm read(Map<String, List<List<String>>> sheets) {
        Map<String, String> settings = ForeignTable.rows(sheets.getOrDefault("settings", List.of())).stream()
                .findFirst()
                .orElse(Map.of());
        List<List<String>> survey = sheets.getOrDefault("survey", List.of());
        List<String> languages = survey.isEmpty()
                ? List.of()
                : survey.get(0).stream()
                        .map(String::strip)
                        .filter(c -> c.toLowerCase(Locale.ROOT).matches("label ?::? ?.+"))
                        .map(c -> c.replaceFirst("(?i)label ?::? ?", ""))
                        .toList();
        String wanted = settings.getOrDefault("default_language", "");
        String leading = languages.contains(wanted) || languages.isEmpty() ? wanted : languages.get(0);
        XlsFormReader reader = new XlsFormReader(leading);
        reader.choices(ForeignTable.rows(sheets.getOrDefault("choices", List.of())));
        ForeignTable.rows(survey).forEach(reader::row);
        languages.stream()
                .filter(l -> !l.equals(leading))
                .forEach(l ->
                        reader.left.add("The language " + l + " is not in it: translate with likewise translate."));
        Matcher tag = TAG.matcher(leading);
        return new ForeignForm(
                ForeignForm.plain(settings.getOrDefault("form_title", "")),
                tag.matches() ? Locale.forLanguageTag(tag.group(1)).toLanguageTag() : "",
                reader.introduction,
                reader.questions,
                reader.left);
    }

    private void choices(List<Map<String, String>> rows) {
        for (Map<String, String> row : rows) {
            String list = row.getOrDefault("list_name", row.getOrDefault("list name", ""));
            lists.computeIfAbsent(list, k -> new ArrayList<>())
                    .add(new ForeignQuestion.Option(
                            row.getOrDefault("name", row.getOrDefault("value", "")),
                            words(row, "label"),
                            row.getOrDefault("score", "")));
        }
    }

    private void row(Map<String, String> row) {
        String type = row.getOrDefault("type", "").toLowerCase(Locale.ROOT).strip();
        String name = row.getOrDefault("name", "");
        Matcher select = SELECT.matcher(row.getOrDefault("type", "").strip());
        if (select.matches()) {
            boolean one = select.group(1).endsWith("one");
            add(row, name, one ? ForeignQuestion.Kind.SINGLE : ForeignQuestion.Kind.MULTIPLE, select.group(2));
        } else if (type.equals("integer")) {
            add(row, name, ForeignQuestion.Kind.NUMBER, "");
        } else if (type.equals("date")) {
            add(row, name, ForeignQuestion.Kind.DATE, "");
        } else if (type.equals("text")) {
            add(row, name, ForeignQuestion.Kind.TEXT, "");
        } else if (type.equals("note") && introduction.isEmpty() && questions.isEmpty()) {
            introduction = words(row, "label");
        } else if (!type.matches("(begin|end)[ _]group|")) {
            left.add("The row " + name + " of the type " + type + " has no place in a scale.");
        }
        if (!row.getOrDefault("relevant", "").isEmpty()) {
            left.add("The condition of " + name + " is not in it: all questions of a scale are asked.");
        }
    }

    private void add(Map<String, String> row, String name, ForeignQuestion.Kind kind, String list) {
        Matcher range = RANGE.matcher(row.getOrDefault("constraint", ""));
        boolean bounded = range.find();
        questions.add(new ForeignQuestion(
                name,
                kind,
                list,
                words(row, "label"),
                words(row, "hint"),
                lists.getOrDefault(list, List.of()),
                bounded ? range.group(1) : "",
                bounded ? range.group(2) : ""));
    }

    private String words(Map<String, String> row, String column) {
        String there = row.getOrDefault(column + "::" + language, row.getOrDefault(column, ""));
        return ForeignForm.plain(there);
    }
}
