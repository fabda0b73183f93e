package org.likewise.scanner.digit;

import java.util.Arrays;

/**
 * The four printed lines of a cell: finds each near where it is meant to be and takes it away, leaving the ink of strokes
 * that cross it.
 */
final class Outline {
    /** The printed line's middle lies this far inside the cell's edge: half of about 0.25 mm. */
    private static final double LINE_MIDDLE_PX = 1;
    /** How far registration may be off, in pixels: 0.6 mm. */
    private static final int REACH_PX = 5;
    /** The widest half of a line after blur, in pixels. */
    private static final int HALF_WIDTH_PX = 3;
    /** Beside a line its blur adds less than this share of its darkness, */
    private static final double SKIRT = 0.25;
    /** and nothing farther away than this. */
    private static final int SKIRT_PX = 2;
    /** Strokes in and across a line cover less than two thirds of it. */
    private static final int UNCROSSED = 3;
    /** A stroke beside a line, as the bar of a 7, may be longer, but leaves an eighth bare. */
    private static final int BARE = 8;
    /** A line fainter than this many grey levels on average is not there. */
    private static final double FAINTEST = 10;

    /** A slanting stroke comes out beyond the line this much further along. */
    private static final int SLANT_PX = 4;
    /** A stroke that is hidden in a line shows this far from where it enters, beyond the end of what meets the line there. */
    private static final int NEAR_PX = 6;

    private static final int FAR_PX = 13;
    /** A stroke in a line may stick out of it this far on either side. */
    private static final int AROUND_PX = 2;

    private final Darkness dark;
    private final float[] cleaned;
    private final Beside beside;

    private Outline(Darkness dark) {
        this.dark = dark;
        this.cleaned = dark.levels.clone();
        this.beside = Beside.none(cleaned.length);
    }

    /**
     * Takes the lines out of {@code dark}.
     *
     * @return what they may have hidden: ink beside a line without ink beyond may have lost a part to it
     */
    static Beside erase(Darkness dark) {
        Outline outline = new Outline(dark);
        outline.eraseSide(true, dark.top + LINE_MIDDLE_PX, 1);
        outline.eraseSide(true, dark.bottom - LINE_MIDDLE_PX, -1);
        outline.publish();
        outline.eraseSide(false, dark.left + LINE_MIDDLE_PX, 1);
        outline.eraseSide(false, dark.right - LINE_MIDDLE_PX, -1);
        outline.publish();
        return outline.beside;
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
        while (low > best - HALF_WIDTH_PX && shape[low - 1] > SKIRT * shape[best]) {
            low--;
        }
        while (high < best + HALF_WIDTH_PX && shape[high + 1] > SKIRT * shape[best]) {
            high++;
        }
        note(across, nominal - span, low, high, inward, from, to);
        bridge(across, nominal + low - span, nominal + high - span, inward, from, to);
        double most = SKIRT * shape[best];
        for (int away = 1; away <= SKIRT_PX; away++) {
            fade(across, nominal + low - span - away, most, from, to);
            fade(across, nominal + high - span + away, most, from, to);
        }
    }

    /**
     * Takes from a row beside the line what the line's blur adds to all of it, which beside pale pencil would pass for strokes. The line's own
     * rows keep as much of it as strokes that cross them keep.
     *
     * @param most no line adds more than this
     */
    private void fade(boolean across, int row, double most, int from, int to) {
        if (row < 0 || row >= (across ? dark.height : dark.width)) {
            return;
        }
        int length = across ? dark.width : dark.height;
        float[] levels = new float[length];
        for (int t = 0; t < length; t++) {
            levels[t] = level(across, row, t);
        }
        float added = (float) Math.min(most, quantile(levels, BARE));
        for (int t = from; t < to; t++) {
            int index = across ? row * dark.width + t : t * dark.width + row;
            cleaned[index] = Math.min(cleaned[index], Math.max(0, levels[t] - added));
        }
    }

    /** The level along a side, but for its ends, that one in so many places does not exceed. */
    private static float quantile(float[] along, int oneIn) {
        int margin = CellImage.MARGIN_MM * CellImage.PIXELS_PER_MM + 4;
        float[] sorted = Arrays.copyOfRange(along, margin, along.length - margin);
        Arrays.sort(sorted);
        return sorted[sorted.length / oneIn];
    }

    /**
     * Notes beside the line what it may hide.
     *
     * @param first the row that {@code low} and {@code high}, the line's first and last, are counted from
     */
    private void note(boolean across, int first, int low, int high, int inward, int from, int to) {
        int inside = first + (inward > 0 ? high + 1 : low - 1);
        int outside = first + (inward > 0 ? low - 1 : high + 1);
        int length = across ? dark.width : dark.height;
        if (inside < 0 || inside >= (across ? dark.height : dark.width)) {
            return;
        }
        float[] sums = new float[length];
        for (int t = 0; t < length; t++) {
            for (int row = low - AROUND_PX; row <= high + AROUND_PX; row++) {
                sums[t] += level(across, first + row, t);
            }
        }
        float own = quantile(sums, UNCROSSED);
        float[] excess = new float[length];
        for (int t = 0; t < length; t++) {
            excess[t] = sums[t] - own;
        }
        for (int t = from; t < to; t++) {
            int pixel = across ? inside * dark.width + t : t * dark.width + inside;
            beside.beyond()[pixel] = darkestNear(across, outside, t, length);
            beside.excess()[pixel] =
                    Math.max(mean(excess, t + NEAR_PX, t + FAR_PX), mean(excess, t - FAR_PX, t - NEAR_PX));
            beside.line()[pixel] = own;
        }
    }

    /** The mean from the first to the last, both included, of those that there are. */
    private static float mean(float[] values, int first, int last) {
        float sum = 0;
        int count = 0;
        for (int i = Math.max(0, first); i <= Math.min(values.length - 1, last); i++) {
            sum += values[i];
            count++;
        }
        return count == 0 ? 0 : sum / count;
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
