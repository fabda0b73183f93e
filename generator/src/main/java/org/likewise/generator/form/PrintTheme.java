package org.likewise.generator.form;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;

/**
 * How forms look and what they say besides their questionnaires: the measures, and the paper's own words by language. What
 * a folder of a designer's does not have is taken from the theme that comes along.
 */
public final class PrintTheme {
    private static final String MEASURES = "theme.properties";
    private static final long MOST_BYTES = 1 << 20;

    private final Theme measures;
    private final Optional<Path> folder;

    private PrintTheme(Theme measures, Optional<Path> folder) {
        this.measures = measures;
        this.folder = folder;
    }

    /** The theme that comes along. */
    public static PrintTheme shipped() {
        return new PrintTheme(Theme.shipped(), Optional.empty());
    }

    /**
     * The theme of a folder of templates: {@code print/theme.properties} and {@code print/messages*.properties} in it stand
     * in for those that come along.
     *
     * @throws ProblemsException where a file cannot be read, or a measure is outside its limits
     */
    public static PrintTheme over(Path templates) {
        Path folder = templates.resolve("print");
        Path file = folder.resolve(MEASURES);
        try {
            if (!Files.isRegularFile(file)) {
                return new PrintTheme(Theme.shipped(), Optional.of(folder));
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException("it is larger than a theme can be");
            }
            try (Reader reader = Files.newBufferedReader(file)) {
                return new PrintTheme(Theme.read(reader, file.toString()), Optional.of(folder));
            }
        } catch (IOException e) {
            throw new ProblemsException(Problem.error(
                    "theme.unreadable",
                    Place.of(file.toString()),
                    "The theme cannot be read: " + e.getMessage() + ".",
                    "Check that it is a text file in UTF-8, or take it away: the one that comes along then serves."));
        }
    }

    Theme measures() {
        return measures;
    }

    PaperWords words(String language) {
        return PaperWords.of(language, folder);
    }
}
