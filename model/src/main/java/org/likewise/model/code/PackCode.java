package org.likewise.model.code;

/**
 * The code that ties the forms for one consultation.
 *
 * @param symbols 10 characters of Crockford base32, not all 0: those are a master's
 */
public record PackCode(String symbols) {
    public static final int LENGTH = 10;

    /** The symbols that tell the copies within a pack apart, without 0. */
    public static final int MOST_COPIES = 31;

    private static final String MASTER = PageCode.MASTER.substring(0, LENGTH);

    public PackCode {
        if (!Base32.isCode(symbols, LENGTH) || symbols.equals(MASTER)) {
            throw new IllegalArgumentException("not a pack code: " + symbols);
        }
    }

    /** As it is printed for a person to type: with its check character at the end. */
    public String typed() {
        return symbols + "-" + CheckCharacter.of(symbols);
    }

    /**
     * The code of a copy: the pack's, and one symbol for its place in the pack.
     *
     * @param place from 0, below {@value #MOST_COPIES}
     */
    public String copy(int place) {
        return symbols + Base32.ALPHABET.charAt(place + 1);
    }
}
