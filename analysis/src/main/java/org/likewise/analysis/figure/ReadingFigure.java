package org.likewise.analysis.figure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.likewise.analysis.response.Heading;
import org.likewise.analysis.response.Response;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.TableColumns;
import org.likewise.model.table.TableReader;

/**
 * How well the paper was read.
 *
 * @param pages pages with marks that were read
 * @param marks marks and cells by state
 * @param waiting fields that a person must still settle
 * @param several those of them that have more than one mark
 * @param waitingResponses responses that have such a field
 * @param problems how often each kind of problem was noted
 * @param decided fields that a person has decided
 * @param changed those of them where the reading said something else
 * @param unread tables that are there but could not be read
 */
public record ReadingFigure(
        int pages,
        Map<String, Integer> marks,
        int waiting,
        int several,
        int waitingResponses,
        Map<String, Integer> problems,
        int decided,
        int changed,
        List<String> unread) {
    public ReadingFigure {
        marks = java.util.Collections.unmodifiableMap(new TreeMap<>(marks));
        problems = java.util.Collections.unmodifiableMap(new TreeMap<>(problems));
        unread = List.copyOf(unread);
    }

    public static ReadingFigure of(Sample sample, Path results) {
        return new Reading().read(sample, results);
    }

    /** One pass over each table that is there. */
    private static final class Reading {
        private final Set<String> pages = new HashSet<>();
        private final Map<String, Integer> marks = new TreeMap<>();
        /** By response and field that waits: how many marks there are in it. */
        private final Map<String, Integer> waiting = new HashMap<>();

        private final Map<String, Integer> problems = new TreeMap<>();
        private final Set<String> decided = new HashSet<>();
        private final Set<String> changed = new HashSet<>();
        private final List<String> unread = new java.util.ArrayList<>();

        ReadingFigure read(Sample sample, Path results) {
            int responses = 0;
            for (int i = 0; i < sample.size(); i++) {
                Response r = sample.response(i);
                List<String> review = r.words(ResponsesTable.REVIEW);
                review.forEach(field -> waiting.put(r.id() + " " + field, 0));
                responses += review.isEmpty() ? 0 : 1;
            }
            table(results.resolve("readings.csv"), TableColumns.READINGS, this::reading);
            table(
                    results.resolve("problems.csv"),
                    TableColumns.PROBLEMS,
                    row -> problems.merge(row.cell("problem"), 1, Integer::sum));
            table(results.resolve("decisions.csv"), TableColumns.DECISIONS, row -> {
                String field = row.cell("copy") + " " + row.cell("field");
                decided.add(field);
                if (!row.cell("from").isEmpty() && !row.cell("from").equals(row.cell("to"))) {
                    changed.add(field);
                }
            });
            return new ReadingFigure(
                    pages.size(),
                    marks,
                    waiting.size(),
                    (int) waiting.values().stream().filter(n -> n > 1).count(),
                    responses,
                    problems,
                    decided.size(),
                    changed.size(),
                    unread);
        }

        private void reading(Response row) {
            pages.add(row.cell("image"));
            String state = row.cell("state");
            marks.merge(state, 1, Integer::sum);
            if (state.equals("marked")) {
                waiting.computeIfPresent(
                        row.cell("form") + "-" + row.cell("copy") + " " + row.cell("field"), (k, n) -> n + 1);
            }
        }

        private void table(Path file, List<String> needed, java.util.function.Consumer<Response> rows) {
            if (!Files.exists(file)) {
                return;
            }
            try {
                TableReader.readRows(file, needed, columns -> {
                    Heading heading = new Heading(columns);
                    return new TableReader.Rows() {
                        @Override
                        public void row(int line, List<String> cells) {
                            rows.accept(new Response(heading, cells));
                        }

                        /** They are counted and let go: a hundred thousand copies have millions of marks. */
                        @Override
                        public long most() {
                            return Long.MAX_VALUE;
                        }
                    };
                });
            } catch (ProblemsException | java.io.IOException e) {
                unread.add(String.valueOf(file.getFileName()));
            }
        }
    }
}
