package org.likewise.generator.site;

import com.ibm.icu.util.ULocale;
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

    /** The fonts that pages refer to, by their paths in the site. */
    static Map<String, WebFont> fonts(List<ScaleFolder> folders, PageOptions pages) {
        Map<String, WebFont> fonts = new TreeMap<>();
        if (pages.fonts() == FontDelivery.FILES) {
            folders.stream()
                    .flatMap(f -> f.questionnaires().stream())
                    .flatMap(q -> WebFont.forLanguage(q.language()).stream())
                    .forEach(f -> fonts.put(FONTS + f.fileName(), f));
        }
        return fonts;
    }
}
