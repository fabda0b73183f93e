package org.likewise.scanner.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.likewise.model.code.PageCode;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutPage;
import org.likewise.scanner.decision.TypedCode;

/** All that the journal holds, in the order of the names of the files: whatever order it was read in, it is the same. */
final class Pile {
    private final List<JournalFile> files;
    private final Map<String, String> labels;
    private final Map<TypedCode.Page, TypedCode> said;

    /**
     * A pile.
     *
     * @param said what people said of pages whose code could not be read
     */
    Pile(Journal journal, Map<TypedCode.Page, TypedCode> said) {
        this.said = said;
        files = journal.files().stream()
                .sorted(Comparator.comparing(JournalFile::name).thenComparing(JournalFile::digest))
                .toList();
        Map<String, Integer> uses = new HashMap<>();
        files.forEach(f -> uses.merge(f.name(), 1, Integer::sum));
        labels = new HashMap<>();
        // scanners begin again with the same name each day: other bytes under a name that is taken are told apart
        files.forEach(f -> labels.put(
                f.digest(),
                uses.getOrDefault(f.name(), 1) > 1
                        ? f.name() + " (" + f.digest().substring(0, 8) + ")"
                        : f.name()));
    }

    List<JournalFile> files() {
        return files;
    }

    /** What the tables call a file. */
    String label(JournalFile file) {
        return String.valueOf(labels.get(file.digest()));
    }

    /** What the tables call a page: the file, and of a file of several pages the page from 1. */
    String label(JournalFile file, int index) {
        return file.pages() == 1 ? label(file) : label(file) + "#" + (index + 1);
    }

    /** What a person said of a page whose code could not be read. */
    Optional<TypedCode> said(JournalFile file, int index) {
        return Optional.ofNullable(said.get(new TypedCode.Page(file.digest(), index + 1)));
    }

    /** The code that a person typed for a page, where it counts. */
    Optional<PageCode> typed(JournalFile file, int index) {
        Optional<PageCode> code =
                said(file, index).filter(s -> s.kind() == TypedCode.Kind.CODE).flatMap(TypedCode::code);
        return file.counts(index, code) ? code : Optional.empty();
    }

    /** What counts of a page: how it was read with the code that a person typed, else how it was read by itself. */
    Optional<JournalFile.PageRef> page(JournalFile file, int index) {
        return typed(file, index).flatMap(code -> file.page(index, code)).or(() -> file.page(index));
    }

    /** Whether a code was typed for a page and it was not read with it yet. */
    boolean waits(JournalFile file, int index) {
        return typed(file, index)
                .filter(code -> file.page(index, code).isEmpty())
                .isPresent();
    }

    /** Every page with a code of ours, by whose answers it holds. */
    SortedMap<ResponseKey, List<PageScan>> copies(Map<String, Layout> layouts) {
        SortedMap<ResponseKey, List<PageScan>> copies = new TreeMap<>();
        for (JournalFile file : files) {
            List<PageScan> scans = scans(file);
            for (PageScan scan : scans) {
                if (!scan.code().master()) {
                    copies.computeIfAbsent(ResponseKey.of(scan), k -> new ArrayList<>())
                            .add(scan);
                }
            }
            List<PageScan> masters =
                    scans.stream().filter(s -> s.code().master()).toList();
            List<PageScan> untied = new ArrayList<>();
            filledInOnScreen(masters, layouts, untied).forEach(copy -> copies.put(ResponseKey.of(copy.get(0)), copy));
            masters(untied, layouts).forEach(sheet -> copies.put(ResponseKey.of(sheet.get(0)), sheet));
        }
        return copies;
    }

    private List<PageScan> scans(JournalFile file) {
        List<PageScan> scans = new ArrayList<>();
        for (int i = 0; i < file.pages(); i++) {
            Optional<JournalFile.PageRef> ref = page(file, i);
            PageCode code = ref.isPresent() ? ref.get().code() : null;
            if (ref.isPresent() && code != null) {
                scans.add(new PageScan(
                        label(file, i), file, i, ref.get(), code, ref.get().screenCopy()));
            }
        }
        return scans;
    }

