package org.likewise.simulator.pen;

import java.util.ArrayList;
import java.util.List;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutPage;
import org.likewise.simulator.answer.Answer;
import org.likewise.simulator.chance.Dice;

/**
 * One page being filled in by one hand. Marks stay plain to a human eye: their middle and at least half of their ink lie in
 * their box, and none enters another box.
 */
public final class FilledPage {
    private static final double CLEARANCE_MM = 0.15;
    /** A withdrawn box is covered so far by ink; the rest shows through between the lines. */
    private static final double COVERED = 0.94;

    private final InkLayer ink;
    private final Hand hand;
    private final double dotsPerMm;
    private final List<Box> printed;

    private FilledPage(InkLayer ink, Hand hand, double dotsPerMm, LayoutPage page) {
        this.ink = ink;
        this.hand = hand;
        this.dotsPerMm = dotsPerMm;
        this.printed = figures(page);
    }

    /**
     * The ink of these answers.
     *
     * @param width of the page in pixels
     * @param height of the page in pixels
     */
    public static InkLayer ink(
            LayoutPage page, List<Answer> answers, Hand hand, int width, int height, double dotsPerMm, Dice dice) {
        InkLayer ink = new InkLayer(width, height, dotsPerMm, hand.pen());
        FilledPage filled = new FilledPage(ink, hand, dotsPerMm, page);
        answers.forEach(answer -> filled.write(answer, dice));
        return ink;
    }

    private static List<Box> figures(LayoutPage page) {
        List<Box> boxes = new ArrayList<>();
        page.fiducials().forEach(f -> boxes.add(f.box()));
        page.ticks().forEach(t -> boxes.add(t.box()));
        boxes.add(page.code());
        for (LayoutField field : page.fields()) {
            if (field instanceof LayoutField.Choice choice) {
                choice.options().forEach(o -> boxes.add(o.box()));
            } else if (field instanceof LayoutField.Cells cells) {
                boxes.addAll(cells.cells());
            } else if (field instanceof LayoutField.Words words) {
                boxes.add(words.box());
            }
        }
        return boxes;
    }

    private void write(Answer answer, Dice dice) {
        if (answer instanceof Answer.Marks marks) {
            marks.withdrawn()
                    .ifPresent(i -> withdraw(marks.field().options().get(i).box(), dice));
            for (int i : marks.chosen()) {
                // who has just filled a box to withdraw it does not choose the next by filling
                MarkShape shape = marks.withdrawn().isPresent() ? hand.openShape(dice) : hand.shape(dice);
                mark(marks.field().options().get(i).box(), shape, dice);
            }
        } else if (answer instanceof Answer.Digits digits) {
            digits(digits, dice);
        } else if (answer instanceof Answer.Words words && words.written()) {
            draw(Writing.words(words.field().box(), hand, dice), dice);
        }
    }

    private void draw(List<Stroke> strokes, Dice dice) {
        strokes.forEach(s -> ink.draw(s, dice));
    }

    private void mark(Box box, MarkShape shape, Dice dice) {
        double half = Math.min(box.w(), box.h()) / 2;
        Spot spot = new Spot(
                box.centreX() + dice.normal(hand.offsetMm()),
                box.centreY() + dice.normal(hand.offsetMm()),
                half,
                half * hand.size() * (1 + dice.normal(0.1)),
                hand.wobble(),
                hand.pen().widthMm());
        List<Stroke> mark = shape.strokes(spot, dice).stream()
                .map(s -> s.trembling(hand.tremorMm(), dice))
                .toList();
        // each round pulls the mark towards its box: people look where they write
        for (int round = 0; round < 30 && !(plain(mark, box) && clear(mark, box)); round++) {
            mark = mark.stream()
                    .map(s -> s.towards(box.centreX(), box.centreY(), 0.93))
                    .toList();
        }
        draw(mark, dice);
    }

    private static boolean plain(List<Stroke> mark, Box box) {
        double sumX = 0;
        double sumY = 0;
        int inside = 0;
        int count = 0;
        for (Stroke stroke : mark) {
            for (Point p : stroke.points()) {
                sumX += p.x();
                sumY += p.y();
                count++;
                if (p.x() > box.x() && p.x() < box.right() && p.y() > box.y() && p.y() < box.bottom()) {
                    inside++;
                }
            }
        }
        double x = sumX / count;
        double y = sumY / count;
        double edge = 0.15 * Math.min(box.w(), box.h());
        return inside * 2 >= count
                && x > box.x() + edge
                && x < box.right() - edge
                && y > box.y() + edge
                && y < box.bottom() - edge;
    }

    private boolean clear(List<Stroke> mark, Box own) {
        double room = hand.pen().widthMm() * 0.6 + CLEARANCE_MM;
        for (Box other : printed) {
            if (other.equals(own) || Math.abs(other.centreY() - own.centreY()) > 60) {
                continue;
            }
            for (Stroke stroke : mark) {
                for (Point p : stroke.points()) {
                    if (p.x() > other.x() - room
                            && p.x() < other.right() + room
                            && p.y() > other.y() - room
                            && p.y() < other.bottom() + room) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Marked first, then filled until hardly any paper shows. */
    private void withdraw(Box box, Dice dice) {
        mark(box, hand.shape(dice), dice);
        Spot spot = new Spot(
                box.centreX(),
                box.centreY(),
                Math.min(box.w(), box.h()) / 2,
                Math.min(box.w(), box.h()) / 2,
                hand.wobble() * 0.5,
                hand.pen().widthMm());
        double angle = dice.between(-0.5, 1.2);
        for (int pass = 0; pass < 8 && (pass < 2 || covered(box) < COVERED); pass++) {
            double radius = spot.half() * dice.between(0.94, 1);
            ink.draw(spot.hatch(angle, radius, hand.pen().widthMm() * 0.75, dice), dice);
            angle += Math.PI / 2 + dice.within(0.3);
        }
    }

    /** The share of the box with ink. */
    private double covered(Box box) {
        int inked = 0;
        int count = 0;
        int right = (int) Math.min(ink.density().width() - 1, box.right() * dotsPerMm);
        int bottom = (int) Math.min(ink.density().height() - 1, box.bottom() * dotsPerMm);
        for (int y = (int) (box.y() * dotsPerMm); y <= bottom; y++) {
            for (int x = (int) (box.x() * dotsPerMm); x <= right; x++) {
                count++;
                if (ink.density().level(x, y) > 80) {
                    inked++;
                }
            }
        }
        return inked / (double) Math.max(1, count);
    }

    private void digits(Answer.Digits answer, Dice dice) {
        String digits = answer.digits();
        List<Box> cells = answer.field().cells();
        if (digits.isEmpty()) {
            return;
        }
        int free = cells.size() - digits.length();
        if (hand.placing() == Hand.Placing.LEADING_ZEROS) {
            digits = "0".repeat(free) + digits;
            free = 0;
        }
        int first = hand.placing() == Hand.Placing.RIGHT ? free : 0;
        for (int i = 0; i < digits.length(); i++) {
            draw(Writing.digit(digits.charAt(i) - '0', cells.get(first + i), hand, dice), dice);
        }
    }
}
