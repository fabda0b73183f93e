package org.likewise.analysis.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The columns of several tables in one order: each new one comes after the one that it followed. */
final class ColumnOrder {
    private final List<String> order;
    private final Set<String> known;

    ColumnOrder(List<String> first) {
        order = new ArrayList<>(first);
        known = new HashSet<>(first);
    }

    void add(List<String> columns) {
        int after = order.size() - 1;
        for (String column : columns) {
            if (known.add(column)) {
                after++;
                order.add(after, column);
            } else {
                after = order.indexOf(column);
            }
        }
    }

    List<String> columns() {
        return List.copyOf(order);
    }
}