    /**
     * The masters of one file that were filled in on screen, copy by copy: the pages of a copy share the field that stands above
     * all others. Programs that put files together may give each page one of its own, or all copies the same; so this counts only
     * where it makes a whole copy. A page on which there is nothing to fill in cannot say whose it is: any copy may have it.
     *
     * @param untied takes all other masters
     */
    private static List<List<PageScan>> filledInOnScreen(
            List<PageScan> masters, Map<String, Layout> layouts, List<PageScan> untied) {
        Map<String, List<PageScan>> copies = new TreeMap<>();
        List<PageScan> bare = new ArrayList<>();
        for (PageScan side : masters) {
            if (toFillIn(side, layouts).contains(side.code().page())) {
                copies.computeIfAbsent(side.code().form() + " " + side.screenCopy(), k -> new ArrayList<>())
                        .add(side);
            } else {
                bare.add(side);
            }
        }
        List<List<PageScan>> whole = new ArrayList<>();
        copies.values().forEach(sides -> {
            long different = sides.stream().map(s -> s.code().page()).distinct().count();
            boolean onScreen = !sides.get(0).screenCopy().isEmpty();
            if (onScreen
                    && sides.size() == different
                    && different == toFillIn(sides.get(0), layouts).size()) {
                whole.add(sides);
            } else {
                sides.forEach(s -> untied.add(s.untied()));
            }
        });
        for (PageScan side : bare) {
            whole.stream()
                    .filter(copy -> copy.get(0).code().form().equals(side.code().form()))
                    .filter(copy -> copy.stream()
                            .noneMatch(s -> s.code().page() == side.code().page()))
                    .findFirst()
                    .orElse(untied)
                    .add(side.untied());
        }
        whole.forEach(copy -> copy.sort(Comparator.comparingInt(PageScan::index)));
        untied.sort(Comparator.comparingInt(PageScan::index));
        return whole;
    }

    /** The pages of a side's form that have fields; the one that it is of a form that nobody knows. */
    private static Set<Integer> toFillIn(PageScan side, Map<String, Layout> layouts) {
        Layout layout = layouts.get(side.code().form());
        return layout == null
                ? Set.of(side.code().page())
                : layout.pages().stream()
                        .filter(p -> !p.fields().isEmpty())
                        .map(LayoutPage::number)
                        .collect(Collectors.toSet());
    }

    private static int pages(PageScan side, Map<String, Layout> layouts) {
        Layout layout = layouts.get(side.code().form());
        return layout == null ? 1 : layout.pages().size();
    }

    /**
     * The photocopied masters of one file, sheet by sheet. Only their order tells which sides belong together, so sides are
     * joined only where the whole file leaves no doubt: each sheet complete, its sides next to each other, always in the same
     * order. A single stray or doubly fed side, and every side stands by itself.
     */
    private static List<List<PageScan>> masters(List<PageScan> scans, Map<String, Layout> layouts) {
        Map<String, List<PageScan>> byForm = new TreeMap<>();
        scans.forEach(s ->
                byForm.computeIfAbsent(s.code().form(), k -> new ArrayList<>()).add(s));
        List<List<PageScan>> sheets = new ArrayList<>();
        byForm.forEach((form, sides) -> {
            int pages = pages(sides.get(0), layouts);
            if (pages > 1 && inStep(sides, pages)) {
                for (int i = 0; i < sides.size(); i += pages) {
                    sheets.add(List.copyOf(sides.subList(i, i + pages)));
                }
            } else {
                sides.forEach(s -> sheets.add(List.of(s)));
            }
        });
        return sheets;
    }

    private static boolean inStep(List<PageScan> sides, int pages) {
        if (sides.size() % pages != 0) {
            return false;
        }
        Set<Integer> first = new HashSet<>();
        for (int i = 0; i < sides.size(); i++) {
            PageScan side = sides.get(i);
            boolean sameOrder =
                    side.code().page() == sides.get(i % pages).code().page();
            boolean adjacent =
                    i % pages == 0 || side.index() == sides.get(i - 1).index() + 1;
            if (!sameOrder || !adjacent || i < pages && !first.add(side.code().page())) {
                return false;
            }
        }
        return true;
    }
}
