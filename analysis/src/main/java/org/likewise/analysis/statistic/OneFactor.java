package org.likewise.analysis.statistic;

import java.util.OptionalDouble;

/**
 * McDonald's omega from one common factor, fitted to the correlations by maximum likelihood with the EM algorithm (Rubin and
 * Thayer 1982, Psychometrika 47: 69–76), which for one factor needs no inverse of a matrix.
 */
final class OneFactor {
    /** With fewer items one factor fits in more than one way. */
    private static final int LEAST_ITEMS = 3;

    /** Below this an item is all factor: an improper fit (R's factanal stops there too). */
    private static final double LEAST_UNIQUENESS = 0.005;

    private static final int MOST_STEPS = 50_000;
    private static final double CHANGE = 1e-13;

    private OneFactor() {}

    /** Omega; empty where the factor cannot be had: too few people or items, an item that does not vary, an improper fit. */
    static OptionalDouble omega(double[][] covariance, int n) {
        int k = covariance.length;
        double[][] r = Covariance.correlation(covariance);
        if (k < LEAST_ITEMS || n <= k) {
            return OptionalDouble.empty();
        }
        for (double[] row : r) {
            for (double cell : row) {
                if (Double.isNaN(cell)) {
                    return OptionalDouble.empty();
                }
            }
        }
        double[] loading = new double[k];
        double[] unique = new double[k];
        start(r, loading, unique);
        for (int step = 0; step < MOST_STEPS; step++) {
            double change = step(r, loading, unique);
            for (double u : unique) {
                if (u < LEAST_UNIQUENESS) {
                    return OptionalDouble.empty();
                }
            }
            if (change < CHANGE) {
                return omega(covariance, loading, unique);
            }
        }
        return OptionalDouble.empty();
    }

    /** Each item's mean correlation with all: near the first principal component, signs included. */
    private static void start(double[][] r, double[] loading, double[] unique) {
        int k = r.length;
        double all = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                loading[i] += r[i][j];
            }
            all += loading[i];
        }
        double scale = Math.sqrt(Math.max(all, 1));
        for (int i = 0; i < k; i++) {
            loading[i] = Math.max(-0.9, Math.min(0.9, loading[i] / scale));
            unique[i] = 1 - loading[i] * loading[i];
        }
    }

    private static double step(double[][] r, double[] loading, double[] unique) {
        int k = r.length;
        double signal = 0;
        for (int i = 0; i < k; i++) {
            signal += loading[i] * loading[i] / unique[i];
        }
        double[] weight = new double[k];
        for (int i = 0; i < k; i++) {
            weight[i] = loading[i] / unique[i] / (1 + signal);
        }
        double[] with = new double[k];
        double explained = 0;
        double factor = 1;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                with[i] += r[i][j] * weight[j];
            }
            explained += weight[i] * with[i];
            factor -= weight[i] * loading[i];
        }
        factor += explained;
        double change = 0;
        for (int i = 0; i < k; i++) {
            double next = with[i] / factor;
            change = Math.max(change, Math.abs(next - loading[i]));
            loading[i] = next;
            unique[i] = r[i][i] - next * with[i];
        }
        return change;
    }

    private static OptionalDouble omega(double[][] covariance, double[] loading, double[] unique) {
        double common = 0;
        double own = 0;
        for (int i = 0; i < loading.length; i++) {
            common += loading[i] * Math.sqrt(covariance[i][i]);
            own += unique[i] * covariance[i][i];
        }
        return OptionalDouble.of(common * common / (common * common + own));
    }
}
