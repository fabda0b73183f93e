package org.likewise.model.table;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;

/**
 * Reads a table, ours or one that a spreadsheet saved: with or without byte-order mark, separated by commas, semicolons or
 * tabs as its heading is. It may come from anywhere, so rows and their length are bounded.
 */
public final class TableReader {
    /** Most rows that are read by one who keeps them. */
    public static final int MAX_ROWS = 2_000_000;

    private static final int MAX_COLUMNS = 10_000;
    /** Longest row: 10,000 columns of a word each, or a very long comment. */
    private static final int MAX_ROW_CHARS = 1 << 20;

    private TableReader() {}

    /** Takes rows as they are read. */
    public interface Rows {
        /**
         * A row with a cell for each column.
         *
         * @param line the line of the file that it begins in, from 1
         */
        void row(int line, List<String> cells) throws IOException;

        /** Most rows that are taken; one who keeps none of them may take as many as there are. */
        default long most() {
            return MAX_ROWS;
        }

        /** A row with more or fewer cells than there are columns, and what is wrong with it. It ends the reading unless it is taken here. */
        default void ragged(Problem problem) {
            throw new ProblemsException(problem);
        }
    }

    private static final Rows NONE = (line, cells) -> {};

    /**
     * Reads the whole table.
     *
     * @param needed columns that must be there
     * @throws ProblemsException where the file cannot be read or is not such a table
     */
    public static Table read(Path file, List<String> needed) {
        List<List<String>> rows = new ArrayList<>();
        List<String> columns = read(file, needed, rows::add);
        return new Table(columns, rows);
    }

    /**
     * Hands over each row as it is read and returns the heading.
     *
     * @param needed columns that must be there
     * @throws ProblemsException where the file cannot be read or is not such a table; rows before that were handed over
     */
    public static List<String> read(Path file, List<String> needed, Consumer<List<String>> rows) {
        try {
            return readRows(file, needed, heading -> (line, cells) -> rows.accept(cells));
        } catch (IOException e) {
            throw new IllegalStateException("a consumer throws no such thing", e);
        }
    }

    /**
     * Hands over each row as it is read and returns the heading.
     *
     * @param needed columns that must be there
     * @param start is given the heading and says where the rows go
     * @throws ProblemsException where the file cannot be read or is not such a table; rows before that were handed over
     * @throws IOException where a row could not be taken
     */
    public static List<String> readRows(Path file, List<String> needed, Function<List<String>, Rows> start)
            throws IOException {
        InputStream bytes;
        try {
            bytes = Files.newInputStream(file);
        } catch (IOException e) {
            throw cannotRead(file.toString(), 0);
        }
        try (bytes) {
            return readRows(file.toString(), bytes, needed, start);
        }
    }

