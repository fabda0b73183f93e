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

    float level(float x, float y) {
        double streak = Math.sin(y * grainY + 2.5 * Math.sin(x * grainX + y * 0.0017));
        return (float) (brightness * (1 + 0.07 * streak + 0.05 * Math.sin(x * 0.011 + y * grainY * 2.7)));
    }

    float tint(int band) {
        return tint[band];
    }
}
