package org.likewise.scanner.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutReader;
import org.likewise.model.table.Codebook;
import org.likewise.model.table.FieldColumns;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.TableColumns;
import org.likewise.model.table.TableWriter;
import org.likewise.scanner.decision.CodesFile;
import org.likewise.scanner.page.PageReading;

/** Makes the result files out of the journal: the same journal gives the same bytes, in whatever order it was written. */
final class Fold {
    private final Path out;
    private final Journal journal;
    private final CodesFile codes;
    private final Pile pile;
    private final List<ScanProblem> problems;
    private final List<Path> tables = new ArrayList<>();
    private final Set<String> placed = new HashSet<>();
    private int responses;
    private long fields;
    private long toPerson;
    private long texts;

    /**
     * A fold.
     *
     * @param runProblems what was wrong in this run beside the pages, such as a folder that is empty
     */
    Fold(Path out, Journal journal, List<ScanProblem> runProblems) {
        this.out = out;
        this.journal = journal;
        this.problems = new ArrayList<>(runProblems);
        this.codes = CodesFile.of(out);
        this.pile = new Pile(journal, codes.standing());
    }

    /** Writes all tables and says what they hold. */
    ScanSummary write(int pagesNew) throws IOException {
        Map<String, Layout> layouts = layouts();
        responses(layouts);
        fileProblems();
        int[] pages = readings();
        problems.addAll(new CodeProblems(out, pile, codes).all());
        if (journal.damaged() > 0) {
            problems.add(new ScanProblem(
                    "journal",
                    "damaged-journal",
                    journal.damaged() + " lines of the journal in this folder cannot be read.",
                    "Run the scan again with all pictures: pages that are missing are read again.",
                    false));
        }
        problems.sort(null);
        table(
                "problems.csv",
                TableColumns.PROBLEMS,
                problems.stream().map(ScanProblem::row).toList());
        table("codebook.csv", TableColumns.CODEBOOK, Codebook.rows(List.copyOf(layouts.values())));
        int broken =
                (int) pile.files().stream().filter(f -> f.broken().isPresent()).count();
        return new ScanSummary(
                pile.files().size() - broken,
                broken,
                pages[0] + pages[1] + pages[2] + pages[3],
                pages[JournalFile.Kind.READ.ordinal()],
                pages[JournalFile.Kind.CODE_ONLY.ordinal()],
                pages[JournalFile.Kind.BLANK.ordinal()],
                pages[JournalFile.Kind.REFUSED.ordinal()],
                pagesNew,
                responses,
                fields,
                toPerson,
                texts,
                problems,
                tables);
    }

    /** The forms that were met, from the journal's own copies. */
    private Map<String, Layout> layouts() throws IOException {
        TreeSet<String> codes = new TreeSet<>();
        for (JournalFile file : pile.files()) {
            for (int i = 0; i < file.pages(); i++) {
                pile.page(file, i).map(JournalFile.PageRef::code).ifPresent(c -> codes.add(c.form()));
            }
        }
        Map<String, Layout> layouts = new TreeMap<>();
        for (String code : codes) {
            Path file = journal.formsFolder().resolve(code + ".json");
            layouts.put(code, LayoutReader.read(Files.readAllBytes(file), file.toString()));
        }
        return layouts;
    }

    /** All responses, in the order of their keys; writes nothing. */
    List<CopyResult> copies() throws IOException {
        Map<String, Layout> layouts = layouts();
        SortedMap<ResponseKey, List<PageScan>> copies = pile.copies(layouts);
        Rulings rulings = new Rulings(out, copies.keySet());
        List<CopyResult> results = new ArrayList<>();
        for (Map.Entry<ResponseKey, List<PageScan>> copy : copies.entrySet()) {
            Layout layout = layouts.get(copy.getKey().form());
            if (layout != null) {
                results.add(CopyFold.of(layout, copy.getKey(), copy.getValue(), journal, rulings)
                        .result());
            }
        }
        return results;
    }

    private void responses(Map<String, Layout> layouts) throws IOException {
        SortedMap<ResponseKey, List<PageScan>> copies = pile.copies(layouts);
        Rulings rulings = new Rulings(out, copies.keySet());
        Map<String, List<Layout>> scales = layouts.values().stream()
                .collect(Collectors.groupingBy(Layout::scale, TreeMap::new, Collectors.toList()));
        List<String> names = new ArrayList<>();
        if (scales.size() < 2) {
            String scale = scales.isEmpty() ? "" : scales.keySet().iterator().next();
            names.add("responses.csv");
            responses("responses.csv", copies, layouts, rulings, scale, scales.getOrDefault(scale, List.of()));
        } else {
            for (Map.Entry<String, List<Layout>> scale : scales.entrySet()) {
                String name = "responses-" + scale.getKey() + ".csv";
                names.add(name);
                responses(name, copies, layouts, rulings, scale.getKey(), scale.getValue());
            }
        }
        problems.addAll(rulings.problems());
        Pictures.removeOthers(out, placed);
        StaleTables.remove(out, names);
    }

