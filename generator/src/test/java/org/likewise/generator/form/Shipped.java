package org.likewise.generator.form;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;

/** The questionnaires of the scale that comes along. */
public final class Shipped {
    private static final Scale SCALE = Scales.read(List.of(Path.of("..", "scale-definitions")))
            .orThrow()
            .scale("therapeutic-empathy")
            .orElseThrow();

    private Shipped() {}

    /** In every language: much work to draw. */
    public static List<Questionnaire> all() {
        return Questionnaires.all(SCALE);
    }

    /** In three languages: long words, and from the right. What other scripts need, {@link ScriptForms} ask for. */
    public static List<Questionnaire> some() {
        return all().stream()
                .filter(q -> List.of("en-GB", "fr-CA", "ar").contains(q.language()))
                .toList();
    }

    public static Questionnaire questionnaire(String role, String language) {
        return questionnaire(role, language, Optional.empty());
    }

    public static Questionnaire questionnaire(String role, String language, Optional<String> variant) {
        return Questionnaires.resolve(SCALE, role, language, variant.orElse(null));
    }
}
