package org.likewise.model.scale;

import java.util.Locale;

/** How far a scale is. */
public enum ScaleStatus {
    DRAFT,
    PILOTED,
    VALIDATED,
    RETIRED;

    /** The word in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
