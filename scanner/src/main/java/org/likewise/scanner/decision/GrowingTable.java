package org.likewise.scanner.decision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.table.TableReader;

/** A table that only grows, whose end a power cut may have torn in the middle of a row. */
final class GrowingTable {
    private GrowingTable() {}

    /** Takes in one row. */
    interface Row {
        /** @param cell gives what stands in a column */
        void read(Place place, Function<String, String> cell);
    }

    /**
     * Reads the whole rows of a file. What is wrong with others is added to the problems.
     *
     * @param most bytes that it may have
     * @param torn what is said of a last row without an end, with its place
     * @throws ProblemsException where it is no such table at all
     */
    static void read(
            Path file,
            long most,
            List<String> columns,
            Row rows,
            Function<Place, Problem> torn,
            List<Problem> problems) {
        try {
            if (Files.size(file) > most) {
                throw cannotRead(file, "This file is too large to be read: " + (Files.size(file) >> 20) + " MB.");
            }
            byte[] bytes = Files.readAllBytes(file);
            int whole = wholeRows(bytes);
            TableReader.readRows(
                    file.toString(),
                    new ByteArrayInputStream(bytes, 0, whole),
                    columns,
                    found -> rows(file, found, rows, problems));
            if (whole < bytes.length) {
                // a torn line may say something else than the whole one did
                problems.add(torn.apply(new Place(file.toString(), lines(bytes, whole) + 1, 0)));
            }
        } catch (IOException e) {
            throw cannotRead(file, "This file cannot be read.");
        }
    }

    private static TableReader.Rows rows(Path file, List<String> columns, Row rows, List<Problem> problems) {
        return new TableReader.Rows() {
            @Override
            public void row(int line, List<String> cells) {
                rows.read(new Place(file.toString(), line, 0), name -> cells.get(columns.indexOf(name)));
            }

            @Override
            public void ragged(Problem problem) {
                problems.add(problem);
            }
        };
    }

    private static ProblemsException cannotRead(Path file, String message) {
        return new ProblemsException(Problem.error(
                "decisions.cannot-read",
                Place.of(file.toString()),
                message,
                "Check that this is the file that was meant and that it may be opened."));
    }

    /** Where the last whole row ends; a row may go on over several lines. */
    private static int wholeRows(byte[] bytes) {
        int end = 0;
        boolean quoted = false;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '"') {
                quoted = !quoted;
            } else if (bytes[i] == '\n' && !quoted) {
                end = i + 1;
            }
        }
        return end;
    }

    /** How many lines there are before a place. */
    private static int lines(byte[] bytes, int end) {
        int lines = 0;
        for (int i = 0; i < end; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** Takes what was torn off the end of a file, into another beside it. */
    static void putAside(Path file, String torn) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int whole = wholeRows(bytes);
        if (whole == bytes.length) {
            return;
        }
        Files.write(
                file.resolveSibling(torn),
                Arrays.copyOfRange(bytes, whole, bytes.length),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            out.truncate(whole);
            out.force(true);
        }
    }
}
