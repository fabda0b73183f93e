package org.likewise.model.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Section;
import org.likewise.model.yaml.Sentences;

/** Two questionnaires of one role, language and variant compared: what is different, in the order of the later one. */
final class QuestionnaireDiff {
    private final List<Difference> out = new ArrayList<>();

    private QuestionnaireDiff() {}

    static List<Difference> of(Questionnaire before, Questionnaire after) {
        QuestionnaireDiff diff = new QuestionnaireDiff();
        diff.words("title", before.title(), after.title());
        diff.words("introduction", before.introduction(), after.introduction());
        for (Section.Kind kind : Section.Kind.values()) {
            diff.section(kind, section(before, kind), section(after, kind));
        }
        diff.words("thanks", before.thanks(), after.thanks());
        return diff.out;
    }

    private static Optional<Section> section(Questionnaire q, Section.Kind kind) {
        return q.sections().stream().filter(s -> s.kind() == kind).findFirst();
    }

    private void section(Section.Kind kind, Optional<Section> before, Optional<Section> after) {
        String name = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        words(
                "headings." + name,
                before.map(Section::heading).orElse(""),
                after.map(Section::heading).orElse(""));
        List<Question> was = before.map(Section::questions).orElse(List.of());
        List<Question> is = after.map(Section::questions).orElse(List.of());
        Map<String, Question> old = byId(was, Question::id);
        Map<String, Question> now = byId(is, Question::id);
        order(name, List.copyOf(old.keySet()), List.copyOf(now.keySet()));
        for (Question question : is) {
            Question earlier = old.get(question.id());
            if (earlier == null) {
                add(Difference.Kind.ADDED, question.id(), "", question.stem());
            } else {
                question(earlier, question);
            }
        }
        for (Question question : was) {
            if (!now.containsKey(question.id())) {
                add(Difference.Kind.REMOVED, question.id(), question.stem(), "");
            }
        }
    }

    private void question(Question before, Question after) {
        String id = after.id();
        words(id + ".stem", before.stem(), after.stem());
        words(id + ".explanation", before.explanation(), after.explanation());
        different(Difference.Kind.ANSWER, id, answer(before), answer(after));
        if (before instanceof Question.Choice b && after instanceof Question.Choice a) {
            words(id + ".low", b.lowLabel(), a.lowLabel());
            words(id + ".high", b.highLabel(), a.highLabel());
            options(id + ".options", b.options(), a.options());
        }
        if (before instanceof Question.Digits b && after instanceof Question.Digits a) {
            words(id + ".unit", b.unit(), a.unit());
        }
    }

    /** How it is answered, as a person reads it. */
    private static String answer(Question question) {
        return question instanceof Question.Digits d
                ? "digits, " + d.digits() + " cells, " + d.min() + " to " + d.max()
                : question.type().id();
    }

    private void options(String where, List<AnswerOption> before, List<AnswerOption> after) {
        Map<String, AnswerOption> old = byId(before, AnswerOption::id);
        Map<String, AnswerOption> now = byId(after, AnswerOption::id);
        order(where, List.copyOf(old.keySet()), List.copyOf(now.keySet()));
        now.forEach((id, option) -> {
            AnswerOption earlier = old.get(id);
            String at = where + "." + id;
            if (earlier == null) {
                add(Difference.Kind.ADDED, at, "", option.label());
                return;
            }
            words(at, earlier.label(), option.label());
            different(Difference.Kind.VALUE, at, earlier.value(), option.value());
            different(Difference.Kind.SCORE, at, score(earlier), score(option));
        });
        old.forEach((id, option) -> {
            if (!now.containsKey(id)) {
                add(Difference.Kind.REMOVED, where + "." + id, option.label(), "");
            }
        });
    }

    private static String score(AnswerOption option) {
        return option.score().map(s -> s.toPlainString()).orElse("none");
    }

    /** The order of those that are in both. */
    private void order(String where, List<String> before, List<String> after) {
        List<String> was = before.stream().filter(after::contains).toList();
        List<String> is = after.stream().filter(before::contains).toList();
        if (!was.equals(is)) {
            add(Difference.Kind.ORDER, where, String.join(", ", was), String.join(", ", is));
        }
    }

    private void words(String where, String before, String after) {
        different(Difference.Kind.WORDS, where, Sentences.canonical(before), Sentences.canonical(after));
    }

    private void different(Difference.Kind kind, String where, String before, String after) {
        if (!before.equals(after)) {
            add(kind, where, before, after);
        }
    }

    private void add(Difference.Kind kind, String where, String before, String after) {
        out.add(new Difference(kind, where, before, after));
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, t -> t, (a, b) -> a, LinkedHashMap::new));
    }
}
