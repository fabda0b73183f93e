package org.likewise.analysis.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.likewise.analysis.response.Response;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Score;
import org.likewise.model.table.ResponsesTable;

/**
 * Which column each score has in {@code scores.csv}. A score has its own name for a column, but where several scales, or
 * versions of one with different MAJOR, have a score of that name, each has its own: {@code <scale>_v<major>_<score>}.
 */
final class ScoreTable {
    private static final List<String> LEADING = List.of(
            ResponsesTable.RESPONSE_ID,
            ResponsesTable.SCALE,
            ResponsesTable.VERSION,
            ResponsesTable.ROLE,
            ResponsesTable.PACK,
            ResponsesTable.COPY);

    /** What scores are comparable within. */
    private record Family(String scale, int major) {
        static Family of(Scale scale) {
            return new Family(scale.id(), scale.version().major());
        }

        String prefix() {
            return scale.replace('-', '_') + "_v" + major + "_";
        }
    }

    /** Place of the first of a score's three columns, by family and score. */
    private final Map<Family, Map<String, Integer>> places = new HashMap<>();

    private final List<String> columns = new ArrayList<>(LEADING);

    /** @param scales the definitions that are used */
    ScoreTable(List<Scale> scales) {
        Map<Family, Map<String, String>> names = new LinkedHashMap<>();
        List<Scale> sorted = scales.stream()
                .sorted(Comparator.comparing(Scale::id).thenComparing(Scale::version))
                .toList();
        for (Scale scale : sorted) {
            scale.scores()
                    .forEach(score -> names.computeIfAbsent(Family.of(scale), k -> new LinkedHashMap<>())
                            .put(score.id(), score.id()));
        }
        Map<String, Long> uses = names.values().stream()
                .flatMap(m -> m.keySet().stream())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        names.forEach((family, scores) -> scores.keySet().forEach(id -> {
            String name = Objects.requireNonNull(uses.get(id)) > 1 ? family.prefix() + id : id;
            places.computeIfAbsent(family, k -> new HashMap<>()).put(id, columns.size());
            columns.addAll(List.of(name, name + "_answered", name + "_rule"));
        }));
    }

    List<String> columns() {
        return List.copyOf(columns);
    }

    /**
     * The row of a response.
     *
     * @param values in the order of the scale's scores
     */
    List<String> row(Response response, Scorer scorer, List<ScoreValue> values) {
        String[] cells = new String[columns.size()];
        java.util.Arrays.fill(cells, "");
        for (int i = 0; i < LEADING.size(); i++) {
            cells[i] = response.cell(LEADING.get(i));
        }
        Map<String, Integer> own = places.getOrDefault(Family.of(scorer.scale()), Map.of());
        List<Score> scores = scorer.scale().scores();
        for (int i = 0; i < scores.size(); i++) {
            ScoreValue value = values.get(i);
            int at = Objects.requireNonNull(own.get(scores.get(i).id()));
            cells[at] = Figures.text(value.value());
            cells[at + 1] = String.valueOf(value.answered());
            cells[at + 2] = value.fired().word();
        }
        return List.of(cells);
    }
}
