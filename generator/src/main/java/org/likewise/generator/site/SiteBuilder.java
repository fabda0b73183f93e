package org.likewise.generator.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.likewise.generator.form.ScaleGlyphs;
import org.likewise.model.layout.Layout;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Scale;
import org.likewise.model.study.Studies;
import org.likewise.model.table.Codebook;
import org.likewise.model.table.TableColumns;
import org.likewise.model.table.TableWriter;

/** Builds the static site of some scales in a folder. The same scales and options give the same bytes. */
public final class SiteBuilder {
    private SiteBuilder() {}

    /**
     * Builds everything beside the folder first and then moves it in, file by file, the index last: a build that fails
     * changes nothing. Files that are as they should be are not touched; files of others stay.
     *
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
            List<Problem> warnings = new ArrayList<>();
            List<ListedScale> listed = new ArrayList<>();
            for (Scale scale : scales) {
                List<Questionnaire> questionnaires = questionnaires(scale, options);
                if (!questionnaires.isEmpty()) {
                    listed.add(scale(scale, questionnaires, staging, options, out, warnings));
                }
            }
            byte[] index = IndexPage.render(listed, options).getBytes(StandardCharsets.UTF_8);
            staging.put("index.html", index);
            return Publication.publish(
                    staging, out, warnings.stream().distinct().sorted().toList());
        } catch (IOException e) {
            throw new ProblemsException(Problem.error(
                    "site.cannot-write",
                    Place.of(out.toString()),
                    "The site cannot be written: " + e.getMessage() + ".",
                    "Check the folder's name, its permissions and the space on the disk."));
        }
    }

    private static List<Questionnaire> questionnaires(Scale scale, SiteOptions options) {
        return options.study().isEmpty()
                ? Questionnaires.all(scale)
                : options.study().get().part(scale.id()).stream()
                        .flatMap(part -> Studies.questionnaires(scale, part).stream())
                        .toList();
    }

    private static ListedScale scale(
            Scale scale,
            List<Questionnaire> questionnaires,
            Staging staging,
            SiteOptions options,
            Path out,
            List<Problem> warnings)
            throws IOException {
        List<ListedQuestionnaire> listed = new ArrayList<>();
        List<Layout> layouts = new ArrayList<>();
        SiteOptions scaleOptions = options.with(options.pages().beside(Siblings.of(scale, questionnaires)));
        // each is made by itself, on all processors; the order of what is made is that of the questionnaires
        List<Made> made = questionnaires.parallelStream()
                .map(q -> Made.of(q, scaleOptions, out))
                .toList();
        Siblings.putFonts(questionnaires, options.pages(), staging);
        for (Made each : made) {
            staging.put(each.page(), each.html());
            List<ListedForm> forms = new ArrayList<>();
            for (Made.Blank blank : each.blanks()) {
                Layout layout = blank.form().layout();
                staging.put(blank.name(), blank.pdf());
                staging.put(
                        Publication.FORMS + layout.form() + ".json",
                        blank.form().layoutJson());
                layouts.add(layout);
                warnings.addAll(blank.form().warnings());
                forms.add(new ListedForm(
                        blank.name(),
                        layout.paper(),
                        layout.style(),
                        layout.pages().size()));
            }
            Preview preview = each.preview();
            if (preview != null) {
                staging.put(each.picture(), preview.png());
            }
            listed.add(ListedQuestionnaire.of(
                    scale,
                    each.questionnaire(),
                    each.page(),
                    forms,
                    preview == null ? null : new ListedPreview(each.picture(), Preview.WIDTH, preview.height())));
        }
        String codebook = scale.id() + "/codebook.csv";
        TableWriter.write(staging.file(codebook), TableColumns.CODEBOOK, Codebook.rows(layouts));
        return ListedScale.of(scale, listed, codebook);
    }
}
