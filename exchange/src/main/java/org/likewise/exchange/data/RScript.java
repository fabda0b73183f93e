package org.likewise.exchange.data;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a table in R, with nothing but what R brings along: numbers as numbers, choices as factors with their labels. */
final class RScript {
    private RScript() {}

    static String of(ResultData data, List<String> left) {
        StringBuilder out = new StringBuilder();
        out.append("# Reads ")
                .append(data.name())
                .append(".csv from the working directory into the data frame `responses`, with labels.\n")
                .append("responses <- read.csv(\"")
                .append(data.name())
                .append(
                        ".csv\", colClasses = \"character\", na.strings = character(0), encoding = \"UTF-8\", check.names = FALSE)\n");
        Set<String> names = new HashSet<>(data.table().columns());
        boolean numbers = false;
        for (DataColumn column : data.fields()) {
            String at = "responses[[" + quoted(column.name()) + "]]";
            out.append("\n# ").append(oneLine(column.title())).append('\n');
            switch (column.kind()) {
                case CHOICE -> {
                    if (column.numeric()) {
                        numbers = true;
                        String label = column.name() + "_label";
                        while (!names.add(label)) {
                            label += "x";
                        }
                        out.append("responses[[")
                                .append(quoted(label))
                                .append("]] <- ")
                                .append(factor(at, column))
                                .append('\n')
                                .append(at)
                                .append(" <- suppressWarnings(as.integer(")
                                .append(at)
                                .append("))\n");
                    } else {
                        out.append(at).append(" <- ").append(factor(at, column)).append('\n');
                    }
                }
                case FLAG, NUMBER ->
                    out.append(at).append(" <- as.integer(").append(at).append(")\n");
                case DATE -> out.append(at).append(" <- as.Date(").append(at).append(", format = \"%Y-%m-%d\")\n");
                case WORDS -> {
                    // as it is
                }
            }
            out.append("attr(")
                    .append(at)
                    .append(", \"label\") <- ")
                    .append(quoted(column.title()))
                    .append('\n');
        }
        if (numbers) {
            left.add(
                    "In a number column of R, no answer and not applicable are both NA; the column <field>_label keeps them apart.");
        }
        return out.toString();
    }

    private static String factor(String at, DataColumn column) {
        List<String> labels =
                column.values().stream().map(DataColumn.Value::label).toList();
        // R would make one level of two with the same label
        boolean repeated = new HashSet<>(labels).size() < labels.size();
        return "factor(" + at + ", levels = "
                + list(column.values().stream().map(DataColumn.Value::code).toList()) + ", labels = "
                + list(column.values().stream()
                        .map(v -> repeated ? v.label() + " (" + v.code() + ")" : v.label())
                        .toList())
                + ")";
    }

    private static String list(List<String> values) {
        return values.stream().map(RScript::quoted).collect(Collectors.joining(", ", "c(", ")"));
    }

    /** A string of R in ASCII, so that it is read right in every locale. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
            } else if (c < 0x20 || c == 0x7F) {
                out.append(' ');
            } else if (c < 0x7F) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format(java.util.Locale.ROOT, c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
            }
        });
        return out.append('"').toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
