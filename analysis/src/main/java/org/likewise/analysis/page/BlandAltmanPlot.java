package org.likewise.analysis.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.likewise.analysis.figure.AgreementFigure;
import org.likewise.analysis.statistic.Differences;
import org.likewise.analysis.statistic.Interval;

/** Differences against means, with bias and limits; points at the same place are one circle with the area of their number. */
final class BlandAltmanPlot {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 340;
    private static final int LEFT = 56;
    private static final int RIGHT = 84;
    private static final int TOP = 14;
    private static final int BOTTOM = 52;
    /** Finer than this, circles would lie on each other; it also bounds the size of the page. */
    private static final int CELLS = 48;
    /** Radius of the fullest circle. */
    private static final double MOST_RADIUS = 9;

    private static final double LEAST_RADIUS = 1.5;

    private final Setting set;
    private final AgreementFigure figure;
    private final String a;
    private final String b;
    private final double bias;
    private final Interval limits;
    private double lowX = Double.MAX_VALUE;
    private double highX = -Double.MAX_VALUE;
    private double lowY;
    private double highY;

    BlandAltmanPlot(Setting set, AgreementFigure figure, String a, String b) {
        this.set = set;
        this.figure = figure;
        this.a = a;
        this.b = b;
        Differences d = figure.differences().orElseThrow();
        this.bias = d.of().mean();
        this.limits = d.limits().orElseThrow();
        lowY = Math.min(0, limits.low());
        highY = Math.max(0, limits.high());
        for (int i = 0; i < figure.n(); i++) {
            lowX = Math.min(lowX, mean(i));
            highX = Math.max(highX, mean(i));
            lowY = Math.min(lowY, difference(i));
            highY = Math.max(highY, difference(i));
        }
        double x = Math.max(0.5, (highX - lowX) * 0.05);
        double y = Math.max(0.25, (highY - lowY) * 0.06);
        lowX -= x;
        highX += x;
        lowY -= y;
        highY += y;
    }

    private double mean(int i) {
        return (figure.values().a(i) + figure.values().b(i)) / 2;
    }

    private double difference(int i) {
        return figure.values().difference(i);
    }

    private double x(double mean) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (mean - lowX) / (highX - lowX);
    }

    private double y(double difference) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (highY - difference) / (highY - lowY);
    }

    Block plot() {
        Words words = set.words();
        List<Shape> shapes = new ArrayList<>();
        axes(shapes);
        line(shapes, 0, "zero", "");
        points(shapes);
        line(shapes, bias, "bias", words.number(bias));
        line(shapes, limits.low(), "limit", words.number(limits.low()));
        line(shapes, limits.high(), "limit", words.number(limits.high()));
        return new Block.Plot(
                "bland-altman-" + figure.roleA() + "-" + figure.roleB() + "-" + figure.field(),
                set.say("plot.bland-altman", set.names().score(figure.field()), a, b),
                set.say(
                        "plot.bland-altman-description",
                        words.count(figure.n()),
                        words.number(bias),
                        words.number(limits.low()),
                        words.number(limits.high())),
                true,
                WIDTH,
                HEIGHT,
                shapes);
    }

    private void line(List<Shape> shapes, double at, String style, String label) {
        shapes.add(Shape.line(LEFT, y(at), WIDTH - RIGHT, y(at), style));
        if (!label.isEmpty()) {
            shapes.add(Shape.text(WIDTH - RIGHT + 6, y(at) + 5, "start", label));
        }
    }

    private void axes(List<Shape> shapes) {
        shapes.add(Shape.line(LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM, "axis"));
        shapes.add(Shape.line(LEFT, TOP, LEFT, HEIGHT - BOTTOM, "axis"));
        double stepX = step(highX - lowX);
        for (double t = Math.ceil(lowX / stepX) * stepX; t <= highX; t += stepX) {
            shapes.add(Shape.line(x(t), HEIGHT - BOTTOM, x(t), HEIGHT - BOTTOM + 5, "axis"));
            shapes.add(Shape.text(x(t), HEIGHT - BOTTOM + 20, "middle", tick(t, stepX)));
        }
        double stepY = step(highY - lowY);
        for (double t = Math.ceil(lowY / stepY) * stepY; t <= highY; t += stepY) {
            shapes.add(Shape.line(LEFT - 5, y(t), LEFT, y(t), "axis"));
            shapes.add(Shape.text(LEFT - 8, y(t) + 5, "end", tick(t, stepY)));
        }
        shapes.add(Shape.text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", set.say("plot.mean", a, b)));
    }

    private String tick(double at, double step) {
        double near = Math.abs(at) < step / 1000 ? 0 : at;
        return set.words().number(near, step < 1 ? 1 : 0);
    }

    /** A round step that gives about five ticks. */
    private static double step(double span) {
        double rough = span / 5;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double times = rough / power;
        return Math.max(0.1, power * (times < 1.5 ? 1 : times < 3.5 ? 2 : times < 7.5 ? 5 : 10));
    }

    private void points(List<Shape> shapes) {
        Map<Long, Integer> cells = new TreeMap<>();
        for (int i = 0; i < figure.n(); i++) {
            long column = Math.round((mean(i) - lowX) / (highX - lowX) * CELLS);
            long row = Math.round((difference(i) - lowY) / (highY - lowY) * CELLS);
            cells.merge(row * 1000 + column, 1, Integer::sum);
        }
        int most = cells.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        double unit = Math.min(3, MOST_RADIUS / Math.sqrt(most));
        cells.forEach((cell, n) -> shapes.add(Shape.circle(
                x(lowX + (highX - lowX) * (cell % 1000) / CELLS),
                y(lowY + (highY - lowY) * (cell / 1000) / CELLS),
                Math.max(LEAST_RADIUS, unit * Math.sqrt(n)),
                "point")));
    }

    /** The same by size of the difference. */
    Block table() {
        double[] bounds = {-2, -1, -0.5, 0.5, 1, 2};
        int[] counts = new int[bounds.length + 1];
        double unit = Math.max(1, Math.pow(10, Math.floor(Math.log10(Math.max(1e-9, limits.high() - limits.low())))));
        for (int i = 0; i < figure.n(); i++) {
            int at = 0;
            while (at < bounds.length && difference(i) > bounds[at] * unit) {
                at++;
            }
            counts[at]++;
        }
        Words words = set.words();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            String name = i == 0
                    ? set.say("plot.at-most", words.number(bounds[0] * unit, 1))
                    : i == bounds.length
                            ? set.say("plot.above", words.number(bounds[i - 1] * unit, 1))
                            : set.say(
                                    "plot.between",
                                    words.number(bounds[i - 1] * unit, 1),
                                    words.number(bounds[i] * unit, 1));
            rows.add(
                    List.of(name, words.count(counts[i]), words.percent((double) counts[i] / Math.max(1, figure.n()))));
        }
        return new Block.Grid(
                "differences-" + figure.roleA() + "-" + figure.roleB() + "-" + figure.field(),
                set.say("plot.differences", set.names().score(figure.field()), a, b),
                List.of(set.name("column.difference"), set.number("column.packs"), set.number("column.share")),
                rows,
                true);
    }
}
