package org.likewise.exchange.translation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.likewise.model.problem.Checked;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.table.FormulaGuard;
import org.likewise.model.table.TableReader;

/** A table for those who have a spreadsheet only: a row for each text. */
final class CsvWork {
    private static final List<String> COLUMNS = List.of(
            "key",
            "state",
            "source",
            "previous_source",
            "translation",
            "status",
            "note",
            "help",
            "most_characters",
            "made_from");

    /** The first row after the heading is about the file itself. */
    private static final String FILE = "(file)";

    private CsvWork() {}

    static byte[] bytes(TranslationWork work) {
        StringBuilder out = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(COLUMNS);
            row(
                    printer,
                    FILE,
                    "",
                    work.sourceLanguage(),
                    "",
                    work.language(),
                    "",
                    work.scale() + " " + work.version(),
                    work.note(),
                    "",
                    "");
            for (Unit unit : work.units()) {
                row(
                        printer,
                        unit.key(),
                        unit.state().name().toLowerCase(Locale.ROOT),
                        unit.source(),
                        unit.previous(),
                        unit.target(),
                        unit.status().id(),
                        unit.note(),
                        String.join("\n", unit.help()),
                        unit.room() == 0 ? "" : Integer.toString(unit.room()),
                        unit.madeFrom());
            }
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot be written to", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void row(CSVPrinter printer, String... cells) throws IOException {
        for (String cell : cells) {
            printer.print(FormulaGuard.guarded(cell));
        }
        printer.println();
    }

    static Checked<TranslationWork> read(byte[] bytes, String name) {
        UnitReading reading = new UnitReading(name);
        List<String> file = new ArrayList<>();
        try {
            TableReader.readRows(name, new ByteArrayInputStream(bytes), List.of("key", "source", "translation"), h -> {
                Map<String, Integer> at = new java.util.HashMap<>();
                h.forEach(column -> at.putIfAbsent(column, at.size()));
                return (line, cells) -> row(new Row(at, cells, line), reading, file);
            });
        } catch (ProblemsException e) {
            return new Checked<>(java.util.Optional.empty(), e.problems());
        } catch (IOException e) {
            throw new IllegalStateException("bytes cannot fail", e);
        }
        if (file.isEmpty()) {
            reading.error(
                    1,
                    "no-file-row",
                    "The row `" + FILE + "` is missing, which says what this is a translation of.",
                    "Export again, and leave that row as it is.");
            return reading.done("", "", "", "", "");
        }
        return reading.done(file.get(0), file.get(1), file.get(2), file.get(3), file.get(4));
    }

    private static void row(Row row, UnitReading reading, List<String> file) {
        if (row.get("key").equals(FILE)) {
            String[] scale = (row.get("note") + " ").split(" ", -1);
            file.addAll(List.of(scale[0], scale[1], row.get("source"), row.get("translation"), row.get("help")));
            return;
        }
        if (row.cells().stream().allMatch(String::isBlank)) {
            return;
        }
        String room = row.get("most_characters");
        String help = row.get("help");
        reading.add(
                new UnitReading.Raw(
                        row.get("key"),
                        row.get("source"),
                        row.get("previous_source"),
                        row.get("translation"),
                        row.get("made_from"),
                        reading.status(row.get("status"), row.line()),
                        row.get("note"),
                        help.isEmpty() ? List.of() : List.of(help.split("\n", -1)),
                        room.matches("[0-9]{1,6}") ? Integer.parseInt(room) : 0,
                        row.line()),
                row.get("state").strip().equalsIgnoreCase("stale"));
    }

    private record Row(Map<String, Integer> at, List<String> cells, int line) {
        String get(String column) {
            Integer index = at.get(column);
            return index == null ? "" : cells.get(index);
        }
    }
}
