package org.likewise.model.layout;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The geometry of one form, and what it is a form of.
 *
 * @param form the form code: 10 characters of upper-case Crockford base32
 * @param scale the scale's id
 * @param version the scale's version
 * @param wording the wording fingerprint: 8 characters of lower-case Crockford base32
 * @param print digest of all other printed matter, lower-case hexadecimal
 * @param role who reports
 * @param language BCP 47 tag
 * @param variant null for the whole scale
 * @param paper {@code A4} or {@code Letter}
 * @param style {@code standard} or {@code large-print}
 * @param pages at least one, numbered from 1 without a gap
 */
public record Layout(
        String form,
        String scale,
        String version,
        String wording,
        String print,
        String role,
        String language,
        @Nullable String variant,
        String paper,
        String style,
        List<LayoutPage> pages) {
    public static final String FORMAT = "likewise-layout/1";

    public Layout {
        Objects.requireNonNull(form);
        pages = List.copyOf(pages);
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).number() != i + 1) {
                throw new IllegalArgumentException(
                        "page " + (i + 1) + " is numbered " + pages.get(i).number());
            }
        }
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("a form has at least one page");
        }
    }

    /** All fields in the order in which they are asked. */
    public List<LayoutField> fields() {
        return pages.stream().flatMap(p -> p.fields().stream()).toList();
    }
}
