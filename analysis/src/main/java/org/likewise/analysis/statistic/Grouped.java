package org.likewise.analysis.statistic;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The one-way analysis of variance of people in groups, such as patients by practitioner.
 *
 * @param n people in groups of at least two
 * @param groups such groups
 * @param between mean square between groups
 * @param within mean square within groups
 * @param size what stands for the groups' size where they differ (Donner 1986, International Statistical Review 54: 67–82)
 */
public record Grouped(int n, int groups, double between, double within, double size) {
    /** More than this is no plan that anyone could follow. */
    private static final double MOST_NEEDED = 100_000;

    /** Groups of one say nothing about what differs within them and are passed over. */
    public static Grouped of(List<double[]> all) {
        List<double[]> groups = all.stream().filter(g -> g.length > 1).toList();
        int n = groups.stream().mapToInt(g -> g.length).sum();
        int g = groups.size();
        if (g < 2) {
            return new Grouped(n, g, 0, 0, 0);
        }
        double grand = groups.stream()
                        .mapToDouble(x -> Moments.of(x).mean() * x.length)
                        .sum()
                / n;
        double between = 0;
        double within = 0;
        double squares = 0;
        for (double[] group : groups) {
            Moments m = Moments.of(group);
            between += m.n() * (m.mean() - grand) * (m.mean() - grand);
            within += m.squares();
            squares += (double) m.n() * m.n();
        }
        return new Grouped(n, g, between / (g - 1), within / (n - g), (n - squares / n) / (g - 1));
    }

    /** ICC(1): the share of variance that lies between groups (Shrout and Fleiss 1979); empty where nothing varies. */
    public OptionalDouble icc() {
        double below = between + (size - 1) * within;
        return groups < 2 || below <= 1e-12 ? OptionalDouble.empty() : OptionalDouble.of((between - within) / below);
    }

    /**
     * How many people a group needs for its mean to be so reliable (Spearman–Brown); empty where groups do not differ.
     *
     * @param reliability above 0, below 1
     */
    public OptionalInt needed(double reliability) {
        OptionalDouble icc = icc();
        if (icc.isEmpty() || icc.getAsDouble() <= 0) {
            return OptionalInt.empty();
        }
        double r = icc.getAsDouble();
        double people = reliability * (1 - r) / (r * (1 - reliability));
        return people > MOST_NEEDED ? OptionalInt.empty() : OptionalInt.of((int) Math.max(1, Math.ceil(people - 1e-9)));
    }
}
