package org.likewise.scanner.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.likewise.model.code.PageCode;
import org.likewise.scanner.decision.CodesFile;
import org.likewise.scanner.decision.TypedCode;
import org.likewise.scanner.page.PageReading;

/** What is to be said of the codes that people typed, in words for a person. */
final class CodeProblems {
    private final Forgotten forgotten;
    private final Pile pile;
    private final CodesFile codes;
    private final List<ScanProblem> problems = new ArrayList<>();

    CodeProblems(Path out, Pile pile, CodesFile codes) {
        this.forgotten = Forgotten.of(out);
        this.pile = pile;
        this.codes = codes;
    }

    /** A page without a code of which a person said that nothing can be done. */
    static ScanProblem looked(ScanProblem problem, TypedCode said) {
        return switch (said.kind()) {
            case NO_FORM ->
                new ScanProblem(
                        problem.image(),
                        problem.problem(),
                        problem.detail() + " A person looked: it is no page of a form.",
                        "Nothing needs to be done.",
                        true);
            case CANNOT_TELL ->
                new ScanProblem(
                        problem.image(),
                        problem.problem(),
                        problem.detail() + " A person looked, and cannot tell which page it is.",
                        "Its answers are in no table. If the sheet is there, scan it again.",
                        true);
            case CODE, UNDO -> problem;
        };
    }

    /** All of them. */
    List<ScanProblem> all() {
        codes.problems()
                .forEach(p -> problems.add(
                        new ScanProblem(line(p.place().line()), "bad-code", p.message(), p.remedy(), false)));
        Set<TypedCode.Page> known = new HashSet<>();
        for (JournalFile file : pile.files()) {
            for (int i = 0; i < file.pages(); i++) {
                known.add(new TypedCode.Page(file.digest(), i + 1));
                page(file, i);
            }
        }
        codes.standing().forEach((page, said) -> {
            if (!known.contains(page)) {
                problems.add(new ScanProblem(
                        line(said.line()),
                        "unknown-code",
                        "There is no such page among these results: " + Names.plain(said.image()) + ".",
                        "Scan the file that it is about, or take this line out.",
                        false));
            }
        });
        return problems;
    }

    private void page(JournalFile file, int index) {
        Optional<PageCode> typed = pile.said(file, index)
                .filter(s -> s.kind() == TypedCode.Kind.CODE)
                .flatMap(TypedCode::code);
        if (typed.isEmpty()) {
            return;
        }
        String image = pile.label(file, index);
        if (pile.waits(file, index)) {
            PageReading.Refused gone = Forgotten.refused();
            problems.add(
                    forgotten.has(typed.get())
                            ? new ScanProblem(image, gone.problem(), gone.detail(), gone.remedy(), true)
                            : new ScanProblem(
                                    image,
                                    "not-read-yet",
                                    "The code " + typed.get().text()
                                            + " was typed for this page, and it was not read since.",
                                    "Run the scan again with this file, and with the layout of the form "
                                            + typed.get().form() + ".",
                                    false));
        } else if (pile.typed(file, index).isEmpty()
                && !file.page(index).map(JournalFile.PageRef::code).equals(typed)) {
            problems.add(new ScanProblem(
                    image,
                    "code-differs",
                    "The code " + typed.get().text()
                            + " was typed for this page, but its own can be read by now and says otherwise.",
                    "Its own code counts. If it is wrong, report the fault.",
                    true));
        }
    }

    private static String line(int line) {
        return CodesFile.NAME + ":" + line;
    }
}
