package org.likewise.exchange.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.likewise.exchange.Readers;
import org.likewise.exchange.Results;
import org.likewise.exchange.TestScales;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.scale.Scale;

/** Results for other tools, read by those tools where this machine has them. */
class DataExportTest {
    @TempDir
    private Path folder;

    private Scale scale;
    private Path results;
    private Path out;

    @BeforeEach
    void results() throws IOException {
        scale = TestScales.hard();
        results = Results.write(folder.resolve("results"), scale);
        out = folder.resolve("out");
    }

    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void whatPeopleWroteStaysUnlessItIsAskedFor(DataFormat format) throws IOException {
        DataExport.Result result = export(format, false);
        assertThat(result.responses()).isEqualTo(16);
        assertThat(result.leftOut()).anyMatch(s -> s.contains("--with-comments"));
        for (Path file : result.files()) {
            assertThat(Files.readString(file)).doesNotContain(Results.COMMENT, "images/x");
        }
        boolean there = false;
        for (Path file : export(format, true).files()) {
            there |= Files.readString(file).contains(Results.COMMENT);
            assertThat(Files.readString(file)).doesNotContain("images/x");
        }
        assertThat(there).isTrue();
    }

    @Test
    void howItWasFilledInAndWhichVisitItWasIsInEachResponse() throws IOException {
        export(DataFormat.FHIR, false);
        JsonNode bundle = new ObjectMapper()
                .readTree(out.resolve("QuestionnaireResponses-hard-case-patient-001.json")
                        .toFile());
        assertThat(bundle.path("entry")).hasSize(8);
        JsonNode paper = bundle.path("entry").path(0).path("resource");
        JsonNode web = bundle.path("entry").path(1).path("resource");
        assertThat(mode(paper)).isEqualTo("WRITTEN");
        assertThat(mode(web)).isEqualTo("ELECTRONIC");
        assertThat(paper.path("encounter").path("identifier").path("value").asText())
                .isEqualTo("ABCDEFGHJ0");
        assertThat(bundle.path("entry").path(7).path("resource").path("status").asText())
                .isEqualTo("in-progress");
        JsonNode items = paper.path("item").path(0).path("item");
        assertThat(items.path(0).path("linkId").asText()).isEqualTo("first");
        assertThat(items.path(0)
                        .path("answer")
                        .path(0)
                        .path("valueCoding")
                        .path("code")
                        .asText())
                .isEqualTo("-1");
    }

    private static String mode(JsonNode response) {
        return response.path("extension")
                .path(0)
                .path("valueCodeableConcept")
                .path("coding")
                .path(0)
                .path("code")
                .asText();
    }

    @Test
    void frictionlessTakesThePackageAndItsRowsFitTheSchema() throws IOException {
        export(DataFormat.DATAPACKAGE, false);
        String profile =
                Files.readString(Readers.npm("datapackage@1.1.10").resolve("lib/profiles/tabular-data-package.json"));
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(profile);
        String json = Files.readString(out.resolve("datapackage.json"));
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(json.replace("\"resources\"", "\"resourcez\""), InputFormat.JSON))
                .as("the schema sees what is wrong")
                .isNotEmpty();
        JsonNode fields = new ObjectMapper()
                .readTree(json)
                .path("resources")
                .path(0)
                .path("schema")
                .path("fields");
        String heading = Files.readAllLines(out.resolve("responses.csv")).get(0);
        assertThat(heading)
                .isEqualTo(String.join(
                        ",",
                        Stream.iterate(0, i -> i < fields.size(), i -> i + 1)
                                .map(i -> fields.path(i).path("name").asText())
                                .toList()));
    }

    @Test
    void rReadsLabelsAndNumbers() throws IOException, InterruptedException {
        export(DataFormat.R, true);
        String said = run(
                "Rscript",
                "--vanilla",
                "-e",
                "source('responses.R'); cat(levels(responses$first_label), sum(responses$first, na.rm = TRUE), "
                        + "sum(responses$first_label == 'Does not fit', na.rm = TRUE), class(responses$day), nrow(responses), attr(responses$second, 'label'), sep = ';')");
        // of 0 to 6 modulo four options: -1 and 0 and 1 twice each but the last, "does not fit" once; two roles
        assertThat(said).contains("No, never;Either | or;Yes;Does not fit;0;2;Date;16;I was <not> heard.");
    }

    @Test
    void psppReadsLabelsAndMissingValues() throws IOException, InterruptedException {
        export(DataFormat.SPSS, true);
        Path syntax = out.resolve("responses.sps");
        Files.writeString(
                out.resolve("try.sps"),
                Files.readString(syntax) + "FREQUENCIES /VARIABLES=first /STATISTICS=SUM.\nDISPLAY LABELS.\n",
                StandardCharsets.UTF_8);
        String said = run("pspp", "-O", "format=csv", "try.sps");
        assertThat(said).doesNotContain("error:", "warning:").contains("Does not fit", "I was <not> heard.");
    }

    @Test
    void spssTextIsQuotedAndCutWithinItsBounds() throws IOException {
        export(DataFormat.SPSS, false);
        String syntax = Files.readString(out.resolve("responses.sps"));
        assertThat(syntax)
                .contains(
                        "MISSING VALUES first (-99997).",
                        "  -99997 'Does not fit'",
                        "    first F8.0\n",
                        "    day SDATE10\n");
        assertThat(Files.readString(out.resolve("responses-spss.csv")))
                .contains("-99997")
                .doesNotContain("\uFEFF");
    }

    @Test
    void withoutTheDefinitionNothingIsWritten() {
        assertThatThrownBy(() -> DataExport.write(
                        new DataRequest(results, (id, version) -> Optional.empty(), false, Optional.empty()),
                        DataFormat.R,
                        out))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("hard-case in version 2.1.0 is not there");
        assertThat(out).doesNotExist();
    }

    private DataExport.Result export(DataFormat format, boolean comments) throws IOException {
        return DataExport.write(
                new DataRequest(results, (id, version) -> Optional.of(scale), comments, Optional.empty()), format, out);
    }

    private String run(String... command) throws IOException, InterruptedException {
        assumeTrue(Readers.onPath(command[0]).isPresent(), command[0] + " is not on this machine");
        ProcessBuilder builder = new ProcessBuilder(Arrays.asList(command))
                .directory(out.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
