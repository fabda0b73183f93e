package org.likewise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutReader;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;

/** The layout files in folders. */
final class LayoutFiles {
    private LayoutFiles() {}

    /** All of them; a folder without any, or with a bad one, is a problem. */
    static List<Layout> read(List<Path> folders) {
        List<Layout> layouts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path folder : folders) {
            int before = layouts.size() + problems.size();
            for (Path file : files(folder)) {
                try {
                    if (Files.size(file) > LayoutReader.MAX_BYTES) {
                        throw new IOException(file + " is too large for a layout file");
                    }
                    layouts.add(LayoutReader.read(Files.readAllBytes(file), file.toString()));
                } catch (ProblemsException e) {
                    problems.addAll(e.problems());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            if (layouts.size() + problems.size() == before) {
                problems.add(Problem.error(
                        "forms.none",
                        Place.of(folder.toString()),
                        "There is no layout file here.",
                        "Give the forms/ folder that was written when the forms were printed."));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return layouts;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(f -> f.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
