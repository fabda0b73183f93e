package org.likewise.analysis.statistic;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How two measurements of the same things differ, first less second (Bland and Altman 1986, Lancet 327: 307–310).
 *
 * @param of mean and spread of the differences; the mean is the bias
 * @param equal share of pairs that are the same, 0 to 1
 * @param withinOne share of pairs that are at most 1 apart, 0 to 1
 */
public record Differences(Moments of, double equal, double withinOne) {
    /** Within so many SDs of the bias lie 95 % of normal differences; Bland and Altman's printed figure is 2. */
    private static final double LIMIT = 1.96;

    /** Scores that were added up in another order are still the same. */
    private static final double ROUNDING = 1e-9;

    /** Of two rows of numbers of the same length, at least one. */
    public static Differences of(double[] first, double[] second) {
        if (first.length != second.length || first.length == 0) {
            throw new IllegalArgumentException("no pairs: " + first.length + " and " + second.length);
        }
        double[] differences = new double[first.length];
        int equal = 0;
        int near = 0;
        for (int i = 0; i < first.length; i++) {
            differences[i] = first[i] - second[i];
            equal += Math.abs(differences[i]) <= ROUNDING ? 1 : 0;
            near += Math.abs(differences[i]) <= 1 + ROUNDING ? 1 : 0;
        }
        return new Differences(Moments.of(differences), (double) equal / first.length, (double) near / first.length);
    }

    /** The limits of agreement, bias ± 1.96 SD; empty for fewer than two pairs. */
    public Optional<Interval> limits() {
        OptionalDouble sd = of.sd();
        return sd.isEmpty()
                ? Optional.empty()
                : Optional.of(new Interval(of.mean() - LIMIT * sd.getAsDouble(), of.mean() + LIMIT * sd.getAsDouble()));
    }
}
