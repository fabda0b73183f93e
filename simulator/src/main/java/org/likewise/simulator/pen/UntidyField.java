package org.likewise.simulator.pen;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.layout.LayoutPage;
import org.likewise.simulator.answer.Answer;
import org.likewise.simulator.answer.Deed;
import org.likewise.simulator.answer.Slip;
import org.likewise.simulator.chance.Dice;

/** One field being filled in otherwise than the form asks. */
final class UntidyField {
    private static final double TAIL_REACH_MM = 20;
    private static final double LEAST_WORDS_MM = 14;
    private static final double EDGE_MM = 6;

    private final FilledPage paper;
    private final LayoutPage page;
    private final FreePaper free;
    private final Hand hand;
    private final Dice dice;

    UntidyField(FilledPage paper, LayoutPage page, FreePaper free, Hand hand, Dice dice) {
        this.paper = paper;
        this.page = page;
        this.free = free;
        this.hand = hand;
        this.dice = dice;
    }

    void write(Deed deed) {
        if (deed.answer() instanceof Answer.Marks marks) {
            marks(marks, deed.slip(), deed.other());
        } else if (deed.answer() instanceof Answer.Digits digits) {
            if (deed.slip() == Slip.STRUCK_NUMBER) {
                struckNumber(digits);
            } else {
                overwritten(digits, deed.other());
            }
        } else if (deed.answer() instanceof Answer.Words words) {
            overflow(words.field().box());
        }
    }

    /** The slip is with the first option that is chosen; the others are marked as they should be. */
    private void marks(Answer.Marks marks, Slip slip, int otherIndex) {
        List<LayoutOption> options = marks.field().options();
        Box other = options.get(otherIndex).box();
        if (marks.chosen().isEmpty()) {
            erased(other);
            return;
        }
        Box box = options.get(marks.chosen().get(0)).box();
        marks.chosen().stream().skip(1).forEach(i -> usual(options.get(i).box()));
        switch (slip) {
            case CIRCLED_BOX -> circle(box);
            case ERASED -> {
                erased(other);
                usual(box);
            }
            case STRUCK_OUT -> {
                struck(other);
                usual(box);
            }
            case HALF_WITHDRAWN -> {
                usual(other);
                hatch(other, dice.between(0.75, 0.92), 1.3);
                paper.mark(box, hand.openShape(dice), dice);
            }
            case BESIDE_BOX -> beside(box);
            case OVERSHOOT -> overshoot(box);
            case HESITATION_DOT -> {
                dot(other);
                usual(box);
            }
            case WRITTEN_OVER -> {
                MarkShape shape = hand.shape(dice);
                paper.mark(box, shape, dice);
                paper.mark(box, shape, dice);
            }
            case WORDS_BESIDE -> {
                usual(box);
                wordsBeside(marks.field());
            }
            case PARTLY_FILLED -> hatch(box, dice.between(0.6, 0.9), 1.1);
            case BETWEEN_BOXES -> between(box, other);
            case TWO_MARKS -> {
                MarkShape shape = hand.shape(dice);
                paper.mark(box, shape, dice);
                paper.mark(other, shape, dice);
            }
            case NONE, OVERWRITTEN_DIGIT, STRUCK_NUMBER, OVERFLOW ->
                throw new IllegalArgumentException("not of a choice: " + slip);
        }
    }

    private void usual(Box box) {
        paper.mark(box, hand.shape(dice), dice);
    }

    private Spot spot(double x, double y, Box box, double size) {
        double half = Math.min(box.w(), box.h()) / 2;
        return new Spot(x, y, half, half * size, hand.wobble(), hand.pen().widthMm());
    }

    private Spot spot(Box box) {
        return spot(box.centreX() + dice.normal(0.2), box.centreY() + dice.normal(0.2), box, 1);
    }

    private void circle(Box box) {
        double radius = box.w() / 2 * dice.between(1.5, 1.9);
        paper.draw(List.of(spot(box).spiral(radius, radius * dice.between(0.92, 1), 1, dice)), dice);
    }

