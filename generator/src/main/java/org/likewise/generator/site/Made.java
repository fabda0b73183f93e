package org.likewise.generator.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likewise.generator.form.Form;
import org.likewise.generator.form.FormRequest;
import org.likewise.generator.form.Paper;
import org.likewise.generator.form.Style;
import org.likewise.generator.web.QuestionnairePage;
import org.likewise.model.layout.Layout;
import org.likewise.model.problem.Problem;
import org.likewise.model.questionnaire.Questionnaire;

/**
 * What the site has of one questionnaire.
 *
 * @param page path of its page, from the site's folder
 * @param forms its blank forms, by style and paper
 * @param preview of the first of them; null where there is none
 * @param layouts of its forms
 * @param warnings what a person should know of its forms
 */
record Made(
        Questionnaire questionnaire,
        String page,
        List<ListedForm> forms,
        @Nullable ListedPreview preview,
        List<Layout> layouts,
        List<Problem> warnings) {
    private static final String PAGE = ".html";
    private static final String PICTURE = ".png";

    /** The name of a form's PDF, from the site's folder. */
    static String formName(String base, Paper paper, Style style) {
        return base + "." + paper.id() + (style == Style.STANDARD ? "" : "." + style.id()) + ".pdf";
    }

    /** What there would be of a questionnaire: nothing is made, so that nobody knows how many pages its forms have. */
    static Made planned(Questionnaire questionnaire, String folder, SiteOptions options) {
        String base = folder + questionnaire.slug();
        List<ListedForm> forms = new ArrayList<>();
        for (Style style : options.styles()) {
            for (Paper paper : options.papers()) {
                forms.add(new ListedForm(formName(base, paper, style), paper.id(), style.id(), 0, 0));
            }
        }
        ListedPreview preview = forms.isEmpty()
                ? null
                : new ListedPreview(
                        base + PICTURE,
                        Preview.WIDTH,
                        Preview.height(options.papers().get(0)));
        return new Made(questionnaire, base + PAGE, forms, preview, List.of(), List.of());
    }

    /**
     * Makes it all.
     *
     * @param folder of its scale's version, from the site's, with a slash at its end
     * @param out where an earlier build may have left a preview that is still right
     */
    static Made of(Questionnaire questionnaire, String folder, SiteOptions options, Staging staging, Path out) {
        try {
            return made(questionnaire, folder, options, staging, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Made made(Questionnaire questionnaire, String folder, SiteOptions options, Staging staging, Path out)
            throws IOException {
        String base = folder + questionnaire.slug();
        List<ListedForm> forms = new ArrayList<>();
        List<Layout> layouts = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        ListedPreview preview = null;
        for (Style style : options.styles()) {
            for (Paper paper : options.papers()) {
                Form form = options.forms()
                        .make(new FormRequest(questionnaire, Optional.empty(), paper, style, options.surround(folder)));
                String name = formName(base, paper, style);
                byte[] pdf = form.pdf(options.date(), options.producer());
                staging.put(name, pdf);
                Layout layout = form.layout();
                staging.put(Publication.FORMS + layout.form() + ".json", form.layoutJson());
                if (preview == null) {
                    Preview picture = Preview.of(pdf, out.resolve(base + PICTURE));
                    staging.put(base + PICTURE, picture.png());
                    preview = new ListedPreview(base + PICTURE, Preview.WIDTH, picture.height());
                }
                layouts.add(layout);
                warnings.addAll(form.warnings());
                forms.add(new ListedForm(
                        name, paper.id(), style.id(), layout.pages().size(), (pdf.length + 1023) / 1024));
            }
        }
        String html = QuestionnairePage.render(questionnaire, options.templates(), options.pages());
        staging.put(base + PAGE, html.getBytes(StandardCharsets.UTF_8));
        return new Made(questionnaire, base + PAGE, forms, preview, layouts, warnings);
    }
}
