package org.likewise.model.code;

/**
 * One check character over Crockford base32: a weighted sum in the field of 32 elements with weights that are successive
 * powers of a generator, so that every single wrong symbol and every swap of two symbols is noticed up to 31 symbols. The
 * method is that of a Reed–Solomon code with one check symbol (Reed and Solomon, 1960).
 */
public final class CheckCharacter {
    /** x⁵ + x² + 1, primitive over GF(2): x generates all 31 non-zero elements. */
    private static final int POLYNOMIAL = 0b100101;

    private CheckCharacter() {}

    /** The check character of 1 to 31 symbols. */
    public static char of(String symbols) {
        if (symbols.isEmpty() || symbols.length() > 31) {
            throw new IllegalArgumentException("1 to 31 symbols: " + symbols.length());
        }
        int sum = 0;
        // Horner's scheme: the last symbol has weight x, the one before it x², and so on
        for (int i = 0; i < symbols.length(); i++) {
            int value = Base32.ALPHABET.indexOf(symbols.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("not a base32 symbol: " + symbols.charAt(i));
            }
            sum = timesX(sum ^ value);
        }
        return Base32.ALPHABET.charAt(sum);
    }

    private static int timesX(int a) {
        int doubled = a << 1;
        return doubled > 31 ? doubled ^ POLYNOMIAL : doubled;
    }
}