    private void erased(Box box) {
        double left = dice.between(0.05, 0.2);
        paper.figure(box, hand.openShape(dice), dice).forEach(s -> paper.ink().draw(s, 1.2, left, dice));
        paper.ink()
                .smear(
                        box.centreX() + dice.within(1),
                        box.centreY() + dice.within(1),
                        dice.between(2.5, 5),
                        dice.between(0.03, 0.1));
    }

    private void struck(Box box) {
        usual(box);
        Spot spot = spot(box);
        double half = spot.half();
        if (dice.chance(0.5)) {
            double reach = half * dice.between(1.4, 2.4);
            double slope = dice.within(0.35);
            int lines = 1 + dice.below(2);
            for (int i = 0; i < lines; i++) {
                double y = box.centreY() + (i == 0 ? 0 : dice.between(0.5, 1.1));
                paper.draw(
                        List.of(Stroke.line(
                                true,
                                box.centreX() - reach,
                                y + slope * reach,
                                box.centreX() + reach,
                                y - slope * reach,
                                dice.normal(0.2))),
                        dice);
            }
        } else {
            double step = Math.max(0.7, 1.6 * hand.pen().widthMm());
            paper.draw(List.of(spot.hatch(dice.between(0.2, 1.2), half * dice.between(1, 1.4), step, dice)), dice);
        }
    }

    private void hatch(Box box, double share, double step) {
        Spot spot = spot(box);
        paper.draw(
                List.of(spot.hatch(
                        dice.between(-0.6, 1.2), spot.half() * share, hand.pen().widthMm() * step, dice)),
                dice);
    }

    /** Far enough to be outside, on free paper, and clearly nearer to its box than to any other; else in it. */
    private void beside(Box box) {
        double half = box.w() / 2;
        double away = Math.min(0.38 * nearestOther(box), half * dice.between(1.7, 2.5));
        double size = dice.between(0.6, 0.85);
        double near = Math.max(half + 0.4, away - half * size);
        double far = away + half * size;
        double bend = dice.within(0.3);
        for (int quarter : dice.order(4)) {
            double c = Math.cos(quarter * Math.PI / 2 + bend);
            double s = Math.sin(quarter * Math.PI / 2 + bend);
            double middle = (near + far) / 2;
            if (free.at(box.centreX() + middle * c, box.centreY() + middle * s, (far - near) / 2)) {
                Spot spot = spot(box.centreX() + away * c, box.centreY() + away * s, box, size);
                paper.draw(hand.openShape(dice).strokes(spot, dice), dice);
                return;
            }
        }
        usual(box);
    }

    private double nearestOther(Box box) {
        return choices()
                .flatMap(c -> c.options().stream())
                .map(LayoutOption::box)
                .filter(b -> !b.equals(box))
                .mapToDouble(b -> Math.hypot(b.centreX() - box.centreX(), b.centreY() - box.centreY()))
                .min()
                .orElse(20);
    }

    private java.util.stream.Stream<LayoutField.Choice> choices() {
        return page.fields().stream()
                .filter(LayoutField.Choice.class::isInstance)
                .map(LayoutField.Choice.class::cast);
    }

    /** A tick whose end lies in the next box to the right or above, of whichever field; a line straight up would say nothing of where it began. */
    private void overshoot(Box box) {
        Optional<Box> end = choices()
                .flatMap(c -> c.options().stream())
                .map(LayoutOption::box)
                .filter(b -> b.x() > box.right()
                        && b.centreY() < box.centreY() + 1
                        && !b.equals(box)
                        && Math.hypot(b.centreX() - box.centreX(), b.centreY() - box.centreY()) < TAIL_REACH_MM)
                .min(Comparator.comparingDouble(
                        b -> Math.hypot(b.centreX() - box.centreX(), b.centreY() - box.centreY())));
        if (end.isEmpty()) {
            usual(box);
            return;
        }
        double half = box.w() / 2;
        double footX = box.centreX() - half * dice.between(0, 0.3);
        double footY = box.centreY() + half * dice.between(0.4, 0.8);
        double endX = end.get().centreX() + dice.within(0.8) * half;
        double endY = end.get().centreY() + dice.within(0.6) * half;
        paper.draw(
                List.of(Stroke.through(
                        true,
                        box.centreX() - half * dice.between(0.6, 0.9),
                        box.centreY() - half * dice.between(0, 0.3),
                        footX,
                        footY,
                        footX,
                        footY,
                        (footX + endX) / 2,
                        (footY + endY) / 2 + dice.within(0.5),
                        endX,
                        endY)),
                dice);
    }

