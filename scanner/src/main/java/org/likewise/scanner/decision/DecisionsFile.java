package org.likewise.scanner.decision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.table.TableAppender;
import org.likewise.model.table.TableColumns;

/**
 * The contents of a {@code decisions.csv}, ours or one that a spreadsheet saved.
 *
 * @param decisions lines that can be understood, in their order
 * @param problems lines that cannot, each with its number
 */
public record DecisionsFile(List<Decision> decisions, List<Problem> problems) {
    /** The name of the file in a results folder. */
    public static final String NAME = "decisions.csv";

    /** What was torn off its end, by a power cut in the middle of a line. */
    private static final String TORN = "decisions.torn";

    /** A million decisions with a comment each. */
    private static final long MAX_BYTES = 256L << 20;

    /** Longest name of a person. */
    public static final int MAX_WHO = 60;

    private static final String REMEDY = "Mend this line, or take it out.";

    public DecisionsFile {
        decisions = List.copyOf(decisions);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a file; one that does not exist has no decisions.
     *
     * @throws ProblemsException where it is no such table at all
     */
    public static DecisionsFile read(Path file) {
        if (!Files.exists(file)) {
            return new DecisionsFile(List.of(), List.of());
        }
        List<Decision> decisions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        GrowingTable.read(
                file,
                MAX_BYTES,
                TableColumns.DECISIONS,
                (place, cell) -> read(place, cell, problems).ifPresent(decisions::add),
                place -> Problem.error(
                        "decisions.torn",
                        place,
                        "The last line has no end: it may have been torn by a power cut, and does not count.",
                        "Decide this field again in review; or, if the line is whole, put a line break behind it."),
                problems);
        return new DecisionsFile(decisions, problems);
    }

    private static Optional<Decision> read(Place place, Function<String, String> cell, List<Problem> problems) {
        String who = cell.apply("who").strip();
        Optional<Instant> when = instant(cell.apply("when").strip());
        String copy = cell.apply("copy").strip();
        String field = cell.apply("field").strip();
        int before = problems.size();
        if (when.isEmpty()) {
            problems.add(Problem.error(
                    "decisions.bad-time",
                    place,
                    "The time '" + shortened(cell.apply("when")) + "' is not one like 2026-11-22T14:05:09.120Z.",
                    "A spreadsheet may have changed it: load the column as text, or take the file from a backup."));
        }
        if (!isName(who)) {
            problems.add(Problem.error(
                    "decisions.no-name", place, "It does not say who decided, or the name is too long.", REMEDY));
        }
        if (copy.isEmpty() || field.isEmpty()) {
            problems.add(Problem.error(
                    "decisions.no-field", place, "It does not say which copy and field it is about.", REMEDY));
        }
        return when.filter(w -> problems.size() == before)
                .map(w -> new Decision(
                        w,
                        who,
                        new Target(copy, field),
                        cell.apply("from"),
                        cell.apply("to"),
                        cell.apply("why"),
                        place.line()));
    }

    /** Whether it can be a person's name or initials: short, on one line. */
    public static boolean isName(String who) {
        return !who.isBlank()
                && who.length() <= MAX_WHO
                && who.codePoints().noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
    }

    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    /** Decisions by what they are about, in their order. */
    public TreeMap<Target, List<Decision>> byTarget() {
        return decisions.stream().collect(Collectors.groupingBy(Decision::target, TreeMap::new, Collectors.toList()));
    }

    /** Those that another file does not have. */
    public List<Decision> without(DecisionsFile other) {
        TreeMap<Target, List<Decision>> known = other.byTarget();
        return decisions.stream()
                .filter(d -> known.getOrDefault(d.target(), List.of()).stream().noneMatch(d::isThat))
                .toList();
    }

    /** Adds to a file. */
    public interface Pen extends AutoCloseable {
        /** Has the decision on the disk before it returns. */
        void write(Decision decision) throws IOException;

        @Override
        void close() throws IOException;
    }

    /**
     * Opens a file to add to it. A torn last line is put aside, in {@code decisions.torn} beside it.
     *
     * @throws ProblemsException where nothing can be added to it
     */
    public static Pen append(Path file) throws IOException {
        if (Files.exists(file)) {
            GrowingTable.putAside(file, TORN);
        }
        TableAppender table = TableAppender.open(file, TableColumns.DECISIONS);
        return new Pen() {
            @Override
            public void write(Decision decision) throws IOException {
                table.row(decision.row());
            }

            @Override
            public void close() throws IOException {
                table.close();
            }
        };
    }
}
