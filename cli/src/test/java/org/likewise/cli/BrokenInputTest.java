package org.likewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input of each kind that is broken: one clear sentence with its place and what to do, and nothing left half done. */
class BrokenInputTest {
    @TempDir
    Path folder;

    private Path print;

    @BeforeEach
    void printAForm() {
        print = folder.resolve("print");
        CommandLineRun.of(
                "print",
                "therapeutic-empathy",
                "--packs",
                1,
                "--roles",
                "patient",
                "--scales",
                CommandLineRun.shippedScales(),
                "--out",
                print);
    }

    @Test
    void brokenYamlIsToldWithItsPlace() throws Exception {
        Path scale = Files.createDirectories(folder.resolve("scales/x")).resolve("scale.yaml");
        Files.writeString(scale, "format: likewise-scale/1\nscale: [x\n");
        for (CommandLineRun run : new CommandLineRun[] {
            CommandLineRun.of("check", folder.resolve("scales")),
            CommandLineRun.of("build", "--scales", folder.resolve("scales"), "--out", folder.resolve("site"))
        }) {
            told(run, ExitStatus.FAILED, "scale.yaml:3:");
        }
        assertThat(folder.resolve("site")).doesNotExist();
    }

    @Test
    void aBrokenLanguageFileIsToldWithItsPlace() throws Exception {
        Path scales = Files.createDirectories(folder.resolve("scales/t"));
        Files.copy(
                CommandLineRun.shippedScales().resolve("therapeutic-empathy/scale.yaml"), scales.resolve("scale.yaml"));
        Files.writeString(
                scales.resolve("cy.yaml"),
                "format: likewise-translation/1\nlanguage: cy\nof: 0.1.0\nstatus: drafty\ntexts: {}\n");
        told(CommandLineRun.of("check", folder.resolve("scales")), ExitStatus.FAILED, "cy.yaml:4:");
    }

