package org.likewise.generator.form;

import java.util.Arrays;
import java.util.Optional;

/** How large a form is set. */
public enum Style {
    /** Clear print: an x-height of at least 2.1 mm. */
    STANDARD("standard"),
    /** Large print: an x-height of at least 3.1 mm. */
    LARGE_PRINT("large-print"),
    /** Large print with an item to a part of the page and pictures at the ends of the scale. */
    EASY("easy");

    private final String id;

    Style(String id) {
        this.id = id;
    }

    /** Its name on the command line, in the theme and in layout files. */
    public String id() {
        return id;
    }

    public static Optional<Style> of(String id) {
        return Arrays.stream(values()).filter(s -> s.id.equals(id)).findFirst();
    }
}
