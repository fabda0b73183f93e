package org.likewise.scanner.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.likewise.model.code.PageCode;
import org.likewise.scanner.code.CodeSearch;
import org.likewise.scanner.image.GreyImage;

/** The words for pages that give nothing. */
final class Refusals {
    /** Percent of the layout's size; between these a printer's own margins and a copier's slack lie. */
    private static final double LEAST_SCALE = 88;

    private static final double MOST_SCALE = 103;

    private static final String TYPE_AGAIN =
            "Compare the code with the page, and type it again or take it back on the page of likewise review.";

    private Refusals() {}

    static PageReading severalPages() {
        return new PageReading.Refused(
                "several-pages",
                "There is more than one page in this image.",
                "Scan one page at a time, or cut the image so that each page has its own.");
    }

    static PageReading mirrored(PageCode code) {
        return new PageReading.Refused(
                "mirrored",
                "The page with the code " + code.text() + " is mirrored.",
                "Scan it again without mirroring; on a transparency, with the printed side down.");
    }

    static PageReading unknownForm(PageCode code, int known) {
        return new PageReading.Refused(
                "unknown-form",
                "The form of the code " + code.text() + " is not among the " + known + " that are known.",
                "Give the folder or PDF with the layout of form " + code.form() + " with --forms.");
    }

    static PageReading unknownPage(PageCode code, int pages) {
        return new PageReading.Refused(
                "unknown-page",
                "The code " + code.text() + " names page " + code.page() + ", but the form has " + pages + ".",
                "Give the layout that this page was printed with.");
    }

    /**
     * How large it was printed, where that may be why a page cannot be read; otherwise empty. A file that lies about its
     * resolution gives sizes that no printer makes, and those are left out.
     */
    static String scale(Quality quality) {
        double percent = quality.printScalePercent();
        boolean odd = percent < LEAST_SCALE || percent > MOST_SCALE;
        return odd && percent > 50 && percent < 150
                ? String.format(
                        Locale.ROOT,
                        " If the file is right about its resolution, it was printed at %.0f %% of its size.",
                        percent)
                : "";
    }

    /**
     * @param framed whether the corners and ticks of a page were found
     * @param others codes of other kinds
     * @param typed the form that a person named for such pages
     */
    static PageReading withoutCode(
            GreyImage image, boolean framed, List<CodeSearch.Found> others, Optional<String> typed) {
        if (framed && typed.isPresent()) {
            return new PageReading.Refused(
                    PageReading.Refused.NO_CODE,
                    "A form's corners and ticks are there, but its code cannot be read, and its boxes do not tell for"
                            + " sure which page of the form " + typed.get() + " it is.",
                    "Type what is printed under its QR code on the page of likewise review, under Pages not read; or"
                            + " scan it again.");
        }
        if (framed) {
            return new PageReading.Refused(
                    PageReading.Refused.NO_CODE,
                    "A form's corners and ticks are there, but its code cannot be read.",
                    "Type what is printed under its QR code on the page of likewise review, under Pages not read; or"
                            + " scan it again.");
        }
        if (others.stream().anyMatch(f -> !f.mirrored() && f.text().equals(PageCode.COVER_SLIP))) {
            return new PageReading.Refused(
                    PageReading.Refused.COVER_SLIP,
                    "This is the cover slip of a pack: there is no answer on it.",
                    "Nothing needs to be done; cover slips need not be scanned.");
        }
        if (!others.isEmpty()) {
            return new PageReading.Refused(
                    PageReading.Refused.FOREIGN_CODE,
                    "The QR code on this page is of another kind: \""
                            + shown(others.get(0).text()) + "\".",
                    "If this is a page of a form, type what is printed under its own code on the page of likewise review,"
                            + " under Pages not read; or scan it again so that the code is clear.");
        }
        return new PageReading.Refused(
                PageReading.Refused.NO_CODE,
                "There is neither a code nor the corners of a form on this page (" + image.width() + " x "
                        + image.height() + " pixels).",
                "Scan the page again: all of it, at 150 to 300 dpi, with its corners on the glass.");
    }

    /** @param confirmed the share of the boxes that are where the layout of the typed code has them */
    static PageReading typedForAnother(PageCode typed, double confirmed, String scale) {
        return new PageReading.Refused(
                PageReading.Refused.CODE_DOES_NOT_FIT,
                String.format(
                        Locale.ROOT,
                        "The code %s was typed for this page, but only %.0f %% of the boxes are where that page has"
                                + " them.%s",
                        typed.text(),
                        100 * confirmed,
                        scale),
                TYPE_AGAIN);
    }

    static PageReading typedOtherwise(PageCode typed, PageCode own) {
        return new PageReading.Refused(
                PageReading.Refused.CODE_DOES_NOT_FIT,
                "The code " + typed.text() + " was typed for this page, but its own code says " + own.text() + ".",
                TYPE_AGAIN);
    }

    /** What a foreign code says, cut and freed of control characters: it ends up in a table. */
    private static String shown(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() > 60 ? clean.substring(0, 60) + "…" : clean;
    }
}
