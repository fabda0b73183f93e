package org.likewise.generator.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.likewise.model.layout.FieldType;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Section;

/** Questionnaires of the longest and oddest structures, in placeholder words. */
final class Structures {
    private Structures() {}

    static List<Questionnaire> all() {
        return List.of(
                items("eighty-four", 84, points(1, 5, List.of("Never", "Seldom", "Sometimes", "Often", "Always"))),
                items("ends-labelled", 20, ends(7, "Strongly disagree", "Strongly agree")),
                items(
                        "without-nought",
                        64,
                        List.of(
                                option("-3", "No, I strongly feel that it is not true"),
                                option("-2", "No, I feel it is not true"),
                                option("-1", "No, probably untrue"),
                                option("1", "Yes, probably true"),
                                option("2", "Yes, I feel it is true"),
                                option("3", "Yes, I strongly feel that it is true"))),
                items("true-or-false", 64, List.of(option("1", "True"), option("0", "False"))),
                explained(),
                everyType());
    }

    /** A questionnaire of one item. */
    static Questionnaire of(String scale, Question item) {
        return of(scale, List.of(item));
    }

    /** A questionnaire of items. */
    static Questionnaire of(String scale, List<Question> items) {
        return questionnaire(scale, List.of(new Section(Section.Kind.ITEMS, "", items)));
    }

    /** The same words as if they were in that language. */
    static Questionnaire inLanguage(Questionnaire q, String language) {
        return new Questionnaire(
                q.scale(),
                q.version(),
                q.status(),
                q.role(),
                language,
                q.variant(),
                q.title(),
                q.introduction(),
                q.thanks(),
                q.sections(),
                q.wording(),
                q.gaps());
    }

    private static Questionnaire items(String scale, int count, List<AnswerOption> options) {
        List<Question> items = IntStream.rangeClosed(1, count)
                .mapToObj(i -> item("q" + i, "Placeholder sentence number " + i + more(i), "", options))
                .toList();
        return questionnaire(scale, List.of(new Section(Section.Kind.ITEMS, "How true is each?", items)));
    }

    /** Sentences of various lengths. */
    private static String more(int i) {
        return " with a few words".repeat(i % 6) + ".";
    }

    private static Questionnaire explained() {
        List<AnswerOption> options =
                new ArrayList<>(points(1, 5, List.of("Poor", "Fair", "Good", "Very good", "Excellent")));
        options.add(new AnswerOption("na", "NA", "Does not apply", true, false));
        List<Question> items = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> item(
                        "q" + i,
                        "Placeholder label " + i,
                        "(an explanation in brackets" + " that goes on and on".repeat(i % 4) + ")",
                        options))
                .toList();
        return questionnaire("explained", List.of(new Section(Section.Kind.ITEMS, "How was …", items)));
    }

    private static Questionnaire everyType() {
        List<AnswerOption> rating = new ArrayList<>(IntStream.rangeClosed(0, 10)
                .mapToObj(i -> new AnswerOption("p" + i, Integer.toString(i), "", false, false))
                .toList());
        rating.add(new AnswerOption("na", "NA", "Did not fit", true, false));
        return questionnaire(
                "every-type",
                List.of(
                        new Section(
                                Section.Kind.ITEMS,
                                "",
                                List.of(new Question.Choice(
                                        "overall",
                                        FieldType.RATING,
                                        "Over all?",
                                        "",
                                        true,
                                        rating,
                                        "As bad as it can be, and then some",
                                        "As good as it can be"))),
                        new Section(
                                Section.Kind.CONTEXT,
                                "About the visit",
                                List.of(
                                        new Question.Day("day", "Which day was it?", "Today, or another.", false),
                                        decline("day_pns"),
                                        new Question.Digits(
                                                "wait", "How long did you wait?", "", false, 4, 0, 9999, "minutes"),
                                        new Question.Digits(
                                                "number", "A long number", "As it stands.", false, 9, 0, 1, ""),
                                        decline("number_pns"),
                                        new Question.Choice(
                                                "who",
                                                FieldType.MULTIPLE_CHOICE,
                                                "Who was there?",
                                                "",
                                                false,
                                                IntStream.rangeClosed(1, 24)
                                                        .mapToObj(i -> new AnswerOption(
                                                                "o" + i,
                                                                "o" + i,
                                                                "Placeholder " + "person ".repeat(i % 3 + 1) + i,
                                                                false,
                                                                false))
                                                        .toList(),
                                                "",
                                                ""),
                                        new Question.Words("why", "Why?", "", false, 12)))));
    }

    private static Question decline(String id) {
        return new Question.Choice(
                id,
                FieldType.SINGLE_CHOICE,
                "",
                "",
                false,
                List.of(new AnswerOption("declined", "declined", "Prefer not to say", false, true)),
                "",
                "");
    }

    private static Question item(String id, String stem, String explanation, List<AnswerOption> options) {
        return new Question.Choice(id, FieldType.SINGLE_CHOICE, stem, explanation, true, options, "", "");
    }

    private static List<AnswerOption> points(int from, int to, List<String> labels) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> option(Integer.toString(i), labels.get(i - from)))
                .toList();
    }

    private static List<AnswerOption> ends(int count, String low, String high) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> option(Integer.toString(i), i == 1 ? low : i == count ? high : ""))
                .toList();
    }

    private static AnswerOption option(String value, String label) {
        return new AnswerOption("v" + value.replace('-', 'm'), value, label, false, false);
    }

    private static Questionnaire questionnaire(String scale, List<Section> sections) {
        return new Questionnaire(
                scale,
                "1.0.0",
                "validated",
                "patient",
                "en-GB",
                null,
                "A placeholder with a title that is rather long for a title",
                "An introduction.",
                "Thank you.",
                sections,
                "k3x9q2f7",
                List.of());
    }
}
