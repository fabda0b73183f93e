package org.likewise.scanner.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutPage;
import org.likewise.scanner.page.PageReading;

/** What is to be said of the pages of one copy, in words for a person. */
final class CopyProblems {
    private final Layout layout;
    private final String name;
    private final List<ScanProblem> problems = new ArrayList<>();

    CopyProblems(Layout layout, ResponseKey key) {
        this.layout = layout;
        name = "the form " + layout.form() + ", copy " + key.copy();
    }

    List<ScanProblem> all() {
        return problems;
    }

    int count() {
        return problems.size();
    }

    /** Those from the given one on are no trouble any more. */
    void settle(int from) {
        problems.subList(from, problems.size()).replaceAll(ScanProblem::settled);
    }

    void unknownPage(PageScan scan) {
        problems.add(new ScanProblem(
                scan.image(),
                "unknown-page",
                "The code says page " + scan.code().page() + ", but the form " + layout.form() + " has "
                        + layout.pages().size() + ".",
                "Look at the page, and report the fault.",
                false));
    }

    void streak(PageScan scan) {
        problems.add(new ScanProblem(
                scan.image(),
                PageReading.Read.STREAK,
                "A dark line runs down or across the page through boxes. It was not taken for a mark.",
                "Clean the scanner's glass: the strip beside the feeder first.",
                true));
    }

    void missing(LayoutPage page, String anyImage) {
        problems.add(new ScanProblem(
                anyImage,
                CopyFold.MISSING_PAGE,
                "Page " + page.number() + " of " + layout.pages().size() + " of " + name + " was not among the scans.",
                "Look for the sheet, scan it and run the same command again with it; or settle its fields in"
                        + " review.",
                false));
    }

    void empty(LayoutPage page, PageScan scan, boolean anyMark) {
        problems.add(new ScanProblem(
                scan.image(),
                CopyFold.EMPTY_PAGE,
                "Nothing is surely marked on page " + page.number() + " of " + name
                        + (anyMark ? ", though other pages of the copy are filled in." : "."),
                "Look at the paper: if there are faint marks, scan it again in grey; if it was left empty, there is"
                        + " nothing to do.",
                false));
    }

    void codeOnly(PageScan scan, PageReading.CodeOnly only, List<PageScan> scans) {
        boolean otherwiseRead = scans.stream().anyMatch(s -> s.ref().kind() == JournalFile.Kind.READ);
        problems.add(
                otherwiseRead
                        ? new ScanProblem(
                                scan.image(),
                                "duplicate-page",
                                "The marks on this scan could not be read, but another scan of the same page could.",
                                "Nothing to do: the other scan counts.",
                                true)
                        : new ScanProblem(scan.image(), only.problem(), only.detail(), only.remedy(), false));
    }

    void duplicates(LayoutPage page, List<PageScan> readable, Set<String> differing) {
        for (PageScan scan : readable.subList(Math.min(1, readable.size()), readable.size())) {
            String which = "Page " + page.number() + " of " + name;
            String first = readable.get(0).image();
            problems.add(
                    differing.isEmpty()
                            ? new ScanProblem(
                                    scan.image(),
                                    "duplicate-page",
                                    which + " was already read from " + first + ".",
                                    "The page counts once; what either scan was unsure of is in review.",
                                    true)
                            : new ScanProblem(
                                    scan.image(),
                                    "conflicting-page",
                                    which + " was also read from " + first + ", and the scans differ in: "
                                            + String.join(", ", differing) + ".",
                                    "Compare both with the paper, and settle these fields in review.",
                                    false));
        }
    }

    /** A person decided otherwise than the page is read now. */
    void overruled(FieldResult result) {
        problems.add(new ScanProblem(
                result.scans().isEmpty() ? name : result.scans().get(0).image(),
                "decision-differs",
                "The field " + result.field().id() + " of " + name + " was read as '"
                        + FieldResult.text(result.read()) + "', but was decided to be '"
                        + Names.plain(FieldResult.text(result.answer())) + "' when it was read otherwise.",
                "The decision counts. If it is wrong, change it in review.",
                true));
    }
}
