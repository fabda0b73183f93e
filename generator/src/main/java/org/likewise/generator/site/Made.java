package org.likewise.generator.site;

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
import org.likewise.model.questionnaire.Questionnaire;

/**
 * Everything that the site has of one questionnaire.
 *
 * @param page path of its page
 * @param html the page
 * @param blanks its blank forms, by style and paper
 * @param preview of the first of them; null where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to a file, never compared
record Made(
        Questionnaire questionnaire,
        String page,
        byte[] html,
        List<Blank> blanks,
        @Nullable Preview preview) {
    private static final String PAGE = ".html";
    private static final String PICTURE = ".png";

    /**
     * A blank form.
     *
     * @param name path of its PDF
     */
    record Blank(String name, Form form, byte[] pdf) {}

    /** Makes it all; {@code out} is where an earlier build may have left a preview that is still right. */
    static Made of(Questionnaire questionnaire, SiteOptions options, Path out) {
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
        Preview preview = blanks.isEmpty() ? null : Preview.of(blanks.get(0).pdf(), out.resolve(base + PICTURE));
        String html = QuestionnairePage.render(questionnaire, options.templates(), options.pages());
        return new Made(questionnaire, base + PAGE, html.getBytes(StandardCharsets.UTF_8), blanks, preview);
    }

    /** Path of the preview. */
    String picture() {
        return page.substring(0, page.length() - PAGE.length()) + PICTURE;
    }
}
