package org.likewise.simulator.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutField;
import org.likewise.simulator.chance.Dice;

/** Which fields are filled in otherwise than the form asks, and how: about three in ten, far more than in a clinic. */
public final class Slips {
    /** Percent of the marked single choices; the rest are marked as they should be. */
    private static final List<Share> SINGLE = List.of(
            new Share(Slip.CIRCLED_BOX, 2),
            new Share(Slip.ERASED, 4),
            new Share(Slip.STRUCK_OUT, 3),
            new Share(Slip.HALF_WITHDRAWN, 2),
            new Share(Slip.BESIDE_BOX, 2),
            new Share(Slip.OVERSHOOT, 4),
            new Share(Slip.HESITATION_DOT, 3),
            new Share(Slip.WRITTEN_OVER, 3),
            new Share(Slip.WORDS_BESIDE, 2),
            new Share(Slip.PARTLY_FILLED, 3),
            new Share(Slip.BETWEEN_BOXES, 2),
            new Share(Slip.TWO_MARKS, 2));

    private static final Set<Slip> OF_MULTIPLE = Set.of(
            Slip.CIRCLED_BOX,
            Slip.ERASED,
            Slip.STRUCK_OUT,
            Slip.BESIDE_BOX,
            Slip.OVERSHOOT,
            Slip.WRITTEN_OVER,
            Slip.WORDS_BESIDE,
            Slip.PARTLY_FILLED);
    /** Where there is one box alone. */
    private static final Set<Slip> OF_ONE =
            Set.of(Slip.CIRCLED_BOX, Slip.BESIDE_BOX, Slip.WRITTEN_OVER, Slip.PARTLY_FILLED);

    private static final List<Share> NUMBER =
            List.of(new Share(Slip.OVERWRITTEN_DIGIT, 6), new Share(Slip.STRUCK_NUMBER, 4));
    private static final double OVERFLOWING = 0.25;
    /** A mark that was rubbed out and not made anew. */
    private static final double ERASED_TO_BLANK = 0.1;
    /** Boxes farther apart than this have a label between them, on which no one puts a mark for both. */
    private static final double MOST_BETWEEN_MM = 20;

    private record Share(Slip slip, double percent) {}

    private Slips() {}

    /** How each answer is written, in their order. */
    public static List<Deed> of(List<Answer> answers, Manner manner, Dice dice) {
        List<Deed> deeds = new ArrayList<>();
        for (Answer answer : answers) {
            deeds.add(manner == Manner.PLAIN ? Deed.plain(answer) : deed(answer, dice));
        }
        return deeds;
    }

    private static Deed deed(Answer answer, Dice dice) {
        if (answer instanceof Answer.Marks marks) {
            return marks(marks, dice);
        }
        if (answer instanceof Answer.Digits digits) {
            Slip slip = digits.digits().isEmpty() ? Slip.NONE : pick(NUMBER, dice);
            return new Deed(answer, slip, dice.below(Math.max(1, digits.digits().length())));
        }
        boolean over = ((Answer.Words) answer).written() && dice.chance(OVERFLOWING);
        return new Deed(answer, over ? Slip.OVERFLOW : Slip.NONE, 0);
    }

    private static Deed marks(Answer.Marks marks, Dice dice) {
        if (marks.withdrawn().isPresent()) {
            return Deed.plain(marks);
        }
        int options = marks.field().options().size();
        if (marks.chosen().isEmpty()) {
            boolean erased = options > 1 && dice.chance(ERASED_TO_BLANK);
            return new Deed(marks, erased ? Slip.ERASED : Slip.NONE, dice.below(options));
        }
        Slip slip = pick(SINGLE, dice);
        if (options == 1) {
            return new Deed(marks, OF_ONE.contains(slip) ? slip : Slip.NONE, 0);
        }
        List<Integer> free = IntStream.range(0, options)
                .filter(i -> !marks.chosen().contains(i))
                .boxed()
                .toList();
        if (free.isEmpty() || (marks.field().multiple() && !OF_MULTIPLE.contains(slip))) {
            return Deed.plain(marks);
        }
        if (slip == Slip.BETWEEN_BOXES) {
            int near = nearest(marks.field(), marks.chosen().get(0), free);
            return distance(marks.field(), marks.chosen().get(0), near) <= MOST_BETWEEN_MM
                    ? new Deed(marks, slip, near)
                    : new Deed(marks, Slip.TWO_MARKS, near);
        }
        return new Deed(marks, slip, dice.pick(free));
    }

    private static int nearest(LayoutField.Choice field, int from, List<Integer> among) {
        return among.stream()
                .min((a, b) -> Double.compare(distance(field, from, a), distance(field, from, b)))
                .orElseThrow();
    }

    private static double distance(LayoutField.Choice field, int a, int b) {
        Box one = field.options().get(a).box();
        Box other = field.options().get(b).box();
        return Math.hypot(one.centreX() - other.centreX(), one.centreY() - other.centreY());
    }

    private static Slip pick(List<Share> shares, Dice dice) {
        double left = dice.between(0, 100);
        for (Share share : shares) {
            left -= share.percent();
            if (left < 0) {
                return share.slip();
            }
        }
        return Slip.NONE;
    }
}
