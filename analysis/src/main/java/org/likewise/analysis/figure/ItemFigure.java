package org.likewise.analysis.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.likewise.analysis.response.Response;
import org.likewise.analysis.statistic.Moments;
import org.likewise.model.scale.Item;
import org.likewise.model.scale.Option;

/**
 * How one role answered one item.
 *
 * @param empty nothing was marked
 * @param notApplicable it did not fit this visit
 * @param toReview a person must still settle it
 * @param counts how often each option was chosen, in the order of the scale
 * @param points of the answers that count, as the scores count them
 * @param floor share of those with the lowest points, 0 to 1; empty where nobody answered
 * @param ceiling share of those with the highest points
 */
public record ItemFigure(
        String role,
        String item,
        int empty,
        int notApplicable,
        int toReview,
        List<Integer> counts,
        Moments points,
        OptionalDouble floor,
        OptionalDouble ceiling) {
    public ItemFigure {
        counts = List.copyOf(counts);
    }

    /** How many chose an option. */
    public int chosen() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** The figures of each item that a role is asked, in the order of the scale. */
    public static List<ItemFigure> of(Sample sample, String role) {
        int[] among = sample.of(role);
        List<Item> items = sample.scale().items();
        List<ItemFigure> out = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).roles().contains(role)) {
                out.add(of(sample, role, among, i));
            }
        }
        return out;
    }

    private static ItemFigure of(Sample sample, String role, int[] among, int at) {
        Item item = sample.scale().items().get(at);
        List<String> values =
                item.responses().options().stream().map(Option::tableValue).toList();
        int[] counts = new int[values.size()];
        Map<Response.Answered, Integer> by = new EnumMap<>(Response.Answered.class);
        for (int r : among) {
            Response response = sample.response(r);
            if (sample.scorer().asked(response).contains(item.id())) {
                Response.Answered answered = response.answered(item.id());
                by.merge(answered, 1, Integer::sum);
                int option = answered == Response.Answered.GIVEN ? values.indexOf(response.cell(item.id())) : -1;
                if (option >= 0) {
                    counts[option]++;
                }
            }
        }
        double[] points = IntStream.of(among)
                .mapToDouble(r -> sample.points(r, at))
                .filter(p -> !Double.isNaN(p))
                .toArray();
        List<Double> steps = sample.scorer().steps(item.id());
        return new ItemFigure(
                role,
                item.id(),
                by.getOrDefault(Response.Answered.EMPTY, 0),
                by.getOrDefault(Response.Answered.NOT_APPLICABLE, 0),
                by.getOrDefault(Response.Answered.TO_REVIEW, 0),
                IntStream.of(counts).boxed().toList(),
                Moments.of(points),
                share(points, steps.isEmpty() ? Double.NaN : steps.get(0)),
                share(points, steps.isEmpty() ? Double.NaN : steps.get(steps.size() - 1)));
    }

    private static OptionalDouble share(double[] points, double of) {
        return points.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) IntStream.range(0, points.length)
                                .filter(i -> points[i] == of)
                                .count()
                        / points.length);
    }
}
