package org.likewise.simulator.pen;

import java.util.ArrayList;
import java.util.List;
import org.likewise.simulator.chance.Dice;

/**
 * Where a hand is about to draw a figure, and the lines that figures are made of; all in millimetres.
 *
 * @param x the middle that the hand aims at
 * @param half half the side of the box
 * @param reach how far a line goes from the middle in each direction
 * @param wobble unsteadiness as a share of the reach
 */
record Spot(double x, double y, double half, double reach, double wobble, double penWidthMm) {
    double unsteady(Dice dice) {
        return dice.normal(wobble * reach);
    }

    /** From the upper left to the lower right. */
    Stroke falling(Dice dice) {
        return Stroke.line(
                true,
                x - reach * dice.between(0.8, 1) + unsteady(dice),
                y - reach * dice.between(0.8, 1) + unsteady(dice),
                x + reach + unsteady(dice),
                y + reach * dice.between(0.8, 1) + unsteady(dice),
                unsteady(dice));
    }

    /** From the lower left to the upper right, or as quick hands do from the upper right down. */
    Stroke rising(Dice dice) {
        double lowX = x - reach * dice.between(0.8, 1) + unsteady(dice);
        double lowY = y + reach * dice.between(0.8, 1) + unsteady(dice);
        double highX = x + reach * dice.between(0.85, 1.1) + unsteady(dice);
        double highY = y - reach * dice.between(0.8, 1) + unsteady(dice);
        return dice.chance(0.5)
                ? Stroke.line(true, lowX, lowY, highX, highY, unsteady(dice))
                : Stroke.line(true, highX, highY, lowX, lowY, unsteady(dice));
    }

    /**
     * To and fro in parallel lines over a square.
     *
     * @param angle of the lines in radians; 0 is level
     * @param radius half the side of the square
     * @param step from line to line
     */
    Stroke hatch(double angle, double radius, double step, Dice dice) {
        double along = Math.cos(angle);
        double across = Math.sin(angle);
        double extent = radius * (Math.abs(along) + Math.abs(across));
        List<Double> xy = new ArrayList<>();
        boolean back = false;
        for (double t = -extent; t <= extent; t += step) {
            double[] ends = chord(along, across, t, radius);
            if (ends[0] >= ends[1]) {
                continue;
            }
            double first = back ? ends[1] : ends[0];
            double second = back ? ends[0] : ends[1];
            for (double s : new double[] {first, second}) {
                xy.add(x + s * along - t * across + dice.normal(wobble * 0.3 * half));
                xy.add(y + s * across + t * along + dice.normal(wobble * 0.3 * half));
            }
            back = !back;
        }
        return zigzag(xy);
    }

    /** Where the line at distance {@code t} from the middle enters and leaves the square. */
    private static double[] chord(double along, double across, double t, double radius) {
        double from = Double.NEGATIVE_INFINITY;
        double to = Double.POSITIVE_INFINITY;
        double[][] axes = {{along, -t * across}, {across, t * along}};
        for (double[] axis : axes) {
            if (Math.abs(axis[0]) < 1e-6) {
                if (Math.abs(axis[1]) > radius) {
                    return new double[] {0, 0};
                }
                continue;
            }
            double a = (-radius - axis[1]) / axis[0];
            double b = (radius - axis[1]) / axis[0];
            from = Math.max(from, Math.min(a, b));
            to = Math.min(to, Math.max(a, b));
        }
        return new double[] {from, to};
    }

    private static Stroke zigzag(List<Double> xy) {
        double[] corners = new double[2 * xy.size()];
        for (int i = 0; i < xy.size() / 2; i++) {
            corners[4 * i] = corners[4 * i + 2] = xy.get(2 * i);
            corners[4 * i + 1] = corners[4 * i + 3] = xy.get(2 * i + 1);
        }
        return Stroke.through(false, corners);
    }

    /** Round and round from an outer to an inner radius, each turn nearer by {@code step}. */
    Stroke spiral(double outer, double inner, double step, Dice dice) {
        double turns = Math.max(1.2, (outer - inner) / Math.max(0.05, step));
        double flat = dice.between(0.8, 1);
        double start = dice.between(0, 2 * Math.PI);
        int points = (int) Math.ceil(turns * 10);
        double[] xy = new double[2 * (points + 1)];
        for (int i = 0; i <= points; i++) {
            double share = i / (double) points;
            double radius = (outer + (inner - outer) * share) * (1 + dice.normal(0.04));
            double angle = start - 2 * Math.PI * turns * share;
            xy[2 * i] = x + radius * Math.cos(angle);
            xy[2 * i + 1] = y + radius * flat * Math.sin(angle);
        }
        return Stroke.through(false, xy);
    }
}
