package org.likewise.analysis.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.likewise.model.table.ResponsesTable;

/**
 * Puts what several tables say of one response together. An answer counts where they agree; where they do not, it is left
 * empty and put in review, as {@code scan} does with two readings of one page.
 */
final class Fold {
    private static final List<String> WHOSE = List.of(
            ResponsesTable.SCALE,
            ResponsesTable.VERSION,
            ResponsesTable.WORDING,
            ResponsesTable.FORM,
            ResponsesTable.ROLE,
            ResponsesTable.LANGUAGE,
            ResponsesTable.VARIANT,
            ResponsesTable.PACK,
            ResponsesTable.COPY,
            ResponsesTable.MODE);

    /** Words in {@code flags}, as {@code docs/formats/results.md} has them. */
    private static final String CONFLICT = "conflict";

    private static final String DECIDED = "decided";
    private static final String TO_TRANSCRIBE = "to-transcribe";
    /** Where one of these left an answer open, a later scan of the page may have closed it. */
    private static final Set<String> NOT_SEEN = Set.of("missing-page", "unread-page", "empty-page");

    private static final Set<String> LEADING = Set.copyOf(ResponsesTable.LEADING);

    private final ColumnBook book;
    private final List<Conflict> conflicts;
    private final Map<String, Given> byId = new LinkedHashMap<>();
    private int repeated;

    Fold(ColumnBook book, List<Conflict> conflicts) {
        this.book = book;
        this.conflicts = conflicts;
    }

    void add(Given next) {
        Given first = byId.putIfAbsent(next.id(), next);
        if (first == null) {
            return;
        }
        List<String> other =
                WHOSE.stream().filter(c -> !first.cell(c).equals(next.cell(c))).toList();
        if (!other.isEmpty()) {
            conflicts.add(new Conflict(
                    first.id(),
                    first.cell(ResponsesTable.COPY),
                    String.join(" ", other),
                    Conflict.Kind.DIFFERENT_RESPONSE,
                    other.stream()
                            .map(c -> first.cell(c) + " and " + next.cell(c))
                            .toList(),
                    where(first, next)));
            return;
        }
        repeated++;
        if (!first.cells().equals(next.cells())) {
            join(first, next);
        }
    }

    /** Each response once, in the order in which they were met. */
    List<Given> all() {
        return List.copyOf(byId.values());
    }

    /** How many rows said what another one had said. */
    int repeated() {
        return repeated;
    }

    private void join(Given first, Given next) {
        Map<String, Set<String>> fields = fields(first, next);
        Set<String> waitsFirst = first.words(ResponsesTable.REVIEW);
        Set<String> waitsNext = next.words(ResponsesTable.REVIEW);
        Set<String> flags = new TreeSet<>(first.words(ResponsesTable.FLAGS));
        Set<String> waits = new TreeSet<>();
        // a picture is no answer: of several, the first
        next.columns().stream()
                .filter(c -> !LEADING.contains(c) && first.cell(c).isEmpty() && isPicture(c, first, next))
                .forEach(c -> first.put(c, next.cell(c)));
        fields.forEach((field, columns) -> {
            boolean open = waitsFirst.contains(field);
            boolean openNext = waitsNext.contains(field);
            if (open && openNext) {
                waits.add(field);
            } else if (open || openNext) {
                Given sure = open ? next : first;
                if (closes(sure, open ? first : next)) {
                    columns.forEach(c -> first.put(c, sure.cell(c)));
                } else {
                    conflict(first, next, field, columns, Conflict.Kind.SURE_IN_ONE);
                    waits.add(field);
                }
            } else if (columns.stream().anyMatch(c -> !first.cell(c).equals(next.cell(c)))) {
                Optional<Given> typed = typed(first, next, columns);
                if (typed.isPresent()) {
                    columns.forEach(c -> first.put(c, typed.get().cell(c)));
                } else {
                    conflict(first, next, field, columns, Conflict.Kind.DIFFERENT_ANSWER);
                    waits.add(field);
                    flags.add(CONFLICT);
                }
            }
            if (waits.contains(field)) {
                columns.forEach(c -> first.put(c, ""));
            }
        });
        flags.addAll(next.words(ResponsesTable.FLAGS));
        if (first.words(ResponsesTable.FLAGS).contains(TO_TRANSCRIBE)
                != next.words(ResponsesTable.FLAGS).contains(TO_TRANSCRIBE)) {
            flags.remove(TO_TRANSCRIBE);
        }
        if (first.cell(ResponsesTable.RECEIVED).compareTo(next.cell(ResponsesTable.RECEIVED)) > 0) {
            first.put(ResponsesTable.RECEIVED, next.cell(ResponsesTable.RECEIVED));
        }
        first.put(ResponsesTable.REVIEW, String.join(" ", waits));
        first.put(ResponsesTable.FLAGS, String.join(" ", flags));
        first.put(ResponsesTable.STATUS, status(first, next, waits));
    }

