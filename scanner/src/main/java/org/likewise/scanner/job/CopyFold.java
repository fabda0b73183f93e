package org.likewise.scanner.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutPage;
import org.likewise.model.table.FieldColumns;
import org.likewise.model.table.ResponsesTable;
import org.likewise.scanner.page.Answer;
import org.likewise.scanner.page.FieldReading;
import org.likewise.scanner.page.PageReading;

/**
 * Puts all pages of one copy together into one response. Nothing is guessed: what two scans read differently, what one is
 * unsure of and what no scan shows is left empty and goes to a person.
 */
final class CopyFold {
    /** A page's code could not be read: a person named its form, or typed the code. */
    static final String CODE_TYPED = "code-typed";
    /** Two scans of the same page say different things. */
    static final String CONFLICT = "conflict";
    /** No choice and no number is marked on a page: it was skipped, or its marks were too faint for the scan. */
    static final String EMPTY_PAGE = "empty-page";
    /** A page of the form was not among the scans. */
    static final String MISSING_PAGE = "missing-page";
    /** Filled in on screen and sent back as a file. */
    static final String ON_SCREEN = "on-screen";
    /** Sides of a photocopied master that belong together by their order alone. */
    static final String PAIRED_BY_ORDER = "paired-by-order";
    /** A person's word counts for at least one field. */
    static final String DECIDED = "decided";
    /** A person saw something in a field and could not tell what it means. */
    static final String CANNOT_TELL = "cannot-tell";
    /** More than one option of a single choice is marked, and a person has seen it. */
    static final String SEVERAL = "several";
    /** People decided differently, and nobody has settled it. */
    static final String DISAGREEMENT = "disagreement";
    /** Handwriting that nobody has typed yet. */
    static final String TO_TRANSCRIBE = "to-transcribe";
    /** A page of which only the code could be read. */
    static final String UNREAD_PAGE = "unread-page";

    private final Layout layout;
    private final ResponseKey key;
    private final Journal journal;
    private final Rulings rulings;
    private final List<FieldResult> results = new ArrayList<>();
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final List<String> review = new ArrayList<>();
    private final Set<String> flags = new TreeSet<>();
    private final Map<String, Path> pictures = new LinkedHashMap<>();
    private final CopyProblems problems;
    private boolean itemsAnswered = true;
    private int texts;

    private CopyFold(Layout layout, ResponseKey key, Journal journal, Rulings rulings) {
        this.rulings = rulings;
        this.layout = layout;
        this.key = key;
        this.journal = journal;
        problems = new CopyProblems(layout, key);
    }

    /**
     * The response of one copy.
     *
     * @param scans all scans of its pages, in the order of their images' names
     */
    static CopyFold of(Layout layout, ResponseKey key, List<PageScan> scans, Journal journal, Rulings rulings)
            throws IOException {
        CopyFold fold = new CopyFold(layout, key, journal, rulings);
        fold.fold(scans);
        return fold;
    }

    private void fold(List<PageScan> scans) throws IOException {
        LocalDate received = scans.stream()
                .map(s -> s.file().firstReceived())
                .min(LocalDate::compareTo)
                .orElseThrow();
        if (!key.sheet().isEmpty()
                && scans.size() > 1
                && scans.stream().anyMatch(s -> s.screenCopy().isEmpty() && hasFields(s))) {
            flags.add(PAIRED_BY_ORDER);
        }
        Map<PageScan, JournalPage> pages = new LinkedHashMap<>();
        for (PageScan scan : scans) {
            pages.put(scan, journal.page(scan.ref()));
            if (!scan.ref().screenCopy().isEmpty()) {
                flags.add(ON_SCREEN);
            }
        }
        pages.forEach(this::notes);
        CopyPen pen = flags.contains(ON_SCREEN) ? CopyPen.NONE : CopyPen.of(layout, pages);
        for (LayoutPage page : layout.pages()) {
            foldPage(
                    page,
                    scans.stream().filter(s -> s.code().page() == page.number()).toList(),
                    pages,
                    scans.get(0).image(),
                    pen);
        }
        for (PageScan scan : scans) {
            if (scan.code().page() > layout.pages().size()) {
                problems.unknownPage(scan);
            }
        }
        lead(received);
    }

