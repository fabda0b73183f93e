package org.likewise.model.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likewise.model.problem.BrokenExamples;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.Severity;
import org.likewise.model.scale.Scales;

/** What is told about broken settings of a site. */
class BrokenSitesTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/likewise/model/site/broken");
    private static final Scales SCALES = Scales.read(List.of(FOLDER.resolve("../../study/scales")));
    private static final BrokenExamples EXAMPLES = new BrokenExamples(FOLDER, BrokenSitesTest::problems);

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
    void everyMessageIsOneSentenceWithARemedy() throws IOException {
        EXAMPLES.areWordedAsOneSentenceWithARemedy();
    }

    @Test
    void oneFileWithTenFaultsReportsTen() {
        assertThat(problems(FOLDER.resolve("ten-faults.yaml")))
                .filteredOn(p -> p.severity() == Severity.ERROR)
                .extracting(p -> p.place().line())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThat(problems(FOLDER.resolve("nowhere.yaml")))
                .extracting(Problem::code)
                .containsExactly("site.cannot-read");
    }

    private static List<Problem> problems(Path example) {
        return SiteFile.check(example, SCALES.scales()).problems();
    }
}
