package org.likewise.simulator.degrade;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.likewise.simulator.chance.Dice;
import org.likewise.simulator.degrade.Conditions.Coding;
import org.likewise.simulator.degrade.Conditions.Copied;
import org.likewise.simulator.degrade.Conditions.Optics;
import org.likewise.simulator.degrade.Conditions.Placement;
import org.likewise.simulator.degrade.Conditions.Sensor;
import org.likewise.simulator.degrade.Conditions.Toner;
import org.likewise.simulator.image.Picture.Storage;

/**
 * The conditions of one page at a level, drawn at random from the level's ranges. The ranges are those of devices that
 * clinics have (ITU-T T.4 for fax) and are written out in {@code docs/trials.md}; change both together.
 */
final class LevelRanges {
    /** Pixels in a line of Group 3 and 4 fax for A4 and Letter (ITU-T T.4). */
    private static final int FAX_LINE = 1728;

    private static final List<Damage> DAMAGES = List.of(Damage.values());

    private LevelRanges() {}

    static Conditions draw(Level level, Dice dice) {
        return switch (level) {
            case CLEAN -> clean(dice);
            case OFFICE -> office(dice);
            case COPIER -> copier(dice);
            case FAX -> fax(dice);
            case PHONE -> phone(dice);
            case ABUSE -> abuse(dice);
        };
    }

    private static Conditions clean(Dice dice) {
        return new Conditions(
                new Toner(12, 252, 0, 0, 0, Copied.NEVER),
                flat(300, 300, dice.between(0.997, 1.003), 0.001, 1, dice.within(0.3), 0, 0, 0, dice),
                new Optics(0.03, 0, 0, 0),
                new Sensor(0, 0, 0, 0, 252),
                new Coding(Storage.GREY_PNG, false, 0, false, 0, 0));
    }

    private static Conditions office(Dice dice) {
        double dpi = dice.pick(List.of(200, 240, 300));
        boolean bilevel = dice.chance(0.3);
        return new Conditions(
                new Toner(
                        (int) dice.between(15, 45),
                        (int) dice.between(238, 252),
                        dice.between(0, 0.01),
                        0.02,
                        0,
                        Copied.NEVER),
                flat(
                        dpi,
                        dpi,
                        dice.between(0.97, 1),
                        0.003,
                        3,
                        skew(0.6, 1.5, dice),
                        turns(dice),
                        dice.between(0, 0.15),
                        0,
                        dice),
                new Optics(dice.between(0.04, 0.09), dice.between(0, 0.06), 0, 0),
                new Sensor(
                        dice.between(1, 4), dice.below(9), dice.chance(0.05) ? 1 : 0, 0, (int) dice.between(225, 252)),
                bilevel ? bilevel(dice.between(135, 170), 0) : jpeg(false, dice.between(0.6, 0.85)));
    }

    private static Conditions copier(Dice dice) {
        double dpi = dice.pick(List.of(200, 240, 300));
        boolean bilevel = dice.chance(0.5);
        return new Conditions(
                new Toner(
                        (int) dice.between(20, 60),
                        (int) dice.between(232, 250),
                        dice.between(0.01, 0.1),
                        dice.between(0.02, 0.35),
                        dice.between(0, 1),
                        dice.chance(0.6) ? Copied.BEFORE_FILLING_IN : Copied.AFTER_FILLING_IN),
                flat(
                        dpi,
                        dpi,
                        dice.between(0.94, 1.02),
                        0.006,
                        3,
                        skew(1, 2.5, dice),
                        turns(dice),
                        dice.between(0, 0.2),
                        0,
                        dice),
                new Optics(dice.between(0.05, 0.1), dice.between(0, 0.1), 0, 0),
                new Sensor(
                        dice.between(2, 5),
                        dice.below(15),
                        dice.chance(0.15) ? 1 + dice.below(2) : 0,
                        dice.chance(0.6) ? dice.between(1, 6) : 0,
                        (int) dice.between(210, 250)),
                bilevel ? bilevel(dice.between(130, 175), 0) : jpeg(false, dice.between(0.6, 0.85)));
    }

