package org.likewise.model.code;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the QR code on a page says: {@code LW1-<form>-<page>-<copy>}, at most 29 characters, so that it fits 25 modules at
 * level Q in QR's alphanumeric mode.
 *
 * @param form form code, 10 characters of Crockford base32
 * @param page from 1 to 99
 * @param copy 11 characters of Crockford base32; {@link #MASTER} on a master meant for a photocopier
 */
public record PageCode(String form, int page, String copy) {
    /** The copy code of a master: its photocopies cannot be told apart. */
    public static final String MASTER = "00000000000";

    /** What the QR code of a pack's cover slip says, the same on all: by it the scanner knows that it is no page of a form. */
    public static final String COVER_SLIP = "LIKEWISE COVER SLIP";

    private static final Pattern TEXT =
            Pattern.compile("LW1-([0-9A-HJKMNP-TV-Z]{10})-([1-9][0-9]?)-([0-9A-HJKMNP-TV-Z]{11})");

    /** {@code LW1}, as small and mistaken letters are read. */
    private static final String TYPED_PREFIX = "1W1";

    /** The lengths leave no doubt where the number of the page begins and ends. */
    private static final Pattern TYPED = Pattern.compile("(?:" + TYPED_PREFIX + ")?(.{10})([0-9]{1,2})(.{11})(.)");

    /** A minus sign is none of the dashes. */
    private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}\u2212_]");

    public PageCode {
        if (!Base32.isCode(form, 10) || !Base32.isCode(copy, 11) || page < 1 || page > 99) {
            throw new IllegalArgumentException("not a page code: " + form + " " + page + " " + copy);
        }
    }

    /** The text in the QR code. */
    public String text() {
        return "LW1-" + form + "-" + page + "-" + copy;
    }

    /** The text that is printed under the QR code for a person to type: with its check character at the end. */
    public String typed() {
        return text() + "-" + CheckCharacter.of(form + page + copy);
    }

    /** The pack: the first 10 characters of the copy; empty for a master. */
    public String pack() {
        return master() ? "" : copy.substring(0, 10);
    }

    public boolean master() {
        return copy.equals(MASTER);
    }

    /** Reads what a QR code said; empty where it is not one of ours. */
    public static Optional<PageCode> parse(String text) {
        Matcher m = TEXT.matcher(text);
        return m.matches()
                ? Optional.of(new PageCode(m.group(1), Integer.parseInt(m.group(2)), m.group(3)))
                : Optional.empty();
    }

    /**
     * Reads what a person typed from under the code, with or without its {@code LW1}, hyphens and spaces; empty where the check
     * character does not fit.
     */
    public static Optional<PageCode> parseTyped(String typed) {
        Matcher m = TYPED.matcher(symbols(typed));
        return m.matches()
                ? parse("LW1-" + m.group(1) + "-" + m.group(2) + "-" + m.group(3))
                        .filter(code -> code.typed().endsWith("-" + m.group(4)))
                : Optional.empty();
    }

    /** Whether a person has typed as many characters as a code has, right or wrong. */
    public static boolean isWhole(String typed) {
        String symbols = symbols(typed);
        return symbols.length() >= (symbols.startsWith(TYPED_PREFIX) ? 26 : 23);
    }

    private static String symbols(String typed) {
        return Base32.normalise(HYPHENS.matcher(typed).replaceAll(""));
    }
}
