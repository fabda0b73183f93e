package org.likewise.generator.site;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Text;
import org.likewise.model.scale.Variant;

/**
 * A questionnaire as the site lists it.
 *
 * @param language BCP 47 tag
 * @param role what the role is called in the scale's own language
 * @param variant what the variant is called in the scale's own language; empty for the whole scale
 * @param title in its own language
 * @param page path of its page, from the site's folder
 * @param forms its blank forms
 * @param preview of the first of them; null where there is none
 * @param wording the wording fingerprint
 */
public record ListedQuestionnaire(
        String language,
        String role,
        String variant,
        String title,
        String page,
        List<ListedForm> forms,
        @Nullable ListedPreview preview,
        String wording) {
    public ListedQuestionnaire {
        forms = List.copyOf(forms);
    }

    static ListedQuestionnaire of(Scale scale, Made made) {
        Questionnaire questionnaire = made.questionnaire();
        String role = questionnaire.role();
        String variant = questionnaire.variant();
        return new ListedQuestionnaire(
                questionnaire.language(),
                Questionnaires.roleName(scale, role, scale.language()),
                variant == null ? "" : name(scale.variant(variant).flatMap(Variant::name), role, variant),
                questionnaire.title(),
                made.page(),
                made.forms(),
                made.preview(),
                questionnaire.wording());
    }

    private static String name(Optional<Text> name, String role, String id) {
        return name.map(t -> t.sentence(role)).orElse(id);
    }
}
