package org.likewise.scanner.job;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.scanner.page.PageReading;

/** A results folder that was opened to be looked at and to have its tables made again. No scan may use it meanwhile. */
public final class Results implements Closeable {
    private final Path out;
    private final Journal journal;

    private Results(Path out, Journal journal) {
        this.out = out;
        this.journal = journal;
    }

    /**
     * Opens a results folder.
     *
     * @throws ProblemsException where there are no results, or a scan is writing into it
     */
    public static Results open(Path out) throws IOException {
        if (!Journal.isIn(out)) {
            throw new ProblemsException(Problem.error(
                    "review.no-results",
                    Place.of(Names.plain(out.toString())),
                    "There are no results here.",
                    "Name the folder that was given to scan as --out."));
        }
        return new Results(out, Journal.open(out));
    }

    public Path folder() {
        return out;
    }

    /** Makes all tables again, from the journal and the decisions. */
    public ScanSummary write() {
        try {
            return fold().write(0);
        } catch (IOException e) {
            throw CannotWrite.problem(out, e);
        }
    }

    /** All responses as they stand, in the order of the table. */
    public List<CopyResult> copies() throws IOException {
        return fold().copies();
    }

    private Fold fold() {
        return new Fold(out, journal, List.of());
    }

    /** What was read of a page; empty where the journal lost it. */
    public Optional<PageReading> reading(PageId page) throws IOException {
        Optional<JournalFile.PageRef> ref = journal.file(page.file()).flatMap(f -> f.page(page.index()));
        return ref.isPresent() ? Optional.of(journal.page(ref.get()).reading()) : Optional.empty();
    }

    /** The picture of a field that was cut out of a page when it was read: a PNG; empty where none was. */
    public Optional<byte[]> picture(PageId page, String field) throws IOException {
        Optional<JournalFile.PageRef> ref = journal.file(page.file()).flatMap(f -> f.page(page.index()));
        if (ref.isEmpty()) {
            return Optional.empty();
        }
        JournalPage read = journal.page(ref.get());
        Path file = journal.picture(read, field);
        return read.pictures().containsKey(field) && Files.isRegularFile(file)
                ? Optional.of(Files.readAllBytes(file))
                : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
