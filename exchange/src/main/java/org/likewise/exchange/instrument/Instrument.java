package org.likewise.exchange.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.questionnaire.Section;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Score;

/**
 * What one role is asked, in several languages at once: the form in which other tools keep a questionnaire.
 *
 * @param languages the first one leads
 * @param questionnaires one for each language, in their order
 * @param parts in the order of the questionnaire
 */
record Instrument(
        Scale scale,
        String role,
        @Nullable String variant,
        List<String> languages,
        List<Questionnaire> questionnaires,
        Words roleName,
        Words title,
        Words introduction,
        Words thanks,
        List<Part> parts) {
    Instrument {
        languages = List.copyOf(languages);
        questionnaires = List.copyOf(questionnaires);
        parts = List.copyOf(parts);
    }

    /** Questions that belong together. */
    record Part(Section.Kind kind, Words heading, List<Asked> questions) {
        Part {
            questions = List.copyOf(questions);
        }

        /** A name for it in files. */
        String id() {
            return partId(kind);
        }
    }

    static String partId(Section.Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * A score of the scale and the items that count in it here.
     *
     * @param items at least one
     */
    record Scored(Score score, Words title, List<Asked> items) {
        Scored {
            items = List.copyOf(items);
        }
    }

    static Instrument of(Scale scale, String role, @Nullable String variant, List<String> languages) {
        List<Questionnaire> all = languages.stream()
                .map(l -> Questionnaires.resolve(scale, role, l, variant))
                .toList();
        List<Part> parts = new ArrayList<>();
        for (int s = 0; s < all.get(0).sections().size(); s++) {
            int at = s;
            parts.add(new Part(
                    all.get(0).sections().get(s).kind(),
                    words(all, q -> q.sections().get(at).heading()),
                    questions(all, at)));
        }
        Map<String, String> names = new LinkedHashMap<>();
        languages.forEach(l -> names.put(l, Questionnaires.roleName(scale, role, l)));
        return new Instrument(
                scale,
                role,
                variant,
                languages,
                all,
                new Words(names),
                words(all, Questionnaire::title),
                words(all, Questionnaire::introduction),
                words(all, Questionnaire::thanks),
                parts);
    }

    Words same(String text) {
        return Words.same(languages, text);
    }

    List<Asked> questions() {
        return parts.stream().flatMap(p -> p.questions().stream()).toList();
    }

    Optional<Asked> question(String id) {
        return questions().stream().filter(q -> q.id().equals(id)).findFirst();
    }

    /** The scores that count at least one of the items asked here. */
    List<Scored> scores() {
        List<Scored> out = new ArrayList<>();
        for (Score score : scale.scores()) {
            List<Asked> items =
                    score.items().stream().flatMap(i -> question(i).stream()).toList();
            if (!items.isEmpty()) {
                out.add(new Scored(score, title(score), items));
            }
        }
        return out;
    }

    private Words title(Score score) {
        Map<String, String> out = new LinkedHashMap<>();
        for (String language : languages) {
            out.put(
                    language,
                    score.title()
                            .map(t -> scale.translation(language)
                                    .flatMap(
                                            tr -> Optional.ofNullable(tr.texts().get(t.key(role))))
                                    .map(s -> s.text())
                                    .orElseGet(() -> t.sentence(role)))
                            .orElse(score.id()));
        }
        return new Words(out);
    }

    /** A name for its files: {@code patient} or {@code patient.emergency}. */
    String name() {
        return variant == null ? role : role + "." + variant;
    }

    /** A name of letters, digits and underscores: {@code therapeutic_empathy_patient}. */
    String identifier() {
        return scale.id().replace('-', '_') + "_" + role + (variant == null ? "" : "_" + variant);
    }

    /** Wording fingerprints by language. */
    Map<String, String> fingerprints() {
        Map<String, String> out = new LinkedHashMap<>();
        questionnaires.forEach(q -> out.put(q.language(), q.wording()));
        return out;
    }

    private static Words words(List<Questionnaire> all, Function<Questionnaire, String> of) {
        Map<String, String> out = new LinkedHashMap<>();
        all.forEach(q -> out.put(q.language(), of.apply(q)));
        return new Words(out);
    }

    private static List<Asked> questions(List<Questionnaire> all, int section) {
        List<Asked> out = new ArrayList<>();
        for (int n = 0; n < all.get(0).sections().get(section).questions().size(); n++) {
            Map<String, Question> byLanguage = new LinkedHashMap<>();
            for (Questionnaire q : all) {
                byLanguage.put(
                        q.language(), q.sections().get(section).questions().get(n));
            }
            out.add(asked(byLanguage, out.isEmpty() ? null : out.get(out.size() - 1)));
        }
        return out;
    }

    private static Asked asked(Map<String, Question> all, @Nullable Asked before) {
        Question first = all.values().iterator().next();
        List<Asked.Choosable> options = new ArrayList<>();
        if (first instanceof Question.Choice choice) {
            for (int n = 0; n < choice.options().size(); n++) {
                int at = n;
                AnswerOption option = choice.options().get(n);
                options.add(new Asked.Choosable(
                        option,
                        of(all, q -> ((Question.Choice) q).options().get(at).label())));
            }
        }
        boolean declines = first instanceof Question.Choice choice && choice.declines();
        return new Asked(
                first,
                declines ? Objects.requireNonNull(before).stem() : of(all, Question::stem),
                of(all, Question::explanation),
                options,
                of(all, q -> q instanceof Question.Choice c ? c.lowLabel() : ""),
                of(all, q -> q instanceof Question.Choice c ? c.highLabel() : ""),
                of(all, q -> q instanceof Question.Digits d ? d.unit() : ""));
    }

    private static Words of(Map<String, Question> all, Function<Question, String> of) {
        Map<String, String> out = new LinkedHashMap<>();
        all.forEach((language, question) -> out.put(language, of.apply(question)));
        return new Words(out);
    }
}
