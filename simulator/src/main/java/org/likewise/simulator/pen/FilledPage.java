package org.likewise.simulator.pen;

import java.util.ArrayList;
import java.util.List;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutPage;
import org.likewise.simulator.answer.Answer;
import org.likewise.simulator.answer.Deed;
import org.likewise.simulator.answer.Manner;
import org.likewise.simulator.answer.Slip;
import org.likewise.simulator.chance.Dice;
import org.likewise.simulator.image.Raster;

/**
 * One page being filled in by one hand. Marks without a {@link Slip} stay plain to a human eye: their middle and at least half
 * of their ink lie in their box, and none enters another box.
 */
public final class FilledPage {
    private static final double CLEARANCE_MM = 0.15;
    /** A withdrawn box is covered so far by ink; the rest shows through between the lines. */
    private static final double COVERED = 0.94;

    private static final double SIGNED = 0.12;
    /** How far a marker's ink runs, against the width of its line, and how dark it is there. */
    private static final double RUN = 1.45;

    private static final double RUN_STRENGTH = 0.45;

    private final InkLayer ink;
    private final Hand hand;
    private final double dotsPerMm;
    private final List<Box> printed;
    private final StrayInk stray;

    private FilledPage(InkLayer ink, Hand hand, double dotsPerMm, LayoutPage page) {
        this.ink = ink;
        this.hand = hand;
        this.dotsPerMm = dotsPerMm;
        this.printed = figures(page);
        this.stray = new StrayInk(page);
    }

    /**
     * What was written.
     *
     * @param hints of each field, in their order, what makes it hard to read; empty for most
     */
    public record Written(InkLayer ink, List<String> hints) {
        public Written {
            hints = List.copyOf(hints);
        }
    }

    /**
     * The ink of these answers, and now and then of a signature over a margin where people do not keep to the form.
     *
     * @param print the page as printed
     */
    public static Written write(
            LayoutPage page, List<Deed> deeds, Manner manner, Hand hand, Raster print, double dotsPerMm, Dice dice) {
        InkLayer ink = new InkLayer(print.width(), print.height(), dotsPerMm, hand.pen());
        FilledPage filled = new FilledPage(ink, hand, dotsPerMm, page);
        for (Deed deed : deeds) {
            if (deed.slip() == Slip.NONE) {
                filled.stray.end();
                filled.write(deed.answer(), dice);
            } else {
                filled.stray.begin(deed.answer().field().id());
                new UntidyField(filled, page, new FreePaper(print, dotsPerMm), hand, dice).write(deed);
            }
        }
        if (manner == Manner.HARD && dice.chance(SIGNED)) {
            filled.stray.begin("");
            filled.draw(Writing.words(Writing.inMargin(page, dice), hand, dice), dice);
        }
        List<String> hints = new ArrayList<>();
        for (Deed deed : deeds) {
            boolean written = !deed.answer().values().isEmpty();
            String own = deed.slip() != Slip.NONE ? deed.slip().hint() : written ? hand.trait() : "";
            hints.add(own.isEmpty() ? filled.stray.hint(deed.answer().field().id()) : own);
        }
        return new Written(ink, hints);
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

    void draw(List<Stroke> strokes, Dice dice) {
        for (Stroke stroke : strokes) {
            if (hand.bleeds()) {
                ink.draw(stroke, RUN, RUN_STRENGTH, dice);
            }
            ink.draw(stroke, dice);
            stray.add(stroke);
        }
    }

    InkLayer ink() {
        return ink;
    }

    /** Draws a mark in a box, as this hand does. */
    void mark(Box box, MarkShape shape, Dice dice) {
        draw(figure(box, shape, dice), dice);
    }

    /** A mark for a box, near enough to its middle. */
    List<Stroke> figure(Box box, MarkShape shape, Dice dice) {
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
        return mark;
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

    void digits(Answer.Digits answer, Dice dice) {
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
