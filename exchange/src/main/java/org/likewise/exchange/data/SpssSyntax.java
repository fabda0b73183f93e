package org.likewise.exchange.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableWriter;

/**
 * A table in numbers and the syntax that reads it into SPSS (or PSPP) with labels. Where answers are numbers, those that are none
 * have numbers below all that a scale can have, and are declared missing.
 */
final class SpssSyntax {
    static final String NOT_APPLICABLE = "-99997";
    static final String DECLINED = "-99998";
    private static final Set<String> RESERVED =
            Set.of("ALL", "AND", "BY", "EQ", "GE", "GT", "LE", "LT", "NE", "NOT", "OR", "TO", "WITH");
    /** Bytes that SPSS takes. */
    private static final int VARIABLE_LABEL = 255;

    private static final int VALUE_LABEL = 120;
    private static final int MAX_STRING = 32767;

    private final ResultData data;
    private final List<String> left;
    private final Map<String, DataColumn> fields = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    private SpssSyntax(ResultData data, List<String> left) {
        this.data = data;
        this.left = left;
        data.fields().forEach(f -> fields.put(f.name(), f));
    }

    static List<Path> write(ResultData data, Path folder, List<String> left) throws IOException {
        SpssSyntax syntax = new SpssSyntax(data, left);
        List<List<String>> rows =
                data.table().rows().stream().map(syntax::recoded).toList();
        Path table = folder.resolve(data.name() + "-spss.csv");
        try (TableWriter writer = TableWriter.openUnmarked(table, data.table().columns())) {
            for (List<String> row : rows) {
                writer.row(row);
            }
            writer.commit();
        }
        Path file = folder.resolve(data.name() + ".sps");
        // SPSS tells UTF-8 by its mark
        DataExport.text(file, "\uFEFF" + syntax.text(new Table(data.table().columns(), rows)));
        return List.of(file, table);
    }

    private List<String> recoded(List<String> row) {
        List<String> out = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            DataColumn field = fields.get(data.table().columns().get(i));
            out.add(field != null && field.numeric() ? code(field, cell) : cell);
        }
        return out;
    }

    /** The number that stands for what is no answer. */
    private static String code(DataColumn field, String cell) {
        Optional<DataColumn.Value> value =
                field.values().stream().filter(v -> v.code().equals(cell)).findFirst();
        if (value.isEmpty() || value.get().counts()) {
            return cell;
        }
        return cell.equals("NA") ? NOT_APPLICABLE : DECLINED;
    }

    private String text(Table table) {
        out.append("* Reads ")
                .append(data.name())
                .append("-spss.csv with labels. Set the folder first, for example: CD 'C:/results'.\n");
        out.append("GET DATA\n  /TYPE=TXT\n  /FILE='").append(data.name()).append("-spss.csv'\n");
        out.append("  /ENCODING='UTF8'\n  /ARRANGEMENT=DELIMITED\n  /DELCASE=LINE\n  /FIRSTCASE=2\n");
        out.append("  /DELIMITERS=\",\"\n  /QUALIFIER='\"'\n  /VARIABLES=\n");
        for (int i = 0; i < table.columns().size(); i++) {
            String column = table.columns().get(i);
            out.append("    ")
                    .append(name(column))
                    .append(' ')
                    .append(format(table, i))
                    .append('\n');
        }
        out.append("  .\n");
        data.fields().forEach(this::labels);
        out.append("EXECUTE.\n");
        return out.toString();
    }

    private String format(Table table, int at) {
        DataColumn field = fields.get(table.columns().get(at));
        if (field != null) {
            switch (field.kind()) {
                case FLAG:
                    return "F1.0";
                case NUMBER:
                    return "F10.0";
                case DATE:
                    return "SDATE10";
                case CHOICE:
                    if (field.numeric()) {
                        return "F8.0";
                    }
                    break;
                case WORDS:
                    break;
            }
        }
        int widest = 1;
        for (List<String> row : table.rows()) {
            widest = Math.max(widest, row.get(at).getBytes(StandardCharsets.UTF_8).length);
        }
        if (field != null) {
            for (DataColumn.Value value : field.values()) {
                widest = Math.max(widest, value.code().length());
            }
        }
        if (widest > MAX_STRING) {
            left.add("SPSS cuts text after " + MAX_STRING + " bytes: "
                    + table.columns().get(at) + ".");
        }
        return "A" + Math.min(widest, MAX_STRING);
    }

    private void labels(DataColumn field) {
        String name = name(field.name());
        out.append("VARIABLE LABELS ")
                .append(name)
                .append("\n  ")
                .append(quoted(field.title(), VARIABLE_LABEL))
                .append(".\n");
        if (field.kind() == DataColumn.Kind.CHOICE) {
            boolean numeric = field.numeric();
            out.append("VALUE LABELS ").append(name);
            for (DataColumn.Value v : field.values()) {
                String code = numeric ? code(field, v.code()) : "'" + v.code() + "'";
                out.append("\n  ").append(code).append(' ').append(quoted(v.label(), VALUE_LABEL));
            }
            out.append(".\n");
            List<String> missing = field.values().stream()
                    .filter(v -> numeric && !v.counts())
                    .map(v -> code(field, v.code()))
                    .toList();
            if (!missing.isEmpty()) {
                out.append("MISSING VALUES ")
                        .append(name)
                        .append(" (")
                        .append(String.join(", ", missing))
                        .append(").\n");
                left.add("In SPSS, not applicable is " + NOT_APPLICABLE + " and declined is " + DECLINED
                        + " in columns of numbers, both declared missing.");
            }
        } else if (field.kind() == DataColumn.Kind.FLAG) {
            out.append("VALUE LABELS ").append(name).append("\n  0 'not chosen'\n  1 'chosen'.\n");
        }
    }

    private String name(String column) {
        if (RESERVED.contains(column.toUpperCase(Locale.ROOT))) {
            left.add("SPSS keeps the word " + column + " for itself: the variable is " + column + "x.");
            return column + "x";
        }
        return column;
    }

    /** A string on one line of at most so many bytes, never cut within a letter. */
    private String quoted(String text, int most) {
        StringBuilder cut = new StringBuilder();
        int bytes = 0;
        for (int c : text.replaceAll("\\p{Cntrl}", " ").codePoints().toArray()) {
            String letter = new String(Character.toChars(c));
            bytes += letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > most) {
                left.add("SPSS takes " + VARIABLE_LABEL + " bytes of a question's words and " + VALUE_LABEL
                        + " of an answer's: longer ones are cut.");
                break;
            }
            cut.append(letter);
        }
        return "'" + cut.toString().replace("'", "''") + "'";
    }
}
