package org.likewise.generator.site;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder beside the site's own, on the same disk, in which it grows until it is whole. Closed, it leaves nothing behind. */
final class Staging implements Closeable {
    /**
     * At most two folders deep, the inner one a version; no part starts with a dot. All names come from ids, tags and
     * versions that were checked before.
     */
    static final Pattern NAME = Pattern.compile(
            "([A-Za-z0-9][A-Za-z0-9_-]*/([0-9]{1,4}\\.[0-9]{1,4}\\.[0-9]{1,4}/)?)?[A-Za-z0-9_][A-Za-z0-9._-]*");

    private final Path folder;
    private final SortedSet<String> names = new TreeSet<>();

    private Staging(Path folder) {
        this.folder = folder;
    }

    static Staging beside(Path out) throws IOException {
        Path parent = Objects.requireNonNull(out.toAbsolutePath().normalize().getParent(), "a folder in a folder");
        Files.createDirectories(parent);
        return new Staging(Files.createTempDirectory(parent, ".likewise-building-"));
    }

    /** Names of all files so far. */
    List<String> names() {
        synchronized (names) {
            return List.copyOf(names);
        }
    }

    /** Writes a file; may be called from several threads. */
    void put(String name, byte[] bytes) throws IOException {
        Files.write(file(name), bytes);
    }

    /** Where a file of that name is to be written, and is. */
    Path file(String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of the site: " + name);
        }
        Path file = folder.resolve(name);
        synchronized (names) {
            if (names.add(name)) {
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
            }
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
