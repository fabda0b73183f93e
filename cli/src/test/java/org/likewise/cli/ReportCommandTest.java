package org.likewise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableReader;

/** From drawn responses with known truth to scores and the report, on the real command line. */
class ReportCommandTest {
    @TempDir
    Path folder;

    private Path results() {
        return folder.resolve("results");
    }

    private CommandLineRun simulate(Object... more) {
        List<Object> all = new java.util.ArrayList<>(
                List.of("simulate", "--scales", CommandLineRun.shippedScales(), "--out", results(), "--quiet"));
        all.addAll(List.of(more));
        return CommandLineRun.of(all.toArray());
    }

    @Test
    void theReportFindsWhatTheResponsesWereDrawnFrom() throws IOException {
        assertThat(simulate("--packs", 600, "--seed", 3)).isEqualTo(new CommandLineRun(0, "", ""));
        CommandLineRun score =
                CommandLineRun.of("score", results(), "--scales", CommandLineRun.shippedScales(), "--quiet");
        assertThat(score).isEqualTo(new CommandLineRun(0, "", ""));
        Path out = folder.resolve("report");
        CommandLineRun report = CommandLineRun.of(
                "report", results(), "--scales", CommandLineRun.shippedScales(), "--out", out, "--json");
        assertThat(report.status()).isZero();
        assertThat(out.resolve("index.html")).exists();

        Table scores =
                TableReader.read(results().resolve("scores.csv"), List.of("total", "total_answered", "total_rule"));
        Table responses = TableReader.read(results().resolve("responses.csv"), List.of());
        assertThat(scores.rows()).hasSameSizeAs(responses.rows());

        // the bias of practitioners is drawn upwards, so their scores are higher than patients' about the same visit
        Table agreement = TableReader.read(out.resolve("agreement.csv"), List.of("bias", "icc"));
        List<String> total = agreement.rows().stream()
                .filter(r -> r.subList(0, 3).equals(List.of("patient", "practitioner", "total")))
                .findFirst()
                .orElseThrow();
        assertThat(Double.parseDouble(agreement.cell(total, "bias"))).isBetween(-0.6, -0.1);
        // of the latent value 0.45² + 0.8² of 0.45² + 0.8² + 0.7² is shared; short scales and the bias take some of it
        assertThat(Double.parseDouble(agreement.cell(total, "icc"))).isBetween(0.3, 0.63);
        // the same pairs by an independent path: the mean difference from scores.csv
        assertThat(Double.parseDouble(agreement.cell(total, "bias"))).isCloseTo(meanDifference(scores), within(1e-9));
    }

    private static double meanDifference(Table scores) {
        return differences(scores).values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }

    /** Patient less practitioner, by pack. */
    private static Map<String, Double> differences(Table scores) {
        Map<String, Double> patients = new HashMap<>();
        Map<String, Double> practitioners = new HashMap<>();
        for (List<String> row : scores.rows()) {
            String total = scores.cell(row, "total");
            if (!total.isEmpty()) {
                Map<String, Double> of = scores.cell(row, "role").equals("patient")
                        ? patients
                        : scores.cell(row, "role").equals("practitioner") ? practitioners : new HashMap<>();
                of.put(scores.cell(row, "pack"), Double.valueOf(total));
            }
        }
        patients.keySet().retainAll(practitioners.keySet());
        patients.replaceAll((pack, score) -> score - practitioners.get(pack));
        return patients;
    }

    @Test
    void theReportOnTwoHundredPacksIsForEveryoneAndLeadsToTheWidestGap() {
        simulate("--packs", 200, "--seed", 5);
        CommandLineRun.of("score", results(), "--scales", CommandLineRun.shippedScales(), "--quiet");
        for (String language : List.of("en", "fr-CA")) {
            CommandLineRun.of(
                    "report",
                    results(),
                    "--scales",
                    CommandLineRun.shippedScales(),
                    "--language",
                    language,
                    "--out",
                    folder.resolve(language),
                    "--quiet");
        }
        Map<String, Double> gaps = differences(TableReader.read(results().resolve("scores.csv"), List.of("total")));
        double widest =
                gaps.values().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        try (ReviewBrowser browser = ReviewBrowser.start(folder)) {
            for (String language : List.of("en", "fr-CA")) {
                for (int width : new int[] {1280, 320}) {
                    String page = folder.resolve(language)
                            .resolve("index.html")
                            .toUri()
                            .toString();
                    browser.show(page, width);
                    browser.script("document.querySelectorAll('details').forEach(d => d.open = true)");
                    assertThat(browser.violations()).isEmpty();
                    assertThat(browser.complaints()).isEmpty();
                    assertThat(browser.script("return document.documentElement.scrollWidth <= innerWidth"))
                            .as("only tables and plots scroll sideways, each in its own frame")
                            .isEqualTo(true);
                }
            }
            browser.show(folder.resolve("en").resolve("index.html").toUri().toString(), 1280);
            browser.script("document.querySelector('nav a[href=\"#packs\"]').click()");
            Object first = browser.script("const table = document.querySelector('#packs table');"
                    + "const box = table.getBoundingClientRect();"
                    + "return box.top < innerHeight && box.bottom > 0 ? table.rows[1].cells[0].textContent : ''");
            assertThat(gaps.get(String.valueOf(first)))
                    .as("one click, and the pack stands in the first row that is seen")
                    .isEqualTo(widest);
        }
    }

    @Test
    void wrongUseIsTold() {
        assertThat(CommandLineRun.of("simulate", "--out", results()).status()).isEqualTo(2);
        assertThat(simulate("--responses", 0).status()).isEqualTo(2);
        assertThat(simulate("some.pdf", "--responses", 5).status()).isEqualTo(2);
        assertThat(simulate("--responses", 5, "--roles", "nurse").err()).contains("There is no role `nurse`.");
        CommandLineRun report = CommandLineRun.of("report", results(), "--out", folder, "--least", 0);
        assertThat(report.status()).isEqualTo(2);
    }

    @Test
    void aFolderWithoutResultsIsAProblem() throws IOException {
        CommandLineRun score = CommandLineRun.of("score", folder, "--scales", CommandLineRun.shippedScales());
        assertThat(score.status()).isEqualTo(1);
        assertThat(score.err()).contains("There is no responses.csv in this folder.");
        assertThat(folder).isEmptyDirectory();
    }
}
