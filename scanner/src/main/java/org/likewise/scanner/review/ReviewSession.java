package org.likewise.scanner.review;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.scanner.decision.Decision;
import org.likewise.scanner.decision.DecisionsFile;
import org.likewise.scanner.decision.Outcome;
import org.likewise.scanner.decision.Ruling;
import org.likewise.scanner.decision.Target;
import org.likewise.scanner.job.CopyResult;
import org.likewise.scanner.job.FieldResult;
import org.likewise.scanner.job.Originals;
import org.likewise.scanner.job.PageId;
import org.likewise.scanner.job.Results;
import org.likewise.scanner.job.ScanSummary;

/**
 * A results folder under review. Each decision is on the disk before it is acknowledged, so a review that is killed goes on
 * where it was. Safe to use from several threads.
 */
public final class ReviewSession implements Closeable {
    private final Results results;
    private final InstantSource clock;
    private final Shown shown;
    private final UnreadPages unread;
    private final List<Entry> entries = new ArrayList<>();
    private List<Entry> queue = List.of();
    private final Map<Target, Entry> byTarget = new HashMap<>();
    private final List<FieldResult> now = new ArrayList<>();
    private final Map<Target, List<Decision>> decisions;
    private final List<Decision> log;
    private final List<Problem> problems;
    private final DecisionsFile.Pen pen;

    private ReviewSession(Results results, List<Path> scans, InstantSource clock) throws IOException {
        this.results = results;
        this.clock = clock;
        Originals originals = results.originals(scans);
        this.shown = new Shown(results, originals);
        Path path = results.folder().resolve(DecisionsFile.NAME);
        DecisionsFile file = DecisionsFile.read(path);
        this.problems = file.problems();
        this.log = new ArrayList<>(file.decisions());
        this.decisions = new HashMap<>(file.byTarget());
        load();
        this.unread = new UnreadPages(results, originals, clock);
        this.pen = DecisionsFile.append(path);
    }

    /**
     * Takes all fields as they are now. Those that were there before keep their numbers, by which a page that is open somewhere
     * calls them.
     */
    private void load() throws IOException {
        Map<Target, Entry> before = Map.copyOf(byTarget);
        byTarget.clear();
        for (CopyResult copy : results.copies()) {
            for (int i = 0; i < copy.fields().size(); i++) {
                Target target =
                        new Target(copy.target(), copy.fields().get(i).field().id());
                @Nullable Entry known = before.get(target);
                Entry entry = new Entry(known != null ? known.number() : entries.size(), copy, i);
                if (known == null) {
                    entries.add(entry);
                    now.add(entry.atStart());
                } else {
                    entries.set(entry.number(), entry);
                    now.set(entry.number(), entry.atStart());
                }
                byTarget.put(target, entry);
            }
        }
        queue = entries().stream()
                .filter(e -> e.atStart().forAPerson() || e.atStart().ruling().disputed())
                .sorted(Entry.byUse())
                .toList();
    }

    /**
     * Opens a results folder for review.
     *
     * @param scans files and folders in which the scans may still be; none where they are gone
     * @throws ProblemsException where there are no results, or they are in use
     */
    public static ReviewSession open(Path out, List<Path> scans, InstantSource clock) throws IOException {
        return open(Results.open(out), scans, clock);
    }

    static ReviewSession open(Results results, List<Path> scans, InstantSource clock) throws IOException {
        boolean opened = false;
        try {
            ReviewSession session = new ReviewSession(results, scans, clock);
            opened = true;
            return session;
        } finally {
            if (!opened) {
                results.close();
            }
        }
    }

    /** Lines of the decisions that could not be understood. */
    public List<Problem> problems() {
        return problems;
    }

    /** Fields that the machine left to a person or that people differ about, the most useful first, the settled ones too. */
    synchronized List<Entry> queue() {
        return queue;
    }

    synchronized List<Entry> entries() {
        return entries.stream().filter(this::there).toList();
    }

    /** A field of a response that there is; it may be gone since the code of its page was taken back. */
    synchronized Optional<Entry> entry(int number) {
        return number >= 0 && number < entries.size()
                ? Optional.of(entries.get(number)).filter(this::there)
                : Optional.empty();
    }

    private boolean there(Entry entry) {
        @Nullable Entry known = byTarget.get(entry.target());
        return known != null && known.number() == entry.number();
    }

    /** Does something with the pages whose code could not be read. */
    synchronized <T> T unread(UnreadWork<T> work) throws IOException {
        return work.on(unread);
    }

    /** The same, after which the fields may be others. */
    synchronized <T> T saidOfUnread(UnreadWork<T> work) throws IOException {
        try {
            return work.on(unread);
        } finally {
            load();
        }
    }

    /** What is done with them. */
    @FunctionalInterface
    interface UnreadWork<T> {
        T on(UnreadPages pages) throws IOException;
    }

    /** How many pages still wait for their code. */
    public synchronized int unreadPages() throws IOException {
        int open = 0;
        for (PageId page : unread.pages()) {
            open += unread.state(page).open() ? 1 : 0;
        }
        return open;
    }

    /** How many pages have a code that was typed, and wait for the next scan. */
    public synchronized int toScan() throws IOException {
        int waiting = 0;
        for (PageId page : unread.pages()) {
            waiting += unread.state(page) == UnreadPages.State.TO_SCAN ? 1 : 0;
        }
        return waiting;
    }

    synchronized FieldResult now(Entry entry) {
        return now.get(entry.number());
    }

