package org.likewise.analysis.statistic;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * The two-way analysis of variance of subjects that were all rated by the same raters, and the agreement in it.
 *
 * @param n subjects
 * @param k raters
 * @param subjects mean square between subjects
 * @param raters mean square between raters
 * @param error residual mean square
 */
public record Ratings(int n, int k, double subjects, double raters, double error) {
    /** Mean squares below this are rounding. */
    private static final double NOTHING = 1e-12;

    /** Of a table with a row for each subject; at least two rows and two columns. */
    public static Ratings of(double[][] table) {
        int n = table.length;
        int k = n == 0 ? 0 : table[0].length;
        if (n < 2 || k < 2) {
            throw new IllegalArgumentException("nothing to compare: " + n + " by " + k);
        }
        double[] column = new double[k];
        double grand = 0;
        for (double[] row : table) {
            for (int j = 0; j < k; j++) {
                column[j] += row[j] / n;
            }
        }
        for (double c : column) {
            grand += c / k;
        }
        double between = 0;
        double residual = 0;
        for (double[] row : table) {
            double mean = 0;
            for (double x : row) {
                mean += x / k;
            }
            between += k * (mean - grand) * (mean - grand);
            for (int j = 0; j < k; j++) {
                double left = row[j] - mean - column[j] + grand;
                residual += left * left;
            }
        }
        double across = 0;
        for (double c : column) {
            across += n * (c - grand) * (c - grand);
        }
        return new Ratings(n, k, between / (n - 1), across / (k - 1), residual / ((n - 1.0) * (k - 1)));
    }

    /**
     * ICC(A,1), absolute agreement of single ratings (McGraw and Wong 1996, Psychological Methods 1: 30–46, table 4; the same
     * as ICC(2,1) of Shrout and Fleiss 1979); empty where nothing varies.
     */
    public OptionalDouble agreement() {
        double below = subjects + (k - 1) * error + k * (raters - error) / n;
        return below > NOTHING ? OptionalDouble.of((subjects - error) / below) : OptionalDouble.empty();
    }

    /** Its 95 % confidence interval (McGraw and Wong 1996, table 7); empty where the raters never differ or nothing varies. */
    public Optional<Interval> agreementInterval() {
        OptionalDouble icc = agreement();
        if (icc.isEmpty() || error <= NOTHING || 1 - icc.getAsDouble() <= NOTHING) {
            return Optional.empty();
        }
        double r = icc.getAsDouble();
        double a = k * r / (n * (1 - r));
        double b = 1 + k * r * (n - 1) / (n * (1 - r));
        double top = a * raters + b * error;
        double v = top * top / (a * raters * a * raters / (k - 1) + b * error * b * error / ((n - 1.0) * (k - 1)));
        if (!(v > 0) || Double.isInfinite(v)) {
            return Optional.empty();
        }
        double lower = FDistribution.of(n - 1, v).inverseCumulativeProbability(0.975);
        double upper = FDistribution.of(v, n - 1).inverseCumulativeProbability(0.975);
        double spread = k * raters + ((double) k * n - k - n) * error;
        double low = n * (subjects - lower * error) / (lower * spread + n * subjects);
        double high = n * (upper * subjects - error) / (spread + n * upper * subjects);
        return low <= high ? Optional.of(new Interval(low, high)) : Optional.empty();
    }
}
