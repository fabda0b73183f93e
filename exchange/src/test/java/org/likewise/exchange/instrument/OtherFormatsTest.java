package org.likewise.exchange.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.likewise.exchange.TestScales;
import org.likewise.model.scale.Scale;

/** LimeSurvey's rules for its tab-separated surveys, LOINC's panel, and what is said of all formats. */
class OtherFormatsTest {
    @TempDir
    private Path folder;

    static Stream<Scale> scales() {
        return Stream.of(TestScales.shipped(), TestScales.hard());
    }

    @ParameterizedTest
    @MethodSource("scales")
    void limeSurveyGetsTheSameRowsInEachLanguageAndNamesThatItTakes(Scale scale) throws IOException {
        InstrumentExport.write(ExportRequest.all(scale), InstrumentFormat.LIMESURVEY, folder);
        String text = Files.readString(folder.resolve("limesurvey-patient.txt"));
        assertThat(text).startsWith("\uFEFFid\t");
        Map<String, List<String>> byLanguage = new HashMap<>();
        Set<String> questions = new HashSet<>();
        try (CSVParser rows = CSVParser.builder()
                .setReader(new StringReader(text.substring(1)))
                .setFormat(CSVFormat.TDF
                        .builder()
                        .setTrim(false)
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setIgnoreSurroundingSpaces(false)
                        .get())
                .get()) {
            for (CSVRecord row : rows) {
                String kind = row.get("class");
                assertThat(kind).isIn("S", "SL", "G", "Q", "SQ", "A");
                if (List.of("G", "Q", "SQ", "A").contains(kind)) {
                    byLanguage
                            .computeIfAbsent(row.get("language"), k -> new java.util.ArrayList<>())
                            .add(kind + " " + row.get("id") + " " + (kind.equals("G") ? "" : row.get("name")));
                }
                if (kind.equals("Q")) {
                    assertThat(row.get("name")).matches("[A-Za-z][A-Za-z0-9]{0,19}");
                    assertThat(row.get("type/scale")).isIn("L", "M", "N", "D", "T", "S", "*");
                    questions.add(row.get("name"));
                } else if (kind.equals("A")) {
                    assertThat(row.get("name")).matches("[A-Za-z0-9]{1,5}");
                    assertThat(row.get("relevance")).matches("-?[0-9]+");
                }
            }
        }
        // LimeSurvey has one English alone
        assertThat(byLanguage.keySet()).hasSize((int) scale.languages().stream()
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .distinct()
                .count());
        assertThat(new HashSet<>(byLanguage.values()))
                .as("the same rows in each language")
                .hasSize(1);
        assertThat(questions).contains("pack");
        assertThat(Files.readString(folder.resolve("limesurvey-patient-names.csv")))
                .contains("limesurvey_question");
    }

    @Test
    void loincGetsAPanelWithItemsScoresAndAnswers() throws IOException {
        InstrumentExport.write(ExportRequest.all(TestScales.hard()), InstrumentFormat.LOINC, folder);
        List<Map<String, String>> panel =
                ForeignTable.rows(Sheets.read(folder.resolve("loinc-panel.csv")).get(""));
        assertThat(panel.stream().filter(r -> r.get("kind").equals("panel"))).hasSize(2);
        assertThat(panel.stream().filter(r -> r.get("kind").equals("score")).map(r -> r.get("formula")))
                .first()
                .isEqualTo(
                        "sum of first, second, third, fourth; at least half must be answered; what is missing counts as the mean of the others");
        assertThat(ForeignTable.rows(
                        Sheets.read(folder.resolve("loinc-answers.csv")).get("")))
                .hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @EnumSource(InstrumentFormat.class)
    void whatAFormatCannotCarryIsSaidAndWrittenDown(InstrumentFormat format) throws IOException {
        InstrumentExport.Result result =
                InstrumentExport.write(ExportRequest.all(TestScales.shipped()), format, folder);
        assertThat(result.files()).allMatch(Files::isRegularFile);
        String text = Files.readString(folder.resolve("LEFT-OUT.txt"));
        assertThat(result.leftOut()).isNotEmpty().allMatch(text::contains);
        assertThat(text)
                .contains("DRAFT: ar, ", "fingerprint", "variants emergency", "How forms look", "Who translated it")
                .contains(
                        switch (format) {
                            case REDCAP -> List.of("holds the rights", "sources", "words at the end", "title");
                            case XLSFORM -> List.of("holds the rights", "sources", "construct", "pack code");
                            case FHIR -> List.of("sources", "construct", "prefer not to say", "pack code");
                            case LIMESURVEY ->
                                List.of(
                                        "holds the rights",
                                        "sources",
                                        "construct",
                                        "version",
                                        "en-CA is not",
                                        "pack code");
                            case SURVEYJS -> List.of("holds the rights", "sources", "construct", "pack code");
                            case LOINC ->
                                List.of(
                                        "Introductions, explanations",
                                        "prefer not to say",
                                        "pack code",
                                        "Translations");
                        });
    }
}