    private void responses(
            String name,
            SortedMap<ResponseKey, List<PageScan>> copies,
            Map<String, Layout> layouts,
            Rulings rulings,
            String scale,
            List<Layout> forms)
            throws IOException {
        List<String> columns = columns(forms);
        Path file = out.resolve(name);
        try (TableWriter table = TableWriter.open(file, columns)) {
            for (Map.Entry<ResponseKey, List<PageScan>> copy : copies.entrySet()) {
                Optional<Layout> layout = Optional.ofNullable(
                                layouts.get(copy.getKey().form()))
                        .filter(l -> l.scale().equals(scale));
                if (layout.isPresent()) {
                    CopyFold response = CopyFold.of(layout.get(), copy.getKey(), copy.getValue(), journal, rulings);
                    table.row(response.row(columns));
                    count(response, layout.get());
                }
            }
            table.commit();
        }
        tables.add(file);
    }

    private void count(CopyFold response, Layout layout) throws IOException {
        responses++;
        fields += layout.fields().size();
        toPerson += response.toReview();
        texts += response.texts();
        problems.addAll(response.problems());
        for (Map.Entry<String, Path> picture : response.pictures().entrySet()) {
            Pictures.place(picture.getValue(), out.resolve(picture.getKey()));
            placed.add(picture.getKey());
        }
    }

    private static List<String> columns(List<Layout> forms) {
        List<String> ids = ColumnOrder.merge(forms.stream()
                .map(l -> l.fields().stream().map(LayoutField::id).toList())
                .toList());
        Map<String, List<List<String>>> columnsOf = forms.stream()
                .flatMap(l -> l.fields().stream())
                .collect(Collectors.groupingBy(
                        LayoutField::id, TreeMap::new, Collectors.mapping(FieldColumns::of, Collectors.toList())));
        List<String> columns = new ArrayList<>(ResponsesTable.LEADING);
        ids.stream()
                .map(id -> ColumnOrder.merge(columnsOf.getOrDefault(id, List.of())))
                .forEach(columns::addAll);
        return columns;
    }

    /** Files without pages, and files that came more than once. */
    private void fileProblems() {
        for (JournalFile file : pile.files()) {
            String label = pile.label(file);
            file.broken()
                    .ifPresent(b -> problems.add(new ScanProblem(label, b.problem(), b.detail(), b.remedy(), false)));
            file.received().keySet().stream()
                    .skip(1)
                    .forEach(name -> problems.add(new ScanProblem(
                            name,
                            "duplicate",
                            "This file is the same as " + label + ", byte for byte.",
                            "Nothing to do: its pages count once.",
                            true)));
        }
    }

    /** Writes {@code readings.csv} and counts the pages of each kind. */
    private int[] readings() throws IOException {
        int[] counts = new int[JournalFile.Kind.values().length];
        Path path = out.resolve("readings.csv");
        try (TableWriter table = TableWriter.open(path, TableColumns.READINGS)) {
            for (JournalFile file : pile.files()) {
                for (int i = 0; i < file.pages(); i++) {
                    Optional<JournalFile.PageRef> ref = pile.page(file, i);
                    if (ref.isEmpty()) {
                        lost(file, i);
                        counts[JournalFile.Kind.REFUSED.ordinal()]++;
                        continue;
                    }
                    counts[ref.get().kind().ordinal()]++;
                    if (!ref.get().whole()) {
                        pictureLost(file, i);
                    }
                    if (ref.get().kind() == JournalFile.Kind.READ) {
                        ReadingRows.write(table, pile.label(file, i), journal.page(ref.get()));
                    } else if (ref.get().kind() == JournalFile.Kind.REFUSED) {
                        refused(file, i, journal.page(ref.get()));
                    }
                }
            }
            table.commit();
        }
        tables.add(path);
        return counts;
    }

    private void refused(JournalFile file, int index, JournalPage page) {
        if (page.reading() instanceof PageReading.Refused refused && !pile.waits(file, index)) {
            ScanProblem problem = new ScanProblem(
                    pile.label(file, index), refused.problem(), refused.detail(), refused.remedy(), refused.harmless());
            problems.add(
                    refused.uncoded()
                            ? pile.said(file, index)
                                    .map(said -> CodeProblems.looked(problem, said))
                                    .orElse(problem)
                            : problem);
        }
    }

    /** An earlier run was stopped before this page, and its file was not given again. */
    private void lost(JournalFile file, int index) {
        problems.add(new ScanProblem(
                pile.label(file, index),
                "not-read-yet",
                "An earlier run was stopped before it read this page, and the file was not given again.",
                "Run the scan again with this file.",
                false));
    }

    private void pictureLost(JournalFile file, int index) {
        problems.add(new ScanProblem(
                pile.label(file, index),
                "picture-lost",
                "A picture that was cut out of this page is no longer in the journal's folder.",
                "Run the scan again with this file.",
                false));
    }

    private void table(String name, List<String> columns, List<List<String>> rows) throws IOException {
        Path file = out.resolve(name);
        TableWriter.write(file, columns, rows);
        tables.add(file);
    }
}
