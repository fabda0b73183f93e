package org.likewise.analysis.response;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a table, each found by its name. */
public final class Heading {
    private final Map<String, Integer> places = new HashMap<>();

    public Heading(List<String> columns) {
        for (int i = 0; i < columns.size(); i++) {
            places.put(columns.get(i), i);
        }
    }

    /** Where a column is, from 0; −1 where there is none. */
    int at(String column) {
        return places.getOrDefault(column, -1);
    }
}
