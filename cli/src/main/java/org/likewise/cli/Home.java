package org.likewise.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.likewise.generator.form.PrintTheme;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;

/** The folder that the launcher lies in: beside it are the shipped scales and the templates. */
final class Home {
    private Home() {}

    /** The scales that the user named, else the shipped ones. */
    static List<Path> scales(List<Path> given) {
        if (!given.isEmpty()) {
            return given;
        }
        return shipped()
                .map(List::of)
                .orElseThrow(() -> new ProblemsException(Problem.error(
                        "scales.none-shipped",
                        Place.of("scale-definitions"),
                        "The shipped scales are not beside the program.",
                        "Say where scales are with --scales FOLDER.")));
    }

    /** The folder of the shipped scales; empty where the program lies without them. */
    static Optional<Path> shipped() {
        return folder("scale-definitions");
    }

    /** The templates beside the launcher; empty where the ones inside the program serve. */
    static Optional<Path> templates() {
        return folder("templates");
    }

    /** How forms look: by the templates beside the launcher, where there are any. */
    static PrintTheme printTheme() {
        return templates().map(PrintTheme::over).orElseGet(PrintTheme::shipped);
    }

    private static Optional<Path> folder(String name) {
        String home = System.getProperty("likewise.home", "");
        if (home.isEmpty()) {
            return Optional.empty();
        }
        Path folder = Path.of(home, name);
        return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }
}
