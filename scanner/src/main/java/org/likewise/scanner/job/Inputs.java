package org.likewise.scanner.job;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;

/**
 * The files of a pile, in the order of their names whatever order the disk gives them in.
 *
 * @param files what to read
 * @param problems what could not be listed
 */
record Inputs(List<InputFile> files, List<ScanProblem> problems) {
    private static final int MAX_DEPTH = 16;

    /** Written beside pictures by our own commands or by systems; nobody's answers. Hidden files are left out as well. */
    private static final Set<String> LITTER = Set.of("truth.csv", "packs.csv", "thumbs.db", "desktop.ini");

    Inputs {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /**
     * Lists files and folders.
     *
     * @param out the results folder, which is never an input even where it lies inside one
     * @throws ProblemsException where an input does not exist or there is nothing at all to read
     */
    static Inputs of(List<Path> given, Path out) {
        List<Problem> missing = given.stream()
                .filter(p -> !Files.exists(p))
                .map(p -> Problem.error(
                        "scan.no-such-input",
                        Place.of(Names.plain(p.toString())),
                        "There is no such file or folder.",
                        "Check the name; put quotation marks around a name with spaces."))
                .toList();
        if (!missing.isEmpty()) {
            throw new ProblemsException(missing);
        }
        List<InputFile> files = new ArrayList<>();
        List<ScanProblem> problems = new ArrayList<>();
        for (Path input : given) {
            if (Files.isDirectory(input)) {
                int before = files.size();
                walk(input, out, files, problems);
                if (files.size() == before) {
                    problems.add(new ScanProblem(
                            Names.plain(input.toString()),
                            "empty-folder",
                            "There is no picture or PDF in this folder.",
                            "Check that the scanner saves into this folder.",
                            false));
                }
            } else {
                Path name = input.getFileName();
                files.add(new InputFile(input, Names.plain(name == null ? input.toString() : name.toString())));
            }
        }
        if (files.isEmpty()) {
            throw new ProblemsException(problems.stream()
                    .map(p -> Problem.error("scan." + p.problem(), Place.of(p.image()), p.detail(), p.remedy()))
                    .toList());
        }
        files.sort(Comparator.comparing(InputFile::name)
                .thenComparing(f -> f.path().toString()));
        return new Inputs(files, problems);
    }

    /** Those files that are to be read now; the others are left for another time. */
    Inputs only(Predicate<Path> ready) {
        return new Inputs(files.stream().filter(f -> ready.test(f.path())).toList(), problems);
    }

    private static void walk(Path folder, Path out, List<InputFile> files, List<ScanProblem> problems) {
        try {
            Files.walkFileTree(
                    folder,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                    MAX_DEPTH,
                    new Lister(folder, out, files, problems));
        } catch (IOException e) {
            throw new IllegalStateException("the visitor takes every failure", e);
        }
    }

    private static final class Lister extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final Path out;
        private final List<InputFile> files;
        private final List<ScanProblem> problems;

        Lister(Path folder, Path out, List<InputFile> files, List<ScanProblem> problems) {
            this.folder = folder;
            this.out = out;
            this.files = files;
            this.problems = problems;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
            boolean skipped = !dir.equals(folder) && hidden(dir)
                    || Journal.isIn(dir)
                    || Files.exists(out) && Files.isSameFile(dir, out);
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (hidden(file) || litter(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isRegularFile()) {
                files.add(new InputFile(file, name(file)));
            } else if (attributes.isDirectory()) {
                problem(file, "too-deep", "This folder lies too deep inside the others to be searched.");
            } else if (attributes.isSymbolicLink()) {
                problem(file, "cannot-read", "This is a link that leads nowhere.");
            } else {
                problem(file, "not-a-file", "This is neither a file nor a folder.");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!hidden(file)) {
                problem(file, "cannot-read", "This cannot be opened, or it is a link that leads in a circle.");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path dir, @org.jspecify.annotations.Nullable IOException e) {
            if (e != null) {
                problem(dir, "cannot-read", "Not all of this folder could be listed.");
            }
            return FileVisitResult.CONTINUE;
        }

        private void problem(Path file, String problem, String detail) {
            problems.add(new ScanProblem(
                    name(file), problem, detail, "Give the pictures in it by themselves, or take it away.", false));
        }

        /** The path below the folder, with slashes on every system. */
        private String name(Path file) {
            return StreamSupport.stream(folder.relativize(file).spliterator(), false)
                    .map(part -> Names.plain(part.toString()))
                    .collect(Collectors.joining("/"));
        }

        private static boolean hidden(Path file) {
            Path name = file.getFileName();
            return name != null && name.toString().startsWith(".");
        }

        private static boolean litter(Path file) {
            Path name = file.getFileName();
            return name != null && LITTER.contains(name.toString().toLowerCase(java.util.Locale.ROOT));
        }
    }
}
