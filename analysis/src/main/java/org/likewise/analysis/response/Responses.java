package org.likewise.analysis.response;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.TableReader;

/** Reads all responses of a folder of results: {@code responses.csv}, or {@code responses-<scale>.csv} for each scale. */
public final class Responses {
    private static final String ONE = "responses.csv";
    /** Answers repeat: of those as short as this, one string serves all rows. */
    private static final int SHORT = 40;

    private final Map<String, String> pool = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Response> all = new ArrayList<>();

    private Responses() {}

    /**
     * All rows, by file and in their order.
     *
     * @throws ProblemsException where there is no table, one cannot be read, or a response is there twice
     */
    public static List<Response> read(Path results) {
        Responses reading = new Responses();
        List<Path> files = files(results);
        if (files.isEmpty()) {
            throw new ProblemsException(Problem.error(
                    "results.no-responses",
                    Place.of(results.toString()),
                    "There is no responses.csv in this folder.",
                    "Name the folder that `likewise scan` wrote its results into."));
        }
        files.forEach(reading::table);
        return List.copyOf(reading.all);
    }

    private void table(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            TableReader.readRows(file, ResponsesTable.LEADING, columns -> {
                Heading heading = new Heading(columns);
                return (line, cells) -> {
                    Response response = new Response(
                            heading, cells.stream().map(this::pooled).toList());
                    if (!name.equals(ONE) && !name.equals("responses-" + response.scale() + ".csv")) {
                        throw problem(
                                file,
                                line,
                                "other-scale",
                                "This table has a response of the scale " + response.scale() + ".",
                                "Take copies of tables out of this folder.");
                    }
                    if (!response.id().isEmpty() && !ids.add(response.id())) {
                        throw problem(
                                file,
                                line,
                                "repeated-response",
                                "The response " + response.id() + " is there twice, so it would count twice.",
                                "Take out one of the rows, or the copy of the table.");
                    }
                    all.add(response);
                };
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String pooled(String cell) {
        if (cell.length() > SHORT) {
            return cell;
        }
        String first = pool.putIfAbsent(cell, cell);
        return first == null ? cell : first;
    }

    private static List<Path> files(Path results) {
        if (!Files.isDirectory(results)) {
            throw new ProblemsException(Problem.error(
                    "results.no-folder",
                    Place.of(results.toString()),
                    "There is no folder of this name.",
                    "Name the folder that `likewise scan` wrote its results into."));
        }
        Set<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(results, "responses*.csv")) {
            for (Path file : found) {
                String name = String.valueOf(file.getFileName());
                if (name.equals(ONE) || name.startsWith("responses-")) {
                    files.add(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(files);
    }

    private static ProblemsException problem(Path file, int line, String code, String message, String remedy) {
        return new ProblemsException(
                Problem.error("results." + code, new Place(file.toString(), line, 0), message, remedy));
    }
}