    /** A page without fields has nothing to say of anybody, whoever's it is. */
    private boolean hasFields(PageScan scan) {
        return layout.pages().stream()
                .filter(p -> p.number() == scan.code().page())
                .noneMatch(p -> p.fields().isEmpty());
    }

    private void notes(PageScan scan, JournalPage page) {
        if (page.typed().isPresent()) {
            flags.add(CODE_TYPED);
        }
        if (!(page.reading() instanceof PageReading.Read read)) {
            return;
        }
        if (read.notes().contains(PageReading.Read.CODE_TYPED)) {
            flags.add(CODE_TYPED);
        }
        if (read.notes().contains(PageReading.Read.STREAK)) {
            problems.streak(scan);
        }
    }

    private void foldPage(
            LayoutPage page, List<PageScan> scans, Map<PageScan, JournalPage> all, String anyImage, CopyPen pen) {
        int problemsBefore = problems.count();
        List<PageScan> readable = new ArrayList<>();
        List<JournalPage> pages = new ArrayList<>();
        for (PageScan scan : scans) {
            JournalPage journalled = Objects.requireNonNull(all.get(scan));
            if (journalled.reading() instanceof PageReading.CodeOnly only) {
                problems.codeOnly(scan, only, scans);
            } else {
                readable.add(scan);
                pages.add(journalled);
            }
        }
        if (scans.isEmpty()) {
            flags.add(MISSING_PAGE);
            problems.missing(page, anyImage);
        } else if (readable.isEmpty()) {
            flags.add(UNREAD_PAGE);
        }
        boolean empty = pen.isEmpty(page, pages);
        if (empty) {
            flags.add(EMPTY_PAGE);
            problems.empty(page, readable.get(0), pen.marked());
        }
        Set<String> differing = new TreeSet<>();
        int before = results.size();
        for (LayoutField field : page.fields()) {
            FieldFold read = readable.isEmpty()
                    ? FieldFold.unread()
                    : FieldFold.of(pages.stream()
                            .map(p -> FieldFold.answer(fields(p), field.id()))
                            .toList());
            // who marked another page of the copy most likely marked this one too
            boolean doubted = pen.doubts(field, pages) && read.answer() instanceof Answer.NoAnswer;
            FieldFold fold = doubted ? FieldFold.unread() : read;
            if (fold.conflict()) {
                flags.add(CONFLICT);
                differing.add(field.id());
            }
            FieldResult result = new FieldResult(
                    field,
                    page,
                    fold.answer(),
                    rulings.on(key, field),
                    scans.stream().map(PageScan::id).toList());
            results.add(result);
            add(result, pictures(field, pages));
        }
        problems.duplicates(page, readable, differing);
        List<FieldResult> own = results.subList(before, results.size());
        if (own.stream().anyMatch(r -> r.read() instanceof Answer.Unsure)
                && own.stream().noneMatch(r -> r.answer() instanceof Answer.Unsure)) {
            // what was wrong with the page is no trouble any more: people settled all that it left open
            problems.settle(problemsBefore);
        }
    }

    private static List<FieldReading> fields(JournalPage page) {
        return page.reading() instanceof PageReading.Read read ? read.fields() : List.of();
    }

    /** Notes the pictures of a field, first scan first, and returns their paths from the results folder. */
    private List<String> pictures(LayoutField field, List<JournalPage> pages) {
        List<String> paths = new ArrayList<>();
        for (JournalPage page : pages) {
            if (page.pictures().containsKey(field.id())) {
                String number = paths.isEmpty() ? "" : "-" + (paths.size() + 1);
                String path = "images/" + key.responseId() + "/" + field.id() + number + ".png";
                pictures.put(path, journal.picture(page, field.id()));
                paths.add(path);
            }
        }
        return paths;
    }

