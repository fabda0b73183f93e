package org.likewise.scanner.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts the orders of several forms into one that keeps each of them as far as they agree. */
final class ColumnOrder {
    private ColumnOrder() {}

    /**
     * All names of all lists, once each. The longest list leads; what others have besides goes behind the name that it
     * follows there, or to the front. The result does not depend on the order of the lists.
     */
    static List<String> merge(List<List<String>> orders) {
        List<List<String>> sorted = new ArrayList<>(orders);
        sorted.sort(
                Comparator.<List<String>>comparingInt(List::size).reversed().thenComparing(o -> String.join(" ", o)));
        List<String> merged = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (List<String> order : sorted) {
            int at = 0;
            for (String name : order) {
                if (known.add(name)) {
                    merged.add(at, name);
                    at++;
                } else {
                    at = merged.indexOf(name) + 1;
                }
            }
        }
        return merged;
    }
}
