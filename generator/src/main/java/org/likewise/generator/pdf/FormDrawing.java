package org.likewise.generator.pdf;

import java.util.List;

/**
 * What all copies of a form show.
 *
 * @param formCode the form's code, 10 characters of Crockford base32
 * @param language BCP 47 tag of the language that elements are in, where they name no other
 * @param pages in order; page numbers count from 1
 */
public record FormDrawing(String formCode, String language, List<PageDrawing> pages) {
    public FormDrawing {
        pages = List.copyOf(pages);
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("a form has a page");
        }
    }
}
