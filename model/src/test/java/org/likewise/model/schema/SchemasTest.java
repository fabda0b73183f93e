package org.likewise.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutJson;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.layout.LayoutPage;
import org.likewise.model.problem.Checked;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.Severity;
import org.likewise.model.scale.ChangeLogReader;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.ScaleReader;
import org.likewise.model.scale.Scales;
import org.likewise.model.scale.TranslationReader;
import org.likewise.model.scale.WordingReader;
import org.likewise.model.site.SiteFile;
import org.likewise.model.study.Studies;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The JSON Schemas, which editors use, agree with the readers: neither takes what the other refuses, but for references. */
class SchemasTest {
    private static final Path SHIPPED = Path.of("../scale-definitions");
    private static final Path STUDIES = Path.of("src/test/resources/org/likewise/model/study");
    private static final Path SITES = Path.of("src/test/resources/org/likewise/model/site/broken");
    private static final Path BROKEN = Path.of("src/test/resources/org/likewise/model/scale/broken");

    /** What the words refer to, and whether they are good words, is beyond a schema. */
    private static final Set<String> BEYOND = Set.of(
            "changes.bad-date",
            "changes.later-version",
            "changes.other-scale",
            "changes.unknown-side",
            "changes.unknown-text",
            "changes.version-order",
            "scale.bad-language",
            "scale.bad-range",
            "scale.clashing-id",
            "scale.empty-text",
            "scale.missing-role-text",
            "scale.missing-value",
            "scale.missing-key",
            "scale.repeated-id",
            "scale.repeated-item",
            "scale.repeated-value",
            "scale.reserved-id",
            "scale.scored-filler",
            "scale.unknown-item",
            "scale.unknown-responses",
            "scale.unknown-role",
            "scale.unknown-slot",
            "scale.unprintable-text",
            "scale.wrong-responses",
            "scale.text-too-long",
            "site.bad-key",
            "study.bad-logo",
            "study.empty-list",
            "study.empty-text",
            "study.no-logo",
            "study.other-version",
            "study.repeated-name",
            "study.repeated-scale",
            "study.slot-here",
            "study.text-too-long",
            "study.unknown-language",
            "study.unknown-role",
            "study.unknown-scale",
            "study.unknown-slot",
            "study.unknown-variant",
            "translation.bad-date",
            "translation.own-language",
            "translation.unknown-slot",
            "wording.bad-value",
            "wording.other-version",
            "wording.unknown-item",
            "wording.unknown-slot",
            "wording.unknown-text",
            "yaml.duplicate-key");

    private static final Schema SCALE = schema("scale");
    private static final Schema TRANSLATION = schema("translation");
    private static final Schema WORDING = schema("wording");
    private static final Schema CHANGES = schema("changes");
    private static final Schema STUDY = schema("study");
    private static final Schema SITE = schema("site");
    private static final Schema LAYOUT = schema("layout");

