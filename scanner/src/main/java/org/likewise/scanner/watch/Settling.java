package org.likewise.scanner.watch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.likewise.model.problem.ProblemsException;
import org.likewise.scanner.image.ImageProblem;
import org.likewise.scanner.image.PageImages;
import org.likewise.scanner.job.PageFile;

/** Which files of a folder are whole: their size and date stand still, and their last page can be decoded. */
final class Settling {
    /** Looks at which a file that cannot be decoded stood still, until it is taken for broken rather than unfinished. */
    static final int PATIENCE = 15;

    private static final int MAX_DEPTH = 16;

    /** Names that programs give to what they have not finished. */
    private static final Set<String> UNFINISHED =
            Set.of(".part", ".tmp", ".temp", ".partial", ".crdownload", ".filepart");

    /** A file's state: one that is written to changes it. */
    private record Mark(long size, FileTime changed) {}

    private record Waiting(Mark mark, int looks) {}

    private final Path folder;
    private final Path out;
    private Map<Path, Waiting> waiting = new HashMap<>();
    private final Map<Path, Mark> taken = new HashMap<>();

    Settling(Path folder, Path out) {
        this.folder = folder;
        this.out = out;
    }

    /**
     * The files that have become whole since the last look.
     *
     * @throws IOException where the folder cannot be listed
     */
    Set<Path> look() throws IOException {
        Map<Path, Mark> now = list();
        Map<Path, Waiting> next = new HashMap<>();
        Set<Path> whole = new TreeSet<>();
        now.forEach((file, mark) -> {
            if (mark.equals(taken.get(file))) {
                return;
            }
            Waiting before = waiting.get(file);
            int looks = before != null && before.mark().equals(mark) ? before.looks() + 1 : 0;
            if (looks > 0 && mark.size() > 0 && (looks >= PATIENCE || decodable(file))) {
                whole.add(file);
            }
            next.put(file, new Waiting(mark, looks));
        });
        waiting = next;
        return whole;
    }

    /** Notes that files were read as they were at the last look. */
    void taken(Set<Path> files) {
        for (Path file : files) {
            Waiting was = waiting.remove(file);
            if (was != null) {
                taken.put(file, was.mark());
            }
        }
    }

    private Map<Path, Mark> list() throws IOException {
        Map<Path, Mark> files = new TreeMap<>();
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                boolean skipped = !dir.equals(folder) && hidden(dir) || Files.exists(out) && Files.isSameFile(dir, out);
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !hidden(file) && !unfinished(file)) {
                    files.put(file, new Mark(attributes.size(), attributes.lastModifiedTime()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (file.equals(folder)) {
                    throw e;
                }
                // gone again, or locked by the scanner: the next look tells
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static boolean hidden(Path file) {
        return String.valueOf(file.getFileName()).startsWith(".");
    }

    private static boolean unfinished(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.startsWith("~") || UNFINISHED.stream().anyMatch(name::endsWith);
    }

    /** A PDF whose end is missing can often be opened, with the last pages lost: it must have its end as well. */
    private static boolean decodable(Path file) {
        try (PageImages pages = PageFile.open(file)) {
            if (isPdf(file) && !hasEnd(file)) {
                return false;
            }
            pages.page(pages.count() - 1);
            return true;
        } catch (ProblemsException | ImageProblem | IOException e) {
            return false;
        }
    }

    private static boolean isPdf(Path file) throws IOException {
        return ends(file, 0, 1100).contains("%PDF-");
    }

    private static boolean hasEnd(Path file) throws IOException {
        return ends(file, Math.max(0, Files.size(file) - 2048), 2048).contains("%%EOF");
    }

    private static String ends(Path file, long from, int length) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(from);
            byte[] bytes = new byte[(int) Math.min(length, Math.max(0, in.length() - from))];
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
