package org.likewise.analysis.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.likewise.model.code.Base32;
import org.likewise.model.code.PageCode;
import org.likewise.model.table.ResponsesTable;

/** Looks at each row by itself: its codes, and its answers by the codebook. */
final class RowCheck {
    private static final Set<String> LEADING = Set.copyOf(ResponsesTable.LEADING);

    private final ColumnBook book;
    private final List<Conflict> conflicts;
    /** What is wrong with whole tables is said once, with how often. */
    private final Map<List<String>, Integer> unknown = new TreeMap<>(Comparator.comparing(List::toString));

    RowCheck(ColumnBook book, List<Conflict> conflicts) {
        this.book = book;
        this.conflicts = conflicts;
    }

    void look(Given row) {
        if (row.id().isEmpty()) {
            String all = row.toString();
            row.put(ResponsesTable.RESPONSE_ID, "M-" + Base32.digest(all, 16));
            add(row, "", Conflict.Kind.NO_ID, "");
        }
        codes(row);
        var asked = book.of(row.cell(ResponsesTable.SCALE), row.cell(ResponsesTable.WORDING));
        if (asked.isEmpty()) {
            count("", row, Conflict.Kind.UNKNOWN_WORDING);
        } else {
            belongs(row, asked.get());
            answers(row, asked.get());
        }
    }

    private void codes(Given row) {
        String copy = row.cell(ResponsesTable.COPY);
        String pack = row.cell(ResponsesTable.PACK);
        boolean right = copy.isEmpty()
                ? pack.isEmpty() || Base32.isCode(pack, 10)
                : Base32.isCode(copy, 11)
                        && (pack.isEmpty() || copy.substring(0, 10).equals(pack));
        if (!right) {
            add(row, ResponsesTable.COPY, Conflict.Kind.BAD_COPY, "pack " + pack + ", copy " + copy);
        } else if (!copy.isEmpty() && !copy.equals(PageCode.MASTER)) {
            row.put(ResponsesTable.PACK, copy.substring(0, 10));
        }
    }

    private void belongs(Given row, ColumnBook.Asked asked) {
        List<String> said = new ArrayList<>();
        // the version may be another: where no word changed, the wording is the same in several
        differs(said, row, ResponsesTable.ROLE, asked.role());
        differs(said, row, ResponsesTable.LANGUAGE, asked.language());
        differs(said, row, ResponsesTable.VARIANT, asked.variant());
        if (!said.isEmpty()) {
            add(row, "", Conflict.Kind.OTHER_QUESTIONNAIRE, String.join("; ", said));
        }
    }

    private static void differs(List<String> said, Given row, String column, String expected) {
        if (!row.cell(column).equals(expected)) {
            said.add(column + " " + row.cell(column) + ", not " + expected);
        }
    }

    private void answers(Given row, ColumnBook.Asked asked) {
        for (String name : new TreeSet<>(row.columns())) {
            if (LEADING.contains(name)) {
                continue;
            }
            ColumnBook.Column column = asked.columns().get(name);
            if (column == null) {
                count(name, row, Conflict.Kind.UNKNOWN_COLUMN);
            } else if (!column.allows(row.cell(name))) {
                add(row, name, Conflict.Kind.NOT_IN_CODEBOOK, row.cell(name));
                row.put(name, "");
                row.addWord(ResponsesTable.REVIEW, column.field());
            }
        }
    }

    private void add(Given row, String column, Conflict.Kind kind, String said) {
        conflicts.add(new Conflict(
                row.id(),
                row.cell(ResponsesTable.COPY),
                column,
                kind,
                said.isEmpty() ? List.of() : List.of(said),
                List.of(row.place().toString())));
    }

    private void count(String column, Given row, Conflict.Kind kind) {
        unknown.merge(
                List.of(
                        kind.name(),
                        column,
                        row.cell(ResponsesTable.SCALE) + " " + row.cell(ResponsesTable.VERSION) + ", wording "
                                + row.cell(ResponsesTable.WORDING),
                        row.place().file()),
                1,
                Integer::sum);
    }

    /** Says what was counted. */
    void finish() {
        unknown.forEach((what, n) -> conflicts.add(new Conflict(
                "",
                "",
                what.get(1),
                Conflict.Kind.valueOf(what.get(0)),
                List.of(what.get(2) + ": " + n + (n == 1 ? " row" : " rows")),
                List.of(what.get(3)))));
    }
}
