package org.likewise.scanner.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan in a process of its own that is killed outright, again and again, and then let finish. */
class KilledScanTest {
    private static final int FILES = 120;

    @TempDir
    Path folder;

    @Test
    void endsWithTheSameFilesAsAnUndisturbedRun() throws Exception {
        SampleForms.write(folder.resolve("forms"), SampleForms.LONG);
        Path scans = Files.createDirectories(folder.resolve("scans"));
        for (int i = 0; i < FILES; i++) {
            String code = "LW1-" + SampleForms.LONG.form() + "-%d-0000000" + (1000 + i);
            Files.writeString(
                    scans.resolve("s" + i + ".pdf"),
                    "FAKE\n" + code.formatted(1) + " waiting=" + (i % 3 == 0 ? "?" : "4") + "\f" + code.formatted(2)
                            + " queueing=1 comment=~" + i);
        }
        Main.main(new String[] {folder.toString(), "undisturbed"});

        Random random = new Random(42);
        int kills = 0;
        int pages = 0;
        while (kills < 6 && pages < 2 * FILES) {
            pages = killedAfter(pages + 1 + random.nextInt(40));
            kills++;
        }
        assertThat(kills).isGreaterThan(2);
        assertThat(folder.resolve("killed/responses.csv")).doesNotExist();
        Main.main(new String[] {folder.toString(), "killed"});
        assertThat(ScanTest.results(folder.resolve("killed")))
                .isEqualTo(ScanTest.results(folder.resolve("undisturbed")));
    }

    /** Starts a scan and kills it as soon as it says that it has so many pages; returns how many it said. */
    private int killedAfter(int target) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        folder.toString(),
                        "killed",
                        Integer.toString(target))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int pages = 0;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null && pages < target; line = said.readLine()) {
                pages = Integer.parseInt(line);
            }
            process.destroyForcibly().waitFor();
        }
        return pages;
    }

    /** The scan, which says on standard output how many pages it has. */
    static final class Main {
        private static final Optional<ProcessHandle> TEST =
                ProcessHandle.current().parent();

        private Main() {}

        /** Folder, name of the results folder, and after how many pages to wait for the end; else to the end. */
        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            int target = arguments.length > 2 ? Integer.parseInt(arguments[2]) : Integer.MAX_VALUE;
            new Scan(new FakePages())
                    .run(new ScanRequest(
                            List.of(folder.resolve("scans")),
                            List.of(folder.resolve("forms")),
                            folder.resolve(arguments[1]),
                            Optional.of(LocalDate.of(2026, 3, 4)),
                            ZoneOffset.UTC,
                            2,
                            (pages, files, all) -> said(pages, target)));
        }

        private static void said(int pages, int target) {
            if (target < Integer.MAX_VALUE) {
                System.out.println(pages);
            }
            // a little past the target the other thread is in the middle of something when the axe falls; it may itself
            // have been
            // killed, which is no reason to wait for ever
            while (pages - 1 > target && TEST.map(ProcessHandle::isAlive).orElse(false)) {
                Thread.onSpinWait();
            }
        }
    }
}
