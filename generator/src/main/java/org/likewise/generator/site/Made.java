package org.likewise.generator.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.likewise.generator.form.Form;
import org.likewise.generator.form.FormRequest;
import org.likewise.generator.form.Paper;
import org.likewise.generator.form.Style;
import org.likewise.generator.web.QuestionnairePage;
import org.likewise.model.questionnaire.Questionnaire;

/**
 * Everything that the site has of one questionnaire.
 *
 * @param page path of its page
 * @param html the page
 * @param blanks its blank forms, by style and paper
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to a file, never compared
record Made(Questionnaire questionnaire, String page, byte[] html, List<Blank> blanks) {
    /**
     * A blank form.
     *
     * @param name path of its PDF
     */
    record Blank(String name, Form form, byte[] pdf) {}

    static Made of(Questionnaire questionnaire, SiteOptions options) {
        String base = questionnaire.scale() + "/" + questionnaire.slug();
        List<Blank> blanks = new ArrayList<>();
        for (Style style : options.styles()) {
            for (Paper paper : options.papers()) {
                Form form = options.forms()
                        .make(new FormRequest(questionnaire, Optional.empty(), paper, style, options.surround()));
                String name = base + "." + paper.id() + (style == Style.STANDARD ? "" : "." + style.id()) + ".pdf";
                blanks.add(new Blank(name, form, form.pdf(options.date(), options.producer())));
            }
        }
        String html = QuestionnairePage.render(questionnaire, options.templates());
        return new Made(questionnaire, base + ".html", html.getBytes(StandardCharsets.UTF_8), blanks);
    }
}
