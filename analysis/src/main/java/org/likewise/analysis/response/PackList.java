package org.likewise.analysis.response;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableReader;

/**
 * What was printed, as {@code packs.csv} has it.
 *
 * @param copies each printed copy once, in the order of the file
 */
public record PackList(List<Copy> copies) {
    public PackList {
        copies = List.copyOf(copies);
    }

    /**
     * One printed copy.
     *
     * @param site the clinic's own code; may be empty
     * @param practitioner the clinic's own code; may be empty
     */
    public record Copy(String pack, String copy, String role, String site, String practitioner) {
        public Copy {
            Objects.requireNonNull(pack);
            Objects.requireNonNull(copy);
        }
    }

    /** Reads a list; one that a spreadsheet has cut to pack, copy and role will do. @throws ProblemsException where it is no such table */
    public static PackList read(Path file) {
        Table table = TableReader.read(file, List.of("pack", "copy", "role"));
        Map<String, Copy> copies = new LinkedHashMap<>();
        for (List<String> row : table.rows()) {
            Copy copy = new Copy(
                    table.cell(row, "pack"),
                    table.cell(row, "copy"),
                    table.cell(row, "role"),
                    table.cell(row, "site"),
                    table.cell(row, "practitioner"));
            copies.putIfAbsent(copy.copy(), copy);
        }
        return new PackList(List.copyOf(copies.values()));
    }

    /** The site of each pack that has one. */
    public Map<String, String> sites() {
        Map<String, String> out = new HashMap<>();
        copies.stream().filter(c -> !c.site().isEmpty()).forEach(c -> out.putIfAbsent(c.pack(), c.site()));
        return out;
    }

    /** The practitioner of each pack that has one. */
    public Map<String, String> practitioners() {
        Map<String, String> out = new HashMap<>();
        copies.stream()
                .filter(c -> !c.practitioner().isEmpty())
                .forEach(c -> out.putIfAbsent(c.pack(), c.practitioner()));
        return out;
    }
}
