package org.likewise.simulator.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableColumns;
import org.likewise.model.table.TableReader;

/** Responses without paper: results as a scan writes them, and what they were drawn from. */
class DrawnResponsesTest {
    private static final Scale SCALE = Scales.read(List.of(Path.of("..", "scale-definitions")))
            .orThrow()
            .scale("therapeutic-empathy")
            .orElseThrow();

    @TempDir
    Path folder;

    private DrawnResponses.Request request(int responses, int packs) {
        return new DrawnResponses.Request(SCALE, List.of("patient", "practitioner"), responses, packs, folder, 5);
    }

    @Test
    void exactlySoManyResponsesWithTheirPacksAndTheTruth() throws IOException {
        DrawnResponses.Result result = DrawnResponses.draw(request(101, 1000));
        assertThat(result.responses()).isEqualTo(101);
        Table responses = TableReader.read(folder.resolve("responses.csv"), ResponsesTable.LEADING);
        Table packs = TableReader.read(folder.resolve("packs.csv"), TableColumns.PACKS);
        Table truth = TableReader.read(folder.resolve("truth.csv"), DrawnResponses.TRUTH);
        assertThat(responses.rows()).hasSize(101);
        assertThat(truth.rows())
                .extracting(r -> truth.cell(r, "response_id"))
                .containsExactlyElementsOf(responses.rows().stream()
                        .map(r -> responses.cell(r, "response_id"))
                        .toList());
        assertThat(packs.rows()).hasSize(2 * result.packs());
        assertThat(packs.rows())
                .extracting(r -> packs.cell(r, "copy"))
                .doesNotHaveDuplicates()
                .containsAll(responses.rows().stream()
                        .map(r -> responses.cell(r, "copy"))
                        .toList());
    }

    @Test
    void theTruthIsTheSumOfItsParts() throws IOException {
        DrawnResponses.draw(request(1000, 20));
        Table truth = TableReader.read(folder.resolve("truth.csv"), DrawnResponses.TRUTH);
        for (List<String> row : truth.rows()) {
            double sum = 0;
            for (String part : List.of("practitioner_effect", "visit_effect", "bias", "noise")) {
                sum += Double.parseDouble(truth.cell(row, part));
            }
            assertThat(Double.parseDouble(truth.cell(row, "latent"))).isCloseTo(sum, within(1e-5));
        }
    }

    @Test
    void moreOfTheLatentValueGivesHigherAnswers() throws IOException {
        DrawnResponses.draw(request(2000, 2000));
        Table responses = TableReader.read(folder.resolve("responses.csv"), ResponsesTable.LEADING);
        Table truth = TableReader.read(folder.resolve("truth.csv"), DrawnResponses.TRUTH);
        Map<String, Double> latent = new HashMap<>();
        truth.rows().forEach(r -> latent.put(truth.cell(r, "response_id"), Double.valueOf(truth.cell(r, "latent"))));
        double[] sum = new double[2];
        int[] n = new int[2];
        for (List<String> row : responses.rows()) {
            String answer = responses.cell(row, "listening");
            double theta = latent.get(responses.cell(row, "response_id"));
            if (answer.matches("[1-5]") && Math.abs(theta) > 0.5) {
                int side = theta > 0 ? 1 : 0;
                sum[side] += Integer.parseInt(answer);
                n[side]++;
            }
        }
        assertThat(sum[1] / n[1]).isGreaterThan(sum[0] / n[0] + 1);
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        DrawnResponses.draw(request(50, 50));
        byte[] first = Files.readAllBytes(folder.resolve("responses.csv"));
        DrawnResponses.draw(request(50, 50));
        assertThat(Files.readAllBytes(folder.resolve("responses.csv"))).isEqualTo(first);
    }

    @Test
    void resultsOfRealPeopleAreNotReplaced() throws IOException {
        Files.writeString(folder.resolve("responses.csv"), "real", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> DrawnResponses.draw(request(5, 5)))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("not simulated");
        assertThat(folder.resolve("responses.csv")).hasContent("real");
    }
}
