package org.likewise.scanner.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Bars that stand side by side on one line, as the ticks along an edge do.
 *
 * @param origin the middle of the first bar, pixels
 * @param direction along the row, unit length
 * @param along how far each bar's middle is from the first, ascending, pixels
 */
record TickRow(Point origin, Point direction, List<Double> along) {
    /** A side has nine ticks or more; of fewer than this there is no telling its pitch. */
    private static final int LEAST = 4;

    /** Rows that are looked at, the longest first. */
    private static final int MOST = 24;

    /** A bar stands across its row to within this, as the cosine: 20 degrees, for bars of a few pixels. */
    private static final double ACROSS = Math.sin(Math.toRadians(20));

    /** How far a bar's middle may be off the line, as a share of the bar's length: 1 mm, for paper that is not flat. */
    private static final double OFF_LINE = 0.33;

    TickRow {
        along = List.copyOf(along);
    }

    /**
     * All rows among the bars.
     *
     * @param least least distance from a bar to the next, in lengths of a bar
     * @param most most distance, with one bar missing
     */
    static List<TickRow> in(List<Blobs.Blob> bars, double least, double most) {
        List<TickRow> rows = new ArrayList<>();
        boolean[][] joined = new boolean[bars.size()][bars.size()];
        for (int i = 0; i < bars.size(); i++) {
            Blobs.Blob a = bars.get(i);
            for (int j = i + 1; j < bars.size(); j++) {
                Blobs.Blob b = bars.get(j);
                double apart = a.centre().distance(b.centre());
                double length = (a.length() + b.length()) / 2;
                boolean next = apart > least * length && apart < most * length;
                if (next && !joined[i][j] && alike(a, b)) {
                    row(bars, i, j, joined).ifPresent(rows::add);
                }
            }
        }
        rows.sort(Comparator.comparingInt((TickRow r) -> r.along.size()).reversed());
        return rows.stream().limit(MOST).toList();
    }

    private static boolean alike(Blobs.Blob a, Blobs.Blob b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        return a.area() < 1.8 * b.area() && b.area() < 1.8 * a.area() && across(a, dx, dy) && across(b, dx, dy);
    }

    private static boolean across(Blobs.Blob bar, double dx, double dy) {
        double cos = (dx * Math.cos(bar.direction()) + dy * Math.sin(bar.direction())) / Math.hypot(dx, dy);
        return Math.abs(cos) < ACROSS;
    }

    /** The line through two bars is made straighter by those that it meets, farther and farther out. */
    private static Optional<TickRow> row(List<Blobs.Blob> bars, int i, int j, boolean[][] joined) {
        Line line = Line.through(List.of(bars.get(i), bars.get(j)));
        List<Integer> on = List.of();
        double reach = 3 * bars.get(i).centre().distance(bars.get(j).centre());
        for (int round = 0; round < 4; round++) {
            on = on(bars, bars.get(i), line, round < 3 ? reach : Double.MAX_VALUE);
            if (on.size() < 2) {
                return Optional.empty();
            }
            line = Line.through(on.stream().map(bars::get).toList());
            reach *= 2.5;
        }
        if (on.size() < LEAST) {
            return Optional.empty();
        }
        for (int a : on) {
            for (int b : on) {
                joined[a][b] = true;
            }
        }
        Line settled = line;
        List<Double> along =
                new ArrayList<>(on.stream().map(k -> settled.along(bars.get(k))).toList());
        Collections.sort(along);
        double first = along.get(0);
        Point origin = new Point(
                settled.middle.x() + first * settled.direction.x(), settled.middle.y() + first * settled.direction.y());
        return Optional.of(new TickRow(
                origin, settled.direction, along.stream().map(t -> t - first).toList()));
    }

    private static List<Integer> on(List<Blobs.Blob> bars, Blobs.Blob like, Line line, double reach) {
        List<Integer> on = new ArrayList<>();
        for (int k = 0; k < bars.size(); k++) {
            Blobs.Blob b = bars.get(k);
            boolean near = b.centre().distance(like.centre()) <= reach && line.off(b) <= OFF_LINE * like.length();
            boolean sized = b.area() < 1.8 * like.area() && like.area() < 1.8 * b.area();
            if (near && sized && across(b, line.direction.x(), line.direction.y())) {
                on.add(k);
            }
        }
        return on;
    }

    Point at(double position) {
        return new Point(origin.x() + position * direction.x(), origin.y() + position * direction.y());
    }

    /** A straight line by its middle and direction. */
    private record Line(Point middle, Point direction) {
        static Line through(List<Blobs.Blob> bars) {
            double x = bars.stream().mapToDouble(Blobs.Blob::x).average().orElse(0);
            double y = bars.stream().mapToDouble(Blobs.Blob::y).average().orElse(0);
            double xx =
                    bars.stream().mapToDouble(b -> (b.x() - x) * (b.x() - x)).sum();
            double yy =
                    bars.stream().mapToDouble(b -> (b.y() - y) * (b.y() - y)).sum();
            double xy =
                    bars.stream().mapToDouble(b -> (b.x() - x) * (b.y() - y)).sum();
            double angle = Math.atan2(2 * xy, xx - yy) / 2;
            return new Line(new Point(x, y), new Point(Math.cos(angle), Math.sin(angle)));
        }

        double along(Blobs.Blob b) {
            return (b.x() - middle.x()) * direction.x() + (b.y() - middle.y()) * direction.y();
        }

        double off(Blobs.Blob b) {
            return Math.abs((b.y() - middle.y()) * direction.x() - (b.x() - middle.x()) * direction.y());
        }
    }
}
