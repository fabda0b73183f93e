package org.likewise.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;

/**
 * What a person names as input: files and folders, patterns for shells that leave {@code *.pdf} to the program, and {@code -} for
 * what is piped in.
 */
final class ScanInputs implements AutoCloseable {
    private static final String PIPED = "-";

    private final List<Path> paths = new ArrayList<>();
    private final List<Path> spooled = new ArrayList<>();

    private ScanInputs() {}

    /**
     * The paths of all inputs.
     *
     * @param piped read where one of them is {@code -}
     * @throws ProblemsException where a pattern fits nothing
     */
    static ScanInputs of(List<String> given, InputStream piped) {
        ScanInputs inputs = new ScanInputs();
        try {
            for (String input : given) {
                if (input.equals(PIPED)) {
                    inputs.spool(piped);
                } else {
                    inputs.paths.addAll(paths(input));
                }
            }
            return inputs;
        } catch (RuntimeException e) {
            inputs.close();
            throw e;
        }
    }

    List<Path> paths() {
        return paths;
    }

    /** The results know a file by its contents and call it by its name, so that it may go as soon as it is read. */
    private void spool(InputStream piped) {
        try {
            Path folder = Files.createTempDirectory("likewise");
            Path file = folder.resolve("standard-input");
            spooled.add(folder);
            spooled.add(file);
            Files.copy(piped, file, StandardCopyOption.REPLACE_EXISTING);
            paths.add(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> paths(String input) {
        boolean pattern = input.contains("*") || input.contains("?") || input.contains("[");
        if (!pattern || exists(input)) {
            return List.of(Path.of(input));
        }
        int name = Math.max(input.lastIndexOf('/'), input.lastIndexOf(java.io.File.separatorChar)) + 1;
        List<Path> fitting = new ArrayList<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(Path.of(name == 0 ? "." : input.substring(0, name)), input.substring(name))) {
            // as it was typed: without "./" in front
            files.forEach(f -> fitting.add(name == 0 ? f.getFileName() : f));
        } catch (IOException | DirectoryIteratorException | InvalidPathException | PatternSyntaxException e) {
            throw nothing(input);
        }
        if (fitting.isEmpty()) {
            throw nothing(input);
        }
        fitting.sort(null);
        return fitting;
    }

    private static boolean exists(String input) {
        try {
            return Files.exists(Path.of(input));
        } catch (InvalidPathException e) {
            // Windows has no names with a star
            return false;
        }
    }

    private static ProblemsException nothing(String pattern) {
        return new ProblemsException(Problem.error(
                "scan.no-such-input",
                Place.of(pattern),
                "There is no such file or folder, and nothing fits this as a pattern.",
                "Check the name; put quotation marks around a name with spaces."));
    }

    @Override
    public void close() {
        for (int i = spooled.size() - 1; i >= 0; i--) {
            try {
                Files.deleteIfExists(spooled.get(i));
            } catch (IOException e) {
                // what is left in the system's folder for temporary files goes with it
            }
        }
    }
}
