package org.likewise.scanner.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.likewise.model.code.PageCode;
import org.likewise.model.layout.Layout;
import org.likewise.model.problem.ProblemsException;
import org.likewise.scanner.decision.CodesFile;
import org.likewise.scanner.decision.TypedCode;
import org.likewise.scanner.image.ImageProblem;

/**
 * Has every page of a pile read that the journal does not have yet, several at a time, and journals each as soon as it is
 * read. Only a few pages are in memory at once, however many there are.
 */
final class PileReading {
    private final ScanRequest request;
    private final String formsDigest;
    private final Journal journal;
    private final Map<TypedCode.Page, TypedCode> said;
    private final PageWork work;
    private final PageSeam seam;
    private final PageSeam.Reader reader;
    private final List<ScanProblem> problems = new ArrayList<>();
    private final Set<String> digests = new HashSet<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Object progressLock = new Object();
    private int pagesDone;
    private int filesDone;
    private int pagesNew;

    PileReading(ScanRequest request, Forms forms, Journal journal, PageSeam seam) {
        this.request = request;
        // what was refused may be read once another form is named
        this.formsDigest = request.typedForm().isEmpty() ? forms.digest() : forms.digest() + "/" + request.typedForm();
        this.journal = journal;
        this.said = CodesFile.of(request.out()).standing();
        this.work = new PageWork(request.out(), journal, known(forms, journal), seam);
        this.seam = seam;
        this.reader = seam.reader(forms.byCode().values(), request.typedForm());
    }

    /** The forms that were given, and those that were met before: a page is read by its code though only it is given again. */
    private static Map<String, Layout> known(Forms forms, Journal journal) {
        Map<String, Layout> known = new TreeMap<>(journal.forms());
        known.putAll(forms.byCode());
        return known;
    }

    /** Files that could not be opened at all. */
    List<ScanProblem> problems() {
        return Collections.unmodifiableList(problems);
    }

    /** Pages that were read now. */
    int pagesNew() {
        synchronized (progressLock) {
            return pagesNew;
        }
    }

    void read(List<InputFile> files) {
        ExecutorService threads = Executors.newFixedThreadPool(request.threads(), task -> {
            Thread thread = new Thread(task, "page reader");
            thread.setDaemon(true);
            return thread;
        });
        Semaphore inFlight = new Semaphore(request.threads() + 1);
        try {
            for (InputFile file : files) {
                read(file, files.size(), threads, inFlight);
                if (failure.get() != null) {
                    break;
                }
            }
            threads.shutdown();
            threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            if (journal.files().stream().anyMatch(JournalFile::anyRefused)) {
                work.saveForms();
            }
            journal.sync();
        } catch (IOException e) {
            throw CannotWrite.problem(request.out(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted: what was read so far is in the journal", e);
        } finally {
            threads.shutdownNow();
        }
        rethrowFailure();
    }

    private void rethrowFailure() {
        Throwable cause = failure.get();
        if (cause instanceof IOException io) {
            throw CannotWrite.problem(request.out(), io);
        }
        if (cause instanceof ProblemsException problem) {
            throw problem;
        }
        if (cause != null) {
            throw new IllegalStateException("journalling a page failed", cause);
        }
    }

    private void read(InputFile input, int allFiles, ExecutorService threads, Semaphore inFlight)
            throws IOException, InterruptedException {
        FileContent content;
        LocalDate received;
        try {
            content = FileContent.of(input.path(), seam);
            received = received(input.path());
        } catch (ImageProblem e) {
            problem(input, e.problem(), String.valueOf(e.getMessage()), e.remedy());
            advance(0, 1, allFiles, false);
            return;
        } catch (IOException e) {
            problem(
                    input,
                    "cannot-read",
                    "This file cannot be read.",
                    "Check that it may be opened, and scan it again.");
            advance(0, 1, allFiles, false);
            return;
        }
        String digest = content.digest();
        Optional<JournalFile> before =
                journal.file(digest).filter(f -> f.broken().isEmpty());
        @Nullable OpenFile open = null;
        JournalFile known;
        if (before.isPresent()) {
            known = journal.addFile(digest, input.name(), received, before.get().pages(), Optional.empty());
        } else {
            try {
                open = work.memory().sharing(() -> OpenFile.open(content.opener()));
                known = journal.addFile(digest, input.name(), received, open.count(), Optional.empty());
            } catch (ImageProblem e) {
                known = journal.addFile(
                        digest,
                        input.name(),
                        received,
                        0,
                        Optional.of(new JournalFile.Broken(
                                e.problem(), Names.plain(String.valueOf(e.getMessage())), e.remedy())));
            }
        }
        JournalFile file = known;
        boolean isFirst = digests.add(digest);
        List<Integer> unread = new ArrayList<>();
        for (int i = 0; i < file.pages(); i++) {
            // the pages of a file that came before under another name are already under way
            if (isFirst && (!settled(file.page(i)) || unreadCode(file, i).isPresent())) {
                unread.add(i);
            }
        }
        if (unread.isEmpty()) {
            if (open != null) {
                open.close();
            }
        } else {
            OpenFile pages = open != null ? open : OpenFile.unopened(content.opener());
            pages.expect(unread.size());
            for (int i : unread) {
                inFlight.acquire();
                threads.execute(() -> {
                    try {
                        readPage(file, i, pages, allFiles);
                    } finally {
                        pages.pageDone();
                        inFlight.release();
                    }
                });
            }
        }
        advance(file.pages() - unread.size(), 1, allFiles, false);
    }

    private LocalDate received(Path file) throws IOException {
        return request.received().isPresent()
                ? request.received().get()
                : LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), request.zone());
    }

    /** Whether a page need not be read again: what gave no answers may do so with other forms. */
    private boolean settled(Optional<JournalFile.PageRef> page) {
        return page.isPresent()
                && page.get().whole()
                && (page.get().kind() == JournalFile.Kind.READ
                        || page.get().kind() == JournalFile.Kind.BLANK
                        || page.get().forms().isEmpty()
                        || page.get().forms().equals(formsDigest));
    }

    /** The code that a person typed for a page, if it was not read with it yet and can be. */
    private Optional<PageCode> unreadCode(JournalFile file, int index) {
        return Optional.ofNullable(said.get(new TypedCode.Page(file.digest(), index + 1)))
                .filter(s -> s.kind() == TypedCode.Kind.CODE)
                .flatMap(TypedCode::code)
                .filter(code -> file.counts(index, Optional.of(code)))
                .filter(code -> file.page(index, code)
                        .filter(JournalFile.PageRef::whole)
                        .isEmpty())
                .filter(work::knows);
    }

    private void readPage(JournalFile file, int index, OpenFile pages, int allFiles) {
        if (failure.get() != null) {
            return;
        }
        try {
            if (!settled(file.page(index))) {
                work.read(pages, file.digest(), index, reader, formsDigest);
            }
            Optional<PageCode> code = unreadCode(file, index);
            if (code.isPresent()) {
                work.read(pages, file.digest(), index, code.get());
            }
            advance(1, 0, allFiles, true);
        } catch (IOException | RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    private void problem(InputFile input, String problem, String detail, String remedy) {
        problems.add(new ScanProblem(input.name(), problem, detail, remedy, false));
    }

    private void advance(int pages, int files, int allFiles, boolean isNew) {
        synchronized (progressLock) {
            pagesDone += pages;
            filesDone += files;
            pagesNew += isNew ? pages : 0;
            request.progress().advanced(pagesDone, filesDone, allFiles);
        }
    }
}
