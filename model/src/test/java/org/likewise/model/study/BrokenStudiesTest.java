package org.likewise.model.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.likewise.model.problem.BrokenExamples;
import org.likewise.model.problem.Checked;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.Severity;
import org.likewise.model.scale.Scales;

/** What is told about broken studies. */
class BrokenStudiesTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/likewise/model/study/broken");
    private static final Scales SCALES = Scales.read(List.of(FOLDER.resolveSibling("scales")));
    private static final BrokenExamples EXAMPLES = new BrokenExamples(FOLDER, BrokenStudiesTest::problems);

    @Test
    void eachIsToldAsExpected() throws IOException {
        EXAMPLES.areToldAsExpected();
    }

    @Test
    void eachHasTheProblemThatItIsNamedAfterAndASoundOneHasNone() throws IOException {
        assertThat(problems(FOLDER.resolve("base.yaml"))).isEmpty();
        EXAMPLES.haveTheProblemsThatTheyAreNamedAfter();
    }

    @Test
    void everyCodeHasAnExample() throws IOException {
        EXAMPLES.haveEveryCodeOf("error|warning", Set.of(), Path.of("src/main/java/org/likewise/model/study"));
        assertThat(Files.readString(FOLDER.resolve("expected.txt")))
                .contains("unknown-role", "unknown-language", "unknown-variant");
    }

    @Test
    void everyMessageIsOneSentenceWithARemedy() throws IOException {
        EXAMPLES.areWordedAsOneSentenceWithARemedy();
    }

    @Test
    void oneFileWithTenFaultsReportsTen() throws IOException {
        assertThat(problems(FOLDER.resolve("ten-faults.yaml")))
                .filteredOn(p -> p.severity() == Severity.ERROR)
                .extracting(p -> p.place().line())
                .contains(2, 3, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThat(Studies.read(FOLDER.resolve("nowhere.yaml"), SCALES).problems())
                .extracting(Problem::code)
                .containsExactly("study.unreadable");
    }

    private static List<Problem> problems(Path example) {
        Checked<Study> checked = Studies.read(example, SCALES);
        List<Problem> errors = new ArrayList<>(checked.problems());
        errors.removeIf(p -> p.severity() != Severity.ERROR);
        assertThat(checked.value().isPresent()).as(example.toString()).isEqualTo(errors.isEmpty());
        return checked.problems();
    }
}
