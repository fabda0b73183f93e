package org.likewise.analysis.page;

import java.util.ArrayList;
import java.util.List;
import org.likewise.analysis.figure.ItemFigure;
import org.likewise.model.scale.Item;

/** Bars of answers that part in the middle of the response scale: lower answers to the left, higher ones to the right. */
final class DivergingBars {
    private static final int WIDTH = 640;
    private static final int LEFT = 120;
    private static final int RIGHT = 70;
    private static final int ROW = 30;
    /** A narrower part has no room for its percentage. */
    private static final double LEAST_LABELLED = 34;

    private DivergingBars() {}

    /** The greatest share to the left and to the right of the middle, over all bars, so that all have one measure. */
    static double[] sides(List<ItemFigure> bars) {
        double[] most = {0.05, 0.05};
        for (ItemFigure bar : bars) {
            double left = left(bar);
            most[0] = Math.max(most[0], left);
            most[1] = Math.max(most[1], 1 - left);
        }
        return most;
    }

    /** The share of answers left of the middle; the middle answer lies across it. */
    private static double left(ItemFigure bar) {
        int m = bar.counts().size();
        double left = 0;
        for (int i = 0; i < m; i++) {
            double weight = i < m / 2 ? 1 : m % 2 == 1 && i == m / 2 ? 0.5 : 0;
            left += weight * bar.counts().get(i) / bar.chosen();
        }
        return left;
    }

    static Block legend(List<String> labels, String language) {
        List<Block.Entry> entries = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            entries.add(new Block.Entry(style(i, labels.size()), labels.get(i)));
        }
        return new Block.Legend(entries, language);
    }

    /** One of seven looks, from the lowest three over the middle to the highest three. */
    private static String style(int option, int options) {
        double half = (options - 1) / 2.0;
        double from = (option - half) / half;
        if (Math.abs(from) < 1e-9) {
            return "level-0";
        }
        int step = Math.min(
                3,
                (int) Math.ceil(Math.abs(from) * Math.min(3, options / 2) - 1e-9)
                        + (options / 2 < 3 ? 3 - options / 2 : 0));
        return (from < 0 ? "level-low-" : "level-high-") + step;
    }

    static Block plot(Setting set, Item item, List<ItemFigure> bars, double[] sides) {
        double scale = (WIDTH - LEFT - RIGHT) / (sides[0] + sides[1]);
        double middle = LEFT + sides[0] * scale;
        List<Shape> shapes = new ArrayList<>();
        // above the line through the middle
        List<Shape> texts = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (int b = 0; b < bars.size(); b++) {
            ItemFigure bar = bars.get(b);
            int y = b * ROW;
            texts.add(Shape.text(LEFT - 8, y + 19, "end", set.names().role(bar.role())));
            double x = middle - left(bar) * scale;
            for (int i = 0; i < bar.counts().size(); i++) {
                double share = (double) bar.counts().get(i) / bar.chosen();
                double width = share * scale;
                if (width > 0) {
                    shapes.add(Shape.rect(
                            x, y + 3, width, ROW - 6, style(i, bar.counts().size())));
                    if (width >= LEAST_LABELLED) {
                        String percent = set.words().percent(share);
                        // a rim of the page's colour, so that it is read on any look
                        texts.add(Shape.text(x + width / 2, y + 19, "inside rim", percent));
                        texts.add(Shape.text(x + width / 2, y + 19, "inside", percent));
                    }
                }
                x += width;
            }
            texts.add(Shape.text(WIDTH - 4, y + 19, "end", "n " + set.words().count(bar.chosen())));
            said.add(set.say(
                    "items.bar",
                    set.names().role(bar.role()),
                    set.words().percent(1 - left(bar)),
                    set.words().count(bar.chosen())));
        }
        shapes.add(Shape.line(middle, 0, middle, bars.size() * ROW, "axis"));
        shapes.addAll(texts);
        return new Block.Plot(
                "plot-" + item.id(),
                set.say("items.plot", set.names().item(item.id())),
                String.join(" ", said),
                false,
                WIDTH,
                bars.size() * ROW,
                shapes);
    }
}
