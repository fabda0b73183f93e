package org.likewise.simulator.pen;

import java.util.ArrayList;
import java.util.List;
import org.likewise.simulator.chance.Dice;

/**
 * Which way a hand writes each of the ten digits: with or without the 1's upstroke, the 7's bar, the 2's loop and so on.
 *
 * @param chosen index of the way for each digit
 */
public record DigitVariants(List<Integer> chosen) {
    public DigitVariants {
        chosen = List.copyOf(chosen);
    }

    static DigitVariants of(HandSet set, Dice dice) {
        List<Integer> chosen = new ArrayList<>();
        for (int digit = 0; digit < 10; digit++) {
            // the last way of each digit is kept for the trials
            int ways = DigitShapes.ways(digit) - (set == HandSet.DEVELOPING ? 1 : 0);
            chosen.add(dice.below(ways));
        }
        return new DigitVariants(chosen);
    }

    /** The strokes of a digit in a square of side 1, y downwards; each x, y, x, y …, a doubled point being a corner. */
    double[][] strokes(int digit) {
        return DigitShapes.strokes(digit, chosen.get(digit));
    }
}
