package org.likewise.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A witness that is not ours, run as a program of its own. */
final class OutsideTool {
    private OutsideTool() {}

    /** What it printed; the test is skipped where it is missing, but fails in CI. */
    static String run(int allowedStatus, Object... command) {
        List<String> words =
                java.util.Arrays.stream(command).map(String::valueOf).toList();
        try {
            Process process = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0 && status != allowedStatus) {
                throw new AssertionError(words + " ended with status " + status + ": " + out);
            }
            return out;
        } catch (IOException e) {
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(words.get(0) + " is missing; ./verify installs it", e);
            }
            assumeTrue(false, words.get(0) + " is missing");
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
