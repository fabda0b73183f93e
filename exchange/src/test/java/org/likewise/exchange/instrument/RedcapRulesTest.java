package org.likewise.exchange.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.likewise.exchange.TestScales;
import org.likewise.model.scale.Scale;

/** The rules that REDCap's help and its check of an uploaded dictionary state. */
class RedcapRulesTest {
    private static final Pattern REFERENCE = Pattern.compile("\\[([^\\]]*)\\]");

    @TempDir
    private Path folder;

    static Stream<Arguments> exports() {
        return Stream.of(TestScales.shipped(), TestScales.hard())
                .flatMap(s -> Stream.of(Arguments.of(s, false), Arguments.of(s, true)));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void theDictionaryKeepsThem(Scale scale, boolean one) throws IOException {
        List<Map<String, String>> rows = dictionary(scale, one);
        assertThat(rows.get(0))
                .containsEntry("variable / field name", "record_id")
                .containsEntry("field type", "text");
        Set<String> names = new HashSet<>();
        Set<String> finished = new HashSet<>();
        String form = "";
        for (Map<String, String> row : rows) {
            String name = row.get("variable / field name");
            assertThat(name).matches("[a-z](_?[a-z0-9])*").hasSizeLessThanOrEqualTo(100);
            assertThat(names.add(name)).as(name + " is there once").isTrue();
            // the fields of an instrument stand together
            if (!row.get("form name").equals(form)) {
                finished.add(form);
                form = row.get("form name");
                assertThat(form).matches("[a-z][a-z0-9_]*");
                assertThat(finished).doesNotContain(form);
            }
            assertThat(row.get("field type")).isIn("text", "notes", "radio", "checkbox", "calc", "descriptive");
            assertThat(row.get("text validation type or show slider number")).isIn("", "integer", "date_ymd");
            assertThat(row.get("custom alignment")).isIn("", "LH", "LV");
            assertThat(row.get("identifier?")).isIn("", "y");
            assertThat(row.get("field label")).doesNotContain("<");
            if (List.of("radio", "checkbox").contains(row.get("field type"))) {
                Set<String> codes = new HashSet<>();
                for (String choice :
                        row.get("choices, calculations, or slider labels").split(" \\| ")) {
                    assertThat(choice).matches("-?[A-Za-z0-9_]+, .+");
                    assertThat(codes.add(choice.substring(0, choice.indexOf(','))))
                            .isTrue();
                }
            }
        }
        for (Map<String, String> row : rows) {
            String logic = row.get("branching logic (show field only if...)")
                    + (row.get("field type").equals("calc") ? row.get("choices, calculations, or slider labels") : "");
            Matcher m = REFERENCE.matcher(logic);
            while (m.find()) {
                assertThat(names).contains(m.group(1));
            }
            assertThat(logic.chars().filter(c -> c == '(').count())
                    .isEqualTo(logic.chars().filter(c -> c == ')').count());
        }
        assertThat(names)
                .contains(scale.roles().get(0).id() + "_" + scale.items().get(0).id());
        assertThat(rows.stream().map(r -> r.get("form name")).distinct().count())
                .isEqualTo(one ? 1 : scale.roles().size());
    }

    @org.junit.jupiter.api.Test
    void aBarInALabelBeginsNoChoiceAndFreeTextIsAnIdentifier() throws IOException {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        dictionary(TestScales.hard(), false).forEach(r -> rows.put(r.get("variable / field name"), r));
        assertThat(rows.get("patient_first").get("choices, calculations, or slider labels"))
                .isEqualTo("-1, No, never | 0, Either &#124; or | 1, Yes | NA, Does not fit");
        assertThat(rows.get("patient_words").get("identifier?")).isEqualTo("y");
        assertThat(rows.get("patient_many").get("field annotation")).isEqualTo("@NONEOFTHEABOVE='declined'");
        assertThat(rows.get("patient_second").get("field annotation")).isEqualTo("reversed in scores");
    }

    @org.junit.jupiter.api.Test
    void oneRoleAloneKeepsOurNames() throws IOException {
        ExportRequest all = ExportRequest.all(TestScales.shipped());
        InstrumentExport.write(
                new ExportRequest(
                        all.scale(), List.of("patient"), List.of("en-GB"), Optional.empty(), false, Optional.empty()),
                InstrumentFormat.REDCAP,
                folder);
        assertThat(rows().stream().map(r -> r.get("variable / field name")))
                .contains("interest", "ethnicity", "age_pns", "total")
                .allMatch(n -> n.length() <= 26);
    }

    @org.junit.jupiter.api.Test
    void translationsNameTheFieldsOfTheDictionary() throws IOException {
        List<Map<String, String>> rows = dictionary(TestScales.shipped(), false);
        JsonNode french = new ObjectMapper()
                .readTree(folder.resolve("redcap-mlm-fr-CA.json").toFile());
        assertThat(french.path("creator").asText()).isEqualTo("REDCap MLM");
        Set<String> names = new HashSet<>();
        rows.forEach(r -> names.add(r.get("variable / field name")));
        french.path("fieldTranslations")
                .forEach(f -> assertThat(names).contains(f.path("id").asText()));
        JsonNode interest = null;
        for (JsonNode f : french.path("fieldTranslations")) {
            interest = f.path("id").asText().equals("patient_interest") ? f : interest;
        }
        assertThat(interest.path("label").path("translation").asText()).startsWith("Cette personne");
        assertThat(interest.path("enum").path(0).path("translation").asText()).isEqualTo("Pas du tout");
        assertThat(new ObjectMapper()
                        .readTree(folder.resolve("redcap-mlm-ar.json").toFile())
                        .path("rtl")
                        .asBoolean())
                .isTrue();
    }

    private List<Map<String, String>> dictionary(Scale scale, boolean one) throws IOException {
        ExportRequest all = ExportRequest.all(scale);
        InstrumentExport.write(
                new ExportRequest(scale, all.roles(), all.languages(), Optional.empty(), one, Optional.empty()),
                InstrumentFormat.REDCAP,
                folder);
        return rows();
    }

    private List<Map<String, String>> rows() throws IOException {
        List<List<String>> table =
                Sheets.read(folder.resolve("redcap-dictionary.csv")).get("");
        assertThat(table.get(0)).hasSize(18).isEqualTo(RedcapField.COLUMNS);
        assertThat(Files.readString(folder.resolve("LEFT-OUT.txt"))).contains("fingerprint");
        return ForeignTable.rows(table);
    }
}
