package org.likewise.scanner.mark;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.likewise.scanner.mark.Figures.Figure;

/** What one figure of a patch looks like: its own samples, and nothing else of the patch. */
final class FigureShape {
    /** Share of a figure's samples that are no farther from its middle than it reaches; beyond is a ragged edge. */
    private static final double REACH = 0.98;

    /** Share of a figure's samples that are no darker than its peak. */
    private static final double PEAK = 0.9;

    private final int[] samples;
    private final float[] ink;
    private final int columns;

    /** @param ink of each sample of the patch, 0 to 1, the outline's taken off */
    FigureShape(Figures figures, Figure figure, float[] ink, int columns) {
        samples = IntStream.range(0, ink.length)
                .filter(k -> figures.label(k) == figure.label())
                .toArray();
        this.ink = ink;
        this.columns = columns;
    }

    /** How many of its samples are darker than this. */
    int solid(double level) {
        int n = 0;
        for (int k : samples) {
            n += ink[k] > level ? 1 : 0;
        }
        return n;
    }

    /** Share of it that its largest connected piece has, 0 to 1; of a figure that was bridged over gaps, less than 1. */
    double unbroken(boolean[] mask) {
        boolean[] own = new boolean[mask.length];
        for (int k : samples) {
            own[k] = mask[k];
        }
        return Figures.of(own, columns, mask.length / columns).list().stream()
                        .mapToInt(Figure::samples)
                        .max()
                        .orElse(0)
                / (double) samples.length;
    }

    /** Share that it covers of the circle around its middle which it reaches, 0 to 1: a disc 1, a thin line nearly 0. */
    double roundness() {
        double x = 0;
        double y = 0;
        for (int k : samples) {
            x += k % columns;
            y += k / columns;
        }
        double[] distances = new double[samples.length];
        for (int n = 0; n < samples.length; n++) {
            distances[n] =
                    Math.hypot(samples[n] % columns - x / samples.length, samples[n] / columns - y / samples.length);
        }
        Arrays.sort(distances);
        double reach = distances[(int) (REACH * (distances.length - 1))] + 0.5;
        return samples.length / (Math.PI * reach * reach);
    }

    /** The ink, 0 to 1, that its darkest tenth has at least. */
    double peak() {
        float[] values = new float[samples.length];
        for (int n = 0; n < samples.length; n++) {
            values[n] = ink[samples[n]];
        }
        Arrays.sort(values);
        return values[(int) (PEAK * (values.length - 1))];
    }
}
