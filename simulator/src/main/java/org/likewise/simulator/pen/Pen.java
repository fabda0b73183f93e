package org.likewise.simulator.pen;

import org.likewise.simulator.chance.Dice;

/**
 * A pen or pencil with its ink.
 *
 * @param widthMm width of its line
 * @param density share of the paper's light that a full line keeps back, 0 to 1
 * @param red level of the ink's red, 0 to 255, and so on for the others
 * @param grain how much the paper's grain breaks up the line, 0 to 1: much for pencils
 * @param skipping probability that a ballpoint leaves out a bit of the line
 */
public record Pen(double widthMm, double density, int red, int green, int blue, double grain, double skipping) {
    public Pen {
        if (!(widthMm > 0) || !(density > 0 && density <= 1)) {
            throw new IllegalArgumentException("not a pen: " + widthMm + " mm, " + density);
        }
    }

    /** Level that a grey scanner sees where the ink is full (weights of ITU-R BT.601). */
    public int grey() {
        return (int) Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
    }

    static Pen ballpoint(boolean blueInk, Dice dice) {
        double width = dice.between(0.3, 0.5);
        double density = dice.between(0.78, 0.97);
        double skipping = dice.chance(0.2) ? 0.1 : 0.01;
        return blueInk
                ? new Pen(width, density, 35, 50, 145, 0.12, skipping)
                : new Pen(width, density, 30, 30, 34, 0.12, skipping);
    }

    static Pen felt(Dice dice) {
        boolean blueInk = dice.chance(0.4);
        return new Pen(
                dice.between(0.55, 0.9),
                dice.between(0.88, 1),
                blueInk ? 25 : 15,
                blueInk ? 40 : 15,
                blueInk ? 120 : 18,
                0,
                0);
    }

    /** Never so pale that a person would overlook it. */
    static Pen pencil(Dice dice) {
        return new Pen(dice.between(0.4, 0.7), dice.between(0.66, 0.88), 62, 62, 66, 0.5, 0);
    }

    static Pen gel(Dice dice) {
        boolean blueInk = dice.chance(0.5);
        return new Pen(
                dice.between(0.4, 0.7),
                dice.between(0.9, 1),
                blueInk ? 20 : 10,
                blueInk ? 30 : 10,
                blueInk ? 110 : 10,
                0.03,
                0.004);
    }

    /** A felt pen that has nearly run dry. */
    static Pen wornFelt(Dice dice) {
        return new Pen(dice.between(0.5, 0.8), dice.between(0.75, 0.9), 45, 45, 50, 0.35, 0.02);
    }

    /** So pale that a person must look twice: about 155 to 195 of 255 levels. */
    static Pen faintPencil(Dice dice) {
        return new Pen(dice.between(0.4, 0.7), dice.between(0.32, 0.5), 62, 62, 66, 0.5, 0);
    }

    static Pen lightBlue(Dice dice) {
        return new Pen(dice.between(0.35, 0.6), dice.between(0.8, 0.95), 70, 130, 215, 0.1, 0.01);
    }

    static Pen red(Dice dice) {
        return new Pen(dice.between(0.35, 0.6), dice.between(0.85, 1), 205, 35, 45, 0.1, 0.01);
    }

    static Pen green(Dice dice) {
        return new Pen(dice.between(0.35, 0.6), dice.between(0.8, 0.95), 40, 140, 70, 0.1, 0.01);
    }

    /** A marker whose ink runs into the paper. */
    static Pen marker(Dice dice) {
        return new Pen(dice.between(1.1, 1.7), dice.between(0.92, 1), 20, 20, 25, 0, 0);
    }
}
