package org.likewise.analysis.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The columns of several tables in one order: each new one comes after the one that it followed. */
final class ColumnOrder {
    private final List<String> order;
    private final Set<String> known;
    /** What a column that follows none of its table's comes after. */
    private final int last;

    ColumnOrder(List<String> first) {
        order = new ArrayList<>(first);
        known = new HashSet<>(first);
        last = first.size() - 1;
    }

    void add(List<String> columns) {
        int after = last;
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
