package org.likewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Print, simulate and scan through the command line, with the hands that are kept for tests (seeds from 1000). */
class RoundTripTest {
    @TempDir
    Path folder;

    @Test
    void thePrintedPdfAloneIsEnoughToScan() throws Exception {
        Path print = folder.resolve("print");
        CommandLineRun.of(
                "print",
                "therapeutic-empathy",
                "--packs",
                1,
                "--roles",
                "observer",
                "--scales",
                CommandLineRun.shippedScales(),
                "--out",
                print);
        Path pdf = print.resolve("packs.pdf");
        Path scans = folder.resolve("scans");
        assertThat(CommandLineRun.of("simulate", pdf, "--out", scans, "--level", "clean", "--seed", 1007)
                        .status())
                .isEqualTo(ExitStatus.DONE);
        CommandLineRun.of("scan", scans, "--forms", pdf, "--out", folder.resolve("results"));
        assertThat(Trial.compare(scans.resolve("truth.csv"), folder.resolve("results")))
                .satisfies(t -> assertThat(t.wrong()).isEmpty())
                .satisfies(t -> assertThat(t.right()).isPositive());
    }

    @Test
    void theSameSeedPrintsTheSameBytesAndNoPackTwice() throws Exception {
        List<Path> folders = List.of(folder.resolve("a"), folder.resolve("b"));
        for (Path out : folders) {
            assertThat(printOne(out).status()).isEqualTo(ExitStatus.DONE);
        }
        assertThat(Files.readAllBytes(folders.get(0).resolve("packs.pdf")))
                .isEqualTo(Files.readAllBytes(folders.get(1).resolve("packs.pdf")));
        CommandLineRun again = printOne(folders.get(0));
        assertThat(again.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(again.err()).contains("These packs were printed before");
    }

    private static CommandLineRun printOne(Path out) {
        return CommandLineRun.of(
                "print",
                "therapeutic-empathy",
                "--packs",
                1,
                "--seed",
                5,
                "--scales",
                CommandLineRun.shippedScales(),
                "--out",
                out);
    }
}
