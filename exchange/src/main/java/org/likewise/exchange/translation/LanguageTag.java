package org.likewise.exchange.translation;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** BCP 47 tags as files of languages have them. */
public final class LanguageTag {
    private LanguageTag() {}

    /** Whether it is a tag in its usual case, such as {@code fr-CA}. It has letters, digits and hyphens only, and so names no path. */
    public static boolean usual(String tag) {
        try {
            return tag.matches("[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,5}")
                    && !tag.equals("und")
                    && new Locale.Builder()
                            .setLanguageTag(tag)
                            .build()
                            .toLanguageTag()
                            .equals(tag);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
