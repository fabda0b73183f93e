package org.likewise.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.likewise.generator.form.Form;
import org.likewise.generator.form.FormMaker;
import org.likewise.generator.form.FormRequest;
import org.likewise.generator.form.Paper;
import org.likewise.generator.form.ScaleGlyphs;
import org.likewise.generator.form.Style;
import org.likewise.generator.form.Surround;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Scale;
import org.likewise.model.study.Study;

/**
 * Which forms of a scale make a pack, as a user names them.
 *
 * @param roles in the order of the sheets; where empty, all that are asked something
 * @param languages one or, for forms in two languages, two; where empty, the first of the study or the scale's own
 * @param variant where empty, the whole scale
 * @param study that the forms are for, where there is one: it narrows the choice and has its own words printed
 * @param site where the pages are published, with a slash at its end; empty where nobody has said
 */
record FormChoice(
        List<String> roles,
        List<String> languages,
        Optional<String> variant,
        Paper paper,
        Style style,
        Optional<Study> study,
        String site) {
    private static final int MOST_LANGUAGES = 2;

    FormChoice {
        roles = List.copyOf(roles);
        languages = List.copyOf(languages);
    }

    /**
     * The forms.
     *
     * @throws ProblemsException naming everything that the scale or the study does not have
     */
    List<Form> of(Scale scale) {
        Study.Part part = part(scale);
        List<String> tags = languages.isEmpty() ? List.of(part.languages().get(0)) : languages;
        check(scale, part, tags);
        FormMaker maker = new FormMaker(Home.printTheme());
        List<Form> forms = new ArrayList<>();
        for (String role : roles.isEmpty() ? asked(scale, part) : roles) {
            List<Questionnaire> questionnaires = tags.stream()
                    .map(tag -> Questionnaires.resolve(scale, role, tag, variant.orElse(null), part.slots(tag)))
                    .toList();
            forms.add(maker.make(new FormRequest(
                    questionnaires.get(0),
                    questionnaires.stream().skip(1).findFirst(),
                    paper,
                    style,
                    Surround.of(study, site, scale.id() + "/"))));
        }
        return forms;
    }

    private Study.Part part(Scale scale) {
        return study.map(s -> s.part(scale.id())
                        .orElseThrow(() -> new ProblemsException(unknown(
                                s.file(),
                                "scale",
                                scale.id(),
                                s.scales().stream().map(Study.Part::scale).toList()))))
                .orElseGet(() -> Study.Part.whole(scale));
    }

    private void check(Scale scale, Study.Part part, List<String> tags) {
        String place = study.map(Study::file).orElse(scale.id());
        List<Problem> problems = new ArrayList<>();
        if (tags.size() > MOST_LANGUAGES || new LinkedHashSet<>(tags).size() < tags.size()) {
            problems.add(Problem.error(
                    "forms.languages",
                    Place.of(place),
                    "A form has one language or two different ones, not " + String.join(", ", tags) + ".",
                    "Print other languages in a run of their own."));
        }
        for (String tag : tags) {
            if (!part.languages().contains(tag)) {
                problems.add(unknown(place, "language", tag, part.languages()));
            } else {
                problems.addAll(ScaleGlyphs.missing(scale, tag));
            }
        }
        if (variant.isPresent() && !part.variants().contains(variant.get())) {
            problems.add(unknown(place, "variant", variant.get(), part.variants()));
        } else {
            for (String role : roles) {
                if (!asked(scale, part).contains(role)) {
                    problems.add(unknown(place, "role", role, asked(scale, part)));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
    }

    /** The roles that have something to answer in the variant. */
    private List<String> asked(Scale scale, Study.Part part) {
        return part.roles().stream()
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
