package org.likewise.scanner.decision;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** The end of a table that only grows, which a power cut may have torn in the middle of a row. */
final class TornRow {
    private TornRow() {}

    /** Where the last whole row ends; a row may go on over several lines. */
    static int wholeRows(byte[] bytes) {
        int end = 0;
        boolean quoted = false;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '"') {
                quoted = !quoted;
            } else if (bytes[i] == '\n' && !quoted) {
                end = i + 1;
            }
        }
        return end;
    }

    /** How many lines there are before a place. */
    static int lines(byte[] bytes, int end) {
        int lines = 0;
        for (int i = 0; i < end; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** Takes what was torn off the end of a file, into another beside it. */
    static void putAside(Path file, String torn) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int whole = wholeRows(bytes);
        if (whole == bytes.length) {
            return;
        }
        Files.write(
                file.resolveSibling(torn),
                Arrays.copyOfRange(bytes, whole, bytes.length),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            out.truncate(whole);
            out.force(true);
        }
    }
}
