package org.likewise.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.likewise.model.code.Base32;

/** A digest of all that a build is made from: equal digests mean that nothing changed. */
final class Fingerprint {
    private final StringBuilder lines = new StringBuilder();

    /** Adds a setting. */
    Fingerprint with(String name, String value) {
        lines.append(name).append('=').append(value).append('\n');
        return this;
    }

    /** Adds every file below a folder, by name and contents, in the order of their names. */
    Fingerprint with(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            with(folder, file);
        }
        return this;
    }

    /** Adds a study's file and the pictures beside it, of which one may be its logo. */
    Fingerprint withStudy(Path study) throws IOException {
        Path folder = study.toAbsolutePath().resolveSibling("");
        with("study", study.toString()).with(folder, study.toAbsolutePath());
        List<Path> pictures;
        try (Stream<Path> beside = Files.list(folder)) {
            pictures = beside.filter(file -> file.toString().endsWith(".png") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
        for (Path picture : pictures) {
            with(folder, picture);
        }
        return this;
    }

    private void with(Path folder, Path file) throws IOException {
        with(
                folder.relativize(file).toString().replace('\\', '/'),
                HexFormat.of().formatHex(Base32.sha256(Files.readAllBytes(file))));
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(Base32.sha256(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