    private void add(FieldResult result, List<String> paths) {
        LayoutField field = result.field();
        Answer answer = result.answer();
        if (answer instanceof Answer.Unsure) {
            review.add(field.id());
        }
        decided(result);
        if (answer instanceof Answer.Picture) {
            texts++;
            flags.add(TO_TRANSCRIBE);
        }
        if (counts(field) && !(answer instanceof Answer.Given)) {
            itemsAnswered = false;
        }
        List<String> values = answer instanceof Answer.Given given ? given.values() : List.of();
        if (field instanceof LayoutField.Choice choice && choice.multiple()) {
            choice.options()
                    .forEach(o -> cells.put(
                            FieldColumns.option(field.id(), o.value()),
                            values.isEmpty() ? "" : values.contains(o.value()) ? "1" : "0"));
        } else {
            cells.put(field.id(), values.isEmpty() ? "" : values.get(0));
        }
        if (field.type() == FieldType.TEXT) {
            cells.put(FieldColumns.image(field.id()), paths.isEmpty() ? "" : paths.get(0));
        }
    }

    private void decided(FieldResult result) {
        if (result.ruling().disputed()) {
            flags.add(DISAGREEMENT);
        }
        result.ruling().outcome().ifPresent(outcome -> {
            flags.add(DECIDED);
            switch (outcome.kind()) {
                case CANNOT_TELL -> flags.add(CANNOT_TELL);
                case SEVERAL -> flags.add(SEVERAL);
                case ANSWER, BLANK -> {}
            }
        });
        if (result.overrules()) {
            problems.overruled(result);
        }
    }

    /** Whether a response without this field is partial: the items are what scores; without items, all but words. */
    private boolean counts(LayoutField field) {
        boolean anyItem = layout.fields().stream().anyMatch(LayoutField::item);
        return anyItem ? field.item() : field.type() != FieldType.TEXT;
    }

    private void lead(LocalDate received) {
        String variant = layout.variant();
        cells.put(ResponsesTable.RESPONSE_ID, key.responseId());
        cells.put(ResponsesTable.SCALE, layout.scale());
        cells.put(ResponsesTable.VERSION, layout.version());
        cells.put(ResponsesTable.WORDING, layout.wording());
        cells.put(ResponsesTable.FORM, layout.form());
        cells.put(ResponsesTable.ROLE, layout.role());
        cells.put(ResponsesTable.LANGUAGE, layout.language());
        cells.put(ResponsesTable.VARIANT, variant == null ? "" : variant);
        cells.put(ResponsesTable.PACK, key.pack());
        cells.put(ResponsesTable.COPY, key.copy());
        cells.put(ResponsesTable.MODE, ResponsesTable.PAPER);
        cells.put(ResponsesTable.RECEIVED, received.toString());
        cells.put(
                ResponsesTable.STATUS,
                !review.isEmpty()
                        ? ResponsesTable.TO_REVIEW
                        : itemsAnswered ? ResponsesTable.COMPLETE : ResponsesTable.PARTIAL);
        cells.put(ResponsesTable.REVIEW, String.join(" ", review));
        cells.put(ResponsesTable.FLAGS, String.join(" ", flags));
    }

    /** The row: a cell for each column, empty where this form has no such field. */
    List<String> row(List<String> columns) {
        return columns.stream().map(c -> cells.getOrDefault(c, "")).toList();
    }

    /** All fields, for a person to look at. */
    CopyResult result() {
        return new CopyResult(key.responseId(), key.target(), layout, results);
    }

    /** Fields that a person must settle. */
    int toReview() {
        return review.size();
    }

    /** Pictures of words that nobody typed yet. */
    int texts() {
        return texts;
    }

    /** Where each picture goes, as a path from the results folder, and where the journal has it. */
    Map<String, Path> pictures() {
        return pictures;
    }

    List<ScanProblem> problems() {
        return problems.all();
    }
}
