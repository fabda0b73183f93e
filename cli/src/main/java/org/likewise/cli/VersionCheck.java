package org.likewise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.likewise.cli.git.GitHistory;
import org.likewise.cli.git.Release;
import org.likewise.model.change.LanguageChange;
import org.likewise.model.change.Reason;
import org.likewise.model.change.ScaleChanges;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.scale.DefinitionFile;
import org.likewise.model.scale.DefinitionPlaces;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Translation;

/** Whether scales and languages that changed since their latest release have the version that the change calls for. */
final class VersionCheck {
    private static final int SHOWN = 3;

    private VersionCheck() {}

    /** What is wrong; of scales that are in no repository, or were never released, nothing. */
    static List<Problem> of(List<Scale> scales) {
        return scales.stream().flatMap(s -> scale(s).stream()).toList();
    }

    private static List<Problem> scale(Scale scale) {
        Path folder = folder(scale);
        try (GitHistory history = GitHistory.around(folder).orElse(null)) {
            Optional<Release> latest = history == null
                    ? Optional.empty()
                    : history.releases(scale.id()).stream().findFirst();
            if (history == null || latest.isEmpty()) {
                return List.of();
            }
            Scale was = ScaleSide.one(history.at(latest.get().tag()), latest.get());
            // words from elsewhere are no change to the scale
            Scale filled = scale.wordings().stream().reduce(was, Scale::with, (a, b) -> b);
            return compare(filled, scale, latest.get());
        } catch (ProblemsException e) {
            return List.of(Problem.warning(
                    "version.unread-release",
                    Place.of(scale.file()),
                    "The latest release cannot be compared with: "
                            + e.problems().get(0).message(),
                    "See " + e.problems().get(0).place() + "."));
        }
    }

    static Path folder(Scale scale) {
        return Optional.ofNullable(Path.of(scale.file()).toAbsolutePath().getParent())
                .orElseThrow();
    }

    private static List<Problem> compare(Scale was, Scale is, Release latest) {
        ScaleChanges changes = ScaleChanges.between(was, is);
        List<Problem> out = new ArrayList<>();
        if (!changes.bumped()) {
            out.add(tooLow(is, changes, latest));
        }
        for (LanguageChange language : changes.languages()) {
            if (language.needsRevision()) {
                is.translation(language.language()).ifPresent(t -> out.add(noRevision(t, language, latest)));
            }
        }
        return out;
    }

    private static Problem tooLow(Scale scale, ScaleChanges changes, Release latest) {
        Place place = places(scale.file()).of("version");
        String least = changes.least().orElseThrow().toString();
        List<Reason> reasons = changes.reasons().stream()
                .filter(r -> r.bump() == changes.needed())
                .toList();
        if (reasons.isEmpty()) {
            return Problem.error(
                    "version.went-back",
                    place,
                    "The version is " + scale.version() + ", and " + latest.version() + " was released before.",
                    "Write `version: " + least + "` or a later one.");
        }
        String why = reasons.stream().limit(SHOWN).map(Reason::sentence).collect(Collectors.joining(" "));
        String more = reasons.size() > SHOWN ? " And " + (reasons.size() - SHOWN) + " more." : "";
        return Problem.error(
                "version.no-bump",
                place,
                "The scale is not what was released as " + latest.version() + ", which calls for a new "
                        + changes.needed() + " version, and the version is " + scale.version() + ". " + why + more,
                "Write `version: " + least
                        + "` or a later one; `likewise diff` shows what is different, word by word.");
    }

    private static Problem noRevision(Translation translation, LanguageChange change, Release latest) {
        int revision = change.revisionBefore().orElseThrow();
        return Problem.error(
                "version.no-revision",
                places(translation.file()).of("revision"),
                Counted.of(change.texts().size(), "text") + " in " + change.language()
                        + " changed since version " + latest.version() + ", and the revision is still " + revision
                        + ".",
                "Write `revision: " + (revision + 1) + "`.");
    }

    /** What is in the file now; a file that is gone by now has no places. */
    static DefinitionPlaces places(String file) {
        try {
            return DefinitionPlaces.of(DefinitionFile.read(Path.of(file)));
        } catch (IOException e) {
            return DefinitionPlaces.of(new DefinitionFile(file, new byte[0]));
        }
    }
}
