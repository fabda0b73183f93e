package org.likewise.scanner.page;

import java.util.Collection;
import org.likewise.model.layout.Layout;
import org.likewise.scanner.image.GreyImage;

/** Reads page images against a set of forms. Immutable and safe to share between threads; keeps nothing between pages. */
public final class PageReader {
    /** A reader of these forms; of two layouts with the same form code the first counts. */
    public PageReader(Collection<Layout> forms) {}

    /** Reads one page image. Never throws for what is on the page. */
    public PageReading read(GreyImage image) {
        return new PageReading.Refused("no-code", "No page can be read yet.", "Wait.");
    }
}
