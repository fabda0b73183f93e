package org.likewise.exchange.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.scale.Scale;
import org.likewise.model.table.FieldColumns;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableReader;

/**
 * One table of responses as it leaves the house: what it must not or cannot take along is taken off.
 *
 * @param name of the file without its ending: {@code responses} or {@code responses-<scale>}
 * @param table the leading columns, then those of fields that go along
 * @param scales the definitions by scale and version
 * @param fields what the columns after the leading ones mean, in their order
 * @param otherWords whether a column has other words for other roles
 */
record ResultData(String name, Table table, Map<String, Scale> scales, List<DataColumn> fields, boolean otherWords) {
    /** All tables of a folder. @throws ProblemsException where there is none, one cannot be read, or a definition is missing */
    static List<ResultData> read(DataRequest request, List<String> left) {
        List<ResultData> out = new ArrayList<>();
        for (Path file : files(request.results())) {
            Table table = TableReader.read(file, ResponsesTable.LEADING);
            out.add(of(file, table, request, left));
        }
        return out;
    }

    /** The definition that a row's answers are to. */
    Scale scale(List<String> row) {
        Scale scale = scales.get(key(table, row));
        if (scale == null) {
            throw new IllegalStateException("each row has its definition");
        }
        return scale;
    }

    private static ResultData of(Path file, Table table, DataRequest request, List<String> left) {
        Map<String, Scale> scales = new LinkedHashMap<>();
        Map<String, Problem> missing = new TreeMap<>();
        for (List<String> row : table.rows()) {
            String key = key(table, row);
            if (!scales.containsKey(key) && !missing.containsKey(key)) {
                String id = table.cell(row, ResponsesTable.SCALE);
                String version = table.cell(row, ResponsesTable.VERSION);
                Optional<Scale> found = request.shelf().apply(id, version);
                found.ifPresent(s -> scales.put(key, s));
                if (found.isEmpty()) {
                    missing.put(
                            key,
                            Problem.error(
                                    "export.no-scale",
                                    Place.of(file.toString()),
                                    "The scale " + id + " in version " + version
                                            + " is not there, nor one with the same MAJOR.",
                                    "Name the folder that has its definition with --scales."));
                } else if (!found.get().version().toString().equals(version)) {
                    left.add("Answers to " + id + " " + version + " have the words of version "
                            + found.get().version() + ", which has the same MAJOR.");
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new ProblemsException(List.copyOf(missing.values()));
        }
        DataColumns columns = DataColumns.of(scales.values().stream().distinct().toList());
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.csv$", "");
        List<String> kept = kept(table, columns, request.comments(), left);
        return new ResultData(
                name,
                cut(table, kept),
                scales,
                kept.stream()
                        .flatMap(c -> Optional.ofNullable(columns.byName().get(c)).stream())
                        .toList(),
                columns.otherWords());
    }

    private static List<String> kept(Table table, DataColumns columns, boolean comments, List<String> left) {
        List<String> kept = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String column : table.columns()) {
            DataColumn known = columns.byName().get(column);
            if (ResponsesTable.LEADING.contains(column)) {
                kept.add(column);
            } else if (known == null) {
                boolean picture = columns.byName().values().stream()
                        .anyMatch(c -> c.kind() == DataColumn.Kind.WORDS
                                && FieldColumns.image(c.name()).equals(column));
                if (!picture) {
                    unknown.add(column);
                }
            } else if (known.kind() == DataColumn.Kind.WORDS && !comments) {
                words.add(column);
            } else {
                kept.add(column);
            }
        }
        if (!words.isEmpty()) {
            left.add("Free text stays here, because it may name people: " + String.join(", ", words)
                    + ". --with-comments takes it along.");
        }
        if (columns.byName().values().stream().anyMatch(c -> c.kind() == DataColumn.Kind.WORDS)) {
            left.add("Pictures of handwriting stay where the scans are.");
        }
        if (!unknown.isEmpty()) {
            left.add("Columns that the definitions do not know: " + String.join(", ", unknown) + ".");
        }
        return kept;
    }

    private static Table cut(Table table, List<String> kept) {
        int[] places = kept.stream().mapToInt(table.columns()::indexOf).toArray();
        List<List<String>> rows = new ArrayList<>(table.rows().size());
        for (List<String> row : table.rows()) {
            String[] cells = new String[places.length];
            for (int i = 0; i < places.length; i++) {
                cells[i] = row.get(places[i]);
            }
            rows.add(List.of(cells));
        }
        return new Table(kept, rows);
    }

    private static String key(Table table, List<String> row) {
        return table.cell(row, ResponsesTable.SCALE) + " " + table.cell(row, ResponsesTable.VERSION);
    }

    private static List<Path> files(Path results) {
        TreeSet<Path> files = new TreeSet<>();
        if (Files.isDirectory(results)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(results, "responses*.csv")) {
                for (Path file : found) {
                    String name = String.valueOf(file.getFileName());
                    if (name.matches("responses(-[a-z0-9-]{1,40})?\\.csv")) {
                        files.add(file);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (files.isEmpty()) {
            throw new ProblemsException(Problem.error(
                    "results.no-responses",
                    Place.of(results.toString()),
                    "There is no responses.csv here.",
                    "Name the folder that `likewise scan` wrote its results into."));
        }
        return List.copyOf(files);
    }
}
