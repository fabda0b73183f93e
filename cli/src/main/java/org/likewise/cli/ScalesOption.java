package org.likewise.cli;

import java.nio.file.Path;
import java.util.List;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.Severity;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;
import picocli.CommandLine.Option;

/** Where the scales are. */
final class ScalesOption {
    @Option(
            names = "--scales",
            paramLabel = "DIR",
            description =
                    "A folder of scales; may be repeated, and a later one may hold words for scales of an earlier one. Default: the shipped ones.")
    private List<Path> folders = List.of();

    /** All scales, or the errors in them; warnings are told on the way. */
    Scales read(Console console, boolean quiet) {
        Scales scales = Scales.read(Home.scales(folders)).orThrow();
        List<Problem> warnings = scales.problems().stream()
                .filter(p -> p.severity() == Severity.WARNING)
                .toList();
        if (!quiet) {
            warnings.forEach(w -> console.note(w.toString()));
        }
        return scales;
    }

    /**
     * The scales as they were at a revision, or the one of a released version; words that are kept for the same version
     * fill them in as they are now.
     */
    Scales at(String revision) {
        List<Path> all = Home.scales(folders);
        Scales now = Scales.read(all);
        List<Scale> then = ScaleSide.at(revision, all).scales().values().stream()
                .map(scale -> now.scale(scale.id()).stream()
                        .flatMap(s -> s.wordings().stream())
                        .filter(w -> w.version().equals(scale.version()))
                        .reduce(scale, Scale::with, (a, b) -> b))
                .toList();
        return Scales.of(then);
    }

    /** The folders that the scales are read from. */
    List<Path> folders() {
        return Home.scales(folders);
    }
}
