package org.likewise.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.likewise.analysis.report.SampleResults.answers;
import static org.likewise.analysis.report.SampleResults.pack;
import static org.likewise.analysis.report.SampleResults.request;
import static org.likewise.analysis.report.SampleResults.table;
import static org.likewise.analysis.report.SampleResults.with;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likewise.analysis.score.ResultsFolder;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableReader;

/** The report, from a folder of results to its page and tables. */
class ReportTest {
    @TempDir
    Path folder;

    private Path out() {
        return folder.resolve("report");
    }

    private String page() throws IOException {
        return Files.readString(out().resolve("index.html"));
    }

    private Table tableOf(String name) {
        return TableReader.read(out().resolve(name), List.of());
    }

    private static String cell(Table table, String name, String... row) {
        return table.rows().stream()
                .filter(r -> r.subList(0, row.length).equals(List.of(row)))
                .map(r -> table.cell(r, name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tablesHaveTheirColumnsAndAnAgreementThatWasWorkedByHand() throws IOException {
        table(folder)
                .row(pack(1), "patient", answers(1, 5, 5, 5, 5))
                .row(pack(1), "practitioner", answers(2, 5, 5, 5, 5))
                .row(pack(2), "patient", answers(3, 4, 4, 4, 4))
                .row(pack(2), "practitioner", answers(3, 4, 4, 4, 4))
                .row(pack(3), "patient", answers(5, 3, 2, 4, 4))
                .row(pack(3), "practitioner", answers(4, 3, 2, 4, 4))
                .row(pack(4), "patient", with(answers(4, 3, 2, 4, 4), "interest", "NA"))
                .row(pack(4), "practitioner", answers(4, 3, 2, 4, 4))
                .row(pack(5), "patient", with(answers(4, 3, 2, 4, 4), "interest", ""))
                .write();
        Report.Result result = Report.make(request(folder, out()));
        assertThat(result.responses()).isEqualTo(9);

        Table items = tableOf("items.csv");
        assertThat(items.columns())
                .containsExactly(
                        "role",
                        "field",
                        "n",
                        "missing",
                        "not_applicable",
                        "mean",
                        "sd",
                        "floor",
                        "ceiling",
                        "item_total_r");
        assertThat(items.rows().get(0).subList(0, 7)).containsExactly("patient", "interest", "3", "1", "1", "3", "2");
        assertThat(cell(items, "floor", "patient", "interest")).startsWith("0.3333333333333");
        assertThat(cell(items, "ceiling", "patient", "interest")).startsWith("0.3333333333333");
        assertThat(tableOf("reliability.csv").columns())
                .containsExactly(
                        "role",
                        "score",
                        "n",
                        "items",
                        "alpha",
                        "alpha_low",
                        "alpha_high",
                        "omega",
                        "mean_inter_item_r",
                        "sem");

        Table agreement = tableOf("agreement.csv");
        assertThat(agreement.columns())
                .containsExactly(
                        "role_a",
                        "role_b",
                        "field",
                        "n",
                        "icc",
                        "icc_low",
                        "icc_high",
                        "bias",
                        "loa_low",
                        "loa_high",
                        "kappa",
                        "exact",
                        "within_1",
                        "mean_difference");
        String[] interest = {"patient", "practitioner", "interest"};
        assertThat(cell(agreement, "n", interest)).isEqualTo("3");
        assertThat(cell(agreement, "bias", interest)).isEqualTo("0");
        assertThat(cell(agreement, "exact", interest)).startsWith("0.333333333333333");
        assertThat(cell(agreement, "within_1", interest)).isEqualTo("1");
        // differences -1, 0, 1 have an SD of 1
        assertThat(Double.parseDouble(cell(agreement, "loa_low", interest))).isCloseTo(-1.96, within(1e-9));
        // rows 1 2, 3 3, 5 4 have means 1.5, 3, 4.5: MSR 2 (2.25 + 2.25) / 2 = 4.5, MSC 0, MSE (0.25 + 0.25) 2 / 2 =
        // 0.5;
        // (4.5 - 0.5) / (4.5 + 0.5 + 2 (0 - 0.5) / 3) = 4 / (14 / 3)
        assertThat(Double.parseDouble(cell(agreement, "icc", interest))).isCloseTo(6.0 / 7, within(1e-9));
        // squared distances: seen 1 + 0 + 1; by chance all nine pairs of 1 3 5 with 2 3 4, a third each: (14 + 2 + 14)
        // / 3
        assertThat(Double.parseDouble(cell(agreement, "kappa", interest))).isCloseTo(1 - 2.0 / 10, within(1e-9));
        assertThat(cell(agreement, "kappa", "patient", "practitioner", "total")).isEmpty();
    }

    @Test
    void thePackWithAContentPractitionerAndAnUnhappyPatientStandsFirst() throws IOException {
        SampleResults.folder(folder, 40);
        Table responses = TableReader.read(folder.resolve("responses.csv"), List.of());
        ResultsFolder again = new ResultsFolder(
                folder, responses.columns().subList(15, responses.columns().size()));
        for (List<String> row : responses.rows()) {
            java.util.Map<String, String> cells = new java.util.TreeMap<>();
            responses.columns().forEach(c -> cells.put(c, responses.cell(row, c)));
            again.row(responses.cell(row, "pack"), responses.cell(row, "role"), cells);
        }
        again.row("ZZZZZZZZZ1", "patient", with(answers(1, 1, 1, 1, 1), "response_id", "low"))
                .row("ZZZZZZZZZ1", "practitioner", with(answers(5, 5, 5, 5, 5), "response_id", "high"))
                .write();
        Report.make(request(folder, out()));
        assertThat(page()).contains("href=\"#packs\"");
        String section = page().substring(page().indexOf("<section id=\"packs\""));
        String first = section.substring(section.indexOf("<tbody>"));
        assertThat(first.indexOf("ZZZZZZZZZ1")).isBetween(0, 80);
        assertThat(first).contains("<td class=\"number\">1.00</td><td class=\"number\">5.00</td>");
    }

    @Test
    void commentsStayOutUnlessAskedFor() throws IOException {
        SampleResults.folder(folder, 20);
        Report.make(request(folder, out()));
        assertThat(page()).doesNotContain("Doctor Brown").doesNotContain("id=\"comments\"");
        Report.make(request(folder, out(), "en", 10, true));
        assertThat(page()).contains("Doctor Brown was kind.").contains("Comments may name people");
    }

    @Test
    void smallGroupsAreNotShownAndCannotBeSubtracted() throws IOException {
        ResultsFolder results = table(folder);
        for (int i = 0; i < 40; i++) {
            String place = i < 4 ? "home" : i < 15 ? "hospital" : "clinic";
            results.row(
                    pack(i), "patient", with(answers(1 + i % 5, 2, 3, 4, 5), "place", place, "first_visit", "again"));
        }
        results.write();
        Report.make(request(folder, out()));
        String groups = page().substring(page().indexOf("Where did this visit take place?"));
        groups = groups.substring(0, groups.indexOf("</p>"));
        assertThat(groups)
                .contains("Not shown: In a hospital · At my home.")
                .contains("<td class=\"number\">25</td>")
                .doesNotContain("<td class=\"number\">11</td>");
    }

    @Test
    void howFewAnsweredInARareLanguageIsNotSaid() throws IOException {
        ResultsFolder results = table(folder);
        for (int i = 0; i < 40; i++) {
            String language = i < 3 ? "ar" : i < 14 ? "fr-CA" : "en-GB";
            results.row(pack(i), "patient", with(answers(1 + i % 5, 2, 3, 4, 5), "language", language));
        }
        results.write();
        Report.make(request(folder, out()));
        String versions = page().substring(page().indexOf("id=\"versions-table\""));
        assertThat(versions)
                .contains("<td>ar</td>", "<td>fr-CA</td>", "<td class=\"number\">26</td>")
                .as("nor can it be had by subtraction")
                .doesNotContain("<td class=\"number\">3</td>", "<td class=\"number\">11</td>");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 12})
    void fewOrEqualResponsesGiveSentencesAndNoFigureThatIsNone(int packs) throws IOException {
        ResultsFolder results = table(folder);
        for (int i = 0; i < packs; i++) {
            results.row(pack(i), "patient", answers(5, 5, 5, 5, 5)).row(pack(i), "observer", answers(5, 5, 5, 5, 5));
        }
        results.write();
        Report.make(request(folder, out()));
        assertThat(page()).doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(page()).contains("Nothing came back from: Practitioner, Student.");
        assertThat(page())
                .contains(
                        packs < 10
                                ? "fewer than 10 have a score"
                                : "everyone gave the same, so agreement cannot be measured");
        for (String table : List.of("items.csv", "reliability.csv", "agreement.csv")) {
            assertThat(Files.readString(out().resolve(table)))
                    .doesNotContain("NaN")
                    .doesNotContain("Infinity");
        }
        assertThat(cell(tableOf("agreement.csv"), "icc", "patient", "observer", "total"))
                .isEmpty();
        assertThat(cell(tableOf("agreement.csv"), "bias", "patient", "observer", "total"))
                .isEqualTo(packs < 3 ? "" : "0");
    }

    @Test
    void aRoleThatTheScaleDoesNotHaveIsAProblem() throws IOException {
        table(folder).row(pack(1), "nurse", answers(5, 4, 5, 4, 5)).write();
        assertThatThrownBy(() -> Report.make(request(folder, out()))).hasMessageContaining("`nurse`");
        assertThat(out()).doesNotExist();
    }

    @Test
    void oneRoleAloneHasNothingToMatch() throws IOException {
        table(folder).row(pack(1), "patient", answers(5, 4, 5, 4, 5)).write();
        Report.make(request(folder, out()));
        assertThat(page()).contains("Only one role came back, so there is nothing to match.");
        assertThat(tableOf("agreement.csv").rows()).isEmpty();
    }

    @Test
    void responsesOfAnotherMajorAreLeftOut() throws IOException {
        table(folder)
                .row(pack(1), "patient", answers(5, 4, 5, 4, 5))
                .row(pack(2), "patient", with(answers(5, 4, 5, 4, 5), "version", "7.0.0"))
                .write();
        Report.Result result = Report.make(request(folder, out()));
        assertThat(result.leftOut()).isEqualTo(1);
        assertThat(page()).contains("Left out: 1 responses of another MAJOR version than 0.");
    }

    @Test
    void packsInWhichARoleAnsweredTwiceAreLeftOutOfAgreement() throws IOException {
        ResultsFolder results = table(folder);
        for (int i = 0; i < 12; i++) {
            results.row(pack(i), "patient", answers(1 + i % 5, 4, 5, 4, 5))
                    .row(pack(i), "observer", answers(2, 1 + i % 4, 5, 4, 5));
        }
        results.row(pack(3), "observer", answers(5, 5, 5, 5, 5)).write();
        Report.make(request(folder, out()));
        assertThat(cell(tableOf("agreement.csv"), "n", "patient", "observer", "total"))
                .isEqualTo("11");
        assertThat(page()).contains("Packs left out because a role answered more than once: 1.");
    }

    @Test
    void theQualityOfTheReadingIsCounted() throws IOException {
        table(folder)
                .row(
                        pack(1),
                        "patient",
                        with(
                                answers(5, 4, 5, 4, 5),
                                "interest",
                                "",
                                "review",
                                "interest listening",
                                "status",
                                "review",
                                "response_id",
                                "F-" + pack(1) + "p"))
                .write();
        String copy = pack(1) + "p";
        java.util.function.Function<String, List<String>> mark =
                option -> List.of("a.png", "F", "1", copy, "interest", option, "marked", "0.9", "1", "1", "2", "2");
        org.likewise.model.table.TableWriter.write(
                folder.resolve("readings.csv"),
                org.likewise.model.table.TableColumns.READINGS,
                List.of(mark.apply("1"), mark.apply("5")));
        org.likewise.model.table.TableWriter.write(
                folder.resolve("decisions.csv"),
                org.likewise.model.table.TableColumns.DECISIONS,
                List.of(
                        List.of("2026-03-03", "A", copy, "listening", "", "4", "clear"),
                        List.of("2026-03-03", "A", copy, "feelings", "4", "5", "clear")));
        Report.make(request(folder, out()));
        assertThat(page())
                .contains("Fields that wait for a person</th><td class=\"number\">2</td>")
                .contains("of these with several marks</th><td class=\"number\">1</td>")
                .contains("Fields decided by a person</th><td class=\"number\">2</td>")
                .contains("of these changed from what was read</th><td class=\"number\">1</td>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr-CA"})
    void thePageIsHtmlWithoutAnError(String language) throws Exception {
        SampleResults.folder(folder, 60);
        Report.make(request(folder, out(), language, 10, false));
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        checker.setNoLangDetect(true);
        // the checker does not look at the hashes of a policy
        assertThat(checker.validate(new java.io.ByteArrayInputStream(page().getBytes(StandardCharsets.UTF_8)))
                        .lines()
                        .filter(line -> !line.contains("violates Content Security Policy (meta tag)")))
                .isEmpty();
        assertThat(page()).contains(language.equals("en") ? "3.9" : "3,9");
    }

    @Test
    void theSameResultsGiveTheSameBytes() throws IOException {
        SampleResults.folder(folder, 30);
        Report.make(request(folder, out()));
        String first = page();
        Report.make(request(folder, out()));
        assertThat(page()).isEqualTo(first);
    }

    @Test
    void aLanguageThatTheReportIsNotInIsAProblem() throws IOException {
        SampleResults.folder(folder, 1);
        assertThatThrownBy(() -> Report.make(request(folder, out(), "tlh", 10, false)))
                .hasMessageContaining("not there in the language tlh");
        assertThatThrownBy(() -> Report.make(request(folder, out(), "../../x", 10, false)))
                .hasMessageContaining("not there in the language");
    }
}
