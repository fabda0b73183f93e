package org.likewise.generator.text;

import java.util.Map;

/**
 * In which multiple of the type size each family is set, so that letters of all scripts look equally large.
 *
 * @param factors positive; a family that is not named has 1
 */
public record FamilySizes(Map<FontFamily, Double> factors) {
    /** All families in the type size itself. */
    public static final FamilySizes EQUAL = new FamilySizes(Map.of());

    public FamilySizes {
        factors = Map.copyOf(factors);
        if (factors.values().stream().anyMatch(f -> !(f > 0 && f < 10))) {
            throw new IllegalArgumentException("not multiples of a type size: " + factors);
        }
    }

    /** The family's multiple. */
    public double factor(FontFamily family) {
        return factors.getOrDefault(family, 1.0);
    }
}
