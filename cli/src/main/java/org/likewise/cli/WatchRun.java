package org.likewise.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.likewise.model.problem.Problem;
import org.likewise.scanner.job.ScanSummary;
import org.likewise.scanner.watch.FolderWatch;

/** A watch that goes on until it is interrupted, and then says how far it is. */
final class WatchRun implements FolderWatch.Listener {
    /** Between two looks; a file that stood still for as long is taken for whole. */
    private static final long PAUSE_MS = 2000;

    /** After an interruption, a page that is being read may be finished. */
    private static final long GRACE_MS = 3000;

    private final Console console;
    private final boolean quiet;
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable ScanSummary last;

    WatchRun(Console console, boolean quiet) {
        this.console = console;
        this.quiet = quiet;
    }

    /** What the folder came to; empty-handed where nothing was read. */
    @Nullable
    ScanSummary run(FolderWatch watch) {
        Thread hook = new Thread(this::interrupt, "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            if (!quiet) {
                console.note("Watching. End with Ctrl-C; the same command goes on from there.");
            }
            watch.run(() -> interrupted.getCount() > 0, this::pause, this);
        } finally {
            ended.countDown();
        }
        return last;
    }

    private void pause() {
        try {
            if (interrupted.await(PAUSE_MS, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            interrupted.countDown();
            Thread.currentThread().interrupt();
        }
    }

    /** Runs while the program ends, which nothing waits for but this. */
    private void interrupt() {
        boolean running = ended.getCount() > 0;
        interrupted.countDown();
        try {
            boolean inTime = ended.await(GRACE_MS, TimeUnit.MILLISECONDS);
            if (running && !quiet) {
                console.note(status() + (inTime ? "" : " Pages that were under way are read at the next start."));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String status() {
        ScanSummary summary = last;
        return summary == null ? "Nothing was read." : words(summary);
    }

    @Override
    public void read(int files, ScanSummary summary) {
        last = summary;
        if (!quiet) {
            console.say(Counted.of(files, "new file") + ", " + Counted.of(summary.pagesNew(), "new page") + ". "
                    + words(summary));
        }
    }

    private static String words(ScanSummary s) {
        return String.format(
                Locale.ROOT,
                "In all %s, %s, %s: %d left to a person, %s gave nothing.",
                Counted.of(s.pages(), "page"),
                Counted.of(s.responses(), "response"),
                Counted.of(s.fields(), "field"),
                s.fieldsToPerson(),
                Counted.of(s.pagesRefused(), "page"));
    }

    @Override
    public void troubled(List<Problem> problems) {
        console.report(problems);
    }
}
