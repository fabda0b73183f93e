package org.likewise.generator.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.likewise.model.problem.Checked;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.table.CellPlaces;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableReader;

/**
 * Reads a clinic's own list: a table with a row for each consultation, and any of the columns {@code visit}, {@code site} and
 * {@code practitioner}. What looks like a person's name, date or address is warned of, since these codes are to be opaque.
 */
public final class ConsultationList {
    static final List<String> COLUMNS = List.of("visit", "site", "practitioner");

    /** Longest code, in Unicode code points. */
    static final int MOST_LENGTH = 40;

    /** Rows of three codes of the greatest length, in two bytes a character, fit in. */
    private static final long MOST_BYTES = 32L << 20;
    /** More errors help nobody: the file is another one. */
    private static final int MOST_ERRORS = 100;

    private final Path file;
    private final String name;
    private final List<Consultation> consultations = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Warning> warnings = new TreeMap<>();
    private final Map<String, Integer> visits = new HashMap<>();
    private Optional<CellPlaces> places = Optional.empty();
    private int errors;

    /** The first of its kind, and how many more there are. */
    private record Warning(Problem first, int more) {
        Problem told() {
            return more == 0
                    ? first
                    : Problem.warning(
                            first.code(),
                            first.place(),
                            first.message() + " The same is true of " + more + " more in this list.",
                            first.remedy());
        }
    }

    private ConsultationList(Path file) {
        this.file = file;
        this.name = file.toString();
    }

    /** The consultations in the order of the list, with what is wrong with it: everything at once. */
    public static Checked<List<Consultation>> read(Path file) throws IOException {
        return new ConsultationList(file).checked();
    }

    private Checked<List<Consultation>> checked() throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) > MOST_BYTES) {
            error(Place.of(name), "too-large", "This list is larger than 32 MB.", "Split it over several runs.");
        } else {
            try {
                TableReader.readRows(file, List.of(), this::start);
            } catch (ProblemsException e) {
                e.problems().forEach(this::error);
            }
        }
        if (errors == 0 && consultations.isEmpty()) {
            error(Place.of(name), "empty", "This list has no row.", "Write one row for each consultation.");
        }
        if (errors > MOST_ERRORS) {
            problems.add(Problem.error(
                    "list.more",
                    Place.of(name),
                    "There are " + (errors - MOST_ERRORS) + " more errors in this list.",
                    "Mend the ones that are told first."));
        }
        warnings.values().forEach(warning -> problems.add(warning.told()));
        return new Checked<>(errors == 0 ? Optional.of(List.copyOf(consultations)) : Optional.empty(), problems);
    }

    private TableReader.Rows start(List<String> heading) {
        for (int i = 0; i < heading.size(); i++) {
            if (!COLUMNS.contains(heading.get(i))) {
                error(
                        place(1, i),
                        "unknown-column",
                        "There is no column `" + shown(heading.get(i)) + "` in such a list.",
                        "Leave only columns among visit, site and practitioner: nothing else is kept.");
            }
        }
        return new TableReader.Rows() {
            @Override
            public void row(int line, List<String> cells) {
                if (cells.size() > 1 || !cells.get(0).isEmpty()) { // an empty line is no row
                    add(heading, line, cells);
                }
            }

            @Override
            public void ragged(Problem problem) {
                error(problem);
            }
        };
    }

    private void add(List<String> heading, int line, List<String> cells) {
        if (consultations.size() >= PackRequest.MOST_PACKS) {
            throw new ProblemsException(Problem.error(
                    "list.too-many-rows",
                    new Place(name, line, 0),
                    "This list has more than " + PackRequest.MOST_PACKS + " rows.",
                    "Split it over several runs."));
        }
        if (cells.stream().allMatch(String::isEmpty)) {
            error(
                    new Place(name, line, 0),
                    "no-code",
                    "This row has no code.",
                    "Take the row out, or give it a code: each row makes one pack.");
        }
        for (int i = 0; i < cells.size(); i++) {
            if (COLUMNS.contains(heading.get(i)) && !cells.get(i).isEmpty()) {
                check(line, i, heading.get(i), cells.get(i));
            }
        }
        Table row = new Table(heading, List.of(cells));
        consultations.add(
                new Consultation(row.cell(cells, "visit"), row.cell(cells, "site"), row.cell(cells, "practitioner")));
    }

    private void check(int line, int cell, String column, String code) {
        int length = code.codePointCount(0, code.length());
        if (length > MOST_LENGTH) {
            error(
                    place(line, cell),
                    "too-long",
                    "This " + column + " code has " + length + " characters.",
                    "A code has at most " + MOST_LENGTH + ".");
            return;
        }
        if (!code.equals(code.strip())) {
            error(
                    place(line, cell),
                    "space",
                    "This " + column + " code has a space at an end.",
                    "Take the space away: it would make another code of it.");
            return;
        }
        if (!code.codePoints().allMatch(ConsultationList::printable)) {
            error(
                    place(line, cell),
                    "not-printable",
                    "This " + column + " code has a character that cannot be seen.",
                    "Write codes in letters, digits and signs.");
            return;
        }
        PersonalData.in(column, code)
                .ifPresent(
                        data -> warn(
                                "looks-like-" + data.id(),
                                line,
                                cell,
                                "This " + column + " code looks like " + data.words() + ".",
                                "It would lie beside the answers in packs.csv; use a code that tells nobody anything without your own list."));
        Integer earlier = column.equals("visit") ? visits.putIfAbsent(code, line) : null;
        if (earlier != null) {
            warn(
                    "repeated-visit",
                    line,
                    cell,
                    "This visit code stands in line " + earlier + " already.",
                    "Each row makes a pack of its own: write one row for each visit, unless you want two packs of it.");
        }
    }

    /** Only the first of a kind is told, and how many there are: a list may be wrong in every row. */
    private void warn(String code, int line, int cell, String message, String remedy) {
        Warning before = warnings.get(code);
        warnings.put(
                code,
                before == null
                        ? new Warning(Problem.warning("list." + code, place(line, cell), message, remedy), 0)
                        : new Warning(before.first(), before.more() + 1));
    }

    /** Letters, digits, signs and, within a code, plain spaces. */
    private static boolean printable(int character) {
        return character == ' '
                || switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }

    private Place place(int line, int cell) {
        if (places.isEmpty()) {
            try {
                places = Optional.of(CellPlaces.of(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return places.get().of(line, cell);
    }

    private void error(Place place, String code, String message, String remedy) {
        error(Problem.error("list." + code, place, message, remedy));
    }

    private void error(Problem problem) {
        errors++;
        if (errors <= MOST_ERRORS) {
            problems.add(problem);
        }
    }

    /** A column's name as messages show it. Codes are not shown: what looks like a name may be one. */
    private static String shown(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(MOST_LENGTH).map(c -> printable(c) ? c : 0xFFFD).forEach(out::appendCodePoint);
        return out.toString();
    }
}
