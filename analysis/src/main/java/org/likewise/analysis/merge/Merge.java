package org.likewise.analysis.merge;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.likewise.model.code.PageCode;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.TableColumns;
import org.likewise.model.table.TableWriter;

/** Makes one table of many: from scans, from any number of downloads, of several versions of a scale. */
public final class Merge {
    private static final String ONE = "responses.csv";
    private static final String CONFLICTS = "conflicts.csv";
    private static final String COPY_TWICE = "copy-twice";

    private Merge() {}

    /**
     * Reads everything, then writes {@code responses.csv} (one for each scale where there are several), {@code codebook.csv}
     * and {@code conflicts.csv}; where consultations were forgotten, {@code forgotten.csv} too. The same inputs in the same order give the same bytes.
     *
     * @throws ProblemsException where an input cannot be understood; nothing was written then
     */
    public static MergeResult run(MergeRequest request, MergeRequest.MoreCodebooks more) throws IOException {
        refuseResultsOfScan(request.out());
        Gathering given = new Gathering(request.out());
        given.read(request.inputs());
        codebooks(given, more);
        List<Conflict> conflicts = given.conflicts;
        RowCheck check = new RowCheck(given.book, conflicts);
        Fold fold = new Fold(given.book, conflicts);
        int leftOut = 0;
        for (Given row : given.responses) {
            check.look(row);
            if (request.without().contains(row.id())) {
                leftOut++;
            } else {
                fold.add(row);
            }
        }
        check.finish();
        List<Given> all = fold.all();
        copiesTwice(all, conflicts);
        Map<String, List<Given>> byScale = new TreeMap<>();
        all.forEach(r -> byScale.computeIfAbsent(r.cell(ResponsesTable.SCALE), k -> new ArrayList<>())
                .add(r));
        byScale.values().forEach(rows -> Meanings.compare(rows, given.book, conflicts));
        List<Path> files = write(request.out(), byScale, given, conflicts);
        int waiting = (int) all.stream()
                .filter(r -> !r.cell(ResponsesTable.REVIEW).isEmpty())
                .count();
        return new MergeResult(
                given.tables,
                all.size(),
                fold.repeated(),
                leftOut,
                given.forgottenRows,
                packs(all),
                waiting,
                conflicts.size(),
                files);
    }

    /** There {@code scan} makes the table anew each time, and what was merged would be lost. */
    private static void refuseResultsOfScan(Path out) {
        if (Files.exists(out.resolve("journal")) || Files.exists(out.resolve("readings.csv"))) {
            throw new ProblemsException(Problem.error(
                    "merge.results-of-scan",
                    Place.of(out.toString()),
                    "This is the folder of a scan, which writes its own responses.csv there.",
                    "Choose another folder for the merged table."));
        }
    }

    private static void codebooks(Gathering given, MergeRequest.MoreCodebooks more) {
        Set<String> unknown = new TreeSet<>();
        for (Given row : given.responses) {
            String scale = row.cell(ResponsesTable.SCALE);
            String wording = row.cell(ResponsesTable.WORDING);
            if (given.book.of(scale, wording).isEmpty()) {
                unknown.add(scale + " " + wording);
            }
        }
        if (!unknown.isEmpty()) {
            List<List<String>> rows = more.rows(unknown);
            given.bookRows.addAll(rows);
            given.book.add(TableColumns.CODEBOOK, rows);
        }
    }

    /** Nobody but a person can say which of two responses to one printed copy counts. */
    private static void copiesTwice(List<Given> all, List<Conflict> conflicts) {
        Map<String, List<Given>> byCopy = new LinkedHashMap<>();
        all.stream()
                .filter(r -> !r.cell(ResponsesTable.COPY).isEmpty()
                        && !r.cell(ResponsesTable.COPY).equals(PageCode.MASTER))
                .forEach(r -> byCopy.computeIfAbsent(
                                r.cell(ResponsesTable.SCALE) + " " + r.cell(ResponsesTable.COPY),
                                k -> new ArrayList<>())
                        .add(r));
        byCopy.values().stream().filter(rows -> rows.size() > 1).forEach(rows -> {
            rows.forEach(r -> r.addWord(ResponsesTable.FLAGS, COPY_TWICE));
            conflicts.add(new Conflict(
                    rows.get(0).id(),
                    rows.get(0).cell(ResponsesTable.COPY),
                    "",
                    Conflict.Kind.COPY_TWICE,
                    rows.stream()
                            .map(r -> r.id() + " (" + r.cell(ResponsesTable.MODE) + ")")
                            .toList(),
                    rows.stream().map(r -> r.place().toString()).toList()));
        });
    }

