package org.likewise.model.scale;

import java.util.Locale;

/**
 * Who holds a scale's wording and what may be done with it.
 *
 * @param holder a person or institution
 * @param terms SPDX identifier or a sentence
 * @param redistributable whether the wording may be passed on
 * @param evidence how that is known; may be empty
 */
public record Rights(String holder, String terms, Redistributable redistributable, String evidence) {
    /** Whether wording may be passed on. */
    public enum Redistributable {
        YES,
        NO,
        UNKNOWN;

        /** The word in files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
