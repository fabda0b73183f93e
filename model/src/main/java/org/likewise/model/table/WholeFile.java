package org.likewise.model.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Writes files so that under their name there is always the whole old contents or the whole new ones, never a part. */
public final class WholeFile {
    private WholeFile() {}

    /** Writes the bytes and has them on the disk before it returns. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path part = part(file);
        try {
            try (FileChannel out = create(part)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                out.force(true);
            }
            publish(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The name under which a file grows; the same each time, so that a killed run leaves one at most. */
    public static Path part(Path file) {
        return file.resolveSibling("." + Objects.requireNonNull(file.getFileName()) + ".part");
    }

    static FileChannel create(Path part) throws IOException {
        return FileChannel.open(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }

    /** Puts a file that is complete under its name, in place of what was there. */
    public static void publish(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
