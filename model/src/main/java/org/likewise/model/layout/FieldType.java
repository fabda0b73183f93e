package org.likewise.model.layout;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of thing that can be filled in, by the name that definitions and layout files use. */
public enum FieldType {
    SINGLE_CHOICE("single-choice"),
    MULTIPLE_CHOICE("multiple-choice"),
    RATING("rating"),
    DIGITS("digits"),
    DATE("date"),
    TEXT("text");

    private final String id;

    FieldType(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<FieldType> of(String id) {
        return Arrays.stream(values()).filter(t -> t.id.equals(id)).findFirst();
    }
}
