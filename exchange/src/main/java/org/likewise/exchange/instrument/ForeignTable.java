package org.likewise.exchange.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Rows by the names of their columns. */
final class ForeignTable {
    private ForeignTable() {}

    /** Each row after the heading; names of columns in small letters. */
    static List<Map<String, String>> rows(List<List<String>> table) {
        List<Map<String, String>> out = new ArrayList<>();
        if (table.isEmpty()) {
            return out;
        }
        List<String> heading = table.get(0).stream()
                .map(c -> c.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (List<String> cells : table.subList(1, table.size())) {
            Map<String, String> row = new TreeMap<>();
            for (int i = 0; i < Math.min(heading.size(), cells.size()); i++) {
                row.putIfAbsent(heading.get(i), cells.get(i).strip());
            }
            if (row.values().stream().anyMatch(v -> !v.isEmpty())) {
                out.add(row);
            }
        }
        return out;
    }
}
