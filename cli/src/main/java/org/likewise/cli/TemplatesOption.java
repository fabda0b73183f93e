package org.likewise.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likewise.generator.form.PrintTheme;
import org.likewise.generator.web.WebTemplates;
import picocli.CommandLine.Option;

/** A designer's own templates. */
final class TemplatesOption {
    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description =
                    "A folder with templates of your own, such as web/components/choice/choice.ftlh or print/theme.properties."
                            + " Whatever it does not have is as shipped.")
    private @Nullable Path own;

    /** The folder that was named, else the one beside the launcher. */
    Optional<Path> folder() {
        return Optional.ofNullable(own).or(Home::templates);
    }

    /** Of web pages: the folder's own before the ones beside the launcher, and those before the ones inside the program. */
    WebTemplates web() {
        return own == null
                ? Home.templates().map(WebTemplates::over).orElseGet(WebTemplates::shipped)
                : WebTemplates.over(own, Home.templates());
    }

    /** How forms look. */
    PrintTheme print() {
        return own == null ? Home.printTheme() : PrintTheme.over(own);
    }
}
