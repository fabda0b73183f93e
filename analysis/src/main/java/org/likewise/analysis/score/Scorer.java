package org.likewise.analysis.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.likewise.analysis.response.Response;
import org.likewise.model.scale.Item;
import org.likewise.model.scale.Option;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Score;

/** Scores responses by the rules of one scale. */
public final class Scorer {
    private final Scale scale;
    /** By item and what the table says; an item that is a filler counts by its values where one looks at it alone. */
    private final Map<String, Map<String, Double>> points = new HashMap<>();

    private final Map<String, Set<String>> itemsByAsked = new HashMap<>();

    public Scorer(Scale scale) {
        this.scale = scale;
        for (Item item : scale.items()) {
            Map<String, Double> byValue = new HashMap<>();
            for (Option option : item.responses().options()) {
                Optional<BigDecimal> score = item.responses().score(option, item.reverse());
                score.ifPresent(s -> byValue.put(option.tableValue(), s.doubleValue()));
            }
            points.put(item.id(), byValue);
        }
    }

    public Scale scale() {
        return scale;
    }

    /** What an answer to an item counts; NaN where it has none that counts. */
    public double points(Response response, String item) {
        return response.answered(item) == Response.Answered.GIVEN
                ? points.getOrDefault(item, Map.of()).getOrDefault(response.cell(item), Double.NaN)
                : Double.NaN;
    }

    /** What an answer to an item can count, in rising order and without doubles. */
    public List<Double> steps(String item) {
        return points.getOrDefault(item, Map.of()).values().stream()
                .distinct()
                .sorted()
                .toList();
    }

    /** Ids of the items that a response was asked, by its role and variant. */
    public Set<String> asked(Response response) {
        return itemsByAsked.computeIfAbsent(response.role() + " " + response.variant(), k -> askedOf(response));
    }

    private Set<String> askedOf(Response response) {
        Set<String> out = new HashSet<>();
        List<String> all = response.variant().isEmpty()
                ? scale.items().stream().map(Item::id).toList()
                : scale.variant(response.variant()).map(v -> v.items()).orElse(List.of());
        for (String id : all) {
            if (scale.item(id).filter(i -> i.roles().contains(response.role())).isPresent()) {
                out.add(id);
            }
        }
        return out;
    }

    /** One score of a response. */
    public ScoreValue score(Response response, Score score) {
        Set<String> asked = asked(response);
        List<Double> counted = new ArrayList<>();
        int items = 0;
        boolean waits = false;
        boolean unknown = false;
        for (String item : score.items()) {
            if (!asked.contains(item)) {
                continue;
            }
            Response.Answered answered = response.answered(item);
            if (answered == Response.Answered.NOT_APPLICABLE
                    && score.notApplicable() == Score.NotApplicable.NOT_ASKED) {
                continue;
            }
            items++;
            double point = points(response, item);
            if (!Double.isNaN(point)) {
                counted.add(point);
            }
            waits |= answered == Response.Answered.TO_REVIEW;
            unknown |= answered == Response.Answered.GIVEN && !knows(item, response.cell(item));
        }
        if (waits) {
            return ScoreValue.none(counted.size(), Fired.REVIEW);
        }
        if (unknown) {
            return ScoreValue.none(counted.size(), Fired.UNKNOWN_ANSWER);
        }
        if (items == 0) {
            return ScoreValue.none(0, Fired.NOT_ASKED);
        }
        return scored(score, counted, items);
    }

    private static ScoreValue scored(Score score, List<Double> counted, int items) {
        int missing = items - counted.size();
        if (counted.isEmpty() || missing > score.mayMiss(items)) {
            return ScoreValue.none(counted.size(), Fired.TOO_FEW);
        }
        double sum = counted.stream().mapToDouble(Double::doubleValue).sum();
        double mean = sum / counted.size();
        // with nothing missing the sum itself, free of rounding
        double value = score.method() == Score.Method.MEAN ? mean : missing == 0 ? sum : mean * items;
        Fired fired =
                missing == 0 ? Fired.COMPLETE : score.missing() == Score.MissingRule.HALF ? Fired.HALF : Fired.AT_MOST;
        return new ScoreValue(value, counted.size(), fired);
    }

    private boolean knows(String item, String cell) {
        return scale.item(item).stream()
                .flatMap(i -> i.responses().options().stream())
                .anyMatch(o -> o.tableValue().equals(cell));
    }
}
