package org.likewise.analysis.statistic;

/** Covariances and correlations of the columns of a table of numbers. */
final class Covariance {
    /** A variance below this is rounding, not difference: answers are numbers of a few digits. */
    static final double NOTHING = 1e-12;

    private Covariance() {}

    /** The sample covariances, with n − 1, of at least two rows. */
    static double[][] of(double[][] rows, int columns) {
        double[] mean = new double[columns];
        for (double[] row : rows) {
            for (int i = 0; i < columns; i++) {
                mean[i] += row[i] / rows.length;
            }
        }
        double[][] out = new double[columns][columns];
        double[] off = new double[columns];
        for (double[] row : rows) {
            for (int i = 0; i < columns; i++) {
                off[i] = row[i] - mean[i];
                for (int j = 0; j <= i; j++) {
                    out[i][j] += off[i] * off[j];
                }
            }
        }
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j <= i; j++) {
                out[i][j] /= rows.length - 1;
                out[j][i] = out[i][j];
            }
        }
        return out;
    }

    /** Pearson's r of each pair; NaN where one of the two does not vary. */
    static double[][] correlation(double[][] covariance) {
        int k = covariance.length;
        double[][] out = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double product = covariance[i][i] * covariance[j][j];
                out[i][j] = covariance[i][i] > NOTHING && covariance[j][j] > NOTHING
                        ? covariance[i][j] / Math.sqrt(product)
                        : Double.NaN;
            }
        }
        return out;
    }
}