    private static int packs(List<Given> all) {
        Map<String, Set<String>> roles = new HashMap<>();
        all.stream()
                .filter(r -> !r.cell(ResponsesTable.PACK).isEmpty())
                .forEach(r -> roles.computeIfAbsent(r.cell(ResponsesTable.PACK), k -> new HashSet<>())
                        .add(r.cell(ResponsesTable.ROLE)));
        return (int) roles.values().stream().filter(r -> r.size() > 1).count();
    }

    private static List<Path> write(
            Path out, Map<String, List<Given>> byScale, Gathering given, List<Conflict> conflicts) throws IOException {
        List<Path> files = new ArrayList<>();
        Map<Path, List<Given>> tables = new LinkedHashMap<>();
        for (Map.Entry<String, List<Given>> scale : byScale.entrySet()) {
            // a scale's name came from a table, so it is not trusted to be a name of a file
            boolean named = byScale.size() > 1 && scale.getKey().matches("[a-z0-9][a-z0-9-]{0,60}");
            if (byScale.size() > 1 && !named) {
                throw new ProblemsException(Problem.error(
                        "merge.bad-scale",
                        scale.getValue().get(0).place(),
                        "This row does not say which scale it is of.",
                        "Use the table as it was saved."));
            }
            Path file = out.resolve(named ? "responses-" + scale.getKey() + ".csv" : ONE);
            tables.put(file, scale.getValue());
            files.add(file);
        }
        refuseOthers(out, files);
        Files.createDirectories(out);
        if (!given.forgotten.packs().isEmpty()) {
            given.forgotten.write(out);
        }
        // the conflicts first: where they are, the tables are a merge's
        TableWriter.write(
                out.resolve(CONFLICTS),
                Conflict.COLUMNS,
                conflicts.stream().map(Conflict::row).toList());
        for (Map.Entry<Path, List<Given>> table : tables.entrySet()) {
            List<Given> rows = table.getValue();
            List<String> columns = Meanings.columns(rows, given.book, given.headings);
            TableWriter.write(
                    table.getKey(),
                    columns,
                    rows.stream()
                            .map(r -> columns.stream().map(r::cell).toList())
                            .toList());
        }
        TableWriter.write(
                out.resolve("codebook.csv"),
                TableColumns.CODEBOOK,
                given.bookRows.stream()
                        .sorted(Comparator.comparing((List<String> r) -> r.get(0))
                                .thenComparing(r -> r.get(1))
                                .thenComparing(r -> r.get(2))
                                .thenComparing(r -> r.get(3))
                                .thenComparing(r -> r.get(5)))
                        .toList());
        return files;
    }

    /** Tables that this merge does not write would be counted with it by {@code score}; nothing of others is overwritten. */
    private static void refuseOthers(Path out, List<Path> files) throws IOException {
        if (!Files.isDirectory(out)) {
            return;
        }
        boolean merged = Files.exists(out.resolve(CONFLICTS));
        List<Problem> problems = new ArrayList<>();
        try (DirectoryStream<Path> there = Files.newDirectoryStream(out, "responses*.csv")) {
            for (Path file : there) {
                String name = String.valueOf(file.getFileName());
                if ((name.equals(ONE) || name.startsWith("responses-")) && !(merged && files.contains(file))) {
                    problems.add(Problem.error(
                            "merge.in-the-way",
                            Place.of(file.toString()),
                            "This table is in the folder already, and would be lost or counted with the merged one.",
                            "Choose another folder for --out, or move the table away."));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems.stream().sorted().toList());
        }
    }
}
