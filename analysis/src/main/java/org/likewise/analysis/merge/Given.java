package org.likewise.analysis.merge;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.likewise.model.problem.Place;
import org.likewise.model.table.ResponsesTable;

/** A response as one table has it, while it is being looked at. Of its cells only those that say something are kept. */
final class Given {
    private final Map<String, String> cells;
    private final Place place;

    /** @param cells by column; empty ones may be left out */
    Given(Map<String, String> cells, Place place) {
        this.cells = new TreeMap<>(cells);
        this.cells.values().removeIf(String::isEmpty);
        this.place = place;
    }

    Place place() {
        return place;
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    String id() {
        return cell(ResponsesTable.RESPONSE_ID);
    }

    /** The columns that say something. */
    Set<String> columns() {
        return Set.copyOf(cells.keySet());
    }

    void put(String column, String value) {
        if (value.isEmpty()) {
            cells.remove(column);
        } else {
            cells.put(column, value);
        }
    }

    /** The words of a cell that lists some. */
    Set<String> words(String column) {
        Set<String> out = new TreeSet<>();
        for (String word : cell(column).split(" +")) {
            if (!word.isEmpty()) {
                out.add(word);
            }
        }
        return out;
    }

    void addWord(String column, String word) {
        Set<String> words = words(column);
        words.add(word);
        put(column, String.join(" ", words));
    }

    /** All that it says, in an order of its own. */
    Map<String, String> cells() {
        return Map.copyOf(cells);
    }

    @Override
    public String toString() {
        return new TreeMap<>(cells).toString();
    }
}
