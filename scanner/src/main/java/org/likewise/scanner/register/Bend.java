package org.likewise.scanner.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likewise.model.layout.LayoutPage.Side;

/**
 * How a page departs from a flat one: the departures seen along its four edges, filled in between as a Coons patch (Coons
 * 1967). Paper bends without stretching, so that its edges tell most of what its middle does.
 */
final class Bend {
    /** Fewer on a side tell nothing of how it is bent. */
    static final int LEAST_SAMPLES = 3;

    /**
     * A departure seen at a tick or corner.
     *
     * @param along position along the side, millimetres
     * @param dx pixels
     * @param dy pixels
     */
    record Sample(double along, double dx, double dy) {}

    private final double left;
    private final double right;
    private final double top;
    private final double bottom;
    private final Map<Side, List<Sample>> sides;

    private Bend(Frame frame, Map<Side, List<Sample>> sides) {
        left = frame.corner(0).x();
        right = frame.corner(1).x();
        top = frame.corner(0).y();
        bottom = frame.corner(2).y();
        this.sides = sides;
    }

    /** Empty unless each side has samples enough. */
    static Optional<Bend> of(Frame frame, Map<Side, List<Sample>> samples) {
        Map<Side, List<Sample>> sides = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            List<Sample> sorted = new ArrayList<>(samples.getOrDefault(side, List.of()));
            if (sorted.size() < LEAST_SAMPLES) {
                return Optional.empty();
            }
            sorted.sort(Comparator.comparingDouble(Sample::along));
            sides.put(side, withoutOutliers(sorted));
        }
        return Optional.of(new Bend(frame, sides));
    }

    /** A fold or a stain through one tick moves it alone: each inner sample becomes the median of itself and its neighbours. */
    private static List<Sample> withoutOutliers(List<Sample> in) {
        List<Sample> out = new ArrayList<>(in);
        for (int i = 1; i + 1 < in.size(); i++) {
            out.set(
                    i,
                    new Sample(
                            in.get(i).along,
                            median(in.get(i - 1).dx, in.get(i).dx, in.get(i + 1).dx),
                            median(in.get(i - 1).dy, in.get(i).dy, in.get(i + 1).dy)));
        }
        return List.copyOf(out);
    }

    private static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    /** The departure at a place on the page, in pixels. */
    Point at(double x, double y) {
        double u = Math.min(1, Math.max(0, (x - left) / (right - left)));
        double v = Math.min(1, Math.max(0, (y - top) / (bottom - top)));
        Point l = side(Side.LEFT, y);
        Point r = side(Side.RIGHT, y);
        Point t = side(Side.TOP, x);
        Point b = side(Side.BOTTOM, x);
        Point tl = corner(Side.TOP, left, Side.LEFT, top);
        Point tr = corner(Side.TOP, right, Side.RIGHT, top);
        Point br = corner(Side.BOTTOM, right, Side.RIGHT, bottom);
        Point bl = corner(Side.BOTTOM, left, Side.LEFT, bottom);
        return new Point(
                patch(u, v, l.x(), r.x(), t.x(), b.x(), tl.x(), tr.x(), br.x(), bl.x()),
                patch(u, v, l.y(), r.y(), t.y(), b.y(), tl.y(), tr.y(), br.y(), bl.y()));
    }

    private static double patch(
            double u, double v, double l, double r, double t, double b, double tl, double tr, double br, double bl) {
        double ruled = (1 - u) * l + u * r + (1 - v) * t + v * b;
        return ruled - ((1 - u) * (1 - v) * tl + u * (1 - v) * tr + u * v * br + (1 - u) * v * bl);
    }

    private Point corner(Side a, double alongA, Side b, double alongB) {
        Point p = side(a, alongA);
        Point q = side(b, alongB);
        return new Point((p.x() + q.x()) / 2, (p.y() + q.y()) / 2);
    }

    private Point side(Side side, double along) {
        return between(sides.getOrDefault(side, List.of()), along);
    }

    private static Point between(List<Sample> s, double along) {
        Sample first = s.get(0);
        Sample last = s.get(s.size() - 1);
        if (along <= first.along) {
            return new Point(first.dx, first.dy);
        }
        if (along >= last.along) {
            return new Point(last.dx, last.dy);
        }
        int i = 1;
        while (s.get(i).along < along) {
            i++;
        }
        Sample a = s.get(i - 1);
        Sample b = s.get(i);
        double f = (along - a.along) / Math.max(1e-9, b.along - a.along);
        return new Point(a.dx * (1 - f) + b.dx * f, a.dy * (1 - f) + b.dy * f);
    }

    /**
     * How well neighbours foretell a sample, in pixels: the root mean square over all inner samples of what linear
     * interpolation between the two beside it misses.
     */
    static double foretold(Map<Side, List<Sample>> samples) {
        double[] misses = samples.values().stream()
                .flatMapToDouble(list -> {
                    List<Sample> s = new ArrayList<>(list);
                    s.sort(Comparator.comparingDouble(Sample::along));
                    double[] out = new double[Math.max(0, s.size() - 2)];
                    for (int i = 1; i + 1 < s.size(); i++) {
                        Point p = between(List.of(s.get(i - 1), s.get(i + 1)), s.get(i).along);
                        out[i - 1] = Math.hypot(p.x() - s.get(i).dx, p.y() - s.get(i).dy);
                    }
                    return Arrays.stream(out);
                })
                .toArray();
        return Math.sqrt(Arrays.stream(misses).map(m -> m * m).average().orElse(0));
    }
}
