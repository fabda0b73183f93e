package org.likewise.model.scale;

import java.util.Locale;

/** How far a translation is, in the order of the work. */
public enum TranslationStatus {
    DRAFT,
    FORWARD,
    RECONCILED,
    BACK_TRANSLATED,
    DEBRIEFED,
    FINAL;

    /** The word in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody other than its translator has looked at it. */
    public boolean reviewed() {
        return compareTo(FORWARD) > 0;
    }
}