    private void dot(Box box) {
        Spot spot = spot(box.centreX() + dice.within(1), box.centreY() + dice.within(1), box, 1);
        paper.draw(List.of(spot.spiral(dice.between(0.12, 0.3), 0, 0.2, dice)), dice);
    }

    private void between(Box box, Box other) {
        Spot spot = spot(
                (box.centreX() + other.centreX()) / 2 + dice.normal(0.2),
                (box.centreY() + other.centreY()) / 2 + dice.normal(0.2),
                box,
                dice.between(0.7, 1));
        paper.draw(hand.openShape(dice).strokes(spot, dice), dice);
    }

    /** On the free paper at an end of the boxes, or else below them. */
    private void wordsBeside(LayoutField.Choice field) {
        List<Box> boxes = field.options().stream().map(LayoutOption::box).toList();
        double right = boxes.stream().mapToDouble(Box::right).max().orElseThrow();
        double left = boxes.stream().mapToDouble(Box::x).min().orElseThrow();
        Box last = boxes.get(boxes.size() - 1);
        double room = page.width() - EDGE_MM - right - 2;
        Box space = room >= LEAST_WORDS_MM
                ? new Box(right + 2, last.centreY() - 3, room, 7)
                : new Box(left, last.bottom() + 0.8, right - left, 6);
        paper.draw(Writing.words(space, hand, dice), dice);
    }

    private void struckNumber(Answer.Digits digits) {
        int first = digits.digits().charAt(0) - '0';
        String wrong = (first + 1 + dice.below(8)) % 10 + digits.digits().substring(1);
        paper.digits(new Answer.Digits(digits.field(), wrong, digits.value()), dice);
        List<Box> cells = digits.field().cells();
        Box start = cells.get(0);
        Box end = cells.get(cells.size() - 1);
        double left = Math.min(start.x(), end.x());
        double right = Math.max(start.right(), end.right());
        paper.draw(
                List.of(Stroke.line(
                        true,
                        left - 1,
                        start.centreY() + dice.within(1),
                        right + 1,
                        end.centreY() + dice.within(1),
                        0)),
                dice);
        double size = start.w() * 0.75;
        for (int i = 0; i < digits.digits().length(); i++) {
            Box above = new Box(left + i * size, start.y() - start.h() * 0.85, size, start.h() * 0.8);
            paper.draw(Writing.digit(digits.digits().charAt(i) - '0', above, hand, dice), dice);
        }
    }

    /** Another digit first, then the right one over it with more force. */
    private void overwritten(Answer.Digits digits, int at) {
        paper.digits(digits, dice);
        int meant = digits.digits().charAt(at) - '0';
        int free = digits.field().cells().size() - digits.digits().length();
        int cell = hand.placing() == Hand.Placing.LEFT ? at : at + free;
        Box box = digits.field().cells().get(cell);
        for (int tries = 0; tries < 20; tries++) {
            int before = dice.below(10);
            if (before != meant && !hides(before, meant)) {
                paper.draw(Writing.digit(before, box, hand, dice), dice);
                break;
            }
        }
        paper.draw(Writing.digit(meant, box, hand, dice), dice);
    }

    /** Whether the one digit over the other still looks like the one that was there before. */
    private static boolean hides(int before, int meant) {
        return switch (before) {
            case 8 -> true;
            case 0, 4, 7, 9, 6 ->
                meant == 1 || (before == 9 && (meant == 3 || meant == 5)) || (before == 6 && meant == 5);
            default -> false;
        };
    }

    private void overflow(Box box) {
        paper.draw(Writing.words(box, hand, dice), dice);
        double high = Math.min(page.height() - box.bottom() - 3, dice.between(6, 14));
        double wide = box.w() * dice.between(0.5, 1);
        paper.draw(Writing.words(new Box(box.x(), box.bottom() + 0.3, wide, high), hand, dice), dice);
    }
}
