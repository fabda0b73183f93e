package org.likewise.analysis.figure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.likewise.analysis.score.Fired;
import org.likewise.analysis.statistic.Moments;
import org.likewise.analysis.statistic.Reliability;

/**
 * One score of one role.
 *
 * @param of mean and spread of those who have it
 * @param fired how often each rule fired
 * @param reliability of its items among those who answered all of them, whatever the rule for missing ones
 * @param semFactor what turns the standard error of the items' mean into that of the score: 1 for a mean, the number of items for a sum
 */
public record ScoreFigure(
        String role, String score, Moments of, Map<Fired, Integer> fired, Reliability reliability, double semFactor) {
    public ScoreFigure {
        Objects.requireNonNull(role);
        fired = Map.copyOf(fired);
    }

    /** The figures of a score, by its place in the scale. */
    public static ScoreFigure of(Sample sample, String role, int score) {
        int[] among = sample.of(role);
        Map<Fired, Integer> fired = new EnumMap<>(Fired.class);
        for (int r : among) {
            fired.merge(sample.score(r, score).fired(), 1, Integer::sum);
        }
        var rule = sample.scale().scores().get(score);
        int[] items = sample.itemsOf(rule, role);
        return new ScoreFigure(
                role,
                rule.id(),
                Moments.of(sample.values(among, score)),
                fired,
                Reliability.of(complete(sample, among, items), items.length),
                rule.method() == org.likewise.model.scale.Score.Method.SUM ? items.length : 1);
    }

    private static double[][] complete(Sample sample, int[] among, int[] items) {
        return java.util.stream.IntStream.of(among)
                .mapToObj(r -> java.util.stream.IntStream.of(items)
                        .mapToDouble(i -> sample.points(r, i))
                        .toArray())
                .filter(row -> java.util.stream.DoubleStream.of(row).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
    }
}
