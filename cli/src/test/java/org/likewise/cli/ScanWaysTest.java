package org.likewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.TableReader;

/** The ways of scanning beside a folder of pictures: what is piped in, patterns, a print that is checked, a page that is explained. */
class ScanWaysTest {
    @TempDir
    static Path printed;

    @TempDir
    Path folder;

    @BeforeAll
    static void printAForm() {
        assertThat(CommandLineRun.of(
                                "print",
                                "therapeutic-empathy",
                                "--packs",
                                2,
                                "--seed",
                                7,
                                "--roles",
                                "patient",
                                "--scales",
                                CommandLineRun.shippedScales(),
                                "--out",
                                printed)
                        .status())
                .isEqualTo(ExitStatus.DONE);
    }

    private static Path pdf() {
        return printed.resolve("packs.pdf");
    }

    private CommandLineRun scan(Object... arguments) {
        return CommandLineRun.of(
                Stream.concat(Stream.of("scan", "--forms", printed.resolve("forms")), Stream.of(arguments))
                        .toArray());
    }

    @Test
    void theFreshPrintIsGood() throws IOException {
        CommandLineRun run = scan("--check-print", pdf());
        assertThat(run.status()).as(run.out() + run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out()).contains("page 2 of the form:", "print scale", "empty boxes", "Good: print.");
        JsonNode json = new ObjectMapper()
                .readTree(scan("--check-print", pdf(), "--json").out());
        assertThat(json.path("verdict").asText()).isEqualTo("good");
        assertThat(json.path("sheets")).hasSize(4).allSatisfy(s -> {
            assertThat(s.path("verdict").asText()).isEqualTo("good");
            assertThat(s.path("measures").path("print-scale-percent").asDouble())
                    .isBetween(99.5, 100.5);
        });
    }

    @Test
    void whatIsNoFormMustNotBePrinted() throws IOException {
        Path picture = folder.resolve("letter.png");
        BufferedImage white = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        java.awt.Graphics2D pen = white.createGraphics();
        pen.fillRect(0, 0, 1240, 1754);
        pen.setColor(java.awt.Color.BLACK);
        pen.setFont(pen.getFont().deriveFont(60f));
        pen.drawString("a letter to someone", 300, 300);
        ImageIO.write(white, "png", picture.toFile());
        CommandLineRun run = scan("--check-print", picture);
        assertThat(run.status()).isEqualTo(ExitStatus.LOOK);
        assertThat(run.out()).contains("What to change, worst first:", "Do not print yet.");
        assertThat(scan("--check-print", folder.resolve("none.png")).status()).isEqualTo(ExitStatus.FAILED);
    }

    @Test
    void aPageIsExplained() throws IOException {
        Path out = folder.resolve("why");
        CommandLineRun run = scan("--explain", pdf(), "--out", out);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out()).contains("explain.html in a browser: 4 of 4 pages");
        assertThat(Files.readString(out.resolve("explain.html"))).contains("What was decided", "no answer");
        assertThat(out.resolve("page-1-01-picture.png")).exists();
    }

    @Test
    void whatIsPipedInIsReadLikeAFile() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(Files.readAllBytes(pdf())));
            CommandLineRun run = scan("-", "--out", folder.resolve("piped"), "--received", "2026-11-27");
            assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.LOOK);
        } finally {
            System.setIn(before);
        }
        assertThat(TableReader.read(folder.resolve("piped/responses.csv"), ResponsesTable.LEADING)
                        .rows())
                .hasSize(2);
        assertThat(Files.readString(folder.resolve("piped/readings.csv"))).contains("standard-input#1,");
    }

    @Test
    void patternsFitNamesAndNothingIsAProblem() throws IOException {
        Files.copy(pdf(), folder.resolve("a.pdf"));
        Files.writeString(folder.resolve("a.txt"), "no page");
        CommandLineRun run = scan(folder + File.separator + "*.pdf", "--out", folder.resolve("out"));
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.LOOK);
        assertThat(Files.readString(folder.resolve("out/problems.csv"))).doesNotContain("a.txt");

        for (String pattern : List.of("*.tiff", "[", "nowhere/*.pdf")) {
            CommandLineRun none = scan(folder + File.separator + pattern, "--out", folder.resolve("none"));
            assertThat(none.status()).isEqualTo(ExitStatus.FAILED);
            assertThat(none.err()).contains("nothing fits this as a pattern");
        }
    }

    @Test
    void aFormThatIsNotKnownCannotBeNamed() {
        CommandLineRun run = scan(pdf(), "--form", "0000000000", "--out", folder.resolve("out"));
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.err()).contains("The form 0000000000 is not among the 1 that are known.");
    }

    @Test
    void oneWayAtATime() {
        CommandLineRun both = scan(pdf(), "--watch", folder, "--out", folder.resolve("out"));
        assertThat(both.status()).isEqualTo(ExitStatus.WRONG_USE);
        assertThat(both.err()).contains("Give either INPUT or one of");
        CommandLineRun none = scan("--out", folder.resolve("out"));
        assertThat(none.status()).isEqualTo(ExitStatus.WRONG_USE);
        assertThat(none.err()).contains("INPUT");
        CommandLineRun nowhere = scan(pdf());
        assertThat(nowhere.status()).isEqualTo(ExitStatus.WRONG_USE);
        assertThat(nowhere.err()).contains("--out");
    }
}
