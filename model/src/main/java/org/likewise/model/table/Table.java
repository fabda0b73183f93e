package org.likewise.model.table;

import java.util.List;
import java.util.Objects;

/**
 * A table that was read.
 *
 * @param columns the heading, without doubles
 * @param rows as many cells in each as there are columns, guards taken off
 */
public record Table(List<String> columns, List<List<String>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A cell of a row of this table; empty where the table has no such column. */
    public String cell(List<String> row, String column) {
        int i = columns.indexOf(Objects.requireNonNull(column));
        return i < 0 ? "" : row.get(i);
    }
}
