package org.likewise.scanner.digit;

import java.util.Arrays;

/**
 * The four printed lines of a cell: finds each near where it is meant to be and takes it away, leaving the ink of strokes
 * that cross it.
 */
final class Outline {
    static final float NOT_BESIDE = -1;

    /** The printed line's middle lies this far inside the cell's edge: half of about 0.25 mm. */
    private static final double LINE_MIDDLE_PX = 1;
    /** How far registration may be off, in pixels: 0.6 mm. */
    private static final int REACH_PX = 5;
    /** The widest half of a line after blur, in pixels. */
    private static final int HALF_WIDTH_PX = 3;
    /** A line fainter than this many grey levels on average is not there. */
    private static final double FAINTEST = 10;

    /** A slanting stroke comes out beyond the line this much further along. */
    private static final int SLANT_PX = 4;

    private final Darkness dark;
    private final float[] cleaned;
    private final float[] beyond;

    private Outline(Darkness dark) {
        this.dark = dark;
        this.cleaned = dark.levels.clone();
        this.beyond = new float[cleaned.length];
        Arrays.fill(beyond, NOT_BESIDE);
    }

    /**
     * Takes the lines out of {@code dark}.
     *
     * @return for each pixel just inside a line, how dark it is beyond that line, as a stroke that
     *     crosses it would be; elsewhere {@link #NOT_BESIDE}. Ink beside a line without ink beyond may have lost a part to it.
     */
    static float[] erase(Darkness dark) {
        Outline outline = new Outline(dark);
        outline.eraseSide(true, dark.top + LINE_MIDDLE_PX, 1);
        outline.eraseSide(true, dark.bottom - LINE_MIDDLE_PX, -1);
        outline.publish();
        outline.eraseSide(false, dark.left + LINE_MIDDLE_PX, 1);
        outline.eraseSide(false, dark.right - LINE_MIDDLE_PX, -1);
        outline.publish();
        return outline.beyond;
    }

    /** Rows first, then columns on what is left, so that corners vanish as well. */
    private void publish() {
        System.arraycopy(cleaned, 0, dark.levels, 0, cleaned.length);
    }

    /**
     * Erases one side, its two halves apart, since a page that is bent or a little turned moves one end more.
     *
     * @param across whether the line runs across (top, bottom) rather than down
     * @param inward +1 where the cell lies at higher coordinates, else -1
     */
    private void eraseSide(boolean across, double middle, int inward) {
        int length = across ? dark.width : dark.height;
        int half = length / 2;
        int margin = CellImage.MARGIN_MM * CellImage.PIXELS_PER_MM;
        eraseHalf(across, middle, inward, 0, half, margin + 4, half);
        eraseHalf(across, middle, inward, half, length, half, length - margin - 4);
    }

    private void eraseHalf(
            boolean across, double middle, int inward, int from, int to, int measureFrom, int measureTo) {
        int nominal = (int) Math.floor(middle);
        int span = REACH_PX + HALF_WIDTH_PX;
        double[] profile = new double[2 * span + 1];
        for (int i = 0; i < profile.length; i++) {
            profile[i] = meanAlong(across, nominal + i - span, measureFrom, measureTo);
        }
        int best = span;
        double bestScore = -1;
        for (int i = HALF_WIDTH_PX; i < profile.length - HALF_WIDTH_PX; i++) {
            // nearer to the nominal place wins among equals: a stroke alongside is rarely as long as the line
            double score = (profile[i] + 0.5 * (profile[i - 1] + profile[i + 1])) * (1 - 0.05 * Math.abs(i - span));
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        if (profile[best] < FAINTEST) {
            return;
        }
        double[] line = new double[profile.length];
        for (int i = 0; i < line.length; i++) {
            line[i] = medianAlong(across, nominal + i - span, measureFrom, measureTo);
        }
        // the median sees the line without the strokes that meet it, unless a bad scan has broken the line
        double[] shape = line[best] > 0.5 * profile[best] ? line : profile;
        int low = best;
        int high = best;
        while (low > best - HALF_WIDTH_PX && shape[low - 1] > 0.25 * shape[best]) {
            low--;
        }
        while (high < best + HALF_WIDTH_PX && shape[high + 1] > 0.25 * shape[best]) {
            high++;
        }
        bridge(across, nominal + low - span, nominal + high - span, inward, from, to);
    }

    private double meanAlong(boolean across, int line, int from, int to) {
        double sum = 0;
        for (int t = from; t < to; t++) {
            sum += level(across, line, t);
        }
        return sum / (to - from);
    }

    private double medianAlong(boolean across, int line, int from, int to) {
        float[] levels = new float[to - from];
        for (int t = from; t < to; t++) {
            levels[t - from] = level(across, line, t);
        }
        Arrays.sort(levels);
        return levels[levels.length / 2];
    }

    /** Gives each pixel of the line the lesser darkness of the paper just inside and just outside of it. */
    private void bridge(boolean across, int low, int high, int inward, int from, int to) {
        int inside = inward > 0 ? high + 1 : low - 1;
        int outside = inward > 0 ? low - 1 : high + 1;
        for (int t = from; t < to; t++) {
            float kept = Math.min(level(across, inside, t), level(across, outside, t));
            if (inside >= 0 && inside < (across ? dark.height : dark.width)) {
                beyond[across ? inside * dark.width + t : t * dark.width + inside] =
                        darkestNear(across, outside, t, across ? dark.width : dark.height);
            }
            for (int line = low; line <= high; line++) {
                if (line >= 0 && line < (across ? dark.height : dark.width)) {
                    int index = across ? line * dark.width + t : t * dark.width + line;
                    cleaned[index] = Math.min(cleaned[index], kept);
                }
            }
        }
    }

    private float darkestNear(boolean across, int line, int t, int length) {
        float darkest = 0;
        for (int i = Math.max(0, t - SLANT_PX); i <= Math.min(length - 1, t + SLANT_PX); i++) {
            darkest = Math.max(darkest, level(across, line, i));
        }
        return darkest;
    }

    private float level(boolean across, int line, int t) {
        int limit = across ? dark.height : dark.width;
        if (line < 0 || line >= limit) {
            return 0;
        }
        return across ? dark.at(t, line) : dark.at(line, t);
    }
}
