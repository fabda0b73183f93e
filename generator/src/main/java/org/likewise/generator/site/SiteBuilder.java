package org.likewise.generator.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.likewise.generator.form.ScaleGlyphs;
import org.likewise.generator.text.WebFont;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.scale.Scale;

/** Builds the static site of some scales in a folder. The same scales and options give the same bytes. */
public final class SiteBuilder {
    private final SiteOptions options;
    private final Staging staging;
    private final Path out;

    private SiteBuilder(SiteOptions options, Staging staging, Path out) {
        this.options = options;
        this.staging = staging;
        this.out = out;
    }

    /**
     * Builds everything beside the folder first and then moves it in, file by file, the index last: a build that fails
     * changes nothing. Files that are as they should be are not touched; files of others stay.
     *
     * @param scales the newest version of each
     * @throws ProblemsException where a form cannot be made, a file of the site's name is somebody else's, or the folder
     *     cannot be written
     */
    public static SiteReport build(List<Scale> scales, Path out, SiteOptions options) {
        List<Problem> missing = scales.stream()
                .flatMap(scale -> ScaleGlyphs.missing(scale).stream())
                .toList();
        if (!missing.isEmpty()) {
            throw new ProblemsException(missing);
        }
        try (Staging staging = Staging.beside(out)) {
            PublicSite.unmark(out);
            List<Problem> warnings = new SiteBuilder(options, staging, out).make(scales);
            return Publication.publish(
                    staging, out, warnings.stream().distinct().sorted().toList());
        } catch (UncheckedIOException e) {
            throw cannotWrite(out, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw cannotWrite(out, e);
        }
    }

    private static ProblemsException cannotWrite(Path out, IOException e) {
        return new ProblemsException(Problem.error(
                "site.cannot-write",
                Place.of(out.toString()),
                "The site cannot be written: " + e.getMessage() + ".",
                "Check the folder's name, its permissions and the space on the disk."));
    }

    private List<Problem> make(List<Scale> scales) throws IOException {
        SitePlan plan = SitePlan.of(scales, options);
        List<Made> made = questionnaires(plan.folders());
        List<ListedScale> listed = new ArrayList<>();
        int from = 0;
        for (ScaleFolder folder : plan.folders()) {
            int to = from + folder.questionnaires().size();
            listed.add(folder.codebook(made.subList(from, to), staging));
            from = to;
        }
        for (Map.Entry<String, WebFont> font :
                Siblings.fonts(plan.folders(), options.pages()).entrySet()) {
            staging.put(font.getKey(), font.getValue().woff());
        }
        SitePages site = SitePages.of(options);
        plan.pages(listed, (path, template, data) -> staging.put(path, site.render(path, template, data)));
        ForHosts.put(staging, options.settings().address());
        return made.stream().flatMap(m -> m.warnings().stream()).toList();
    }

    /** Each is made by itself, on all processors; the order of what is made is that of the questionnaires. */
    private List<Made> questionnaires(List<ScaleFolder> folders) {
        record Task(ScaleFolder folder, SiteOptions options, Questionnaire questionnaire) {}
        List<Task> tasks = new ArrayList<>();
        for (ScaleFolder folder : folders) {
            SiteOptions own = folder.pageOptions(options);
            folder.questionnaires().forEach(q -> tasks.add(new Task(folder, own, q)));
        }
        // an index has no order of its own to keep, so that the work is shared evenly
        Made[] made = new Made[tasks.size()];
        IntStream.range(0, tasks.size()).parallel().forEach(i -> {
            Task task = tasks.get(i);
            made[i] = Made.of(task.questionnaire(), task.folder().folder(), task.options(), staging, out);
        });
        return List.of(made);
    }
}
