package org.likewise.exchange.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a REDCap data dictionary. */
final class DictionaryReader {
    private static final String NAME = column(0);
    private static final String TYPE = column(3);
    private static final String LABEL = column(4);
    private static final String CHOICES = column(5);
    private static final String NOTE = column(6);
    private static final String VALIDATION = column(7);
    private static final String ANNOTATION = column(17);

    private DictionaryReader() {}

    private static String column(int at) {
        return RedcapField.COLUMNS.get(at).toLowerCase(Locale.ROOT);
    }

    /** Whether a table is a data dictionary, by the columns that every version of it has. */
    static boolean knows(List<List<String>> table) {
        return !table.isEmpty()
                && table.get(0).stream()
                        .map(c -> c.strip().toLowerCase(Locale.ROOT))
                        .toList()
                        .containsAll(List.of(NAME, TYPE, LABEL));
    }

    static ForeignForm read(List<List<String>> table) {
        List<ForeignQuestion> questions = new ArrayList<>();
        List<String> left = new ArrayList<>();
        String introduction = "";
        boolean first = true;
        for (Map<String, String> row : ForeignTable.rows(table)) {
            String name = row.getOrDefault(NAME, "");
            String type = row.getOrDefault(TYPE, "").toLowerCase(Locale.ROOT);
            if (first) {
                // the first field of every dictionary identifies the record
                first = false;
                continue;
            }
            if (row.getOrDefault(ANNOTATION, "").toUpperCase(Locale.ROOT).matches("(?s).*@HIDDEN( .*|$)")) {
                left.add("The hidden field " + name + " is not in it.");
            } else if (type.equals("descriptive") && introduction.isEmpty() && questions.isEmpty()) {
                introduction = ForeignForm.plain(row.getOrDefault(LABEL, ""));
            } else if (List.of("radio", "dropdown", "checkbox", "yesno", "truefalse", "text", "notes")
                    .contains(type)) {
                questions.add(question(name, type, row));
            } else {
                left.add("The field " + name + " of the type " + type + " has no place in a scale.");
            }
            if (!row.getOrDefault(column(11), "").isEmpty()) {
                left.add("The branching logic of " + name + " is not in it: all questions of a scale are asked.");
            }
        }
        return new ForeignForm("", "", introduction, questions, left);
    }

    private static ForeignQuestion question(String name, String type, Map<String, String> row) {
        String choices = switch (type) {
            case "yesno" -> "1, Yes | 0, No";
            case "truefalse" -> "1, True | 0, False";
            case "radio", "dropdown", "checkbox" -> row.getOrDefault(CHOICES, "");
            default -> "";
        };
        String validation = row.getOrDefault(VALIDATION, "").toLowerCase(Locale.ROOT);
        ForeignQuestion.Kind kind = ForeignQuestion.Kind.TEXT;
        if (!choices.isEmpty()) {
            kind = type.equals("checkbox") ? ForeignQuestion.Kind.MULTIPLE : ForeignQuestion.Kind.SINGLE;
        } else if (validation.equals("integer")) {
            kind = ForeignQuestion.Kind.NUMBER;
        } else if (validation.startsWith("date_")) {
            kind = ForeignQuestion.Kind.DATE;
        }
        return new ForeignQuestion(
                name,
                kind,
                choices,
                ForeignForm.plain(row.getOrDefault(LABEL, "")),
                ForeignForm.plain(row.getOrDefault(NOTE, "")),
                options(choices),
                row.getOrDefault(column(8), ""),
                row.getOrDefault(column(9), ""));
    }

    private static List<ForeignQuestion.Option> options(String choices) {
        List<ForeignQuestion.Option> out = new ArrayList<>();
        for (String choice : choices.split("\\||\n", -1)) {
            int comma = choice.indexOf(',');
            if (!choice.isBlank()) {
                String code =
                        comma < 0 ? choice.strip() : choice.substring(0, comma).strip();
                String label = comma < 0 ? code : choice.substring(comma + 1);
                out.add(new ForeignQuestion.Option(code, ForeignForm.plain(label), ""));
            }
        }
        return out;
    }
}
