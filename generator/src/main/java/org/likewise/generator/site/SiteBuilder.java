package org.likewise.generator.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.likewise.generator.form.Form;
import org.likewise.generator.form.Paper;
import org.likewise.generator.form.Style;
import org.likewise.generator.web.QuestionnairePage;
import org.likewise.model.layout.Layout;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Scale;
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
        try (Staging staging = Staging.beside(out)) {
            List<Problem> warnings = new ArrayList<>();
            List<ListedScale> listed = new ArrayList<>();
            for (Scale scale : scales) {
                listed.add(scale(scale, staging, options, warnings));
            }
            staging.put("index.html", utf8(IndexPage.render(listed, options)));
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

    private static ListedScale scale(Scale scale, Staging staging, SiteOptions options, List<Problem> warnings)
            throws IOException {
        List<ListedQuestionnaire> listed = new ArrayList<>();
        List<Layout> layouts = new ArrayList<>();
        for (Questionnaire questionnaire : Questionnaires.all(scale)) {
            String base = scale.id() + "/" + questionnaire.slug();
            staging.put(base + ".html", utf8(QuestionnairePage.render(questionnaire, options.templates())));
            List<ListedForm> forms = new ArrayList<>();
            for (Style style : options.styles()) {
                for (Paper paper : options.papers()) {
                    Form form = options.forms().make(questionnaire, paper, style);
                    String pdf = base + "." + paper.id() + (style == Style.STANDARD ? "" : "." + style.id()) + ".pdf";
                    staging.put(pdf, form.pdf(options.date(), options.producer()));
                    staging.put(Publication.FORMS + form.code() + ".json", form.layoutJson());
                    layouts.add(form.layout());
                    warnings.addAll(form.warnings());
                    forms.add(new ListedForm(
                            pdf, paper.id(), style.id(), form.layout().pages().size()));
                }
            }
            listed.add(ListedQuestionnaire.of(scale, questionnaire, base + ".html", forms));
        }
        String codebook = scale.id() + "/codebook.csv";
        TableWriter.write(staging.file(codebook), TableColumns.CODEBOOK, Codebook.rows(layouts));
        return ListedScale.of(scale, listed, codebook);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
