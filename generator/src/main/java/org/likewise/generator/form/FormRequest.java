package org.likewise.generator.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.likewise.model.questionnaire.Questionnaire;

/**
 * A form that is wanted.
 *
 * @param questionnaire what is asked
 * @param second the same questionnaire in a second language, which stands smaller below the first; empty for one language
 * @param paper its size
 * @param style how large it is set
 * @param surround what a study prints around it
 */
public record FormRequest(
        Questionnaire questionnaire, Optional<Questionnaire> second, Paper paper, Style style, Surround surround) {
    public FormRequest {
        Objects.requireNonNull(paper);
        Objects.requireNonNull(style);
        Objects.requireNonNull(surround);
        Questionnaire first = questionnaire;
        if (second.isPresent()
                && !(second.get().scale().equals(first.scale())
                        && second.get().version().equals(first.version())
                        && second.get().role().equals(first.role())
                        && Objects.equals(second.get().variant(), first.variant())
                        && !second.get().language().equals(first.language()))) {
            throw new IllegalArgumentException("not the same questionnaire in another language");
        }
    }

    /** A form in one language with nothing around it. */
    public static FormRequest of(Questionnaire questionnaire, Paper paper, Style style) {
        return new FormRequest(questionnaire, Optional.empty(), paper, style, Surround.NONE);
    }

    /** The form's language, then its second one if it has one. */
    List<String> languages() {
        return second.map(s -> List.of(questionnaire.language(), s.language()))
                .orElseGet(() -> List.of(questionnaire.language()));
    }
}
