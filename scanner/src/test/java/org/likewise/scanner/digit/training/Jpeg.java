package org.likewise.scanner.digit.training;

/** The loss of JPEG: blocks of 8 x 8 through a cosine transform, rounded, and back. */
final class Jpeg {
    private static final int SIDE = 8;
    private static final double[][] COSINES = new double[SIDE][SIDE];
    private static final double[][] TURNED = new double[SIDE][SIDE];

    static {
        for (int k = 0; k < SIDE; k++) {
            for (int n = 0; n < SIDE; n++) {
                COSINES[k][n] = (k == 0 ? Math.sqrt(0.125) : 0.5) * Math.cos((2 * n + 1) * k * Math.PI / 16);
                TURNED[n][k] = COSINES[k][n];
            }
        }
    }

    private Jpeg() {}

    /** @param quality 1 to 99, larger loses less */
    static void squeeze(float[] image, int width, int height, int quality) {
        double factor = quality < 50 ? 50.0 / quality : 2 - quality / 50.0;
        double[][] block = new double[SIDE][SIDE];
        for (int top = 0; top + SIDE <= height; top += SIDE) {
            for (int left = 0; left + SIDE <= width; left += SIDE) {
                for (int y = 0; y < SIDE; y++) {
                    for (int x = 0; x < SIDE; x++) {
                        block[y][x] = image[(top + y) * width + left + x];
                    }
                }
                double[][] waves = product(product(COSINES, block), TURNED);
                for (int v = 0; v < SIDE; v++) {
                    for (int u = 0; u < SIDE; u++) {
                        // rising with frequency, about as the standard's table for brightness does
                        double step = Math.max(1, factor * (10 + 5.5 * (u + v)));
                        waves[v][u] = Math.round(waves[v][u] / step) * step;
                    }
                }
                double[][] back = product(product(TURNED, waves), COSINES);
                for (int y = 0; y < SIDE; y++) {
                    for (int x = 0; x < SIDE; x++) {
                        image[(top + y) * width + left + x] = (float) back[y][x];
                    }
                }
            }
        }
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] out = new double[SIDE][SIDE];
        for (int i = 0; i < SIDE; i++) {
            for (int k = 0; k < SIDE; k++) {
                double factor = a[i][k];
                for (int j = 0; j < SIDE; j++) {
                    out[i][j] += factor * b[k][j];
                }
            }
        }
        return out;
    }
}
