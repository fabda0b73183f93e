package org.likewise.scanner.mark;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.likewise.model.layout.Box;

/**
 * Where a box's printed outline is seen, against where the registration put it.
 *
 * @param dx millimetres to the right; NaN where neither upright side was seen
 * @param dy millimetres down; NaN where neither level side was seen
 * @param sides how many of the four sides were seen
 */
record Outline(double dx, double dy, int sides) {
    /** How far a side is looked for. Registration is within 0.1 mm on any page that it accepts; a row is 7 mm away. */
    private static final double REACH = 0.6;

    private static final double STEP = 0.1;

    private static final int POINTS = 13;

    /** Middle of the printed line, from the outer edge that the layout gives. */
    private static final double HALF_LINE = 0.15;

    /** A line must be darker than the paper on both of its sides by this share of the page's contrast. */
    private static final double LEAST_DEPTH = 0.1;

    static Outline find(Sampler sampler, Box box, int black) {
        double halfW = box.w() / 2 - HALF_LINE;
        double halfH = box.h() / 2 - HALF_LINE;
        OptionalDouble left = line((d, t) -> sampler.level(-halfW + d, t * halfH), black);
        OptionalDouble right = line((d, t) -> sampler.level(halfW + d, t * halfH), black);
        OptionalDouble top = line((d, t) -> sampler.level(t * halfW, -halfH + d), black);
        OptionalDouble bottom = line((d, t) -> sampler.level(t * halfW, halfH + d), black);
        int sides = (left.isPresent() ? 1 : 0)
                + (right.isPresent() ? 1 : 0)
                + (top.isPresent() ? 1 : 0)
                + (bottom.isPresent() ? 1 : 0);
        return new Outline(mean(left, right), mean(top, bottom), sides);
    }

    boolean seen() {
        return sides >= 3;
    }

    private static double mean(OptionalDouble a, OptionalDouble b) {
        if (a.isPresent() && b.isPresent()) {
            return (a.getAsDouble() + b.getAsDouble()) / 2;
        }
        return a.orElse(b.orElse(Double.NaN));
    }

    private interface Level {
        float at(double across, double along);
    }

    /** The darkest place across a side; the median along the side makes it blind to strokes that cross it. */
    private static OptionalDouble line(Level level, int black) {
        int n = (int) Math.round(2 * REACH / STEP) + 1;
        double[] profile = new double[n];
        float[] along = new float[POINTS];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < POINTS; k++) {
                along[k] = level.at(-REACH + i * STEP, -0.75 + 1.5 * k / (POINTS - 1));
            }
            Arrays.sort(along);
            profile[i] = along[POINTS / 2];
        }
        int darkest = 1;
        for (int i = 1; i < n - 1; i++) {
            if (profile[i] < profile[darkest]) {
                darkest = i;
            }
        }
        double before = Arrays.stream(profile, 0, darkest).max().orElse(0);
        double after = Arrays.stream(profile, darkest + 1, n).max().orElse(0);
        double ground = Math.min(before, after);
        double depth = ground - profile[darkest];
        if (depth < LEAST_DEPTH * Math.max(40, ground - black)) {
            return OptionalDouble.empty();
        }
        // the middle of the line's darkness, which a plateau in a bilevel scan does not shift
        double sum = 0;
        double moment = 0;
        for (int i = Math.max(0, darkest - 4); i <= Math.min(n - 1, darkest + 4); i++) {
            double weight = Math.max(0, ground - depth * 0.35 - profile[i]);
            sum += weight;
            moment += weight * (-REACH + i * STEP);
        }
        return OptionalDouble.of(moment / sum);
    }
}
