package org.likewise.simulator.degrade;

import org.likewise.simulator.chance.Dice;
import org.likewise.simulator.degrade.Conditions.Optics;

/** How bright each place of a picture is lit, 1 being full light. */
final class Light {
    static final int BITS = 12;
    static final int FULL = 1 << BITS;
    /** Pixels between places that are worked out. */
    private static final int STEP = 16;

    private final Optics optics;
    private final double gradientX;
    private final double gradientY;
    private final double shadowX;
    private final double shadowY;
    private final double shadowFrom;
    private final double shadowSoftness;

    Light(Optics optics, Dice dice) {
        this.optics = optics;
        double from = dice.between(0, 2 * Math.PI);
        this.gradientX = Math.cos(from);
        this.gradientY = Math.sin(from);
        double shadow = dice.between(0, 2 * Math.PI);
        this.shadowX = Math.cos(shadow);
        this.shadowY = Math.sin(shadow);
        this.shadowFrom = dice.between(-0.1, 0.35);
        this.shadowSoftness = dice.between(0.02, 0.12);
    }

    boolean even() {
        return optics.gradient() == 0 && optics.shadow() == 0 && optics.vignette() == 0;
    }

    /** The factors for a row, {@link #FULL} being full light. */
    void row(int row, int width, int height, int[] factor) {
        double y = row / (double) height - 0.5;
        double light = at(-0.5, y);
        for (int from = 0; from < width; from += STEP) {
            double next = at((from + STEP) / (double) width - 0.5, y);
            int start = (int) (light * FULL * STEP);
            int step = (int) ((next - light) * FULL);
            int count = Math.min(STEP, width - from);
            for (int i = 0; i < count; i++) {
                factor[from + i] = (start + i * step) / STEP;
            }
            light = next;
        }
    }

    private double at(double x, double y) {
        double light = 1 - optics.gradient() * (0.5 + 0.7 * (gradientX * x + gradientY * y));
        double depth = (shadowX * x + shadowY * y - shadowFrom) / shadowSoftness;
        light *= 1 - optics.shadow() * Math.max(0, Math.min(1, depth));
        return light * (1 - 2 * optics.vignette() * (x * x + y * y));
    }
}
