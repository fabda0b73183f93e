package org.likewise.generator.form;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaire;

/**
 * The texts of a form: a questionnaire's, each with the same text of its second language where there is one.
 *
 * @param first the questionnaire in the form's language
 * @param second the same in the second language
 * @param others the second language's questions by id
 */
record Texts(Questionnaire first, Optional<Questionnaire> second, Map<String, Question> others) {
    static Texts of(Questionnaire first, Optional<Questionnaire> second) {
        Map<String, Question> others = second.map(
                        q -> q.questions().stream().collect(Collectors.toMap(Question::id, each -> each)))
                .orElse(Map.of());
        return new Texts(first, second, others);
    }

    Said title() {
        return said(Questionnaire::title);
    }

    Said introduction() {
        return said(Questionnaire::introduction);
    }

    Said thanks() {
        return said(Questionnaire::thanks);
    }

    /** The heading of the section with that index. */
    Said heading(int section) {
        return said(q -> q.sections().get(section).heading());
    }

    Said stem(Question question) {
        return said(question, Question.class, Question::stem);
    }

    Said explanation(Question question) {
        return said(question, Question.class, Question::explanation);
    }

    Said unit(Question.Digits question) {
        return said(question, Question.Digits.class, Question.Digits::unit);
    }

    Said lowLabel(Question.Choice question) {
        return said(question, Question.Choice.class, Question.Choice::lowLabel);
    }

    Said highLabel(Question.Choice question) {
        return said(question, Question.Choice.class, Question.Choice::highLabel);
    }

    /** An option's label; empty where only the ends have one. */
    Said label(Question.Choice question, AnswerOption option) {
        return said(
                question,
                Question.Choice.class,
                q -> q.options().stream()
                        .filter(o -> o.id().equals(option.id()))
                        .findFirst()
                        .orElseThrow()
                        .label());
    }

    /** What an option is called: its label, or its value where only the ends have labels. */
    Said name(Question.Choice question, AnswerOption option) {
        Said label = label(question, option);
        return label.isEmpty() ? Said.of(option.value()) : label;
    }

    private Said said(Function<Questionnaire, String> text) {
        return new Said(text.apply(first), second.map(text).orElse(""));
    }

    /** Both questionnaires are of one scale, role and variant, so that their questions and options are the same. */
    private <Q extends Question> Said said(Question question, Class<Q> kind, Function<? super Q, String> text) {
        Question other = others.get(question.id());
        return new Said(text.apply(kind.cast(question)), other == null ? "" : text.apply(kind.cast(other)));
    }
}
