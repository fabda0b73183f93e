package org.likewise.generator.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.regex.Pattern;

/**
 * Where a language allows a text to be broken. The JDK's own rules tear apostrophes and French punctuation from their words, so
 * these are ICU's.
 */
final class BreakRules {
    /** The hyphens of {@code est-elle}, {@code a-t-il}, {@code dites-le}, {@code celui-ci}, which ICU breaks after: no typographer would. */
    private static final Pattern FRENCH_HYPHENS = Pattern.compile(
            "(?<=\\p{L})[-\u2010](?=(?:t[-\u2010])?(?:je|tu|ils?|elles?|on|nous|vous|ce|ci|là|la|les?|lui|leur|moi|toi|en|y)(?!\\p{L}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String NON_BREAKING_HYPHEN = "\u2011";

    private final BreakIterator lines;
    private final BreakIterator characters;
    private final boolean french;

    BreakRules(String language) {
        ULocale locale = ULocale.forLanguageTag(language);
        french = locale.getLanguage().equals("fr");
        lines = BreakIterator.getLineInstance(locale);
        characters = BreakIterator.getCharacterInstance(locale);
    }

    /** The places at which a line may end. */
    BreakIterator lines(String text) {
        return over(lines, french ? FRENCH_HYPHENS.matcher(text).replaceAll(NON_BREAKING_HYPHEN) : text);
    }

    /** The places between what readers take for characters. */
    BreakIterator characters(String text) {
        return over(characters, text);
    }

    /** Iterators keep a position, so each use has its own. */
    private static BreakIterator over(BreakIterator shared, String text) {
        BreakIterator own = (BreakIterator) shared.clone();
        own.setText(text);
        return own;
    }
}
