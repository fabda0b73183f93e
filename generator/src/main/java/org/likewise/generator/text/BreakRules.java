package org.likewise.generator.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * Where a language allows a text to be broken. The JDK's own rules tear apostrophes and French punctuation from their words, so
 * these are ICU's.
 */
final class BreakRules {
    private final BreakIterator lines;
    private final BreakIterator characters;

    BreakRules(String language) {
        ULocale locale = ULocale.forLanguageTag(language);
        lines = BreakIterator.getLineInstance(locale);
        characters = BreakIterator.getCharacterInstance(locale);
    }

    /** The places at which a line may end. */
    BreakIterator lines(String text) {
        return over(lines, text);
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
