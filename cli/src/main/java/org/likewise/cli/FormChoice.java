package org.likewise.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.likewise.generator.form.Form;
import org.likewise.generator.form.FormMaker;
import org.likewise.generator.form.Paper;
import org.likewise.generator.form.Style;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Role;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Variant;

/**
 * Which forms of a scale make a pack, as a user names them.
 *
 * @param roles in the order of the sheets; where empty, all that are asked something
 * @param language where empty, the scale's own
 * @param variant where empty, the whole scale
 */
record FormChoice(List<String> roles, Optional<String> language, Optional<String> variant, Paper paper, Style style) {
    FormChoice {
        roles = List.copyOf(roles);
    }

    /**
     * The forms.
     *
     * @throws ProblemsException naming everything that the scale does not have
     */
    List<Form> of(Scale scale) {
        String tag = language.orElse(scale.language());
        check(scale, tag);
        FormMaker maker = FormMaker.shipped();
        List<Form> forms = new ArrayList<>();
        for (String role : roles.isEmpty() ? asked(scale) : roles) {
            forms.add(maker.make(Questionnaires.resolve(scale, role, tag, variant.orElse(null)), paper, style));
        }
        return forms;
    }

    private void check(Scale scale, String tag) {
        List<Problem> problems = new ArrayList<>();
        if (!scale.languages().contains(tag)) {
            problems.add(unknown(scale.id(), "language", tag, scale.languages()));
        }
        if (variant.isPresent() && scale.variant(variant.get()).isEmpty()) {
            problems.add(unknown(
                    scale.id(),
                    "variant",
                    variant.get(),
                    scale.variants().stream().map(Variant::id).toList()));
        } else {
            for (String role : roles) {
                if (!asked(scale).contains(role)) {
                    problems.add(unknown(scale.id(), "role", role, asked(scale)));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
    }

    /** The roles that have something to answer in the variant. */
    private List<String> asked(Scale scale) {
        return scale.roles().stream()
                .map(Role::id)
                .filter(role -> Questionnaires.asks(scale, role, variant.orElse(null)))
                .toList();
    }

    /** What is wrong where there is none of that name. */
    static Problem unknown(String place, String what, String given, List<String> known) {
        return Problem.error(
                "forms.unknown-" + what,
                Place.of(place),
                "There is no " + what + " `" + given + "`.",
                known.isEmpty() ? "There is none at all." : "Choose one of " + String.join(", ", known) + ".");
    }
}
