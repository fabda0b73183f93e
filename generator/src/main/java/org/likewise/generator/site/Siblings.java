package org.likewise.generator.site;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.likewise.generator.text.WebFont;
import org.likewise.generator.web.FontDelivery;
import org.likewise.generator.web.PageOptions;
import org.likewise.generator.web.Sibling;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.scale.Role;
import org.likewise.model.scale.Scale;

/** What the pages of one scale have together: each knows the others, and they share their fonts. */
final class Siblings {
    /** Where fonts lie in a site. */
    static final String FONTS = "fonts/";

    private Siblings() {}

    /** All pages of a scale, as staff choose from them on a shared device. */
    static List<Sibling> of(Scale scale, List<Questionnaire> questionnaires) {
        return questionnaires.stream()
                .map(q -> new Sibling(
                        q.slug() + ".html",
                        scale.role(q.role())
                                        .flatMap(Role::name)
                                        .map(t -> t.sentence(q.role()))
                                        .orElse(q.role())
                                + " \u00B7 "
                                + ULocale.forLanguageTag(q.language())
                                        .getDisplayName(ULocale.forLanguageTag(q.language()))
                                + (q.variant() == null ? "" : " \u00B7 " + q.variant()),
                        scale.language()))
                .toList();
    }

    /** Writes the fonts that pages refer to. */
    static void putFonts(List<Questionnaire> questionnaires, PageOptions pages, Staging staging) throws IOException {
        if (pages.fonts() != FontDelivery.FILES) {
            return;
        }
        Map<String, WebFont> fonts = new TreeMap<>();
        questionnaires.forEach(q -> WebFont.forLanguage(q.language()).forEach(f -> fonts.put(f.fileName(), f)));
        for (WebFont font : fonts.values()) {
            staging.put(FONTS + font.fileName(), font.woff());
        }
    }
}
