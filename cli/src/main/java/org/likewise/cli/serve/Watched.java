package org.likewise.cli.serve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Files and folders as they are at one moment: what is there, how large, and when it was saved. Looking again tells what changed;
 * systems tell of that themselves, but each in its own way, and some only after ten seconds.
 *
 * @param state by path
 */
record Watched(Map<Path, String> state) {
    /** A folder of scales and templates has hundreds. */
    private static final int MAX_FILES = 20_000;

    private static final int MAX_DEPTH = 8;

    static Watched look(List<Path> places) {
        Map<Path, String> state = new TreeMap<>();
        for (Path place : places) {
            try {
                Files.walkFileTree(place, java.util.Set.of(), MAX_DEPTH, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                        String name = String.valueOf(folder.getFileName());
                        return name.startsWith(".") && !folder.equals(place) || name.equals("target")
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile() && !ofAnEditor(file)) {
                            state.put(file, attributes.size() + " " + attributes.lastModifiedTime());
                        }
                        return state.size() < MAX_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        // it went while it was looked at: the next look sees what came in its place
                        return FileVisitResult.CONTINUE;
                    }
                });
            } catch (IOException e) {
                // as above
                continue;
            }
        }
        return new Watched(state);
    }

    /** What editors leave beside a file while they write it. */
    private static boolean ofAnEditor(Path file) {
        String name = String.valueOf(Objects.requireNonNull(file.getFileName()));
        return name.startsWith(".") || name.startsWith("#") || name.endsWith("~") || name.endsWith(".swp");
    }

    /** Names of the files that are not as they were. */
    SortedSet<String> changedSince(Watched before) {
        SortedSet<String> out = new TreeSet<>();
        TreeMap<Path, String> all = new TreeMap<>(before.state);
        all.putAll(state);
        for (Path file : all.keySet()) {
            if (!Objects.equals(before.state.get(file), state.get(file))) {
                out.add(String.valueOf(file.getFileName()));
            }
        }
        return out;
    }
}
