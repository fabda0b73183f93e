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

/** What came back of simulated paper, field by field against the truth. */
record Trial(List<Outcome> outcomes) {
    private static final String EMPTY_PAGE = "empty-page";

    Trial {
        outcomes = List.copyOf(outcomes);
    }

    /** How a field came back. */
    enum Verdict {
        RIGHT,
        TO_PERSON,
        /** Another answer than the truth and no word of doubt. */
        WRONG,
        /** The copy is in no response. */
        LOST
    }

    /**
     * One field.
     *
     * @param name its form, copy and id, and where it is wrong what was read
     * @param hint what made it hard to read, as {@code truth.csv} has it; empty for most
     */
    record Outcome(Verdict verdict, String name, String hint) {}

    private record Key(String form, String copy, String field) {}

    int fields() {
        return outcomes.size();
    }

    int right() {
        return count(Verdict.RIGHT);
    }

    int toPerson() {
        return count(Verdict.TO_PERSON);
    }

    List<String> wrong() {
        return names(Verdict.WRONG);
    }

    List<String> lost() {
        return names(Verdict.LOST);
    }

    private int count(Verdict verdict) {
        return (int) outcomes.stream().filter(o -> o.verdict() == verdict).count();
    }

    private List<String> names(Verdict verdict) {
        return outcomes.stream()
                .filter(o -> o.verdict() == verdict)
                .map(Outcome::name)
                .toList();
    }

    /** Compares all {@code responses*.csv} in a folder of results with a {@code truth.csv}. */
    static Trial compare(Path truthFile, Path results) throws IOException {
        Table truth = TableReader.read(truthFile, TableColumns.TRUTH);
        Map<Key, Set<String>> expected = new LinkedHashMap<>();
        Map<Key, String> hints = new HashMap<>();
        for (List<String> row : truth.rows()) {
            Key key = new Key(truth.cell(row, "form"), truth.cell(row, "copy"), truth.cell(row, "field"));
            hints.put(key, truth.cell(row, "hint"));
            Set<String> values = expected.computeIfAbsent(key, k -> new TreeSet<>());
            if (!truth.cell(row, "value").isEmpty()) {
                values.add(truth.cell(row, "value"));
            }
        }
        Map<String, Map<String, String>> responses = responses(results);
        List<Outcome> outcomes = new ArrayList<>();
        expected.forEach((key, values) -> {
            String hint = hints.getOrDefault(key, "");
            Map<String, String> response = responses.get(key.form() + "-" + key.copy());
            Verdict verdict = response == null ? Verdict.LOST : verdict(key, values, response);
            String said = response == null || verdict != Verdict.WRONG
                    ? ""
                    : ": read " + read(response, key.field()) + ", truth " + values
                            + (hint.isEmpty() ? "" : " (" + hint + ")");
            outcomes.add(new Outcome(verdict, key.form() + " " + key.copy() + " " + key.field() + said, hint));
        });
        return new Trial(outcomes);
    }

    /** Where nobody can tell what is meant, what the writer meant is right all the same, and nothing else. */
    private static Verdict verdict(Key key, Set<String> values, Map<String, String> response) {
        if (words(response, ResponsesTable.REVIEW).contains(key.field())) {
            return Verdict.TO_PERSON;
        }
        Set<String> read = read(response, key.field());
        if (read.isEmpty() && words(response, ResponsesTable.FLAGS).contains(EMPTY_PAGE)) {
            return Verdict.TO_PERSON; // told in the row and in problems.csv: nothing was seen on the whole page
        }
        if (values.isEmpty() && response.containsKey(FieldColumns.image(key.field())) && !read.isEmpty()) {
            // a speck or a streak in an empty box for words: its picture is kept for a person, who will find nothing
            return Verdict.TO_PERSON;
        }
        return read.equals(values) ? Verdict.RIGHT : Verdict.WRONG;
    }

    private static List<String> words(Map<String, String> response, String column) {
        return Arrays.asList(response.getOrDefault(column, "").split(" "));
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
            // what is written in words is a picture until a person has typed it; of a lost page there is no picture
            if (!picture.isEmpty() || !response.getOrDefault(field, "").isEmpty()) {
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