    /** How many fields of the queue still wait. */
    public synchronized int open() {
        return (int) queue.stream().filter(e -> now(e).open()).count();
    }

    /** What people differ about. */
    public synchronized int disputed() {
        return (int) entries().stream().filter(e -> now(e).ruling().disputed()).count();
    }

    Shown shown() {
        return shown;
    }

    Results results() {
        return results;
    }

    /** A decision that was not taken. */
    enum Refusal {
        /** Nobody said who decides. */
        NO_NAME,
        /** The field cannot be this. */
        NOT_POSSIBLE,
        /** The person saw something else than what stands by now. */
        CHANGED,
        /** There is nothing to take back. */
        NOTHING
    }

    /**
     * Writes a decision down.
     *
     * @param from what the person had before them
     * @param why {@code cannot-tell}, {@code several} or empty
     * @return why it was not taken; empty where it was
     * @throws IOException where it could not be written; it then does not count
     */
    synchronized Optional<Refusal> decide(Entry entry, String who, String from, String to, String why)
            throws IOException {
        FieldResult field = now(entry);
        if (!DecisionsFile.isName(who)) {
            return Optional.of(Refusal.NO_NAME);
        }
        boolean known = why.isEmpty() || why.equals(Decision.CANNOT_TELL) || why.equals(Decision.SEVERAL);
        Decision plain = decision(entry, who, FieldResult.text(field.answer()), to, why);
        Optional<Outcome> outcome = known ? Outcome.of(field.field(), plain) : Optional.empty();
        if (outcome.isEmpty()) {
            return Optional.of(Refusal.NOT_POSSIBLE);
        }
        if (!from.equals(plain.from()) || !there(entry)) {
            return Optional.of(Refusal.CHANGED);
        }
        // who changes what others said has it before them: that settles it
        boolean settles = field.ruling().contradicted(field.field(), outcome.get(), plain.person());
        write(settles ? decision(entry, who, plain.from(), to, (why + " " + Decision.ADJUDICATED).strip()) : plain);
        return Optional.empty();
    }

    /** Takes back the last decision of a person that stands, and says which field it was about; empty where there is none. */
    synchronized Optional<Entry> undo(String who) throws IOException {
        String person = decision(new Target("", ""), who, "", "", "").person();
        List<Decision> standing = new ArrayList<>();
        for (Decision d : log) {
            if (!d.person().equals(person) || !byTarget.containsKey(d.target())) {
                continue;
            }
            if (!d.undo()) {
                standing.add(d);
                continue;
            }
            for (int i = standing.size() - 1; i >= 0; i--) {
                if (standing.get(i).target().equals(d.target())) {
                    standing.remove(i);
                    break;
                }
            }
        }
        if (standing.isEmpty() || !DecisionsFile.isName(who)) {
            return Optional.empty();
        }
        Entry entry = Objects.requireNonNull(
                byTarget.get(standing.get(standing.size() - 1).target()));
        write(decision(entry, who, FieldResult.text(now(entry).answer()), "", Decision.UNDO));
        return Optional.of(entry);
    }

    private Decision decision(Entry entry, String who, String from, String to, String why) {
        return decision(entry.target(), who, from, to.strip(), why);
    }

    /** Later than all of the same person, even where the clock was set back. */
    private Decision decision(Target target, String who, String from, String to, String why) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Decision decision = new Decision(at, who.strip(), target, from, to, why, 0);
        Optional<Instant> last = log.stream()
                .filter(d -> d.person().equals(decision.person()))
                .map(Decision::when)
                .max(Instant::compareTo)
                .filter(l -> !l.isBefore(at));
        return last.map(l -> new Decision(l.plusMillis(1), decision.who(), target, from, decision.to(), why, 0))
                .orElse(decision);
    }

    private void write(Decision decision) throws IOException {
        pen.write(decision);
        log.add(decision);
        List<Decision> about = new ArrayList<>(decisions.getOrDefault(decision.target(), List.of()));
        about.add(decision);
        decisions.put(decision.target(), about);
        Entry entry = Objects.requireNonNull(byTarget.get(decision.target()));
        now.set(entry.number(), now(entry).ruled(Ruling.of(entry.atStart().field(), about)));
    }

    /** Makes the tables again. */
    public synchronized ScanSummary write() {
        return results.write();
    }

    /**
     * Adds the decisions of other files, those that are not there yet.
     *
     * @return how many were new
     * @throws ProblemsException where a line of one of them cannot be understood; then nothing is added
     */
    public static int merge(Path out, List<Path> files) throws IOException {
        List<DecisionsFile> read = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files) {
            if (!java.nio.file.Files.isRegularFile(file)) {
                problems.add(Problem.error(
                        "decisions.missing",
                        org.likewise.model.problem.Place.of(file.toString()),
                        "There is no such file.",
                        "Name the file that was saved from the review page."));
                continue;
            }
            DecisionsFile decisions = DecisionsFile.read(file);
            problems.addAll(decisions.problems());
            read.add(decisions);
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        int added = 0;
        Path own = out.resolve(DecisionsFile.NAME);
        try (Results results = Results.open(out)) {
            for (DecisionsFile file : read) {
                List<Decision> further = file.without(DecisionsFile.read(own));
                try (DecisionsFile.Pen pen = DecisionsFile.append(own)) {
                    for (Decision decision : further) {
                        pen.write(decision);
                    }
                }
                added += further.size();
            }
            results.write();
        }
        return added;
    }

    @Override
    public void close() throws IOException {
        try (results;
                pen;
                unread) {
            results.write();
        }
    }
}
