package org.likewise.analysis.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.likewise.model.scale.ScaleVersion;

/** What the codebooks say of each wording and of each of its columns. */
final class ColumnBook {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,18}) to (\\d{1,18})");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Map<String, Asked> byWording = new TreeMap<>();

    /**
     * A questionnaire, as far as its table goes.
     *
     * @param columns in their order
     */
    record Asked(
            String scale,
            Set<String> versions,
            String role,
            String language,
            String variant,
            Map<String, Column> columns) {
        ScaleVersion newest() {
            return versions.stream()
                    .map(ScaleVersion::parse)
                    .flatMap(Optional::stream)
                    .max(Comparator.naturalOrder())
                    .orElse(new ScaleVersion(0, 0, 0));
        }
    }

    /**
     * A column of one wording.
     *
     * @param values all that it may hold; empty where it holds numbers, days or words
     */
    record Column(String field, String type, boolean item, List<String> values, String range) {
        boolean allows(String cell) {
            return switch (type) {
                case "text" -> true;
                case "date" -> DAY.matcher(cell).matches();
                case "digits" -> inRange(cell);
                default -> values.contains(cell);
            };
        }

        private boolean inRange(String cell) {
            Matcher of = RANGE.matcher(range);
            if (!cell.matches("0|[1-9]\\d{0,17}")) {
                return false;
            }
            return !of.matches()
                    || Long.parseLong(cell) >= Long.parseLong(of.group(1))
                            && Long.parseLong(cell) <= Long.parseLong(of.group(2));
        }

        /** Two columns that hold the same things can stand in one table as one. */
        boolean holdsTheSameAs(Column other) {
            return type.equals(other.type) && values.equals(other.values) && range.equals(other.range);
        }
    }

    /** Adds the rows of a codebook; what is there already may be said again. */
    void add(List<String> heading, List<List<String>> rows) {
        for (List<String> cells : rows) {
            UnaryOperator<String> row = column -> cells.get(heading.indexOf(column));
            String scale = row.apply("scale");
            Asked asked = byWording.computeIfAbsent(
                    key(scale, row.apply("wording")),
                    k -> new Asked(
                            scale,
                            new LinkedHashSet<>(),
                            row.apply("role"),
                            row.apply("language"),
                            row.apply("variant"),
                            new LinkedHashMap<>()));
            asked.versions().add(row.apply("version"));
            String type = row.apply("type");
            String value = row.apply("value");
            String name = row.apply("column");
            Column column = asked.columns()
                    .computeIfAbsent(
                            name,
                            k -> new Column(
                                    row.apply("field"),
                                    type,
                                    row.apply("item").equals("yes"),
                                    new ArrayList<>(),
                                    type.equals("digits") ? value : ""));
            if (!value.isEmpty() && !column.values().contains(value)) {
                column.values().add(value);
            }
        }
    }

    Optional<Asked> of(String scale, String wording) {
        return Optional.ofNullable(byWording.get(key(scale, wording)));
    }

    private static String key(String scale, String wording) {
        return scale + " " + wording;
    }
}
