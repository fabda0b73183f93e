package org.likewise.scanner.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likewise.model.problem.ProblemsException;

/** Disks that are full, that end in the middle of a file, and sticks that are pulled: what was read stays read, and running again ends as if nothing had happened. */
class FullDiskTest {
    private static final int FILES = 40;

    @TempDir
    Path folder;

    @BeforeEach
    void aPile() throws IOException {
        SampleForms.write(folder.resolve("forms"), SampleForms.LONG);
        Path scans = Files.createDirectories(folder.resolve("scans"));
        for (int i = 0; i < FILES; i++) {
            String code = "LW1-" + SampleForms.LONG.form() + "-%d-0000000" + (1000 + i);
            Files.writeString(
                    scans.resolve("s" + i + ".pdf"),
                    "FAKE\n" + code.formatted(1) + " waiting=" + (i % 3 == 0 ? "?" : "4") + "\f" + code.formatted(2)
                            + " queueing=1 comment=~" + i);
        }
        scan("undisturbed", ScanProgress.silent());
    }

    private void scan(String out, ScanProgress progress) {
        new Scan(new FakePages())
                .run(new ScanRequest(
                        List.of(folder.resolve("scans")),
                        List.of(folder.resolve("forms")),
                        folder.resolve(out),
                        Optional.of(LocalDate.of(2026, 3, 4)),
                        ZoneOffset.UTC,
                        2,
                        progress));
    }

    private void endsLikeAnUndisturbedRun(String out) throws IOException {
        scan(out, ScanProgress.silent());
        assertThat(ScanTest.results(folder.resolve(out))).isEqualTo(ScanTest.results(folder.resolve("undisturbed")));
    }

    private static int run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    /** The shell lets no file grow beyond so many blocks: writing fails in the middle of a line, as on a full disk. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 17, 40})
    void aFileThatCannotGrowLosesNothing(int blocks) throws Exception {
        assumeThat(Path.of("/bin/sh")).exists();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        int status = run(
                "/bin/sh",
                "-c",
                "ulimit -f " + blocks + " || exit 77; exec \"$0\" \"$@\"",
                java,
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                KilledScanTest.Main.class.getName(),
                folder.toString(),
                "small");
        assumeThat(status).as("the shell can limit files").isNotEqualTo(77);
        assertThat(status).isNotZero();
        endsLikeAnUndisturbedRun("small");
    }

    @Test
    void aFullDiskIsToldAndGoesOnWhenThereIsRoom() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeThat(mounted("-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()))
                .as("a small disk can be mounted: root on Linux")
                .isTrue();
        try {
            for (int kilobytes : new int[] {64, 128, 256}) {
                assertThat(mounted("-o", "remount,size=" + kilobytes + "k", disk.toString()))
                        .isTrue();
                assertThatThrownBy(() -> scan("disk/out", ScanProgress.silent()))
                        .isInstanceOf(ProblemsException.class)
                        .hasMessageContaining("Make room on the disk");
            }
            assertThat(mounted("-o", "remount,size=8m", disk.toString())).isTrue();
            endsLikeAnUndisturbedRun("disk/out");
        } finally {
            run("umount", disk.toString());
        }
    }

    private static boolean mounted(String... options) throws InterruptedException {
        String[] command = new String[options.length + 1];
        command[0] = "mount";
        System.arraycopy(options, 0, command, 1, options.length);
        try {
            return run(command) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Its folder is gone in the middle of the run, and nothing can be made in its place; later it is back. */
    @Test
    void aPulledStickLosesNothing() throws Exception {
        Path out = folder.resolve("stick");
        assertThatThrownBy(() -> scan("stick", (pages, files, all) -> {
                    if (pages == FILES && Files.isDirectory(out)) {
                        pull(out);
                    }
                }))
                .isInstanceOf(ProblemsException.class);
        Files.delete(out);
        Files.move(folder.resolve("pulled"), out);
        assertThat(out.resolve("responses.csv")).doesNotExist();
        endsLikeAnUndisturbedRun("stick");
    }

    private void pull(Path out) {
        try {
            Files.move(out, folder.resolve("pulled"));
            Files.writeString(out, "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
