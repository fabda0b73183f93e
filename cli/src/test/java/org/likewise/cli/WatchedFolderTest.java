package org.likewise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program watches a folder until it is told to end, as Ctrl-C tells it. */
class WatchedFolderTest {
    @TempDir
    Path folder;

    @Test
    void saysHowFarItIsWhenItEnds() throws IOException, InterruptedException {
        assumeThat(System.getProperty("os.name"))
                .as("a signal can end a program")
                .doesNotStartWith("Windows");
        Path print = folder.resolve("print");
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
        Path scans = Files.createDirectories(folder.resolve("scans"));
        Files.copy(print.resolve("packs.pdf"), scans.resolve("first.pdf"));
        Process watch = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "scan",
                        "--watch",
                        scans.toString(),
                        "--forms",
                        print.resolve("forms").toString(),
                        "--out",
                        folder.resolve("results").toString())
                .redirectError(folder.resolve("notes").toFile())
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(watch.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).startsWith("1 new file, 2 new pages. In all 2 pages, 1 response, ");
            assertThat(folder.resolve("results/responses.csv")).exists();
            watch.toHandle().destroy();
            assertThat(said.readLine()).isNull();
            watch.waitFor();
            assertThat(Files.readString(folder.resolve("notes")))
                    .containsSubsequence("Watching. End with Ctrl-C", "In all 2 pages, 1 response, ");
        } finally {
            watch.destroyForcibly().waitFor();
        }
    }
}
