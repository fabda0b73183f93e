package org.likewise.scanner.mark;

/**
 * Lines that dust on a scanner's glass draws through a page along the feed. They are straight, run with the image's own axes,
 * and go through the whole surroundings of a box, which no stroke of a hand does in all three ways.
 */
final class Streaks {
    /** Share of a line's samples that must be dark: noise may break it. */
    private static final double LEAST_SHARE = 0.94;

    private Streaks() {}

    /**
     * Takes streaks off the ink.
     *
     * @param ink row by row; changed
     * @param skew of the page in its image, degrees from the nearest quarter turn
     * @param level what counts as dark
     */
    static void erase(float[] ink, int columns, int rows, double skew, double level) {
        double slope = Math.tan(Math.toRadians(skew));
        upright(ink, columns, rows, slope, level);
        level(ink, columns, rows, -slope, level);
    }

    private static void upright(float[] ink, int columns, int rows, double slope, double level) {
        boolean[] streak = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            int dark = 0;
            int looked = 0;
            for (int j = 0; j < rows; j++) {
                int i = at(c, j, rows, slope);
                if (i >= 0 && i < columns) {
                    looked++;
                    dark += ink[j * columns + i] > level ? 1 : 0;
                }
            }
            streak[c] = looked > 0.9 * rows && dark >= LEAST_SHARE * looked;
        }
        for (int c = 0; c < columns; c++) {
            if (near(streak, c)) {
                for (int j = 0; j < rows; j++) {
                    int i = at(c, j, rows, slope);
                    if (i >= 0 && i < columns) {
                        ink[j * columns + i] = 0;
                    }
                }
            }
        }
    }

    private static void level(float[] ink, int columns, int rows, double slope, double level) {
        boolean[] streak = new boolean[rows];
        for (int r = 0; r < rows; r++) {
            int dark = 0;
            int looked = 0;
            for (int i = 0; i < columns; i++) {
                int j = at(r, i, columns, slope);
                if (j >= 0 && j < rows) {
                    looked++;
                    dark += ink[j * columns + i] > level ? 1 : 0;
                }
            }
            streak[r] = looked > 0.9 * columns && dark >= LEAST_SHARE * looked;
        }
        for (int r = 0; r < rows; r++) {
            if (near(streak, r)) {
                for (int i = 0; i < columns; i++) {
                    int j = at(r, i, columns, slope);
                    if (j >= 0 && j < rows) {
                        ink[j * columns + i] = 0;
                    }
                }
            }
        }
    }

    private static int at(int start, int along, int length, double slope) {
        return (int) Math.round(start + (along - length / 2.0) * slope);
    }

    /** A streak's pale edges are beside it. */
    private static boolean near(boolean[] streak, int i) {
        return streak[i] || (i > 0 && streak[i - 1]) || (i + 1 < streak.length && streak[i + 1]);
    }
}
