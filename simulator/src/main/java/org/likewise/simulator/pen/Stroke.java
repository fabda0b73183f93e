package org.likewise.simulator.pen;

import java.util.ArrayList;
import java.util.List;
import org.likewise.simulator.chance.Dice;

/**
 * The way of a pen over the paper from touching it to leaving it.
 *
 * @param points close together, in millimetres
 * @param flicked whether the pen left the paper while moving, so that the line thins out
 */
record Stroke(List<Point> points, boolean flicked) {
    /** Distance between points that looks continuous for the thinnest pen. */
    private static final double STEP_MM = 0.07;

    Stroke {
        points = List.copyOf(points);
    }

    /**
     * A smooth line through the points given as x, y, x, y …, by a Catmull–Rom spline. A point given twice in succession is
     * a corner.
     */
    static Stroke through(boolean flicked, double... xy) {
        List<Point> smooth = new ArrayList<>();
        int count = xy.length / 2;
        int from = 0;
        for (int i = 1; i <= count; i++) {
            boolean end = i == count;
            if (end || (xy[2 * i] == xy[2 * i - 2] && xy[2 * i + 1] == xy[2 * i - 1])) {
                spline(xy, from, i - 1, smooth);
                from = i;
            }
        }
        return new Stroke(smooth, flicked);
    }

    private static void spline(double[] xy, int first, int last, List<Point> out) {
        for (int i = first; i < last; i++) {
            int before = Math.max(first, i - 1);
            int after = Math.min(last, i + 2);
            double length = Math.hypot(xy[2 * i + 2] - xy[2 * i], xy[2 * i + 3] - xy[2 * i + 1]);
            int steps = Math.max(2, (int) (length / STEP_MM));
            for (int k = 0; k < steps; k++) {
                double t = k / (double) steps;
                out.add(new Point(
                        catmullRom(xy[2 * before], xy[2 * i], xy[2 * i + 2], xy[2 * after], t),
                        catmullRom(xy[2 * before + 1], xy[2 * i + 1], xy[2 * i + 3], xy[2 * after + 1], t)));
            }
        }
        out.add(new Point(xy[2 * last], xy[2 * last + 1]));
    }

    private static double catmullRom(double a, double b, double c, double d, double t) {
        return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    }

    /** A nearly straight line that bends by up to {@code bend} millimetres in its middle. */
    static Stroke line(boolean flicked, double x1, double y1, double x2, double y2, double bend) {
        double length = Math.max(0.01, Math.hypot(x2 - x1, y2 - y1));
        double midX = (x1 + x2) / 2 - (y2 - y1) / length * bend;
        double midY = (y1 + y2) / 2 + (x2 - x1) / length * bend;
        return through(flicked, x1, y1, midX, midY, x2, y2);
    }

    Stroke towards(double centreX, double centreY, double factor) {
        return new Stroke(
                points.stream().map(p -> p.towards(centreX, centreY, factor)).toList(), flicked);
    }

    /** The same line by a hand that trembles: 4 to 8 Hz at handwriting speed is a wave of one to two millimetres. */
    Stroke trembling(double amplitudeMm, Dice dice) {
        if (amplitudeMm <= 0) {
            return this;
        }
        double wave = 2 * Math.PI / dice.between(0.9, 1.9);
        double phaseX = dice.between(0, 2 * Math.PI);
        double phaseY = dice.between(0, 2 * Math.PI);
        double along = 0;
        List<Point> moved = new ArrayList<>(points.size());
        for (int i = 0; i < points.size(); i++) {
            Point p = points.get(i);
            if (i > 0) {
                along += Math.hypot(
                        p.x() - points.get(i - 1).x(), p.y() - points.get(i - 1).y());
            }
            moved.add(new Point(
                    p.x() + amplitudeMm * Math.sin(wave * along + phaseX),
                    p.y() + amplitudeMm * Math.sin(1.17 * wave * along + phaseY)));
        }
        return new Stroke(moved, flicked);
    }
}
