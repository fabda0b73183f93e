package org.likewise.scanner.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.likewise.model.table.WholeFile;

/** Puts pictures from the journal where the tables say that they are. */
final class Pictures {
    private Pictures() {}

    /** A second name for the same file where the disk can do so, otherwise a copy; nothing where it is there already. */
    static void place(Path from, Path to) throws IOException {
        if (!Files.exists(from) || Files.exists(to) && Files.mismatch(from, to) < 0) {
            return;
        }
        Files.createDirectories(to.getParent());
        Files.deleteIfExists(to);
        try {
            Files.createLink(to, from);
        } catch (IOException | UnsupportedOperationException e) {
            // a USB stick, as they are formatted, has no links
            WholeFile.write(to, Files.readAllBytes(from));
        }
    }
}
