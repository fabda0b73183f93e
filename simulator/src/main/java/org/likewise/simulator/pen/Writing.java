package org.likewise.simulator.pen;

import java.util.ArrayList;
import java.util.List;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutPage;
import org.likewise.simulator.chance.Dice;

/** Digits in cells, and lines of joined-up writing that look like words and say nothing. */
final class Writing {
    /** Room that a digit leaves to its cell's outline, as a share of the cell. */
    private static final double CELL_MARGIN = 0.1;

    private static final double TEXT_MARGIN_MM = 1.8;
    private static final double LINE_PITCH_MM = 8;

    private Writing() {}

    static List<Stroke> digit(int digit, Box cell, Hand hand, Dice dice) {
        double height = cell.h() * hand.digitSize() * (1 + dice.normal(0.05));
        double width = Math.min(cell.w() * 0.72, height * dice.between(0.5, 0.66)) * (digit == 1 ? 0.7 : 1);
        double left = cell.centreX() - width / 2 + dice.normal(cell.w() * 0.05);
        double top = cell.centreY() - height / 2 + dice.normal(cell.h() * 0.04);
        double unsteady = 0.02 + 0.12 * hand.wobble();
        List<Stroke> strokes = new ArrayList<>();
        for (double[] shape : hand.digitVariants().strokes(digit)) {
            double[] xy = new double[shape.length];
            for (int i = 0; i < shape.length; i += 2) {
                boolean corner = i >= 2 && shape[i] == shape[i - 2] && shape[i + 1] == shape[i - 1];
                if (corner) {
                    xy[i] = xy[i - 2];
                    xy[i + 1] = xy[i - 1];
                    continue;
                }
                xy[i] = left + width * (shape[i] + dice.normal(unsteady) + hand.slant() * (0.5 - shape[i + 1]));
                xy[i + 1] = top + height * (shape[i + 1] + dice.normal(unsteady));
            }
            strokes.add(Stroke.through(false, xy).trembling(hand.tremorMm(), dice));
        }
        return inside(strokes, cell, cell.w() * CELL_MARGIN + hand.pen().widthMm() / 2);
    }

    /** Shrinks what would leave its cell. */
    private static List<Stroke> inside(List<Stroke> strokes, Box cell, double margin) {
        double factor = 1;
        for (Stroke stroke : strokes) {
            for (Point p : stroke.points()) {
                factor = Math.min(factor, reach(cell.w() / 2 - margin, p.x() - cell.centreX()));
                factor = Math.min(factor, reach(cell.h() / 2 - margin, p.y() - cell.centreY()));
            }
        }
        double f = factor;
        return f == 1
                ? strokes
                : strokes.stream()
                        .map(s -> s.towards(cell.centreX(), cell.centreY(), f))
                        .toList();
    }

    private static double reach(double room, double distance) {
        return Math.abs(distance) <= room ? 1 : Math.max(0.2, room / Math.abs(distance));
    }

    /** Where people put a name or a date that nobody asked for: at the foot of a page, or across its side. */
    static Box inMargin(LayoutPage page, Dice dice) {
        return dice.chance(0.6)
                ? new Box(dice.between(12, page.width() - 85), page.height() - dice.between(18, 26), 70, 14)
                : new Box(dice.chance(0.5) ? 2 : page.width() - 40, dice.between(50, page.height() - 60), 38, 14);
    }

    static List<Stroke> words(Box box, Hand hand, Dice dice) {
        List<Stroke> strokes = new ArrayList<>();
        int fitting = Math.max(1, (int) ((box.h() - 2) / LINE_PITCH_MM));
        int lines = 1 + dice.below(fitting);
        double xHeight =
                Math.min(box.h() * 0.3, dice.between(1.7, 2.3) + hand.pen().widthMm());
        for (int line = 0; line < lines; line++) {
            double baseline = box.y() + Math.min(box.h() * 0.7, LINE_PITCH_MM * (line + 0.75)) + dice.normal(0.3);
            double x = box.x() + TEXT_MARGIN_MM + dice.between(0, 2);
            double end = box.right() - TEXT_MARGIN_MM;
            if (line == lines - 1) {
                end -= (end - x) * dice.between(0, 0.6);
            }
            while (true) {
                int letters = 2 + dice.below(7);
                double pitch = xHeight * dice.between(0.85, 1.1);
                if (x + letters * pitch > end) {
                    break;
                }
                strokes.add(word(x, baseline, xHeight, pitch, letters, hand, dice));
                x += (letters + 1) * pitch + dice.between(0.4, 1.4);
            }
        }
        return strokes;
    }

    /** Humps, loops, ascenders and descenders, joined up. */
    private static Stroke word(
            double x, double baseline, double xHeight, double pitch, int letters, Hand hand, Dice dice) {
        List<Double> xy = new ArrayList<>();
        double at = x;
        for (int i = 0; i < letters; i++) {
            double up = xHeight * (1 + dice.normal(0.1));
            double[] letter = switch (dice.weighted(30, 30, 12, 8)) {
                case 0 -> new double[] {0, 0, .15, up, .4, up, .5, .05 * up, .6, .5 * up, .8, up, .95, .1 * up};
                case 1 ->
                    new double[] {0, .1 * up, .6, .5 * up, .55, up, .15, .8 * up, .2, .15 * up, .6, 0, .95, .2 * up};
                case 2 ->
                    new double[] {
                        0, .1 * up, .45, 1.2 * up, .5, 2.1 * up, .25, 2 * up, .25, .5 * up, .45, 0, .9, .2 * up
                    };
                default ->
                    new double[] {
                        0, .5 * up, .4, up, .15, .4 * up, .5, .2 * up, .6, up, .5, -.8 * up, .2, -.7 * up, .9, .3 * up
                    };
            };
            for (int k = 0; k < letter.length; k += 2) {
                double rise = letter[k + 1] + dice.normal(0.07 * xHeight);
                xy.add(at + pitch * (letter[k] + dice.normal(0.04)) + hand.slant() * rise);
                xy.add(baseline - rise);
            }
            at += pitch;
        }
        double[] points = xy.stream().mapToDouble(d -> d).toArray();
        return Stroke.through(true, points).trembling(hand.tremorMm(), dice);
    }
}
