package org.likewise.model.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likewise.model.problem.Checked;
import org.likewise.model.problem.Problem;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;

class StudiesTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/likewise/model/study");
    private static final Path BASE = FOLDER.resolve("broken/base.yaml");
    private static final Scales SCALES = Scales.read(List.of(FOLDER.resolve("scales")));

    @TempDir
    Path folder;

    @Test
    void everythingInTheFileIsInTheStudy() {
        Study study = Studies.read(BASE, SCALES).orThrow();
        assertThat(study.id()).isEqualTo("listening-2027");
        assertThat(study.title()).isEqualTo("The Listening Study");
        assertThat(study.sites()).containsExactly("north", "07");
        Study.Part part = study.part("small").orElseThrow();
        assertThat(part.roles()).as("in the scale's order").containsExactly("patient", "observer");
        assertThat(part.languages()).containsExactly("en-GB", "cy");
        assertThat(part.variants()).containsExactly("hurry");
        assertThat(study.contact()).containsEntry("cy", "Gofynnwch wrth y ddesg.");
        assertThat(study.consent())
                .hasEntrySatisfying("cy", text -> assertThat(text).startsWith("Nid oes"));
        assertThat(study.approval()).isEqualTo("REC 27/0001");
        assertThat(study.web()).isEqualTo("https://answers.example.org/");
        assertThat(study.draftAllowed()).contains("cy").doesNotContain("en-GB");
        assertThat(study.part("other")).isEmpty();
    }

    @Test
    void whatIsNotSaidIsAllOfTheScaleAndNothingAround() throws IOException {
        Study study = read("format: likewise-study/1\nstudy: s\ntitle: S\nscales: [{scale: small, version: 1.2.0}]\n")
                .orThrow();
        Study.Part part = study.scales().get(0);
        assertThat(part.roles()).containsExactly("patient", "observer");
        assertThat(part.languages()).containsExactly("en-GB", "cy");
        assertThat(part.variants()).as("the whole scale alone").isEmpty();
        assertThat(study.contact()).isEmpty();
        assertThat(study.consent()).isEmpty();
        assertThat(study.approval()).isEmpty();
        assertThat(study.logo()).isEmpty();
        assertThat(study.draftAllowed()).isEmpty();
        assertThat(study.web()).isEmpty();
        assertThat(Studies.questionnaires(scale(), part))
                .extracting(Questionnaire::slug)
                .containsExactly("patient.en-GB", "patient.cy", "observer.en-GB", "observer.cy");
    }

    @Test
    void wordsForSlotsChangeTheWordingAndNothingElseDoes() {
        Study study = Studies.read(BASE, SCALES).orThrow();
        List<Questionnaire> own =
                Studies.questionnaires(scale(), study.part("small").orElseThrow());
        assertThat(own)
                .extracting(Questionnaire::slug)
                .containsExactly(
                        "patient.en-GB",
                        "patient.cy",
                        "observer.en-GB",
                        "observer.en-GB.hurry",
                        "observer.cy",
                        "observer.cy.hurry");
        assertThat(own.get(0).questions().get(0).stem()).isEqualTo("People with asthma are cared for.");
        for (Questionnaire q : own) {
            Questionnaire plain = Questionnaires.resolve(scale(), q.role(), q.language(), q.variant());
            boolean filled = q.questions().stream().anyMatch(x -> x.stem().contains("asthma"));
            assertThat(q.wording().equals(plain.wording())).as(q.slug()).isEqualTo(!filled);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void theLogoHasThePixelsOfItsFile(int bits) throws IOException {
        // every filter of PNG is in one of these pictures, which another program can read
        byte[] png = Files.readAllBytes(FOLDER.resolve("logos/grey-" + bits + ".png"));
        Logo logo = logo(png).orThrow().logo().orElseThrow();
        var picture = ImageIO.read(FOLDER.resolve("logos/grey-" + bits + ".png").toFile());
        assertThat(logo.bits()).isEqualTo(bits);
        assertThat(logo.width()).isEqualTo(picture.getWidth());
        assertThat(logo.height()).isEqualTo(picture.getHeight());
        byte[] rows = logo.rows();
        int rowBytes = rows.length / logo.height();
        int[] sample = new int[1];
        for (int y = 0; y < logo.height(); y++) {
            for (int x = 0; x < logo.width(); x++) {
                int at = x * bits;
                int value = (rows[y * rowBytes + at / 8] >> (8 - bits - at % 8)) & ((1 << bits) - 1);
                assertThat(value).isEqualTo(picture.getRaster().getPixel(x, y, sample)[0]);
            }
        }
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        Path secret = Files.copy(FOLDER.resolve("broken/logo.png"), folder.resolve("secret.png"));
        Path inner = Files.createDirectories(folder.resolve("study"));
        try {
            Files.createSymbolicLink(inner.resolve("logo.png"), secret.toAbsolutePath());
        } catch (UnsupportedOperationException | FileSystemException e) {
            assumeThat(false).as("links can be made here").isTrue();
        }
        Path file = Files.copy(BASE, inner.resolve("study.yaml"));
        assertThat(Studies.read(file, SCALES).problems())
                .extracting(Problem::code)
                .containsExactly("study.no-logo");
    }

    @Test
    void aLogoThatIsTooLargeIsNotRead() throws IOException {
        byte[] whole = Files.readAllBytes(FOLDER.resolve("broken/logo.png"));
        assertThat(logo(Arrays.copyOf(whole, LogoPng.MAX_BYTES + 1)).problems())
                .extracting(Problem::message)
                .containsExactly("The logo has more than the 500000 bytes that a logo may have.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aDamagedLogoIsReadOrTold(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] whole = Files.readAllBytes(FOLDER.resolve("logos/grey-8.png"));
        for (int i = 0; i < 300; i++) {
            byte[] bytes = random.nextBoolean() ? whole.clone() : Arrays.copyOf(whole, random.nextInt(whole.length));
            for (int n = random.nextInt(3); n >= 0 && bytes.length > 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Checked<Study> read = logo(bytes);
            assertThat(read.value().isPresent()).isEqualTo(read.problems().isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void aDamagedStudyIsReadOrTold(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] whole = Files.readAllBytes(BASE);
        for (int i = 0; i < 300; i++) {
            Checked<Study> read =
                    StudyReader.read(damaged(whole, random), "study.yaml", SCALES, name -> java.util.Optional.empty());
            read.value()
                    .ifPresent(s -> s.scales()
                            .forEach(p -> assertThat(Studies.questionnaires(scale(), p))
                                    .isNotEmpty()));
            assertThat(read.problems()).allSatisfy(p -> assertThat(p.message()).isNotBlank());
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        List<String> lines = new java.util.ArrayList<>(List.of(new String(whole, StandardCharsets.UTF_8)
                .replace("logo: logo.png\n", "")
                .split("\n")));
        for (int n = random.nextInt(3); n >= 0; n--) {
            int a = random.nextInt(lines.size());
            int b = random.nextInt(lines.size());
            switch (random.nextInt(4)) {
                case 0 -> lines.remove(a);
                case 1 -> lines.set(a, "  " + lines.get(a));
                case 2 ->
                    lines.set(
                            a,
                            lines.get(a).replaceFirst(":.*", ": " + lines.get(b).strip()));
                default -> java.util.Collections.swap(lines, a, b);
            }
        }
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = random.nextInt(bytes.length);
        out.write(bytes, 0, at);
        if (random.nextBoolean()) {
            out.writeBytes("{}[]:,#&*!|>'\"%@`-?\t \n"
                    .substring(random.nextInt(22))
                    .substring(0, 1)
                    .getBytes(StandardCharsets.UTF_8));
        }
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    private static Scale scale() {
        return SCALES.scale("small").orElseThrow();
    }

    private Checked<Study> read(String yaml) throws IOException {
        Path file = folder.resolve("study.yaml");
        Files.writeString(file, yaml, StandardCharsets.UTF_8);
        return Studies.read(file, SCALES);
    }

    private static Checked<Study> logo(byte[] png) {
        String yaml =
                "format: likewise-study/1\nstudy: s\ntitle: S\nscales: [{scale: small, version: 1.2.0}]\nlogo: l.png\n";
        return StudyReader.read(
                yaml.getBytes(StandardCharsets.UTF_8), "study.yaml", SCALES, name -> java.util.Optional.of(png));
    }
}
