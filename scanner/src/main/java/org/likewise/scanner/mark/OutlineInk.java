package org.likewise.scanner.mark;

import java.util.Arrays;
import java.util.List;

/**
 * How much ink the printed outline itself leaves at each distance from the box's edge, as this page shows it: wider in a
 * blurred scan, thinner in a pale one. It is taken off before ink is looked for, so that strokes may come near the outline.
 */
final class OutlineInk {
    /** Profiles begin this far outside the edge, in millimetres, */
    static final double OUT = 0.8;

    private static final double STEP = 0.1;

    /** and go to 1.2 mm inside. */
    static final int BINS = 21;

    /** Beyond this depth the outline cannot be, even blurred. */
    private static final double DEEPEST = 0.9;

    /** Boxes whose lines lie deeper than those of most others, in a coarse scan, should still be covered; filled ones not. */
    private static final double QUANTILE = 0.7;

    private static final double CLEAR = 0.12;

    private final double[] upright;
    private final double[] level;
    private final double clearInside;
    private final double clearOutside;

    private OutlineInk(double[] upright, double[] level) {
        this.upright = upright;
        this.level = level;
        double inside = 0.45;
        while (inside < DEEPEST && Math.max(at(upright, inside), at(level, inside)) >= CLEAR) {
            inside += STEP;
        }
        double outside = 0.15;
        while (outside < OUT && Math.max(at(upright, -outside), at(level, -outside)) >= CLEAR) {
            outside += STEP;
        }
        clearInside = inside;
        clearOutside = outside;
    }

    static double depth(int bin) {
        return -OUT + bin * STEP;
    }

    /** As all boxes of a page show it. */
    static OutlineInk of(List<Patch> patches) {
        return new OutlineInk(
                common(patches.stream().map(Patch::uprightProfile).toList()),
                common(patches.stream().map(Patch::levelProfile).toList()));
    }

    private static double[] common(List<double[]> profiles) {
        double[] common = new double[BINS];
        double[] values = new double[profiles.size()];
        for (int bin = 0; bin < BINS && values.length > 0; bin++) {
            for (int i = 0; i < values.length; i++) {
                values[i] = profiles.get(i)[bin];
            }
            Arrays.sort(values);
            // deep inside, what many boxes show is ink
            common[bin] = values[(int) ((depth(bin) > 0.65 ? 0.25 : QUANTILE) * (values.length - 1))];
        }
        double[] wide = new double[BINS];
        for (int bin = 0; bin < BINS && depth(bin) <= DEEPEST; bin++) {
            // a box may still be a tenth of a millimetre off
            for (int k = Math.max(0, bin - 1); k <= Math.min(BINS - 1, bin + 1); k++) {
                wide[bin] = Math.max(wide[bin], common[k]);
            }
        }
        return wide;
    }

    private static double at(double[] profile, double depth) {
        double position = (depth + OUT) / STEP;
        int i = (int) Math.floor(position);
        if (i < 0 || i + 1 >= BINS) {
            return 0;
        }
        double f = position - i;
        return profile[i] * (1 - f) + profile[i + 1] * f;
    }

    /** Depth inside the edge, in millimetres, from which on the outline leaves next to nothing. */
    double clearInside() {
        return clearInside;
    }

    /** Distance outside the edge, in millimetres, from which on the outline leaves next to nothing. */
    double clearOutside() {
        return clearOutside;
    }

    /** Ink of the upright sides at a depth inside. */
    double upright(double depth) {
        return at(upright, depth);
    }

    /** Ink of the level sides at a depth inside. */
    double level(double depth) {
        return at(level, depth);
    }
}
