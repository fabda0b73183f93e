package org.likewise.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.likewise.cli.Trial.Outcome;
import org.likewise.cli.Trial.Verdict;

/** What came back under each condition and of each kind of mark, as two tables of Markdown. */
final class TrialReport {
    private final List<String> rows = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Map<Verdict, Integer>> byKind = new TreeMap<>();
    private final Map<Verdict, Integer> all = new EnumMap<>(Verdict.class);
    private int pages;
    private long nanos;

    /** Takes in what came back under one condition, and returns its row. */
    String add(String level, String hands, String form, int pictures, long scanNanos, Trial trial) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Outcome outcome : trial.outcomes()) {
            counts.merge(outcome.verdict(), 1, Integer::sum);
            all.merge(outcome.verdict(), 1, Integer::sum);
            String kind = outcome.hint().isEmpty() ? "plain, or blank" : outcome.hint();
            byKind.computeIfAbsent(kind, k -> new EnumMap<>(Verdict.class)).merge(outcome.verdict(), 1, Integer::sum);
        }
        pages += pictures;
        nanos += scanNanos;
        trial.wrong().forEach(w -> wrong.add(level + ", " + hands + ", " + form + ": " + w));
        String row = "| " + level + " | " + hands + " | " + form + " | " + pictures + cells(counts)
                + cpu(scanNanos, pictures);
        rows.add(row);
        return row;
    }

    String markdown() {
        StringBuilder out = new StringBuilder(
                "| level | hands | form | pages | fields | right | left to a person | wrong | lost | CPU ms a page |\n"
                        + "|---|---|---|---|---|---|---|---|---|---|\n");
        rows.forEach(r -> out.append(r).append('\n'));
        out.append("| all | | | ")
                .append(pages)
                .append(cells(all))
                .append(cpu(nanos, pages))
                .append("\n\n");
        out.append("| kind of mark | fields | right | left to a person | wrong | lost |\n|---|---|---|---|---|---|\n");
        byKind.forEach((kind, counts) ->
                out.append("| ").append(kind).append(cells(counts)).append(" |\n"));
        wrong.forEach(w -> out.append("\nwrong: ").append(w));
        return out.append('\n').toString();
    }

    private static String cells(Map<Verdict, Integer> counts) {
        int fields = counts.values().stream().mapToInt(i -> i).sum();
        int person = counts.getOrDefault(Verdict.TO_PERSON, 0);
        return String.format(
                Locale.ROOT,
                " | %,d | %,d | %,d (%.1f %%) | %d | %d",
                fields,
                counts.getOrDefault(Verdict.RIGHT, 0),
                person,
                100.0 * person / Math.max(1, fields),
                counts.getOrDefault(Verdict.WRONG, 0),
                counts.getOrDefault(Verdict.LOST, 0));
    }

    private static String cpu(long nanos, int pages) {
        return String.format(Locale.ROOT, " | %d |", Math.round(nanos / 1e6 / Math.max(1, pages)));
    }
}
