package org.likewise.scanner.job;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        return new Results(out, Forgetting.journalWithout(out));
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

    /**
     * What the journal has of a page.
     *
     * @param reading what was read, without pictures
     * @param pictures fields of which a picture was kept
     */
    public record Page(PageReading reading, Set<String> pictures) {
        public Page {
            pictures = Set.copyOf(pictures);
        }
    }

    /** What was read of a page; empty where the journal lost it. */
    public Optional<Page> page(PageId page) throws IOException {
        Optional<JournalPage> read = read(page);
        return read.map(p -> new Page(p.reading(), p.pictures().keySet()));
    }

    /** The picture of a field that was cut out of a page when it was read: a PNG; empty where none was. */
    public Optional<byte[]> picture(PageId page, String field) throws IOException {
        Optional<JournalPage> read = read(page).filter(p -> p.pictures().containsKey(field));
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Path file = journal.picture(read.get(), field);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private Optional<JournalPage> read(PageId page) throws IOException {
        Optional<JournalFile.PageRef> ref = journal.file(page.file()).flatMap(f -> f.page(page.index()));
        return ref.isPresent() ? Optional.of(journal.page(ref.get())) : Optional.empty();
    }

    /** The scans themselves, as far as they are in these files and folders. */
    public Originals originals(List<Path> scans) {
        return new Originals(scans, out, journal);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
