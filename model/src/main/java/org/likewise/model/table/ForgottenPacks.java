package org.likewise.model.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The consultations that were taken out of a folder of results, by pack: its {@code forgotten.csv}. Whatever brings rows into
 * a folder leaves theirs out.
 *
 * @param packs the day on which each was forgotten, in the order of the file
 */
public record ForgottenPacks(Map<String, String> packs) {
    /** The name of the file in each folder. */
    public static final String FILE = "forgotten.csv";

    private static final List<String> COLUMNS = List.of("when", "pack");

    public ForgottenPacks {
        packs = Collections.unmodifiableMap(new LinkedHashMap<>(packs));
    }

    /** Those of a folder; none where it has no such file. */
    public static ForgottenPacks of(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return new ForgottenPacks(Map.of());
        }
        Map<String, String> packs = new LinkedHashMap<>();
        Table table = TableReader.read(file, COLUMNS);
        table.rows().forEach(r -> packs.putIfAbsent(table.cell(r, "pack"), table.cell(r, "when")));
        // an empty code would be found in every row
        packs.remove("");
        return new ForgottenPacks(packs);
    }

    /** These and others; of a pack that both have, the earlier day. */
    public ForgottenPacks and(Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(packs);
        others.forEach((pack, when) -> all.merge(pack, when, (a, b) -> a.compareTo(b) <= 0 ? a : b));
        return new ForgottenPacks(all);
    }

    public boolean has(String pack) {
        return packs.containsKey(pack);
    }

    /** Whether the code of one of them stands anywhere in a row: no other cell has those ten characters by chance. */
    public boolean areIn(Collection<String> row) {
        return packs.keySet().stream().anyMatch(pack -> row.stream().anyMatch(cell -> cell.contains(pack)));
    }

    /** Writes them as a folder's file. */
    public void write(Path folder) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        packs.forEach((pack, when) -> rows.add(List.of(when, pack)));
        TableWriter.write(folder.resolve(FILE), COLUMNS, rows);
    }
}
