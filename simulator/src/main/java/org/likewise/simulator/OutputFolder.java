package org.likewise.simulator;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.table.TableColumns;
import org.likewise.model.table.TableWriter;

/** The folder for pictures and truth: pictures gather in a hidden folder inside it and appear together at the end. */
final class OutputFolder implements AutoCloseable {
    private static final String TRUTH = "truth.csv";
    private static final Pattern IMAGE = Pattern.compile("page-[0-9]{5,}\\.(png|jpg|tif)");

    private final Path folder;
    private final boolean made;
    private final Path staging;

    private OutputFolder(Path folder, boolean made, Path staging) {
        this.folder = folder;
        this.made = made;
        this.staging = staging;
    }

    static OutputFolder stage(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ProblemsException(Problem.error(
                    "simulate.not-a-folder",
                    Place.of(folder.toString()),
                    "This is not a folder.",
                    "Name another with --out."));
        }
        boolean made = !Files.exists(folder);
        Files.createDirectories(folder);
        if (!Files.exists(folder.resolve(TRUTH)) && !images(folder).isEmpty()) {
            throw new ProblemsException(Problem.error(
                    "simulate.foreign-pictures",
                    Place.of(folder.toString()),
                    "The folder has pictures of pages already, without the truth of a simulation.",
                    "Name an empty folder with --out, so that these are not mixed up with simulated ones."));
        }
        return new OutputFolder(folder, made, Files.createTempDirectory(folder, ".simulate-"));
    }

    void write(String name, byte[] bytes) throws IOException {
        Files.write(staging.resolve(name), bytes);
    }

    /** Puts the pictures in place of those of an earlier simulation, and last of all the truth about them. */
    Simulation.Result publish(List<SimulatedPage> pages) throws IOException {
        Path truth = folder.resolve(TRUTH);
        try (TableWriter table = TableWriter.open(truth, TableColumns.TRUTH)) {
            for (SimulatedPage page : pages) {
                for (List<String> row : page.truth()) {
                    table.row(row);
                }
            }
            Files.deleteIfExists(truth); // from here on it would not be true
            for (Path old : images(folder)) {
                Files.delete(old);
            }
            for (SimulatedPage page : pages) {
                Files.move(staging.resolve(page.image()), folder.resolve(page.image()));
            }
            table.commit();
        }
        return new Simulation.Result(
                pages.stream().map(p -> folder.resolve(p.image())).toList(),
                truth,
                (int) pages.stream()
                        .flatMap(p -> p.code().stream())
                        .map(c -> c.form() + c.copy())
                        .distinct()
                        .count(),
                pages.stream().mapToInt(p -> p.answers().size()).sum());
    }

    private static List<Path> images(Path folder) throws IOException {
        List<Path> images = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder, f -> IMAGE.matcher(f.getFileName().toString()).matches())) {
            files.forEach(images::add);
        }
        return images;
    }

    /** Takes the staging folder away, with whatever an error left in it. */
    @Override
    public void close() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(staging)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(staging);
        try (Stream<Path> left = Files.list(folder)) {
            if (!made || left.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(folder);
    }
}
