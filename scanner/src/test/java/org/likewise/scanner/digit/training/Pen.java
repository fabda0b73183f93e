package org.likewise.scanner.digit.training;

import java.util.List;
import java.util.SplittableRandom;

/** A pen or pencil that draws strokes on a sheet, with its width, its ink and an unsteady hand. */
final class Pen {
    private final SplittableRandom random;
    final double width;
    final double level;
    private final boolean grainy;
    private final double skips;

    Pen(SplittableRandom random) {
        this.random = random;
        grainy = random.nextInt(4) == 0;
        width = 0.28 + 0.55 * random.nextDouble();
        level = grainy ? 60 + 90 * random.nextDouble() : 10 + 90 * random.nextDouble();
        skips = random.nextInt(5) == 0 ? 0.08 : 0;
    }

    /** Draws the points in turn, in millimetres of the cell, joined without curves; they lie close together. */
    void draw(Sheet sheet, List<double[]> points) {
        double unsteady = 1;
        double cover = 0.95;
        boolean off = false;
        for (int i = 1; i < points.size(); i++) {
            double[] from = points.get(i - 1);
            double[] to = points.get(i);
            int steps = Math.max(1, (int) (Math.hypot(to[0] - from[0], to[1] - from[1]) / 0.08));
            for (int step = 0; step < steps; step++) {
                unsteady += 0.05 * gauss(random) - 0.08 * (unsteady - 1);
                cover += 0.05 * gauss(random) - 0.1 * (cover - 0.95);
                if (random.nextInt(20) == 0) {
                    off = random.nextDouble() < skips;
                }
                if (!off) {
                    double t = step / (double) steps;
                    double grain = grainy ? 0.6 + 0.4 * random.nextDouble() : 1;
                    sheet.dot(
                            from[0] + t * (to[0] - from[0]),
                            from[1] + t * (to[1] - from[1]),
                            Math.max(0.1, width / 2 * unsteady),
                            level,
                            Math.min(1, Math.max(0.4, cover)) * grain);
                }
            }
        }
    }

    /** Sum of uniform numbers: near enough to a normal one with deviation 1, never beyond 3.5, the same everywhere. */
    static double gauss(SplittableRandom random) {
        long bits = random.nextLong();
        long sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
        return (sum / 65536.0 - 2) * 1.7320508;
    }
}
