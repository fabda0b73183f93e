package org.likewise.scanner.job;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.likewise.model.code.PageCode;
import org.likewise.model.layout.Layout;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.scanner.decision.CodesFile;
import org.likewise.scanner.decision.TypedCode;
import org.likewise.scanner.page.PageReading;

/** A results folder that was opened to be looked at and to have its tables made again. No scan may use it meanwhile. */
public final class Results implements Closeable {
    private final Path out;
    private final Journal journal;

    private final PageSeam seam;
    private Pile pile;

    private Results(Path out, Journal journal, PageSeam seam) {
        this.out = out;
        this.journal = journal;
        this.seam = seam;
        this.pile = pile();
    }

    private Pile pile() {
        return new Pile(journal, CodesFile.of(out).standing());
    }

    /**
     * Opens a results folder.
     *
     * @throws ProblemsException where there are no results, or a scan is writing into it
     */
    public static Results open(Path out) throws IOException {
        return open(out, PageSeam.real());
    }

    static Results open(Path out, PageSeam seam) throws IOException {
        if (!Journal.isIn(out)) {
            throw new ProblemsException(Problem.error(
                    "review.no-results",
                    Place.of(Names.plain(out.toString())),
                    "There are no results here.",
                    "Name the folder that was given to scan as --out."));
        }
        Journal journal = Forgetting.journalWithout(out);
        boolean opened = false;
        try {
            Results results = new Results(out, journal, seam);
            opened = true;
            return results;
        } finally {
            if (!opened) {
                journal.close();
            }
        }
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
        Optional<JournalFile.PageRef> ref = journal.file(page.file()).flatMap(f -> pile.page(f, page.index()));
        return ref.isPresent() ? Optional.of(journal.page(ref.get())) : Optional.empty();
    }

    /** The scans themselves, as far as they are in these files and folders. */
    public Originals originals(List<Path> scans) {
        return new Originals(scans, out, journal, seam);
    }

    /** The forms that a code may name: those that were known when pages gave nothing. */
    public Map<String, Layout> forms() {
        return journal.forms();
    }

    /** Whether a consultation was taken out of the results. */
    public boolean forgotten(PageCode code) {
        return Forgotten.of(out).has(code);
    }

    /**
     * The pages whose own code cannot be read, or of which a person said something, in the order of their images' names.
     *
     * @throws IOException where the journal cannot be read
     */
    public List<PageId> unread() throws IOException {
        List<PageId> unread = new ArrayList<>();
        Set<TypedCode.Page> mentioned = new HashSet<>();
        CodesFile.of(out).lines().forEach(line -> mentioned.add(line.page()));
        for (JournalFile file : pile.files()) {
            for (int i = 0; i < file.pages(); i++) {
                Optional<JournalFile.PageRef> ref = file.page(i);
                boolean own = ref.filter(JournalFile.PageRef::ownCode).isPresent();
                if (!own && mentioned.contains(new TypedCode.Page(file.digest(), i + 1))
                        || ref.isPresent() && uncoded(ref.get())) {
                    unread.add(new PageId(file.digest(), i, pile.label(file, i)));
                }
            }
        }
        return unread;
    }

    private boolean uncoded(JournalFile.PageRef ref) throws IOException {
        return ref.kind() == JournalFile.Kind.REFUSED
                && journal.page(ref).reading() instanceof PageReading.Refused refused
                && refused.uncoded();
    }

    /** What a page gave by itself, whatever code was typed for it. */
    public Optional<PageReading> byItself(PageId page) throws IOException {
        Optional<JournalFile.PageRef> ref = journal.file(page.file()).flatMap(f -> f.page(page.index()));
        return ref.isPresent() ? Optional.of(journal.page(ref.get()).reading()) : Optional.empty();
    }

    /** Whether a code was typed for a page with which it was not read yet. */
    public boolean waits(PageId page) {
        return journal.file(page.file())
                .filter(f -> pile.waits(f, page.index()))
                .isPresent();
    }

    /** Another page that has this code; of a master, whose photocopies all have the same, none. */
    public Optional<String> other(PageCode code, PageId than) {
        for (JournalFile file : pile.files()) {
            for (int i = 0; i < file.pages() && !code.master(); i++) {
                boolean same = file.digest().equals(than.file()) && i == than.index();
                if (!same
                        && pile.page(file, i)
                                .filter(ref -> code.equals(ref.code()))
                                .isPresent()) {
                    return Optional.of(pile.label(file, i));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Heeds what was said of a page a moment ago: reads it with the code that was typed for it, where its scan is at hand.
     *
     * @throws IOException where it cannot be journalled
     */
    public void heed(PageId page, Originals originals) throws IOException {
        pile = pile();
        Optional<JournalFile> file = journal.file(page.file());
        Optional<PageCode> code = file.flatMap(f -> pile.typed(f, page.index()));
        PageWork work = new PageWork(out, journal, journal.forms(), seam);
        if (code.isPresent() && waits(page) && work.knows(code.get())) {
            @Nullable
            IOException failed = originals
                    .opened(page, content -> {
                        try (OpenFile pages = OpenFile.unopened(content.opener())) {
                            work.read(pages, page.file(), page.index(), code.get());
                            return Optional.<IOException>empty();
                        } catch (IOException e) {
                            // a full disk; that the scan is gone is told otherwise
                            return Optional.of(e);
                        }
                    })
                    .flatMap(e -> e)
                    .orElse(null);
            if (failed != null) {
                throw failed;
            }
            journal.sync();
        }
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
