package org.likewise.analysis.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.likewise.analysis.score.Definitions.head;
import static org.likewise.analysis.score.Definitions.items;
import static org.likewise.analysis.score.Definitions.responses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.scale.Scale;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableReader;

/** {@code scores.csv}: a row for each response, whatever became of its scores. */
class ScoringTest {
    @TempDir
    Path folder;

    private static Scale scale(String id, String version) {
        return Definitions.read(head(id, version, "{patient: {}, practitioner: {}}")
                + "responses:\n" + responses("how", true, 1, 2, 3, 4, 5)
                + "items:\n" + items(3, "how", "")
                + "scoring:\n  total: {items: all, method: mean, missing: {rule: at-most, count: 1}}\n");
    }

    private ResultsFolder results() {
        return new ResultsFolder(folder, List.of("i1", "i2", "i3"));
    }

    @Test
    void aRowForEachResponse() throws IOException {
        results()
                .row("AAAAAAAAAA", "patient", Map.of("i1", "5", "i2", "4", "i3", "4"))
                .row("AAAAAAAAAA", "practitioner", Map.of("i1", "5", "i2", "NA", "i3", "4"))
                .row("", "patient", Map.of("i1", "5"))
                .row("BBBBBBBBBB", "patient", Map.of("i1", "5", "i3", "4", "review", "i2", "status", "review"))
                .write();
        Scoring.Result result = Scoring.run(folder, new ScaleShelf(List.of(scale("short", "1.0.0"))));
        assertThat(result.responses()).isEqualTo(4);
        assertThat(result.warnings()).isEmpty();
        assertThat(Files.readString(result.file())).isEqualTo("\uFEFF" + """
            response_id,scale,version,role,pack,copy,total,total_answered,total_rule
            R0,short,1.0.0,patient,AAAAAAAAAA,AAAAAAAAAAp,4.333333333333333,3,complete
            R1,short,1.0.0,practitioner,AAAAAAAAAA,AAAAAAAAAAp,4.5,2,at-most
            R2,short,1.0.0,patient,,,,1,too-few
            R3,short,1.0.0,patient,BBBBBBBBBB,BBBBBBBBBBp,,2,review
            """.replace("\n", "\r\n"));
    }

    @Test
    void scoresOfDifferentMajorsAndScalesAreNeverInOneColumn() throws IOException {
        Map<String, String> answers = Map.of("i1", "5", "i2", "5", "i3", "5");
        results()
                .row("AAAAAAAAAA", "patient", answers)
                .row("BBBBBBBBBB", "patient", with(answers, "version", "2.1.0"))
                .write();
        Scoring.run(folder, new ScaleShelf(List.of(scale("short", "1.0.0"), scale("short", "2.1.0"))));
        Table scores = TableReader.read(folder.resolve("scores.csv"), List.of());
        assertThat(scores.columns())
                .contains("short_v1_total", "short_v2_total")
                .doesNotContain("total");
        assertThat(scores.rows())
                .extracting(r -> scores.cell(r, "short_v1_total") + "/" + scores.cell(r, "short_v2_total"))
                .containsExactly("5/", "/5");
    }

    @Test
    void aVersionOfTheSameMajorWillDoAndIsTold() throws IOException {
        results()
                .row("AAAAAAAAAA", "patient", Map.of("i1", "5", "i2", "5", "i3", "5"))
                .write();
        Scoring.Result result = Scoring.run(folder, new ScaleShelf(List.of(scale("short", "1.2.0"))));
        assertThat(result.warnings()).extracting(Problem::code).containsExactly("score.other-version");
        assertThat(TableReader.read(result.file(), List.of("total")).rows().get(0))
                .contains("1.0.0", "5");
    }

    @Test
    void aVersionThatIsNotThereIsAProblemAndNothingIsWritten() throws IOException {
        results()
                .row("AAAAAAAAAA", "patient", Map.of("i1", "5"))
                .row("AAAAAAAAAB", "patient", Map.of("i1", "5", "version", "3.0.0"))
                .row("AAAAAAAAAC", "patient", Map.of("i1", "5", "scale", "longer"))
                .write();
        assertThatThrownBy(() -> Scoring.run(folder, new ScaleShelf(List.of(scale("short", "1.0.0")))))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::code)
                                .containsExactlyInAnyOrder("score.no-version", "score.no-scale"));
        assertThat(folder.resolve("scores.csv")).doesNotExist();
    }

    @Test
    void tablesOfSeveralScalesAreReadAndCopiesRefused() throws IOException {
        results()
                .row("AAAAAAAAAA", "patient", Map.of("i1", "5", "i2", "5", "i3", "5"))
                .write("responses-short.csv");
        new ResultsFolder(folder, List.of("i1", "i2", "i3"))
                .row(
                        "CCCCCCCCCC",
                        "patient",
                        Map.of("scale", "other", "response_id", "X", "i1", "1", "i2", "1", "i3", "1"))
                .write("responses-other.csv");
        Scoring.run(folder, new ScaleShelf(List.of(scale("short", "1.0.0"), scale("other", "1.0.0"))));
        assertThat(TableReader.read(folder.resolve("scores.csv"), List.of("short_v1_total", "other_v1_total"))
                        .rows())
                .hasSize(2);
        Files.copy(folder.resolve("responses-short.csv"), folder.resolve("responses.csv"));
        assertThatThrownBy(() -> Scoring.run(folder, new ScaleShelf(List.of(scale("short", "1.0.0")))))
                .hasMessageContaining("twice");
    }

    @Test
    void aFolderWithoutResponsesSaysSo() {
        assertThatThrownBy(() -> Scoring.run(folder, new ScaleShelf(List.of())))
                .hasMessageContaining("no responses.csv");
    }

    private static Map<String, String> with(Map<String, String> cells, String column, String cell) {
        Map<String, String> out = new java.util.TreeMap<>(cells);
        out.put(column, cell);
        return out;
    }
}
