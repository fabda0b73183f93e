package org.likewise.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.likewise.generator.changes.ChangesPage;
import org.likewise.generator.changes.ComparedScale;
import org.likewise.generator.web.WebTemplates;
import org.likewise.model.change.ScaleChanges;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.scale.Scale;
import org.likewise.model.table.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likewise diff}: what each role would read differently in each language, and what it means. */
@Command(
        name = "diff",
        description =
                "Says what each role would read differently in each language, what went stale, which version it calls for and what it means for comparing scores.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        JSON,
        HTML
    }

    private final Console console;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "BEFORE",
            description =
                    "A version (0.1.0), a tag (therapeutic-empathy/0.1.0), any git revision, or a folder of scales. Default: the latest released version of each scale.")
    private @Nullable String before;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "AFTER",
            description = "The same. Default: the scales as they lie in the folder.")
    private @Nullable String after;

    @Option(
            names = "--scales",
            paramLabel = "DIR",
            description = "A folder of scales; may be repeated. Default: the shipped ones.")
    private List<Path> folders = List.of();

    @Option(names = "--scale", paramLabel = "ID", description = "This scale alone.")
    private @Nullable String only;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, json, or html: one page for a reviewer. Default: text.")
    private Format format = Format.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "Write it to a file. Default: to standard output.")
    private @Nullable Path out;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> where = Home.scales(folders);
        ScaleSide now = ScaleSide.folders(where);
        Collection<Scale> scales = now.scales().values();
        ScaleSide later = after == null ? now : ScaleSide.named(after, where, scales);
        ScaleSide earlier = before == null ? ScaleSide.released(scales) : ScaleSide.named(before, where, scales);
        List<ComparedScale> compared = compare(earlier, later);
        String text = switch (format) {
            case TEXT -> ChangesText.of(compared);
            case JSON -> ChangesJson.of(compared).toPrettyString() + "\n";
            case HTML ->
                ChangesPage.render(
                        compared, Home.templates().map(WebTemplates::over).orElseGet(WebTemplates::shipped));
        };
        if (out == null) {
            console.say(text.stripTrailing());
        } else {
            WholeFile.write(out, text.getBytes(StandardCharsets.UTF_8));
            console.say(out.toString());
        }
        return ExitStatus.DONE;
    }

    private List<ComparedScale> compare(ScaleSide earlier, ScaleSide later) {
        Set<String> ids = new TreeSet<>(earlier.scales().keySet());
        // without a word on what came before, a scale that was never released has nothing to be compared with
        List<String> unreleased = new ArrayList<>();
        for (String id : later.scales().keySet()) {
            if (before == null && !earlier.scales().containsKey(id)) {
                unreleased.add(id);
            } else {
                ids.add(id);
            }
        }
        if (only != null) {
            ids.retainAll(Set.of(only));
            unreleased.retainAll(Set.of(only));
        }
        if (ids.isEmpty() && unreleased.isEmpty()) {
            throw new ProblemsException(Problem.error(
                    "diff.nothing",
                    Place.of(only == null ? "diff" : only),
                    "There is no scale to compare.",
                    "Name two versions that have the same scale."));
        }
        List<ComparedScale> compared = new ArrayList<>();
        for (String id : ids) {
            compared.add(one(id, earlier, later));
        }
        unreleased.forEach(id -> console.note(id + ": no released version that this commit came from. "
                + "Release one with `git tag " + id + "/" + version(later, id) + "`."));
        return compared;
    }

    private static String version(ScaleSide side, String id) {
        Scale scale = side.scales().get(id);
        return scale == null ? "" : scale.version().toString();
    }

    private static ComparedScale one(String id, ScaleSide earlier, ScaleSide later) {
        Optional<Scale> was = Optional.ofNullable(earlier.scales().get(id));
        Optional<Scale> is = Optional.ofNullable(later.scales().get(id));
        ScaleChanges changes = ScaleChanges.of(was, is);
        return new ComparedScale(
                changes, earlier.names().getOrDefault(id, ""), later.names().getOrDefault(id, ""));
    }
}
