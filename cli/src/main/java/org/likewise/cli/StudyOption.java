package org.likewise.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likewise.model.problem.Checked;
import org.likewise.model.scale.Scales;
import org.likewise.model.study.Studies;
import org.likewise.model.study.Study;
import picocli.CommandLine.Option;

/** Which study the work is for. */
final class StudyOption {
    @Option(
            names = "--study",
            paramLabel = "FILE",
            description = "A study.yaml: its roles, languages and variants, its words, its own texts and logo.")
    private @Nullable Path file;

    /** The file that was named. */
    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** The study that was named, or the errors in it; warnings are told on the way. */
    Optional<Study> read(Scales scales, Console console, boolean quiet) {
        if (file == null) {
            return Optional.empty();
        }
        Checked<Study> checked = Studies.read(file, scales);
        Study study = checked.orThrow();
        if (!quiet) {
            checked.problems().forEach(w -> console.note(w.toString()));
        }
        return Optional.of(study);
    }
}
