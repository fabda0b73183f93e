package org.likewise.generator.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Runs a program of the machine; without it the test is skipped, but fails where CI is set. */
public final class ExternalTool {
    private ExternalTool() {}

    /** What the program writes to its standard output. */
    public static String run(String... command) throws IOException, InterruptedException {
        boolean installed = Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command[0])));
        if ("true".equals(System.getenv("CI"))) {
            assertThat(installed).as(command[0] + " is installed").isTrue();
        }
        assumeTrue(installed, command[0] + " is not installed");
        Path out = Files.createTempFile("tool", ".out");
        Path errors = Files.createTempFile("tool", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(errors.toFile())
                    .start();
            int status = process.waitFor();
            assertThat(status)
                    .as("%s: %s", List.of(command), Files.readString(errors, StandardCharsets.UTF_8))
                    .isZero();
            return Files.readString(out, StandardCharsets.UTF_8);
        } finally {
            Files.delete(out);
            Files.delete(errors);
        }
    }
}
