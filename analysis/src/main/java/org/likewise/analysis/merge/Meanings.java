package org.likewise.analysis.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.likewise.model.table.ResponsesTable;

/** What the columns of one scale are, and whether they mean the same in all of its versions that were answered. */
final class Meanings {
    private Meanings() {}

    /** The columns of the merged table: those of the newest version first, older and unknown ones after what they followed. */
    static List<String> columns(List<Given> rows, ColumnBook book, Set<List<String>> headings) {
        ColumnOrder order = new ColumnOrder(ResponsesTable.LEADING);
        asked(rows, book).values().stream()
                .sorted(Comparator.comparing(ColumnBook.Asked::newest).reversed())
                .forEach(a -> order.add(List.copyOf(a.columns().keySet())));
        Set<String> said = new LinkedHashSet<>();
        rows.forEach(r -> said.addAll(r.columns()));
        // a heading without a word under it is of another scale's table
        headings.forEach(h -> order.add(h.stream().filter(said::contains).toList()));
        return order.columns();
    }

    /** Names each column that holds something else in another version. */
    static void compare(List<Given> rows, ColumnBook book, List<Conflict> conflicts) {
        Map<String, Map<String, ColumnBook.Column>> meanings = new TreeMap<>();
        Map<String, Set<String>> versions = new TreeMap<>();
        String scale = rows.get(0).cell(ResponsesTable.SCALE);
        asked(rows, book)
                .values()
                .forEach(a -> a.columns().forEach((name, column) -> {
                    Map<String, ColumnBook.Column> known = meanings.computeIfAbsent(name, k -> new LinkedHashMap<>());
                    String same = known.entrySet().stream()
                            .filter(e -> e.getValue().holdsTheSameAs(column))
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElse(said(column));
                    known.putIfAbsent(same, column);
                    versions.computeIfAbsent(name + " " + same, k -> new TreeSet<>())
                            .addAll(a.versions());
                }));
        meanings.forEach((name, known) -> {
            if (known.size() > 1) {
                List<String> said = new ArrayList<>();
                known.keySet()
                        .forEach(m -> said.add(
                                String.join(", ", versions.getOrDefault(name + " " + m, Set.of())) + ": " + m));
                conflicts.add(new Conflict("", "", name, Conflict.Kind.OTHER_MEANING, said, List.of(scale)));
            }
        });
    }

    private static String said(ColumnBook.Column column) {
        return column.values().isEmpty() || !column.range().isEmpty()
                ? (column.type() + " " + column.range()).strip()
                : column.type() + " " + String.join(" ", column.values());
    }

    /** The questionnaires that were answered, as the codebooks know them. */
    private static Map<String, ColumnBook.Asked> asked(List<Given> rows, ColumnBook book) {
        Map<String, ColumnBook.Asked> out = new TreeMap<>();
        for (Given row : rows) {
            String wording = row.cell(ResponsesTable.WORDING);
            if (!out.containsKey(wording)) {
                book.of(row.cell(ResponsesTable.SCALE), wording).ifPresent(a -> out.put(wording, a));
            }
        }
        return out;
    }
}
