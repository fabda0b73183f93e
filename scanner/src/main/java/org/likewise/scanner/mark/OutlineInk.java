package org.likewise.scanner.mark;

import java.util.Arrays;
import java.util.List;

/**
 * How much ink the printed outline itself leaves at each distance from the box's edge, as this page shows it: wider in a
 * blurred scan, thinner in a pale one. It is taken off before ink is looked for, so that strokes may come near the outline.
 */
final class OutlineInk {
    /** Profile from this far outside the edge. */
    static final double OUT = 0.8;

    private static final double STEP = 0.1;

    /** To 1.2 mm inside. */
    static final int BINS = 21;

    /** Beyond this depth the outline cannot be, even blurred. */
    private static final double DEEPEST = 0.9;

    private static final double CLEAR = 0.12;

    private final double[] profile;
    private final double clearInside;
    private final double clearOutside;

    private OutlineInk(double[] profile) {
        this.profile = profile;
        double inside = 0.45;
        while (inside < DEEPEST && at(inside) >= CLEAR) {
            inside += STEP;
        }
        double outside = 0.15;
        while (outside < OUT && at(-outside) >= CLEAR) {
            outside += STEP;
        }
        clearInside = inside;
        clearOutside = outside;
    }

    static double depth(int bin) {
        return -OUT + bin * STEP;
    }

    /** From all boxes of the page: the lower quartile, since most boxes have no ink of a pen along their sides. */
    static OutlineInk of(List<Patch> patches) {
        double[] profile = new double[BINS];
        List<double[]> all = patches.stream().map(Patch::sideProfile).toList();
        for (int bin = 0; bin < BINS; bin++) {
            int b = bin;
            double[] sorted = all.stream().mapToDouble(p -> p[b]).sorted().toArray();
            profile[bin] = sorted.length == 0 ? 0 : sorted[sorted.length / 4];
        }
        double[] wide = profile.clone();
        for (int bin = 0; bin < BINS; bin++) {
            // a box may still be a tenth of a millimetre off
            wide[bin] = Arrays.stream(profile, Math.max(0, bin - 1), Math.min(BINS, bin + 2))
                    .max()
                    .orElse(0);
            if (depth(bin) > DEEPEST) {
                wide[bin] = 0;
            }
        }
        return new OutlineInk(wide);
    }

    private double at(double depth) {
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

    /** Ink of the outline at a sample of a patch. */
    double expected(double depthX, double depthY) {
        // beyond the other pair of sides there is no line any more
        double a = depthY < -0.2 ? 0 : at(depthX);
        double b = depthX < -0.2 ? 0 : at(depthY);
        return a + b - a * b;
    }
}