    @Test
    void takeWhatIsShipped() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED, 3)) {
            List<Path> definitions = files.filter(p -> p.toString().endsWith(".yaml"))
                    .filter(p -> !p.toString().contains("target"))
                    .sorted()
                    .toList();
            assertThat(definitions).isNotEmpty();
            for (Path file : definitions) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                Schema schema = text.contains("format: likewise-scale/1")
                        ? SCALE
                        : text.contains("format: likewise-changes/1") ? CHANGES : TRANSLATION;
                assertThat(errors(schema, text)).as(file.toString()).isEmpty();
            }
        }
    }

    @Test
    void refuseWhatTheReadersRefuse() throws IOException {
        Scale base = ScaleReader.read(Files.readAllBytes(BROKEN.resolve("base.yaml")), "base.yaml")
                .orThrow();
        try (Stream<Path> files = Files.list(BROKEN)) {
            for (Path file :
                    files.filter(p -> p.toString().endsWith(".yaml")).sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("yaml.")) {
                    continue;
                }
                byte[] bytes = Files.readAllBytes(file);
                boolean language = name.startsWith("translation.") || name.contains("fr-CA");
                boolean changes = name.startsWith("changes.");
                boolean wording = name.contains("wording.");
                Checked<?> read = changes
                        ? ChangeLogReader.read(bytes, name, base)
                        : wording
                                ? WordingReader.read(bytes, name, base)
                                : language ? TranslationReader.read(bytes, name, base) : ScaleReader.read(bytes, name);
                boolean taken = errors(
                                changes ? CHANGES : wording ? WORDING : language ? TRANSLATION : SCALE,
                                new String(bytes, StandardCharsets.UTF_8))
                        .isEmpty();
                if (taken) {
                    assertThat(codes(read)).as(name).allMatch(BEYOND::contains);
                } else {
                    assertThat(codes(read)).as(name).isNotEmpty();
                }
            }
        }
    }

    @Test
    void ofStudiesRefusesWhatTheReaderRefuses() throws IOException {
        Scales scales = Scales.read(List.of(STUDIES.resolve("scales")));
        refusesWhatTheReaderRefuses(STUDY, STUDIES.resolve("broken"), file -> Studies.read(file, scales));
    }

    @Test
    void ofSitesRefusesWhatTheReaderRefuses() throws IOException {
        refusesWhatTheReaderRefuses(SITE, SITES, file -> SiteFile.check(file, List.of()));
    }

    private static void refusesWhatTheReaderRefuses(Schema schema, Path folder, Function<Path, Checked<?>> reader)
            throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(p -> p.toString().endsWith(".yaml")).sorted().toList()) {
                List<String> codes = codes(reader.apply(file));
                if (errors(schema, Files.readString(file, StandardCharsets.UTF_8))
                        .isEmpty()) {
                    assertThat(codes).as(file.toString()).allMatch(BEYOND::contains);
                } else {
                    assertThat(codes).as(file.toString()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void refuseNothingThatTheReaderTakes() throws IOException {
        String whole = Files.readString(SHIPPED.resolve("therapeutic-empathy/scale.yaml"), StandardCharsets.UTF_8);
        List<String> lines = List.of(whole.split("\n"));
        Random random = new Random(7);
        for (int i = 0; i < 150; i++) {
            int gone = random.nextInt(lines.size());
            String changed = String.join("\n", lines.subList(0, gone)) + "\n"
                    + String.join("\n", lines.subList(gone + 1, lines.size())) + "\n";
            Checked<Scale> read = ScaleReader.read(changed.getBytes(StandardCharsets.UTF_8), "scale.yaml");
            if (read.value().isPresent()) {
                assertThat(errors(SCALE, changed))
                        .as("without line " + (gone + 1))
                        .isEmpty();
            } else if (codes(read).stream().noneMatch(c -> BEYOND.contains(c) || c.startsWith("yaml."))) {
                assertThat(errors(SCALE, changed))
                        .as("without line " + (gone + 1))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void layoutFilesKeepToTheirs() {
        Box box = new Box(20, 40.5, 5, 5);
        Layout layout = LayoutJson.withFormCode(new Layout(
                "",
                "therapeutic-empathy",
                "0.1.0",
                "k3x9q2f7",
                "5d0c",
                "patient",
                "en-GB",
                null,
                "A4",
                "standard",
                List.of(new LayoutPage(
                        1,
                        210,
                        297,
                        Stream.of(LayoutPage.Corner.values())
                                .map(c -> new LayoutPage.Fiducial(c, box))
                                .toList(),
                        List.of(new LayoutPage.Tick(LayoutPage.Side.LEFT, box)),
                        box,
                        25,
                        List.of(
                                new LayoutField.Choice(
                                        "interest",
                                        FieldType.SINGLE_CHOICE,
                                        "",
                                        true,
                                        List.of(new LayoutOption("1", "", box), new LayoutOption("NA", "No", box))),
                                new LayoutField.Cells("age", FieldType.DIGITS, "Age", false, List.of(box), 0, 9),
                                new LayoutField.Words("comment", "", false, box))))));
        String json = new String(LayoutJson.write(layout), StandardCharsets.UTF_8);
        assertThat(LAYOUT.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(LAYOUT.validate(json.replace("\"age\"", "\"Age\""), InputFormat.JSON))
                .isNotEmpty();
    }

    private static List<String> codes(Checked<?> read) {
        return read.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .map(Problem::code)
                .toList();
    }

    private static List<Error> errors(Schema schema, String yaml) throws IOException {
        Object tree = new Load(LoadSettings.builder()
                        .setAllowDuplicateKeys(true)
                        .setMaxAliasesForCollections(300)
                        .build())
                .loadFromString(yaml);
        return schema.validate(new ObjectMapper().writeValueAsString(tree), InputFormat.JSON);
    }

    private static Schema schema(String name) {
        try (InputStream in = SchemasTest.class.getResourceAsStream("likewise-" + name + "-1.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
