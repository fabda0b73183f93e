package org.likewise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.likewise.model.table.FieldColumns;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableColumns;
import org.likewise.model.table.TableReader;

/**
 * What came back of simulated paper, field by field against the truth.
 *
 * @param right fields whose answer is the truth
 * @param toPerson fields that the scanner left to a person
 * @param wrong fields with another answer than the truth and no word of doubt, each as {@code form copy field: read, truth}
 * @param lost fields of pages that are in no response
 */
record Trial(int right, int toPerson, List<String> wrong, List<String> lost) {
    private record Key(String form, String copy, String field) {}

    int fields() {
        return right + toPerson + wrong.size() + lost.size();
    }

    /** Compares all {@code responses*.csv} in a folder of results with a {@code truth.csv}. */
    static Trial compare(Path truthFile, Path results) throws IOException {
        Table truth = TableReader.read(truthFile, TableColumns.TRUTH);
        Map<Key, Set<String>> expected = new LinkedHashMap<>();
        for (List<String> row : truth.rows()) {
            Set<String> values = expected.computeIfAbsent(
                    new Key(truth.cell(row, "form"), truth.cell(row, "copy"), truth.cell(row, "field")),
                    k -> new TreeSet<>());
            if (!truth.cell(row, "value").isEmpty()) {
                values.add(truth.cell(row, "value"));
            }
        }
        Map<String, Map<String, String>> responses = responses(results);
        int right = 0;
        int toPerson = 0;
        List<String> wrong = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (Map.Entry<Key, Set<String>> entry : expected.entrySet()) {
            Key key = entry.getKey();
            String name = key.form() + " " + key.copy() + " " + key.field();
            Map<String, String> response = responses.get(key.form() + "-" + key.copy());
            if (response == null) {
                lost.add(name);
                continue;
            }
            if (Arrays.asList(response.getOrDefault(ResponsesTable.REVIEW, "").split(" "))
                    .contains(key.field())) {
                toPerson++;
                continue;
            }
            Set<String> read = read(response, key.field());
            if (entry.getValue().isEmpty()
                    && response.containsKey(FieldColumns.image(key.field()))
                    && !read.isEmpty()) {
                // a speck or a streak in an empty box for words: its picture is kept for a person, who will find
                // nothing
                toPerson++;
                continue;
            }
            if (read.equals(entry.getValue())) {
                right++;
            } else {
                wrong.add(name + ": read " + read + ", truth " + entry.getValue());
            }
        }
        return new Trial(right, toPerson, List.copyOf(wrong), List.copyOf(lost));
    }

    private static Map<String, Map<String, String>> responses(Path results) throws IOException {
        Map<String, Map<String, String>> byId = new HashMap<>();
        List<Path> files;
        try (Stream<Path> list = Files.list(results)) {
            files = list.filter(p -> p.getFileName().toString().matches("responses(-.*)?\\.csv"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            Table table = TableReader.read(file, ResponsesTable.LEADING);
            for (List<String> row : table.rows()) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < table.columns().size(); i++) {
                    cells.put(table.columns().get(i), row.get(i));
                }
                byId.put(cells.get(ResponsesTable.RESPONSE_ID), cells);
            }
        }
        return byId;
    }

    private static Set<String> read(Map<String, String> response, String field) {
        Set<String> values = new TreeSet<>();
        String picture = response.get(FieldColumns.image(field));
        if (picture != null) {
            // what is written in words is a picture until a person has typed it
            if (!picture.isEmpty()) {
                values.add("ink");
            }
            return values;
        }
        String value = response.get(field);
        if (value != null) {
            if (!value.isEmpty()) {
                values.add(value);
            }
            return values;
        }
        String prefix = FieldColumns.option(field, "");
        response.forEach((column, cell) -> {
            if (column.startsWith(prefix) && cell.equals("1")) {
                values.add(column.substring(prefix.length()));
            }
        });
        return values;
    }
}
