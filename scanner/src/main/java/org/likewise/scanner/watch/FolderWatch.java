package org.likewise.scanner.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.scanner.decision.CodesFile;
import org.likewise.scanner.job.Scan;
import org.likewise.scanner.job.ScanProblem;
import org.likewise.scanner.job.ScanRequest;
import org.likewise.scanner.job.ScanSummary;

/**
 * Reads what a scanner saves into a folder, each file once, as soon as it is whole; the tables are up to date after each. It may
 * be killed at any moment: all that it knows is in the journal.
 */
public final class FolderWatch {
    /** Problems of a file that are not in the journal: it is tried again with the next ones, so that it stays in the list. */
    private static final Set<String> NOT_JOURNALLED = Set.of("cannot-read", "too-large");

    private final Path folder;
    private final ScanRequest request;
    private final Scan scan;
    private final Settling settling;
    private final Set<Path> again = new HashSet<>();
    private final Set<Path> done = new TreeSet<>();
    private String codes;
    private String lastTold = "";

    /**
     * A watch.
     *
     * @param request with the folder as its one input
     */
    public FolderWatch(ScanRequest request) {
        this(request, new Scan());
    }

    FolderWatch(ScanRequest request, Scan scan) {
        if (request.inputs().size() != 1) {
            throw new IllegalArgumentException("one folder is watched");
        }
        this.folder = request.inputs().get(0);
        this.request = request;
        this.scan = scan;
        this.settling = new Settling(folder, request.out());
        this.codes = codes();
    }

    /** Is told what comes of a watch. */
    public interface Listener {
        /** Files were read; the tables are up to date. */
        void read(int files, ScanSummary summary);

        /** Nothing can be read or written for the time being; told once, until it is something else. */
        void troubled(List<Problem> problems);
    }

    /**
     * Looks, reads and waits until it is told to stop.
     *
     * @param goesOn asked before each look
     * @param pause waits between two looks
     * @throws ProblemsException where there is no such folder at the start
     */
    public void run(BooleanSupplier goesOn, Runnable pause, Listener listener) {
        if (!Files.isDirectory(folder)) {
            throw new ProblemsException(Problem.error(
                    "scan.no-such-input",
                    Place.of(folder.toString()),
                    "There is no such folder to watch.",
                    "Check the name, or make the folder and let the scanner save into it."));
        }
        while (goesOn.getAsBoolean()) {
            look(listener);
            if (goesOn.getAsBoolean()) {
                pause.run();
            }
        }
    }

    private void look(Listener listener) {
        Set<Path> whole;
        try {
            whole = settling.look();
        } catch (IOException e) {
            trouble(
                    listener,
                    List.of(Problem.error(
                            "scan.no-such-input",
                            Place.of(folder.toString()),
                            "The folder cannot be listed any more.",
                            "See whether the drive is still connected; the watch goes on when it is back.")));
            return;
        }
        String codesNow = codes();
        // a page whose code was typed meanwhile is in one of the files that were read already
        boolean typed = !codesNow.equals(codes) && !done.isEmpty();
        if (whole.isEmpty() && !typed) {
            return;
        }
        Set<Path> ready = new TreeSet<>(whole);
        ready.addAll(again);
        if (typed) {
            ready.addAll(done);
        }
        try {
            ScanSummary summary = scan.run(request.withReady(ready::contains));
            settling.taken(whole);
            done.addAll(whole);
            codes = codesNow;
            remember(summary, ready);
            lastTold = "";
            listener.read(whole.size(), summary);
        } catch (ProblemsException e) {
            // a full disk, a pulled stick, another run in the folder: the files are still there at the next look
            trouble(listener, e.problems());
        }
    }

    /** Changes whenever somebody types a code. */
    private String codes() {
        Path file = request.out().resolve(CodesFile.NAME);
        try {
            return Files.exists(file) ? Files.size(file) + " " + Files.getLastModifiedTime(file) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private void remember(ScanSummary summary, Set<Path> ready) {
        Set<String> failed = new HashSet<>();
        summary.problems().stream()
                .filter(p -> NOT_JOURNALLED.contains(p.problem()))
                .map(ScanProblem::image)
                .forEach(failed::add);
        again.clear();
        ready.stream()
                .filter(f -> failed.contains(folder.relativize(f).toString().replace('\\', '/')))
                .forEach(again::add);
    }

    private void trouble(Listener listener, List<Problem> problems) {
        if (!problems.toString().equals(lastTold)) {
            lastTold = problems.toString();
            listener.troubled(problems);
        }
    }
}
