package org.likewise.simulator.pen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.likewise.simulator.chance.Dice;

/**
 * Which way a hand writes each of the ten digits: with or without the 1's upstroke, the 7's bar, the 2's loop and so on, or
 * in the digits of the Arabic script.
 *
 * @param language primary tag of the Arabic script's language whose digits they are; empty for ours
 * @param chosen index of the way for each digit
 */
public record DigitVariants(String language, List<Integer> chosen) {
    private static final Set<String> ARABIC = Set.of("ar", "fa", "ur");
    /** So many who fill in a form in such a language write its digits. */
    private static final double OWN_DIGITS = 0.5;

    public DigitVariants {
        chosen = List.copyOf(chosen);
    }

    static DigitVariants of(HandSet set, Dice dice) {
        return of("", set, dice);
    }

    /** The digits of a form's language, where it has its own and this hand writes them. */
    static Optional<DigitVariants> ofLanguage(String tag, HandSet set, Dice dice) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return ARABIC.contains(language) && dice.chance(OWN_DIGITS)
                ? Optional.of(of(language, set, dice))
                : Optional.empty();
    }

    private static DigitVariants of(String language, HandSet set, Dice dice) {
        List<Integer> chosen = new ArrayList<>();
        for (int digit = 0; digit < 10; digit++) {
            // the last way of each digit is kept for the trials
            int ways = ways(digit, language).length - (set == HandSet.DEVELOPING ? 1 : 0);
            chosen.add(dice.below(ways));
        }
        return new DigitVariants(language, chosen);
    }

    private static double[][][] ways(int digit, String language) {
        return language.isEmpty() ? DigitShapes.ways(digit) : ArabicShapes.ways(digit, language);
    }

    /** The strokes of a digit in a square of side 1, y downwards; each x, y, x, y …, a doubled point being a corner. */
    double[][] strokes(int digit) {
        return ways(digit, language)[chosen.get(digit)];
    }
}