    /** Whether what one row is sure of settles what the other one left open. */
    private static boolean closes(Given sure, Given open) {
        Set<String> flags = sure.words(ResponsesTable.FLAGS);
        Set<String> notSeen = new TreeSet<>(open.words(ResponsesTable.FLAGS));
        notSeen.retainAll(NOT_SEEN);
        notSeen.removeAll(flags);
        return flags.contains(DECIDED) || !notSeen.isEmpty();
    }

    /** The row in which somebody has typed the words that wait for it in the other. */
    private static Optional<Given> typed(Given first, Given next, Set<String> columns) {
        boolean nothing = columns.stream().allMatch(c -> first.cell(c).isEmpty());
        boolean nothingNext = columns.stream().allMatch(c -> next.cell(c).isEmpty());
        if (nothing && first.words(ResponsesTable.FLAGS).contains(TO_TRANSCRIBE)) {
            return Optional.of(next);
        }
        return nothingNext && next.words(ResponsesTable.FLAGS).contains(TO_TRANSCRIBE)
                ? Optional.of(first)
                : Optional.empty();
    }

    private void conflict(Given first, Given next, String field, Set<String> columns, Conflict.Kind kind) {
        conflicts.add(new Conflict(
                first.id(),
                first.cell(ResponsesTable.COPY),
                field,
                kind,
                List.of(said(first, field, columns), said(next, field, columns)),
                where(first, next)));
    }

    private static String said(Given row, String field, Set<String> columns) {
        if (row.words(ResponsesTable.REVIEW).contains(field)) {
            return "not sure";
        }
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
            String cell = row.cell(column);
            if (columns.size() == 1) {
                return cell.isEmpty() ? "no answer" : cell;
            }
            if (!cell.isEmpty()) {
                cells.add(column + "=" + cell);
            }
        }
        return cells.isEmpty() ? "no answer" : String.join(" ", cells);
    }

    private static List<String> where(Given first, Given next) {
        return List.of(first.place().toString(), next.place().toString());
    }

    /** The columns of answers, by their field. */
    private Map<String, Set<String>> fields(Given first, Given next) {
        Map<String, Set<String>> out = new TreeMap<>();
        Set<String> columns = new TreeSet<>(first.columns());
        columns.addAll(next.columns());
        for (String column : columns) {
            if (!LEADING.contains(column) && !isPicture(column, first, next)) {
                out.computeIfAbsent(field(column, first), k -> new TreeSet<>()).add(column);
            }
        }
        return out;
    }

    private String field(String column, Given row) {
        return asked(row)
                .flatMap(a -> Optional.ofNullable(a.columns().get(column)))
                .map(ColumnBook.Column::field)
                .orElseGet(() -> column.contains("___") ? column.substring(0, column.indexOf("___")) : column);
    }

    private boolean isPicture(String column, Given first, Given next) {
        if (!column.endsWith("_image")) {
            return false;
        }
        String field = column.substring(0, column.length() - "_image".length());
        Optional<ColumnBook.Asked> asked = asked(first);
        return asked.isPresent()
                ? asked.get().columns().containsKey(field)
                : !first.cell(field).isEmpty() || !next.cell(field).isEmpty() || !field.isEmpty();
    }

    private Optional<ColumnBook.Asked> asked(Given row) {
        return book.of(row.cell(ResponsesTable.SCALE), row.cell(ResponsesTable.WORDING));
    }

    private String status(Given row, Given next, Set<String> waits) {
        if (!waits.isEmpty()) {
            return ResponsesTable.TO_REVIEW;
        }
        return asked(row)
                .map(a -> a.columns().entrySet().stream()
                        .filter(e -> e.getValue().item())
                        .allMatch(e -> !row.cell(e.getKey()).isEmpty()))
                .map(all -> all ? ResponsesTable.COMPLETE : ResponsesTable.PARTIAL)
                .orElseGet(() -> next.cell(ResponsesTable.STATUS).equals(ResponsesTable.COMPLETE)
                        ? ResponsesTable.COMPLETE
                        : ResponsesTable.PARTIAL);
    }
}
