package org.likewise.scanner.image;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the fields of a page hold that was filled in on screen, as the viewer saved them. It is what a file claims, and not to be
 * trusted: names are ids, and texts are bounded, but nothing else is checked.
 *
 * @param form the form code that all of them are named after; empty where the page has no such fields
 * @param copy tells copies in one file apart: the same for all pages whose fields belong to one copy
 * @param fields by their names below the form: {@code interest}, {@code ethnicity.asian}
 */
public record ScreenFields(String form, String copy, Map<String, Field> fields) {
    /** Longest text that is taken; a longer one is cut to one character more. */
    public static final int MOST_TEXT = 10_000;

    /** Of a page that has none. */
    public static final ScreenFields NONE = new ScreenFields("", "", Map.of());

    public ScreenFields {
        Objects.requireNonNull(form);
        Objects.requireNonNull(copy);
        fields = new TreeMap<>(fields);
    }

    /**
     * One field.
     *
     * @param value the text, or the state of a button; empty where there is none
     * @param clear whether the file says one thing: not that a button is in one state and looks like another, nor that what
     *     stands here stands in other places too
     */
    public record Field(String value, boolean clear) {}

    /** The field of that name, if something was filled in or is unclear. */
    public Optional<Field> filled(String name) {
        return Optional.ofNullable(fields.get(name))
                .filter(f -> !f.clear() || !f.value().isBlank());
    }
}