    @Test
    void aCharacterThatNoFontHasIsToldAndNothingIsMade() throws Exception {
        Path scale = Files.createDirectories(folder.resolve("scales/t")).resolve("scale.yaml");
        String shipped = Files.readString(CommandLineRun.shippedScales().resolve("therapeutic-empathy/scale.yaml"));
        String stem = "They were interested in me as a person.";
        assertThat(shipped).contains(stem);
        // an emoji, a character of somebody's own, one that Unicode does not have, and traditional Chinese
        Files.writeString(scale, shipped.replace(stem, "Interested \uD83D\uDE42 in \uE000 me \u0378 as a person."));
        Files.writeString(
                scale.resolveSibling("zh-Hant.yaml"),
                "format: likewise-translation/1\nlanguage: zh-Hant\nof: 0.1.0\nstatus: draft\ntexts:\n"
                        + "  title: {text: \"您覺得如何\", source: x742da8c}\n");
        Path out = folder.resolve("made");
        for (CommandLineRun run : new CommandLineRun[] {
            CommandLineRun.of("check", folder.resolve("scales")),
            CommandLineRun.of("build", "--scales", folder.resolve("scales"), "--out", out),
            CommandLineRun.of(
                    "print", "therapeutic-empathy", "--packs", 1, "--scales", folder.resolve("scales"), "--out", out)
        }) {
            told(
                    run,
                    ExitStatus.FAILED,
                    "scale.yaml: error: No font has the character U+1F642 (SLIGHTLY SMILING FACE) of"
                            + " items.interest.stem.patient, \"Interested \uD83D\uDE42 in \uFFFD me \uFFFD as a person.\"."
                            + " Write it in words, or with another character. [text.no-glyph]");
            assertThat(run.err())
                    .contains("U+E000 (PRIVATE USE AREA E000) of items.interest.stem.patient")
                    .contains("U+0378 (unassigned) of items.interest.stem.patient");
        }
        told(
                CommandLineRun.of("build", "--scales", folder.resolve("scales"), "--out", out),
                ExitStatus.FAILED,
                "zh-Hant.yaml: error: No font has the character U+89BA (CJK UNIFIED IDEOGRAPHS 89BA) of title, \"您覺得如何\"."
                        + " Paper forms have no font for Chinese characters in this language: see templates/fonts/PROVENANCE.md.");
        assertThat(out).doesNotExist();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("print", "scales");
        }
    }

    @Test
    void anEmptyFolderIsTold() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        told(CommandLineRun.of("check", empty), ExitStatus.FAILED, "empty");
        told(
                CommandLineRun.of("build", "--scales", empty, "--out", folder.resolve("site")),
                ExitStatus.FAILED,
                "empty");
        told(scan(empty), ExitStatus.FAILED, "empty");
        told(
                CommandLineRun.of("scan", print.resolve("packs.pdf"), "--forms", empty, "--out", folder.resolve("out")),
                ExitStatus.FAILED,
                "empty");
        assertThat(folder.resolve("site")).doesNotExist();
    }

    @Test
    void picturesAndPdfsThatCannotBeReadAreProblemsOfTheirOwn() throws Exception {
        Path scans = Files.createDirectories(folder.resolve("scans"));
        Files.write(scans.resolve("broken.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1, 2, 3});
        Files.writeString(scans.resolve("broken.pdf"), "%PDF-1.7\nnothing more\n");
        BufferedImage white = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        white.createGraphics().drawString("a letter", 300, 300);
        ImageIO.write(white, "jpg", scans.resolve("letter.jpg").toFile());
        CommandLineRun run = scan(scans);
        assertThat(run.status()).isEqualTo(ExitStatus.LOOK);
        String problems = Files.readString(folder.resolve("results/problems.csv"));
        assertThat(problems).contains("broken.png", "broken.pdf", "letter.jpg");
        clean(run);
    }

    @Test
    void aPageOfAnUnknownFormIsAProblem() throws Exception {
        Path other = folder.resolve("other");
        CommandLineRun.of(
                "print",
                "therapeutic-empathy",
                "--packs",
                1,
                "--roles",
                "observer",
                "--language",
                "fr-CA",
                "--scales",
                CommandLineRun.shippedScales(),
                "--out",
                other);
        CommandLineRun run = scan(other.resolve("packs.pdf"));
        assertThat(run.status()).isEqualTo(ExitStatus.LOOK);
        assertThat(Files.readString(folder.resolve("results/problems.csv"))).contains("unknown-form");
        clean(run);
    }

    @Test
    void wrongUseIsToldWithTheWayOut() {
        told(CommandLineRun.of(), ExitStatus.WRONG_USE, "command");
        told(CommandLineRun.of("prnt"), ExitStatus.WRONG_USE, "prnt");
        told(CommandLineRun.of("scan"), ExitStatus.WRONG_USE, "--forms");
        told(CommandLineRun.of("scan", "--forms", folder, "--out", folder), ExitStatus.WRONG_USE, "INPUT");
        told(
                CommandLineRun.of("scan", folder, "--forms", folder, "--out", folder, "--received", "2026-13-01"),
                ExitStatus.WRONG_USE,
                "such as 2026-11-22");
        told(
                CommandLineRun.of("print", "x", "--packs", 1, "--paper", "A3", "--out", folder),
                ExitStatus.WRONG_USE,
                "--paper");
        told(CommandLineRun.of("print", "x", "--packs", "many", "--out", folder), ExitStatus.WRONG_USE, "many");
        told(
                CommandLineRun.of(
                        "print",
                        "no-such-scale",
                        "--packs",
                        1,
                        "--scales",
                        CommandLineRun.shippedScales(),
                        "--out",
                        folder),
                ExitStatus.FAILED,
                "therapeutic-empathy");
    }

    @Test
    void aBrokenPdfCannotBeSimulatedAndLeavesNothing() throws Exception {
        Path pdf = folder.resolve("broken.pdf");
        Files.writeString(pdf, "not a pdf");
        Path out = folder.resolve("pictures");
        told(CommandLineRun.of("simulate", pdf, "--out", out), ExitStatus.FAILED, "broken.pdf");
        assertThat(Files.exists(out) ? Files.list(out) : Stream.of()).isEmpty();
    }

    private CommandLineRun scan(Path input) {
        return CommandLineRun.of("scan", input, "--forms", print.resolve("forms"), "--out", folder.resolve("results"));
    }

    private static void told(CommandLineRun run, int status, String place) {
        assertThat(run.status()).as(run.err()).isEqualTo(status);
        assertThat(run.err()).contains(place);
        clean(run);
    }

    private static void clean(CommandLineRun run) {
        assertThat(run.err()).doesNotContain("Exception", "\tat ", "fault of ours");
    }
}
