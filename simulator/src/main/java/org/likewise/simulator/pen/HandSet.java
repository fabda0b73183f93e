package org.likewise.simulator.pen;

import java.util.List;
import org.likewise.simulator.chance.Dice;

/**
 * Which people fill in the forms: those whom the scanner's makers may look at, or those kept for the trials, who hold other
 * pens and draw other figures.
 */
public enum HandSet {
    /** For developing: seeds below {@link #FIRST_TRIAL_SEED}. */
    DEVELOPING(
            List.of(
                    MarkShape.CROSS,
                    MarkShape.TICK,
                    MarkShape.SLASH,
                    MarkShape.SCRIBBLE,
                    MarkShape.FILL,
                    MarkShape.DOT),
            new double[] {38, 32, 8, 8, 8, 6}),
    /** For the trials that count: seeds from {@link #FIRST_TRIAL_SEED} on. */
    TRIAL(
            List.of(
                    MarkShape.DOUBLE_CROSS,
                    MarkShape.BARE_TICK,
                    MarkShape.ZIGZAG,
                    MarkShape.LOOP,
                    MarkShape.STAR,
                    MarkShape.CROSS,
                    MarkShape.TICK),
            new double[] {22, 22, 8, 10, 6, 16, 16});

    /** Seeds below it are for developing, the others for trials. */
    public static final long FIRST_TRIAL_SEED = 1000;

    private final List<MarkShape> shapes;
    private final double[] weights;

    HandSet(List<MarkShape> shapes, double[] weights) {
        this.shapes = shapes;
        this.weights = weights;
    }

    public static HandSet ofSeed(long seed) {
        return seed < FIRST_TRIAL_SEED ? DEVELOPING : TRIAL;
    }

    MarkShape shape(Dice dice) {
        return shapes.get(dice.weighted(weights));
    }

    Pen pen(Dice dice) {
        return switch (this) {
            case DEVELOPING ->
                switch (dice.weighted(35, 30, 15, 20)) {
                    case 0 -> Pen.ballpoint(false, dice);
                    case 1 -> Pen.ballpoint(true, dice);
                    case 2 -> Pen.felt(dice);
                    default -> Pen.pencil(dice);
                };
            case TRIAL ->
                switch (dice.weighted(30, 20, 15, 15, 20)) {
                    case 0 -> Pen.gel(dice);
                    case 1 -> Pen.ballpoint(true, dice);
                    case 2 -> Pen.ballpoint(false, dice);
                    case 3 -> Pen.wornFelt(dice);
                    default -> Pen.pencil(dice);
                };
        };
    }
}
