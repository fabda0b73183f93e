package org.likewise.analysis.merge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.table.FieldColumns;
import org.likewise.model.table.ForgottenPacks;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.TableColumns;
import org.likewise.model.table.TableReader;

/**
 * Reads everything that was given: tables of responses and codebooks, told apart by their headings, and folders of them.
 * Consultations that were forgotten in one of those folders are left out.
 */
final class Gathering {
    /** Far more than a clinic's downloads; a folder that has more is not one of them. */
    private static final int MAX_FILES = 100_000;
    /** Answers repeat: of those as short as this, one string serves all rows. */
    private static final int SHORT = 40;

    private final Path out;
    private final Map<String, String> pool = new HashMap<>();
    private final Set<Path> seen = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    final List<Given> responses = new ArrayList<>();
    final Set<List<String>> headings = new LinkedHashSet<>();
    final ColumnBook book = new ColumnBook();
    final Set<List<String>> bookRows = new LinkedHashSet<>();
    final List<Conflict> conflicts = new ArrayList<>();
    ForgottenPacks forgotten;
    int tables;
    int forgottenRows;

    /** @param out the folder of the merged table, from which pictures must be found */
    Gathering(Path out) {
        this.out = out.toAbsolutePath().normalize();
        this.forgotten = ForgottenPacks.of(out);
    }

    /** @throws ProblemsException naming every input that is neither */
    void read(List<Path> inputs) {
        inputs.forEach(this::forgotten);
        for (Path input : inputs) {
            if (Files.isDirectory(input)) {
                folder(input);
            } else {
                file(input, true);
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        if (tables == 0) {
            throw new ProblemsException(Problem.error(
                    "merge.no-responses",
                    Place.of(inputs.isEmpty() ? "" : inputs.get(0).toString()),
                    "No table of responses was given.",
                    "Name the responses.csv that scan wrote, files that were saved on screen, or folders with them."));
        }
    }

    /** Before any row is read: what one folder has forgotten, no other may bring back. */
    private void forgotten(Path input) {
        Path folder = Files.isDirectory(input) ? input : input.toAbsolutePath().getParent();
        if (folder != null) {
            try {
                forgotten = forgotten.and(ForgottenPacks.of(folder).packs());
            } catch (ProblemsException e) {
                problems.addAll(e.problems());
            }
        }
    }

    private void folder(Path folder) {
        Set<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.[cC][sS][vV]")) {
            for (Path file : found) {
                if (Files.isRegularFile(file)) {
                    files.add(file);
                }
                if (files.size() > MAX_FILES) {
                    throw new ProblemsException(Problem.error(
                            "merge.too-many",
                            Place.of(folder.toString()),
                            "This folder has more than " + MAX_FILES + " tables.",
                            "Name a folder that has nothing but downloads."));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int before = tables + bookRows.size();
        files.forEach(file -> file(file, false));
        if (tables + bookRows.size() == before && problems.isEmpty()) {
            problems.add(Problem.error(
                    "merge.no-responses",
                    Place.of(folder.toString()),
                    "This folder has no table of responses.",
                    "Name the folder that scan wrote, or the one that the saved files are in."));
        }
    }

    private void file(Path file, boolean named) {
        if (!seen.add(file.toAbsolutePath().normalize())
                || String.valueOf(file.getFileName()).equals(ForgottenPacks.FILE)) {
            return;
        }
        try {
            TableReader.readRows(file, List.of(), heading -> rows(file, heading, named));
        } catch (ProblemsException e) {
            problems.addAll(e.problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TableReader.Rows rows(Path file, List<String> heading, boolean named) {
        if (heading.containsAll(TableColumns.CODEBOOK)) {
            return (line, cells) -> {
                List<String> row = TableColumns.CODEBOOK.stream()
                        .map(c -> pooled(cells.get(heading.indexOf(c))))
                        .toList();
                if (bookRows.add(row)) {
                    book.add(TableColumns.CODEBOOK, List.of(row));
                }
            };
        }
        List<String> missing = ResponsesTable.LEADING.stream()
                .filter(c -> !heading.contains(c))
                .toList();
        if (!missing.isEmpty()) {
            // in a folder other tables are expected; one that is nearly a table of responses is not passed over
            if (named || heading.contains(ResponsesTable.RESPONSE_ID) && missing.size() <= 3) {
                throw new ProblemsException(Problem.error(
                        "merge.other-table",
                        new Place(file.toString(), 1, 0),
                        "This is neither a table of responses nor a codebook: the heading lacks "
                                + String.join(", ", missing) + ".",
                        "Use the table as scan wrote it or as it was saved on screen."));
            }
            return (line, cells) -> {};
        }
        tables++;
        headings.add(heading);
        return new Responses(file, heading);
    }

    private String pooled(String cell) {
        if (cell.length() > SHORT) {
            return cell;
        }
        String first = pool.putIfAbsent(cell, cell);
        return first == null ? cell : first;
    }

    /** The rows of one table of responses. */
    private final class Responses implements TableReader.Rows {
        private final Path file;
        private final List<String> heading;
        private final Set<Integer> pictures = new TreeSet<>();

        Responses(Path file, List<String> heading) {
            this.file = file;
            this.heading = heading;
            for (int i = 0; i < heading.size(); i++) {
                if (heading.contains(FieldColumns.image(heading.get(i)))) {
                    pictures.add(heading.indexOf(FieldColumns.image(heading.get(i))));
                }
            }
        }

        @Override
        public void row(int line, List<String> cells) {
            if (forgotten.areIn(cells)) {
                forgottenRows++;
                return;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                String cell = pictures.contains(i) ? moved(cells.get(i)) : cells.get(i);
                row.put(heading.get(i), pooled(cell));
            }
            responses.add(new Given(row, new Place(file.toString(), line, 0)));
        }

        @Override
        public void ragged(Problem problem) {
            conflicts.add(new Conflict(
                    "",
                    "",
                    "",
                    Conflict.Kind.RAGGED,
                    List.of(problem.message()),
                    List.of(problem.place().toString())));
        }

        /** A picture's path as it is found from the merged table; what is no such path stays as it is. */
        private String moved(String cell) {
            Path from = file.toAbsolutePath().normalize().getParent();
            if (cell.isEmpty() || from == null || from.equals(out)) {
                return cell;
            }
            try {
                Path picture = Path.of(cell);
                return picture.isAbsolute()
                        ? cell
                        : out.relativize(from.resolve(picture).normalize())
                                .toString()
                                .replace('\\', '/');
            } catch (InvalidPathException e) {
                return cell;
            } catch (IllegalArgumentException e) {
                // another disk has no way from here
                return cell;
            }
        }
    }
}
