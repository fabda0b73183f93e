package org.likewise.generator.site;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.likewise.model.layout.Layout;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Scale;
import org.likewise.model.study.Studies;
import org.likewise.model.table.Codebook;
import org.likewise.model.table.TableColumns;
import org.likewise.model.table.TableWriter;

/**
 * The folder that one version of a scale has on the site.
 *
 * @param scale at that version
 * @param folder from the site's folder, with a slash at its end
 * @param questionnaires that the site has of it
 */
record ScaleFolder(Scale scale, String folder, List<Questionnaire> questionnaires) {
    static ScaleFolder newest(Scale scale, SiteOptions options) {
        return of(scale, scale.id() + "/", options);
    }

    static ScaleFolder older(Scale scale, SiteOptions options) {
        return of(scale, scale.id() + "/" + scale.version() + "/", options);
    }

    private static ScaleFolder of(Scale scale, String folder, SiteOptions options) {
        List<Questionnaire> questionnaires = options.study().isEmpty()
                ? Questionnaires.all(scale)
                : options.study().get().part(scale.id()).stream()
                        .flatMap(part -> Studies.questionnaires(scale, part).stream())
                        .toList();
        return new ScaleFolder(scale, folder, questionnaires);
    }

    /** Whether it is the folder of the version at hand, rather than of an older one. */
    boolean isNewest() {
        return folder.equals(scale.id() + "/");
    }

    /** The options of its pages, which know each other and where the fonts are. */
    SiteOptions pageOptions(SiteOptions options) {
        String up = "../".repeat((int) folder.chars().filter(c -> c == '/').count());
        return options.with(options.pages().fontsIn(up + Siblings.FONTS).beside(Siblings.of(scale, questionnaires)));
    }

    /** The codebook; what it needs is what was made of the questionnaires. */
    ListedScale codebook(List<Made> made, Staging staging) throws IOException {
        List<Layout> layouts = made.stream().flatMap(m -> m.layouts().stream()).toList();
        ListedScale listed = ListedScale.of(scale, folder, made);
        TableWriter.write(staging.file(listed.codebook()), TableColumns.CODEBOOK, Codebook.rows(layouts));
        return listed;
    }

    /**
     * The pages that lead to what was made.
     *
     * @param versions of the scale, newest first, this one among them
     */
    void pages(ListedScale listed, List<ListedScale> versions, SitePlan.Pages pages) throws IOException {
        Map<String, Object> data = new TreeMap<>();
        data.put("scale", listed);
        data.put("versions", versions);
        pages.page(listed.page(), "scale.ftlh", data);
        for (ListedLanguage language : listed.languages()) {
            if (!language.translation().isEmpty()) {
                TranslationPage.put(scale, listed, language, pages);
            }
        }
    }
}
