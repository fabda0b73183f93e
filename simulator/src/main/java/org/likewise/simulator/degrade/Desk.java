package org.likewise.simulator.degrade;

import org.likewise.simulator.chance.Dice;

/** What a page lies on when it is photographed: wood, slate or cloth, darker than paper and a little uneven. */
final class Desk {
    private final double brightness;
    private final double grainX;
    private final double grainY;
    private final float[] tint;

    Desk(Dice dice) {
        brightness = dice.between(40, 150);
        grainX = dice.between(0.001, 0.004);
        grainY = dice.between(0.02, 0.06);
        double warm = dice.between(-0.05, 0.3);
        tint = new float[] {(float) (1 + warm), 1, (float) (1 - warm)};
    }

    /** At a place relative to the page, in {@link PageMap#FINE}ths of a pixel; in 256ths of a level. */
    int level(int fineX, int fineY) {
        double x = fineX / (double) PageMap.FINE;
        double y = fineY / (double) PageMap.FINE;
        double streak = wave(y * grainY + 2.5 * wave(x * grainX + y * 0.0017));
        return (int) (256 * brightness * (1 + 0.07 * streak + 0.05 * wave(x * 0.011 + y * grainY * 2.7)));
    }

    /** Nearly a sine, and much quicker. */
    private static double wave(double angle) {
        double t = angle / Math.PI;
        double inTurn = t - 2 * Math.floor(t / 2 + 0.5);
        return 4 * inTurn * (1 - Math.abs(inTurn));
    }

    float tint(int band) {
        return tint[band];
    }
}
