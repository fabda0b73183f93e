package org.likewise.analysis.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Internal consistency of a score: how far its items say the same of the people who answered.
 *
 * @param n people who answered every item
 * @param items how many
 * @param alpha Cronbach's, of the raw items (Cronbach 1951, Psychometrika 16: 297–334)
 * @param alphaInterval its 95 % confidence interval (Feldt 1965, Psychometrika 30: 357–370)
 * @param omega McDonald's total of one common factor, in the items' own units (McDonald 1999, Test Theory)
 * @param meanInterItem mean of Pearson's r over all pairs of items
 * @param itemTotal for each item Pearson's r with the sum of the others
 * @param sem standard error of measurement of the items' mean, SD √(1 − alpha)
 */
public record Reliability(
        int n,
        int items,
        OptionalDouble alpha,
        Optional<Interval> alphaInterval,
        OptionalDouble omega,
        OptionalDouble meanInterItem,
        List<OptionalDouble> itemTotal,
        OptionalDouble sem) {
    /** Fewer people say nothing about a correlation: with two it is always 1 or −1. */
    public static final int LEAST = 3;

    public Reliability {
        itemTotal = List.copyOf(itemTotal);
    }

    /**
     * Of a table of answers; what cannot be given, for want of people, items or variance, is empty.
     *
     * @param answers a row for each person, a number for each item, none missing
     * @param items how many, also where nobody answered
     */
    public static Reliability of(double[][] answers, int items) {
        int n = answers.length;
        if (n < LEAST || items < 2) {
            return none(n, items);
        }
        double[][] covariance = Covariance.of(answers, items);
        double within = 0;
        double all = 0;
        for (int i = 0; i < items; i++) {
            within += covariance[i][i];
            for (int j = 0; j < items; j++) {
                all += covariance[i][j];
            }
        }
        if (all <= 1e-12 * Math.max(1, within)) {
            return none(n, items);
        }
        double k = items;
        double alpha = k / (k - 1) * (1 - within / all);
        return new Reliability(
                n,
                items,
                OptionalDouble.of(alpha),
                Optional.of(feldt(alpha, n, items)),
                OneFactor.omega(covariance, n),
                meanInterItem(covariance),
                itemTotal(covariance),
                OptionalDouble.of(Math.sqrt(all) / k * Math.sqrt(Math.max(0, 1 - alpha))));
    }

    private static Reliability none(int n, int items) {
        List<OptionalDouble> empty = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            empty.add(OptionalDouble.empty());
        }
        return new Reliability(
                n,
                items,
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                empty,
                OptionalDouble.empty());
    }

    private static Interval feldt(double alpha, int n, int items) {
        double between = n - 1.0;
        FDistribution f = FDistribution.of(between, between * (items - 1));
        return new Interval(
                1 - (1 - alpha) * f.inverseCumulativeProbability(0.975),
                1 - (1 - alpha) * f.inverseCumulativeProbability(0.025));
    }

    private static OptionalDouble meanInterItem(double[][] covariance) {
        double[][] r = Covariance.correlation(covariance);
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j < i; j++) {
                if (Double.isNaN(r[i][j])) {
                    return OptionalDouble.empty();
                }
                sum += r[i][j];
                pairs++;
            }
        }
        return OptionalDouble.of(sum / pairs);
    }

    private static List<OptionalDouble> itemTotal(double[][] covariance) {
        int k = covariance.length;
        double[] rows = new double[k];
        double all = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                rows[i] += covariance[i][j];
            }
            all += rows[i];
        }
        List<OptionalDouble> out = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            double own = covariance[i][i];
            // the sum of the others: its variance, and its covariance with this item
            double others = all - 2 * rows[i] + own;
            double with = rows[i] - own;
            out.add(
                    own > Covariance.NOTHING && others > Covariance.NOTHING
                            ? OptionalDouble.of(clamp(with / Math.sqrt(own * others)))
                            : OptionalDouble.empty());
        }
        return out;
    }

    private static double clamp(double r) {
        return Math.max(-1, Math.min(1, r));
    }
}
