package org.likewise.model.yaml;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Sentences as they are compared, shown and hashed. */
public final class Sentences {
    private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n]+");

    private Sentences() {}

    /**
     * Unicode normal form C, each run of spaces, tabs and line breaks as one space, none at the ends. Spaces that do not
     * break stay as they are: French needs them.
     */
    public static String canonical(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .replaceAll("^ | $", "");
    }

    /** Whether no one can print it: a control character, half a surrogate pair, or no character at all. */
    static boolean unprintable(String text) {
        return text.codePoints()
                .anyMatch(c -> (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')
                        || Character.getType(c) == Character.SURROGATE
                        || (c & 0xFFFE) == 0xFFFE);
    }
}
