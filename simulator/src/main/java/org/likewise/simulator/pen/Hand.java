package org.likewise.simulator.pen;

import org.likewise.simulator.chance.Dice;

/**
 * How one respondent writes: a pen and habits, kept through all pages of a copy.
 *
 * @param pen what the hand holds
 * @param habit the figure that it nearly always marks with
 * @param set where other figures come from, now and then
 * @param size of a mark against its box, about 0.7 to 1.5
 * @param offsetMm standard deviation of a mark's middle from the box's
 * @param wobble unsteadiness of ends and bends, as a share of the mark's size
 * @param tremorMm amplitude of a trembling hand; 0 for most
 * @param slant of letters and digits: sideways shift as a share of height
 * @param digitSize height of digits against the cell
 * @param digitVariants which way each digit is written
 * @param placing where a short number stands in a long row of cells
 * @param trait what makes all its marks hard to read, as {@code truth.csv} calls it; empty for most
 */
public record Hand(
        Pen pen,
        MarkShape habit,
        HandSet set,
        double size,
        double offsetMm,
        double wobble,
        double tremorMm,
        double slant,
        double digitSize,
        DigitVariants digitVariants,
        Placing placing,
        String trait) {
    private static final String BLEEDING = "bleeding-felt";

    /** One in so many marks is of another figure than the hand's habit. */
    private static final double OTHER_SHAPE = 0.06;

    /** Where a number stands that has fewer digits than there are cells. */
    public enum Placing {
        LEFT,
        RIGHT,
        LEADING_ZEROS
    }

    /** A hand of a set, at random. */
    public static Hand of(HandSet set, Dice dice) {
        Pen pen = set.pen(dice);
        MarkShape habit = set.shape(dice);
        Placing placing = switch (dice.weighted(40, 45, 15)) {
            case 0 -> Placing.LEFT;
            case 1 -> Placing.RIGHT;
            default -> Placing.LEADING_ZEROS;
        };
        double sloppiness = dice.between(0, 1);
        return new Hand(
                pen,
                habit,
                set,
                dice.between(0.75, 1.05 + 0.4 * sloppiness),
                0.1 + 0.4 * sloppiness,
                0.04 + 0.1 * sloppiness,
                dice.chance(0.15) ? dice.between(0.04, 0.14) : 0,
                dice.between(-0.1, 0.3),
                dice.between(0.55, 0.8),
                DigitVariants.of(set, dice),
                placing,
                "");
    }

    /** The same hand, or as likely with a pen that scanners see badly or the habit of filling every box. */
    public Hand hardened(Dice dice) {
        return switch (dice.weighted(50, 10, 8, 8, 6, 8, 10)) {
            case 0 -> this;
            case 1 -> with(Pen.faintPencil(dice), habit, "faint-pencil");
            case 2 -> with(Pen.lightBlue(dice), habit, "light-blue");
            case 3 -> with(Pen.red(dice), habit, "red");
            case 4 -> with(Pen.green(dice), habit, "green");
            case 5 -> with(Pen.marker(dice), habit, BLEEDING);
            default -> with(pen, MarkShape.FILL, "fills-to-choose");
        };
    }

    private Hand with(Pen otherPen, MarkShape otherHabit, String why) {
        return new Hand(
                otherPen,
                otherHabit,
                set,
                size,
                offsetMm,
                wobble,
                tremorMm,
                slant,
                digitSize,
                digitVariants,
                placing,
                why);
    }

    /** Whether its ink runs into the paper. */
    boolean bleeds() {
        return trait.equals(BLEEDING);
    }

    /**
     * The same hand at a form in this language, whose own digits it may write.
     *
     * @param dice for this alone, so that hands at forms in other languages stay as they are
     */
    public Hand at(String language, Dice dice) {
        return DigitVariants.ofLanguage(language, set, dice)
                .map(own -> new Hand(
                        pen, habit, set, size, offsetMm, wobble, tremorMm, slant, digitSize, own, placing, trait))
                .orElse(this);
    }

    /** A figure that nobody takes for a filled box. */
    MarkShape openShape(Dice dice) {
        for (int tries = 0; tries < 20; tries++) {
            MarkShape shape = tries == 0 ? habit : set.shape(dice);
            if (!shape.dense()) {
                return shape;
            }
        }
        return MarkShape.CROSS;
    }

    MarkShape shape(Dice dice) {
        return dice.chance(OTHER_SHAPE) ? set.shape(dice) : habit;
    }
}
