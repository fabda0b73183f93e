package org.likewise.scanner.mark;

/**
 * Lines that dust on a scanner's glass draws through a page along the feed. They are straight, run with the image's own axes,
 * and go on far beyond a box, which no stroke of a hand does in all three ways.
 */
final class Streaks {
    /** Share of a line's samples that must be dark: noise may break it. */
    private static final double LEAST_SHARE = 0.94;

    /** What counts as dark, as ink from 0 to 1. */
    private static final double DARK = 0.1;

    /** A streak goes on at least this far from a box's middle, in millimetres; a line that strikes a box out does not. */
    private static final double GOES_ON = 13;

    /** Share of that way on which it must be darker than the paper on both sides; words may lie across it. */
    private static final double GOES_ON_SHARE = 0.7;

    /** Samples that must show it: a third of all. */
    private static final int LEAST_GOES_ON = 11;

    /** Grey levels between paper and what is printed. */
    private static final int BESIDE_PRINT = 25;

    private final float[] ink;
    private final int columns;
    private final int rows;
    private final Sampler sampler;

    private Streaks(float[] ink, int columns, int rows, Sampler sampler) {
        this.ink = ink;
        this.columns = columns;
        this.rows = rows;
        this.sampler = sampler;
    }

    /**
     * Takes streaks off the ink of a patch, and says whether there were any.
     *
     * @param ink row by row; changed
     * @param sampler of the box that the patch is around
     * @param skew of the page in its image, degrees from the nearest quarter turn
     */
    static boolean erase(float[] ink, int columns, int rows, Sampler sampler, double skew) {
        double slope = Math.tan(Math.toRadians(skew));
        Streaks s = new Streaks(ink, columns, rows, sampler);
        boolean upright = s.erase(true, slope);
        boolean level = s.erase(false, -slope);
        return upright || level;
    }

    private boolean erase(boolean upright, double slope) {
        int across = upright ? columns : rows;
        int along = upright ? rows : columns;
        boolean[] streak = new boolean[across];
        boolean any = false;
        for (int start = 0; start < across; start++) {
            streak[start] = dark(upright, start, across, along, slope)
                    && goesOn(upright, (start + 0.5 - across / 2.0) * Patch.STEP, slope);
            any |= streak[start];
        }
        for (int start = 0; start < across; start++) {
            boolean pale = (start > 0 && streak[start - 1]) || (start + 1 < across && streak[start + 1]);
            if (streak[start] || pale) {
                for (int k = 0; k < along; k++) {
                    int at = at(start, k, along, slope);
                    if (at >= 0 && at < across) {
                        ink[upright ? k * columns + at : at * columns + k] = 0;
                    }
                }
            }
        }
        return any;
    }

    private boolean dark(boolean upright, int start, int across, int along, double slope) {
        int missing = 0;
        int most = (int) ((1 - LEAST_SHARE) * along);
        for (int k = 0; k < along && missing <= most; k++) {
            int at = at(start, k, along, slope);
            boolean inked = at >= 0 && at < across && ink[upright ? k * columns + at : at * columns + k] > DARK;
            missing += inked ? 0 : 1;
        }
        return missing <= most;
    }

    /** Where something printed lies beside the line, as the side of the next box may, it cannot be told from it and does not count. */
    private boolean goesOn(boolean upright, double offset, double slope) {
        int looked = 0;
        int dark = 0;
        for (double t = -GOES_ON; t <= GOES_ON; t += 0.5) {
            if (Math.abs(t) > 5) {
                double side = offset + t * slope;
                float line = level(upright, side, t);
                float before = level(upright, side - 0.7, t);
                float after = level(upright, side + 0.7, t);
                boolean darker = line < Math.min(before, after) - 4;
                boolean besidePrint = !darker && line < Math.max(before, after) - BESIDE_PRINT;
                looked += besidePrint ? 0 : 1;
                dark += darker ? 1 : 0;
            }
        }
        return dark >= LEAST_GOES_ON && dark >= GOES_ON_SHARE * looked;
    }

    private float level(boolean upright, double across, double along) {
        return upright ? sampler.level(across, along) : sampler.level(along, across);
    }

    private static int at(int start, int along, int length, double slope) {
        return (int) Math.round(start + (along - length / 2.0) * slope);
    }
}