    private static Conditions fax(Dice dice) {
        double linesPerInch = dice.chance(0.3) ? 98 : 196;
        Placement placement = flat(
                204,
                linesPerInch,
                dice.between(0.96, 1),
                0.004,
                3,
                skew(0.6, 1.5, dice),
                dice.chance(0.15) ? 2 : 0, // a fax machine does not take a page sideways
                dice.between(0, 0.25),
                FAX_LINE,
                dice);
        return new Conditions(
                new Toner(
                        (int) dice.between(15, 50),
                        (int) dice.between(235, 252),
                        dice.between(0, 0.02),
                        0.03,
                        0,
                        Copied.NEVER),
                placement,
                new Optics(dice.between(0.05, 0.1), 0, 0, 0),
                new Sensor(dice.between(3, 7), dice.below(10), dice.chance(0.1) ? 1 : 0, 0, 250),
                bilevel(dice.between(135, 170), dice.chance(0.5) ? dice.below(12) : 0));
    }

    private static Conditions phone(Dice dice) {
        double dpi = dice.between(175, 230);
        Placement placement = new Placement(
                dpi,
                dpi,
                dice.between(0.97, 1),
                dice.between(0.97, 1),
                dice.within(2),
                dice.within(2),
                dice.within(4),
                turns(dice),
                0,
                dice.between(2, 11),
                dice.between(0, 1.2),
                dice.between(14, 30),
                0);
        return new Conditions(
                new Toner(
                        (int) dice.between(25, 60),
                        (int) dice.between(205, 240),
                        dice.between(0, 0.01),
                        0.02,
                        0,
                        Copied.NEVER),
                placement,
                new Optics(
                        dice.between(0.06, 0.13),
                        dice.between(0.08, 0.35),
                        dice.chance(0.5) ? dice.between(0.08, 0.28) : 0,
                        dice.between(0, 0.15)),
                new Sensor(dice.between(1.5, 4.5), 0, 0, 0, 0),
                jpeg(true, dice.between(0.75, 0.92)));
    }

    private static Conditions abuse(Dice dice) {
        Set<Damage> damage = EnumSet.of(dice.pick(DAMAGES));
        if (dice.chance(0.5)) {
            damage.add(dice.pick(DAMAGES));
        }
        double dpi = dice.pick(List.of(200, 240, 300));
        double skew =
                damage.contains(Damage.ASKEW) ? (dice.chance(0.5) ? 1 : -1) * dice.between(3, 8) : skew(0.6, 1.5, dice);
        Coding coding = switch (dice.weighted(70, 20, 10)) {
            case 0 -> jpeg(false, dice.between(0.6, 0.85));
            case 1 -> bilevel(dice.between(135, 170), 0);
            default -> new Coding(Storage.BILEVEL_TIFF, false, 128, true, 0, 0);
        };
        return new Conditions(
                new Toner(
                        (int) dice.between(15, 45),
                        (int) dice.between(238, 252),
                        dice.between(0, 0.01),
                        0.02,
                        0,
                        Copied.NEVER),
                flat(dpi, dpi, dice.between(0.97, 1), 0.003, 3, skew, turns(dice), dice.between(0, 0.15), 0, dice),
                new Optics(dice.between(0.04, 0.09), dice.between(0, 0.06), 0, 0),
                new Sensor(
                        dice.between(1, 4),
                        dice.below(9),
                        damage.contains(Damage.STREAKED) ? 2 + dice.below(4) : 0,
                        0,
                        (int) (dice.chance(0.75) ? dice.between(225, 252) : dice.between(15, 60))),
                coding,
                damage);
    }

    private static Placement flat(
            double dpiX,
            double dpiY,
            double scale,
            double stretch,
            double shiftMm,
            double skewDegrees,
            int quarterTurns,
            double feedWaveMm,
            int widthPx,
            Dice dice) {
        return new Placement(
                dpiX,
                dpiY,
                scale,
                scale * (1 + dice.within(stretch)),
                dice.within(shiftMm),
                dice.within(shiftMm),
                skewDegrees,
                quarterTurns,
                feedWaveMm,
                0,
                0,
                0,
                widthPx);
    }

    private static double skew(double deviation, double most, Dice dice) {
        return Math.max(-most, Math.min(most, dice.normal(deviation)));
    }

    /** Most sheets go in the right way up. */
    private static int turns(Dice dice) {
        return dice.weighted(82, 4, 10, 4);
    }

    private static Coding bilevel(double threshold, int badLines) {
        return new Coding(Storage.BILEVEL_TIFF, false, threshold, false, 0, badLines);
    }

    private static Coding jpeg(boolean colour, double quality) {
        return new Coding(Storage.JPEG, colour, 0, false, quality, 0);
    }
}
