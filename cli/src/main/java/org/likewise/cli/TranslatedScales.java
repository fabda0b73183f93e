package org.likewise.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.likewise.cli.git.GitHistory;
import org.likewise.exchange.translation.LanguageTag;
import org.likewise.exchange.translation.TranslationWork;
import org.likewise.exchange.translation.Unit;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;
import picocli.CommandLine.Option;

/** The scales that a translator works on. */
final class TranslatedScales {
    @Option(
            names = "--scales",
            paramLabel = "DIR",
            description = "A folder of scales; may be repeated. Default: the shipped ones.")
    private List<Path> folders = List.of();

    @Option(names = "--scale", paramLabel = "ID", description = "This scale alone.")
    private @Nullable String only;

    /** The scales; warnings of their files are what the commands themselves are about. */
    List<Scale> read() {
        List<Scale> scales = Scales.read(Home.scales(folders)).orThrow().scales().stream()
                .filter(s -> only == null || s.id().equals(only))
                .toList();
        if (scales.isEmpty()) {
            throw new ProblemsException(Problem.error(
                    "translate.no-scale",
                    Place.of(only == null ? "scales" : only),
                    "There is no such scale.",
                    "Name a scale with --scale, or a folder that has one with --scales."));
        }
        return scales;
    }

    /** A tag that can be a language's. */
    static String tag(String tag) {
        if (!LanguageTag.usual(tag)) {
            throw new ProblemsException(Problem.error(
                    "translate.bad-language",
                    Place.of(tag),
                    "This is not a language tag in its usual case.",
                    "Write a BCP 47 tag, such as `cy`, `fr-CA` or `zh-Hans`."));
        }
        return tag;
    }

    /** A language's work, with the old wording of what changed at the source where git has it. */
    static TranslationWork work(Scale scale, String language) {
        TranslationWork now = TranslationWork.of(scale, language, hash -> Optional.empty());
        Set<String> hashes = now.units().stream()
                .filter(u -> u.state() == Unit.State.STALE)
                .map(Unit::madeFrom)
                .collect(Collectors.toCollection(HashSet::new));
        if (hashes.isEmpty()) {
            return now;
        }
        Map<String, String> earlier = earlier(scale, hashes);
        return TranslationWork.of(scale, language, hash -> Optional.ofNullable(earlier.get(hash)));
    }

    private static Map<String, String> earlier(Scale scale, Set<String> hashes) {
        String file = String.valueOf(Path.of(scale.file()).getFileName());
        try (GitHistory history = GitHistory.around(VersionCheck.folder(scale)).orElse(null)) {
            return history == null ? Map.of() : history.sentences(file, hashes);
        }
    }
}
