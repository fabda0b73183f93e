package org.likewise.model.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.model.problem.ProblemsException;

class TableTest {
    @TempDir
    Path folder;

    @Test
    void isUtf8WithMarkCommasAndCrLf() throws IOException {
        Path file = folder.resolve("t.csv");
        TableWriter.write(file, List.of("a", "b"), List.of(List.of("é, \"x\"", "2")));
        assertThat(Files.readString(file)).isEqualTo("\uFEFFa,b\r\n\"é, \"\"x\"\"\",2\r\n");
    }

    @Test
    void textThatASpreadsheetWouldRunIsGuardedAndNumbersAreNot() throws IOException {
        Path file = folder.resolve("t.csv");
        TableWriter.write(
                file,
                List.of("a"),
                List.of(
                        List.of("=1+2"),
                        List.of("@x"),
                        List.of("+x"),
                        List.of("-x"),
                        List.of("-3"),
                        List.of("-0.5"),
                        List.of("\tx"),
                        List.of("'=x"),
                        List.of("'tis")));
        assertThat(Files.readString(file))
                .isEqualTo("\uFEFFa\r\n'=1+2\r\n'@x\r\n'+x\r\n'-x\r\n-3\r\n-0.5\r\n'\tx\r\n''=x\r\n'tis\r\n");
    }

    @Test
    void whateverIsWrittenComesBack() throws IOException {
        Random random = new Random(7);
        String alphabet = "=+-@'\"\t\r\n,;ab1é\uFF1D ";
        Path file = folder.resolve("t.csv");
        List<List<String>> rows = random.ints(500, 0, 6)
                .mapToObj(n -> List.of("x", word(random, alphabet, n), word(random, alphabet, 3)))
                .toList();
        TableWriter.write(file, List.of("a", "b", "c"), rows);
        assertThat(TableReader.read(file, List.of("b")).rows()).isEqualTo(rows);
    }

    private static String word(Random random, String alphabet, int length) {
        StringBuilder out = new StringBuilder();
        random.ints(length, 0, alphabet.length()).forEach(i -> out.append(alphabet.charAt(i)));
        return out.toString();
    }

    @Test
    void whatWasNotCommittedLeavesTheOldTableAlone() throws IOException {
        Path file = folder.resolve("t.csv");
        TableWriter.write(file, List.of("a"), List.of(List.of("old")));
        byte[] before = Files.readAllBytes(file);
        try (TableWriter out = TableWriter.open(file, List.of("a"))) {
            out.row(List.of("new"));
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void readsWhatASpreadsheetSavedWithSemicolonsOrTabs() throws IOException {
        for (String separator : List.of(",", ";", "\t")) {
            Path file = folder.resolve("s.csv");
            Files.writeString(file, String.join(separator, "pack", "copy") + "\n" + "1" + separator + "2\n\n");
            Table table = TableReader.read(file, List.of("copy"));
            assertThat(table.cell(table.rows().get(0), "copy")).isEqualTo("2");
            assertThat(table.rows()).hasSize(1);
        }
    }

    @Test
    void brokenTablesAreToldWithTheirLine() throws IOException {
        assertProblem("", "x.csv: error: This table is empty");
        assertProblem("a,a\n", "x.csv:1: error: The heading has the same column twice");
        assertProblem("b\n", "x.csv:1: error: The heading lacks a");
        assertProblem("a,b\n1,2\n1\n", "x.csv:3: error: This row has 1 cells, but the heading has 2");
        assertProblem("a\n\"" + "x".repeat(3 << 20), "x.csv:2: error: A row here never ends");
        assertThatThrownBy(() -> read("a\n\u00e9\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("is not in UTF-8");
        assertThatThrownBy(() -> TableReader.read(folder.resolve("none.csv"), List.of()))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("cannot be read");
    }

    private void assertProblem(String text, String message) {
        assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
                .as(text.substring(0, Math.min(20, text.length())))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining(message);
    }

    private Table read(byte[] bytes) throws IOException {
        Path file = folder.resolve("x.csv");
        Files.write(file, bytes);
        return TableReader.read(file, Arrays.asList("a"));
    }

    @Test
    void rowsAndCellsAreNamedByTheirPlaces() throws IOException {
        Path file = folder.resolve("t.csv");
        Files.writeString(
                file, "\uFEFFa;b;c\r\n\"x;\uD83D\uDE00\";y;z\r\n\r\n\"two\r\nlines\";y;z\r\nx;y\r\nu;v;w\r\n");
        List<String> seen = new java.util.ArrayList<>();
        TableReader.readRows(file, List.of("b"), heading -> new TableReader.Rows() {
            @Override
            public void row(int line, List<String> cells) {
                seen.add(line + " " + cells.get(2));
            }

            @Override
            public void ragged(org.likewise.model.problem.Problem problem) {
                seen.add(problem.place() + "");
            }
        });
        assertThat(seen).containsExactly("2 z", "4 z", file + ":6", "7 w");
        CellPlaces places = CellPlaces.of(file);
        assertThat(places.of(1, 2)).hasToString(file + ":1:5");
        assertThat(places.of(2, 1)).hasToString(file + ":2:7");
        assertThat(places.of(4, 2)).hasToString(file + ":4");
    }

    @Test
    void whoCannotTakeARowIsNotToldThatTheTableIsBad() throws IOException {
        Path file = folder.resolve("t.csv");
        Files.writeString(file, "a\nx\n");
        assertThatThrownBy(() -> TableReader.readRows(file, List.of(), heading -> (line, cells) -> {
                    throw new IOException("disk full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
    }

    @Test
    void moreRowsThanCanBeKeptAreForThoseAloneWhoKeepNone() throws IOException {
        byte[] table = ("a,b\n" + "1,2\n".repeat(TableReader.MAX_ROWS + 5)).getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> TableReader.readRows(
                        "big.csv", new ByteArrayInputStream(table), List.of(), heading -> (line, cells) -> {}))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("more than " + TableReader.MAX_ROWS + " rows");
        int[] counted = {0};
        TableReader.readRows("big.csv", new ByteArrayInputStream(table), List.of(), heading -> new TableReader.Rows() {
            @Override
            public void row(int line, List<String> cells) {
                counted[0]++;
            }

            @Override
            public long most() {
                return Long.MAX_VALUE;
            }
        });
        assertThat(counted[0]).isEqualTo(TableReader.MAX_ROWS + 5);
    }
}
