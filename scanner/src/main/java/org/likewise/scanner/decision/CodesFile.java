package org.likewise.scanner.decision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.likewise.model.code.PageCode;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.table.TableAppender;
import org.likewise.model.table.TableColumns;

/**
 * The contents of a {@code codes.csv}. Of each page the last line counts, whoever wrote it; after an {@code undo} none does.
 *
 * @param lines those that can be understood, in their order
 * @param problems lines that cannot, each with its number
 */
public record CodesFile(List<TypedCode> lines, List<Problem> problems) {
    /** The name of the file in a results folder. */
    public static final String NAME = "codes.csv";

    private static final String TORN = "codes.torn";

    /** A hundred thousand pages without a code. */
    private static final long MAX_BYTES = 32L << 20;

    public CodesFile {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /**
     * Reads the file of a results folder; one that does not exist has no lines.
     *
     * @throws ProblemsException where it is no such table at all
     */
    public static CodesFile of(Path results) {
        Path file = results.resolve(NAME);
        List<TypedCode> lines = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        if (!Files.exists(file)) {
            return new CodesFile(lines, problems);
        }
        GrowingTable.read(
                file,
                MAX_BYTES,
                TableColumns.CODES,
                (place, cell) -> read(place, cell, problems).ifPresent(lines::add),
                place -> Problem.error(
                        "codes.torn",
                        place,
                        "The last line has no end: it may have been torn by a power cut, and does not count.",
                        "Type the code of this page again in review; or, if the line is whole, put a line break behind"
                                + " it."),
                problems);
        return new CodesFile(lines, problems);
    }

    private static Optional<TypedCode> read(Place place, Function<String, String> cell, List<Problem> problems) {
        Optional<Instant> when = DecisionsFile.instant(cell.apply("when").strip());
        String who = cell.apply("who").strip();
        String file = cell.apply("file").strip();
        String page = cell.apply("page").strip();
        String typed = cell.apply("code").strip();
        Optional<TypedCode.Kind> kind = TypedCode.Kind.of(cell.apply("why").strip());
        Optional<PageCode> code = PageCode.parseTyped(typed);
        String fault = "";
        if (when.isEmpty() || !DecisionsFile.isName(who)) {
            fault = "It does not say who typed it and when.";
        } else if (!file.matches("[0-9a-f]{64}") || !page.matches("[1-9][0-9]{0,6}")) {
            fault = "It does not say which page of which file it is about.";
        } else if (kind.isEmpty()) {
            fault = "In the column why, '" + DecisionsFile.shortened(cell.apply("why"))
                    + "' is none of the words that mean something.";
        } else if (code.isEmpty() && (kind.get() == TypedCode.Kind.CODE || !typed.isEmpty())) {
            fault = "'" + DecisionsFile.shortened(typed) + "' is no code of a page: its check character does not fit.";
        }
        if (!fault.isEmpty()) {
            problems.add(Problem.error("codes.bad-line", place, fault, "Mend this line, or take it out."));
            return Optional.empty();
        }
        return Optional.of(new TypedCode(
                when.orElseThrow(),
                who,
                new TypedCode.Page(file, Integer.parseInt(page)),
                cell.apply("image"),
                code,
                kind.orElseThrow(),
                place.line()));
    }

    /** What counts of each page of which something does. */
    public Map<TypedCode.Page, TypedCode> standing() {
        Map<TypedCode.Page, TypedCode> standing = new HashMap<>();
        for (TypedCode line : lines) {
            if (line.kind() == TypedCode.Kind.UNDO) {
                standing.remove(line.page());
            } else {
                standing.put(line.page(), line);
            }
        }
        return standing;
    }

    /** Adds to a file. */
    public interface Pen extends AutoCloseable {
        /** Has the line on the disk before it returns. */
        void write(TypedCode line) throws IOException;

        @Override
        void close() throws IOException;
    }

    /**
     * Opens the file of a results folder to add to it, or starts one. A torn last line is put aside, in {@code codes.torn} beside
     * it.
     *
     * @throws ProblemsException where nothing can be added to it
     */
    public static Pen append(Path results) throws IOException {
        Path file = results.resolve(NAME);
        if (Files.exists(file)) {
            GrowingTable.putAside(file, TORN);
        }
        TableAppender table = TableAppender.open(file, TableColumns.CODES);
        return new Pen() {
            @Override
            public void write(TypedCode line) throws IOException {
                table.row(line.row());
            }

            @Override
            public void close() throws IOException {
                table.close();
            }
        };
    }
}
