package org.likewise.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The download as a user has it: unpacked somewhere else, with Java and nothing more. */
class DownloadTest {
    private static final Path ZIP = Path.of("target", "likewise-0.1.0.zip");
    private static final long MOST_BYTES = 60L << 20;

    @TempDir
    Path folder;

    @Test
    void startsAndDoesItsWork() throws Exception {
        Path home = unpack();
        assertThat(run(home, "--version")).isEqualTo("likewise 0.1.0");
        assertThat(run(home, "check")).contains("therapeutic-empathy 0.1.0");
        Path print = folder.resolve("a folder with spaces");
        run(home, "print", "therapeutic-empathy", "--packs", "1", "--language", "ar", "--out", print.toString());
        assertThat(print.resolve("packs.pdf")).isNotEmptyFile();
    }

    @Test
    void isSmallAndHoldsWhatAUserNeeds() throws IOException {
        assertThat(Files.size(ZIP)).isLessThan(MOST_BYTES);
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            for (String wanted : List.of(
                    "likewise",
                    "likewise.bat",
                    "LICENSE",
                    "README.md",
                    "templates/",
                    "scale-definitions/",
                    "docs/formats/")) {
                assertThat(names).anyMatch(n -> n.startsWith("likewise-0.1.0/" + wanted));
            }
            assertThat(names).noneMatch(n -> n.contains("/target/") || n.endsWith("pom.xml"));
        }
    }

    @Test
    void saysNothingOfWhenItWasBuilt() throws IOException {
        Set<Long> times = new HashSet<>();
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            zip.stream().forEach(e -> times.add(e.getTime()));
        }
        assertThat(times).as("each entry has the release's time").hasSize(1);
    }

    private static String run(Path home, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(home.resolve("likewise").toString()));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(err).isZero();
        return out.strip();
    }

    private Path unpack() throws IOException {
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Path target = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, target);
                    }
                }
            }
        }
        Path home = folder.resolve("likewise-0.1.0");
        // java.util.zip does not tell an entry's permissions; unzip sets them
        Files.setPosixFilePermissions(home.resolve("likewise"), PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }
}
