package org.likewise.scanner.job;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutPage;
import org.likewise.scanner.page.Answer;
import org.likewise.scanner.page.FaintPage;
import org.likewise.scanner.page.FieldReading;
import org.likewise.scanner.page.PageReading;

/**
 * What the pages of a copy say of the pen that it was filled in with. Faint pencil can vanish in a black-and-white scan, from a whole
 * page at once.
 *
 * @param inked whether there was a pen: what is typed into a file on screen cannot be too pale
 * @param marked whether there is a mark at all
 * @param pale whether the scan kept little of it somewhere, or nothing on one of the pages, so that it may have lost marks elsewhere
 * @param faded whether it kept little or nothing of it more than once, so that it may have lost even words: of them, with all their
 *     strokes, more is left than of a mark
 */
record CopyPen(boolean inked, boolean marked, boolean pale, boolean faded) {
    /** Of a copy that was filled in on screen. */
    static final CopyPen NONE = new CopyPen(false, true, false, false);

    /** At one field in ten passed over, and each by itself, one page in a hundred would be empty by chance. */
    private static final int LEAST_FIELDS = 2;

    static CopyPen of(Layout layout, Map<PageScan, JournalPage> pages) {
        boolean marked = readings(pages.values()).anyMatch(f -> !(f.answer() instanceof Answer.NoAnswer));
        boolean lost = layout.pages().stream()
                .anyMatch(page -> lacksMarks(
                        page,
                        pages.entrySet().stream()
                                .filter(e -> e.getKey().code().page() == page.number())
                                .map(Map.Entry::getValue)
                                .filter(p -> p.reading() instanceof PageReading.Read)
                                .toList()));
        long faint = readings(pages.values().stream().filter(p -> !isSure(p)).toList())
                .filter(FaintPage::faint)
                .count();
        return new CopyPen(
                true, marked, marked && (lost || faint > 0), marked && (lost || faint >= FaintPage.LEAST_FAINT));
    }

    /**
     * Whether a field that seems unanswered may have been answered. Not where its own page says that nothing of it faded.
     *
     * @param read all scans of its page that could be read
     */
    boolean doubts(LayoutField field, List<JournalPage> read) {
        return (field.type() == FieldType.TEXT ? faded : pale)
                && !read.stream().allMatch(page -> isSure(page) || isKnown(field, page));
    }

    private static boolean isKnown(LayoutField field, JournalPage page) {
        return page.reading() instanceof PageReading.Read read
                && read.fields().stream()
                        .anyMatch(f -> f.field().equals(field.id()) && FaintPage.isKnown(f, read.fields()));
    }

    private static boolean isSure(JournalPage page) {
        return page.reading() instanceof PageReading.Read read && read.notes().contains(PageReading.Read.SURE_PEN);
    }

    /**
     * Whether a page has no sure mark and something unanswered, though it asks for some: one question is soon passed over.
     * Handwriting does not say that the pen was dark enough: of the same pencil more is left where lines are close.
     *
     * @param read all scans of the page that could be read
     */
    boolean isEmpty(LayoutPage page, List<JournalPage> read) {
        return inked && lacksMarks(page, read);
    }

    private static boolean lacksMarks(LayoutPage page, List<JournalPage> read) {
        Set<String> asked = page.fields().stream()
                .filter(f -> f.type() != FieldType.TEXT)
                .map(LayoutField::id)
                .collect(Collectors.toSet());
        return asked.size() >= LEAST_FIELDS
                && readings(read).noneMatch(f -> f.answer() instanceof Answer.Given)
                && readings(read).anyMatch(f -> f.answer() instanceof Answer.NoAnswer && asked.contains(f.field()));
    }

    private static Stream<FieldReading> readings(Collection<JournalPage> pages) {
        return pages.stream()
                .map(JournalPage::reading)
                .filter(PageReading.Read.class::isInstance)
                .flatMap(r -> ((PageReading.Read) r).fields().stream());
    }
}
