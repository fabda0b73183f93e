package org.likewise.scanner.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Results of pages that are text, for tests of what comes after a scan. */
public final class FakeResults {
    /** A copy of a patient's form. */
    public static final String COPY = "0123456789A";
    /** Another one. */
    public static final String OTHER = "ABCDEFGHJKM";

    private FakeResults() {}

    /** The code of the first page of a copy. */
    public static String page(String copy) {
        return "LW1-" + SampleForms.PATIENT.form() + "-1-" + copy;
    }

    /** Opens the results of pages that are text. */
    public static Results open(Path out) throws IOException {
        return Results.open(out, new FakePages());
    }

    /** Scans pages into the folder {@code out}, and returns it. */
    public static Path scan(Path folder, Map<String, String> pages) throws IOException {
        Path scans = Files.createDirectories(folder.resolve("scans"));
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(scans.resolve(page.getKey()), "FAKE\n" + page.getValue());
        }
        Path out = folder.resolve("out");
        new Scan(new FakePages())
                .run(new ScanRequest(
                        List.of(scans),
                        List.of(SampleForms.write(folder.resolve("forms"), SampleForms.PATIENT)),
                        out,
                        Optional.of(LocalDate.of(2026, 3, 4)),
                        ZoneOffset.UTC,
                        1,
                        ScanProgress.silent()));
        return out;
    }
}
