package org.likewise.generator.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.likewise.generator.pdf.Element;
import org.likewise.generator.pdf.Figure;
import org.likewise.generator.pdf.Figure.Point;
import org.likewise.model.layout.Pictograms;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;

/**
 * The drawings at the ends of a scale: an empty and a full glass, or a thumb down and a thumb up. They repeat what the
 * labels say, for eyes alone.
 */
final class Pictogram {
    private static final double LINE_MM = 0.7;

    private Pictogram() {}

    /** The side of the square that a picture fills. */
    static double sizeMm(Ink ink) {
        return ink.measures().boxMm() * 1.7;
    }

    /**
     * Both pictures, each at its end of the scale.
     *
     * @param start their starting edge
     * @param middles gives the level of an option by its index
     */
    static void ends(Ink ink, Canvas canvas, Question.Choice item, double start, IntToDoubleFunction middles) {
        if (item.pictograms() == Pictograms.NONE) {
            return;
        }
        double size = sizeMm(ink);
        for (boolean high : new boolean[] {false, true}) {
            double top = middles.applyAsDouble(end(item, high)) - size / 2;
            canvas.add(Element.artifact(draw(item.pictograms(), high, canvas.left(start, size), top, size)));
        }
    }

    /** The index of the option at that end: by its value, since a scale may run down as well as up. */
    static int end(Question.Choice item, boolean high) {
        List<AnswerOption> scale = scale(item);
        boolean up = value(scale.get(0)).compareTo(value(scale.get(scale.size() - 1))) <= 0;
        return up == high ? scale.size() - 1 : 0;
    }

    private static List<AnswerOption> scale(Question.Choice item) {
        return item.options().stream()
                .filter(o -> !o.notApplicable() && !o.preferNotToSay())
                .toList();
    }

    private static BigDecimal value(AnswerOption option) {
        try {
            return new BigDecimal(option.value());
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO; // an option without a value is its id; its place then stands for it
        }
    }

    static List<Figure> draw(Pictograms pictograms, boolean high, double x, double y, double size) {
        return switch (pictograms) {
            case NONE -> List.of();
            case AMOUNT -> glass(high, x, y, size);
            case AGREEMENT -> thumb(high, x, y, size);
        };
    }

    private static List<Figure> glass(boolean full, double x, double y, double size) {
        Figure outline = new Figure.Polyline(
                points(x, y, size, 0.12, 0.04, 0.24, 0.96, 0.76, 0.96, 0.88, 0.04), LINE_MM, 0, false);
        Figure water = new Figure.FilledShape(points(x, y, size, 0.15, 0.16, 0.24, 0.96, 0.76, 0.96, 0.85, 0.16), 0);
        return full ? List.of(water, outline) : List.of(outline);
    }

    private static List<Figure> thumb(boolean up, double x, double y, double size) {
        double[] hand = {
            0.30, 0.46, 0.46, 0.32, 0.50, 0.06, 0.62, 0.06, 0.66, 0.18, 0.60, 0.40, 0.94, 0.40, 0.96, 0.50, 0.86, 0.94,
            0.80, 0.96, 0.42, 0.96, 0.30, 0.88
        };
        double[] cuff = {0.04, 0.44, 0.20, 0.44, 0.20, 0.96, 0.04, 0.96};
        return List.of(
                new Figure.Polyline(points(x, y, size, up ? hand : turned(hand)), LINE_MM, 0, true),
                new Figure.FilledShape(points(x, y, size, up ? cuff : turned(cuff)), 0));
    }

    /** Upside down. */
    private static double[] turned(double[] shares) {
        return IntStream.range(0, shares.length)
                .mapToDouble(i -> i % 2 == 0 ? shares[i] : 1 - shares[i])
                .toArray();
    }

    /** Points given as shares of the square, x and y in turn. */
    private static List<Point> points(double x, double y, double size, double... shares) {
        return IntStream.range(0, shares.length / 2)
                .mapToObj(i -> new Point(x + size * shares[2 * i], y + size * shares[2 * i + 1]))
                .toList();
    }
}
