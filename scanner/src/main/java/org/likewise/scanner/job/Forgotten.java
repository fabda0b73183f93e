package org.likewise.scanner.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likewise.model.code.PackCode;
import org.likewise.model.code.PageCode;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableReader;
import org.likewise.model.table.TableWriter;
import org.likewise.scanner.page.PageReading;

/**
 * The consultations that were taken out of a folder of results, by pack: {@code forgotten.csv}. Whoever scans their pages again
 * is told, and nothing of them is kept.
 *
 * @param packs the day on which each was forgotten, in the order of the file
 */
record Forgotten(Map<String, String> packs) {
    static final String FILE = "forgotten.csv";
    private static final List<String> COLUMNS = List.of("when", "pack");

    /** Those of a folder; none where it has no such file. */
    static Forgotten of(Path results) {
        Map<String, String> packs = new LinkedHashMap<>();
        Path file = results.resolve(FILE);
        if (Files.isRegularFile(file)) {
            Table table = TableReader.read(file, COLUMNS);
            table.rows().forEach(r -> packs.putIfAbsent(table.cell(r, "pack"), table.cell(r, "when")));
        }
        return new Forgotten(packs);
    }

    boolean has(PageCode code) {
        return packs.containsKey(code.pack());
    }

    /** Adds a line for a pack that has none. */
    static void add(Path results, PackCode pack, LocalDate when) throws IOException {
        Forgotten before = of(results);
        if (before.packs().containsKey(pack.symbols())) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        before.packs().forEach((p, w) -> rows.add(List.of(w, p)));
        rows.add(List.of(when.toString(), pack.symbols()));
        TableWriter.write(results.resolve(FILE), COLUMNS, rows);
    }

    /** A page's reading as it may be kept: of a forgotten pack, that there was a page, and no more. */
    PageReading keepable(PageReading reading) {
        boolean gone = reading instanceof PageReading.Read read && has(read.code())
                || reading instanceof PageReading.CodeOnly only && has(only.code());
        return gone ? refused() : reading;
    }

    static PageReading.Refused refused() {
        return new PageReading.Refused(
                PageReading.Refused.FORGOTTEN,
                "This page belongs to a consultation that was forgotten: see " + FILE + ".",
                "Delete its picture and destroy the sheet.");
    }
}