    /**
     * As {@link #readRows(Path, List, Function)}, of bytes.
     *
     * @param name what the table is called in problems
     */
    public static List<String> readRows(
            String name, InputStream bytes, List<String> needed, Function<List<String>, Rows> start)
            throws IOException {
        long line = 0;
        try (BufferedReader in = new BufferedReader(
                        new InputStreamReader(
                                bytes,
                                StandardCharsets.UTF_8
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)),
                        1 << 16);
                Bounded bounded = new Bounded(in)) {
            char separator = separator(in);
            CSVFormat format =
                    CSVFormat.RFC4180.builder().setDelimiter(separator).get();
            try (CSVParser parser =
                    CSVParser.builder().setReader(bounded).setFormat(format).get()) {
                List<String> columns = List.of();
                Rows rows = NONE;
                for (CSVRecord record : parser) {
                    bounded.nextRow();
                    if (columns.isEmpty()) {
                        columns = heading(record, name, needed);
                        rows = start.apply(columns);
                    } else if (parser.getRecordNumber() > rows.most()) {
                        throw problem(
                                name, line, "too-many-rows", "This table has more than " + rows.most() + " rows.");
                    } else if (record.size() == columns.size()) {
                        take(rows, (int) line + 1, cells(record));
                    } else if (record.size() > 1 || !record.get(0).isEmpty()) {
                        rows.ragged(problem(
                                        name,
                                        line + 1,
                                        "ragged",
                                        "This row has " + record.size() + " cells, but the heading has "
                                                + columns.size() + ".")
                                .problems()
                                .get(0));
                    }
                    line = parser.getCurrentLineNumber();
                }
                if (columns.isEmpty()) {
                    throw problem(name, 0, "empty", "This table is empty.");
                }
                return columns;
            }
        } catch (NotTaken e) {
            throw e.reason;
        } catch (CharacterCodingException e) {
            throw problem(name, line, "not-utf-8", "This table is not in UTF-8.");
        } catch (RowTooLong e) {
            throw problem(name, line + 1, "row-too-long", "A row here never ends: a quotation mark may be missing.");
        } catch (UncheckedIOException e) {
            // the parser's iterator wraps what its reader throws
            if (e.getCause() instanceof CharacterCodingException) {
                throw problem(name, line, "not-utf-8", "This table is not in UTF-8.");
            }
            if (e.getCause() instanceof RowTooLong) {
                throw problem(
                        name, line + 1, "row-too-long", "A row here never ends: a quotation mark may be missing.");
            }
            throw problem(name, line + 1, "not-csv", "This is not a CSV table.");
        } catch (IOException e) {
            throw cannotRead(name, line);
        }
    }

    private static ProblemsException cannotRead(String name, long line) {
        return problem(name, line, "cannot-read", "This file cannot be read.");
    }

    private static void take(Rows rows, int line, List<String> cells) {
        try {
            rows.row(line, cells);
        } catch (IOException e) {
            throw new NotTaken(e);
        }
    }

    private static List<String> heading(CSVRecord record, String name, List<String> needed) {
        List<String> columns = cells(record).stream().map(String::strip).toList();
        if (columns.size() > MAX_COLUMNS || new HashSet<>(columns).size() < columns.size()) {
            throw problem(name, 1, "bad-heading", "The heading has the same column twice.");
        }
        List<String> missing = needed.stream().filter(c -> !columns.contains(c)).toList();
        if (!missing.isEmpty()) {
            throw problem(name, 1, "missing-column", "The heading lacks " + String.join(", ", missing) + ".");
        }
        return columns;
    }

    private static List<String> cells(CSVRecord record) {
        String[] cells = record.values();
        for (int i = 0; i < cells.length; i++) {
            cells[i] = FormulaGuard.unguarded(cells[i]);
        }
        return List.of(cells);
    }

    /** The separator of the heading, and past a byte-order mark. */
    static char separator(BufferedReader in) throws IOException {
        in.mark(1);
        if (in.read() != '\uFEFF') {
            in.reset();
        }
        in.mark(1 << 15);
        char separator = ',';
        int c;
        for (int i = 0; i < 1 << 14 && (c = in.read()) >= 0 && c != '\n' && c != '\r'; i++) {
            if (c == ',' || c == ';' || c == '\t') {
                separator = (char) c;
                break;
            }
        }
        in.reset();
        return separator;
    }

    private static ProblemsException problem(String name, long line, String code, String message) {
        return new ProblemsException(Problem.error(
                "table." + code,
                new Place(name, (int) Math.min(line, Integer.MAX_VALUE), 0),
                message,
                "Use the table as it was written, or save it again as CSV in UTF-8."));
    }

    /** What befell the one who takes the rows is no fault of the table. */
    private static final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final transient IOException reason;

        NotTaken(IOException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    private static final class RowTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Stops a row that does not end from filling the memory. */
    private static final class Bounded extends FilterReader {
        private long left = MAX_ROW_CHARS;

        Bounded(Reader in) {
            super(in);
        }

        void nextRow() {
            left = MAX_ROW_CHARS;
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            int n = super.read(into, offset, length);
            count(n);
            return n;
        }

        private void count(int n) throws IOException {
            left -= n;
            if (left < 0) {
                throw new RowTooLong();
            }
        }
    }
}
