package org.likewise.analysis.statistic;

import java.util.OptionalDouble;

/** Cohen's kappa with quadratic weights (Cohen 1968, Psychological Bulletin 70: 213–220; Fleiss and Cohen 1973). */
public final class WeightedKappa {
    private WeightedKappa() {}

    /**
     * The agreement beyond chance of two people who sort the same things.
     *
     * @param counts how often the first chose the category of the row and the second that of the column; categories in order,
     *     also those that nobody chose
     * @return empty where all is in one category for both, so that there is no disagreement to expect
     */
    public static OptionalDouble of(long[][] counts) {
        int k = counts.length;
        double n = 0;
        double[] rows = new double[k];
        double[] columns = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                n += counts[i][j];
                rows[i] += counts[i][j];
                columns[j] += counts[i][j];
            }
        }
        double seen = 0;
        double expected = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double weight = (double) (i - j) * (i - j);
                seen += weight * counts[i][j];
                expected += weight * rows[i] * columns[j] / n;
            }
        }
        return n > 0 && expected > 0 ? OptionalDouble.of(1 - seen / expected) : OptionalDouble.empty();
    }
}
