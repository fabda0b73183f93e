package org.likewise.generator.web;

import java.util.List;
import java.util.stream.IntStream;
import org.likewise.model.layout.FieldType;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Section;

/** A questionnaire with a question of every type, in words that try the page's escaping. */
public final class Samples {
    private Samples() {}

    public static Questionnaire everyType(String language) {
        return new Questionnaire(
                "every-type",
                "1.2.3",
                "draft",
                "patient",
                language,
                null,
                "Tea & <biscuits>",
                "Think of \"today\".",
                "Thank you </script>.",
                List.of(
                        new Section(
                                Section.Kind.ITEMS, "How true is it?", List.of(item("warm"), item("kind"), rating())),
                        new Section(
                                Section.Kind.CONTEXT,
                                "",
                                List.of(seen(), new Question.Day("day", "Which day was it?", "", false))),
                        new Section(Section.Kind.ABOUT_YOU, "", List.of(age(), declineAge())),
                        new Section(
                                Section.Kind.COMMENT,
                                "",
                                List.of(new Question.Words(
                                        "comment", "Anything else?", "No names, please.", false, 4)))),
                "k3x9q2f7",
                List.of());
    }

    private static Question item(String id) {
        return new Question.Choice(
                id,
                FieldType.SINGLE_CHOICE,
                "They were " + id + ".",
                "",
                true,
                List.of(
                        new AnswerOption("no", "-1", "Not at all", false, false),
                        new AnswerOption("yes", "1", "Completely", false, false),
                        new AnswerOption("na", "NA", "Not needed", true, false)),
                "",
                "");
    }

    private static Question rating() {
        List<AnswerOption> points = IntStream.rangeClosed(0, 10)
                .mapToObj(i -> new AnswerOption("p" + i, String.valueOf(i), "", false, false))
                .toList();
        return new Question.Choice(
                "overall",
                FieldType.RATING,
                "How was it, over all?",
                "From 0 to 10.",
                true,
                points,
                "Very bad",
                "Very good");
    }

    private static Question seen() {
        return new Question.Choice(
                "seen",
                FieldType.MULTIPLE_CHOICE,
                "Who was there?",
                "You can choose more than one.",
                false,
                List.of(
                        new AnswerOption("nurse", "nurse", "A nurse", false, false),
                        new AnswerOption("doctor", "doctor", "A doctor", false, false),
                        new AnswerOption("declined", "declined", "Prefer not to say", false, true)),
                "",
                "");
    }

    private static Question age() {
        return new Question.Digits("age", "How old are you?", "", false, 3, 0, 120, "years");
    }

    private static Question declineAge() {
        return new Question.Choice(
                "age_pns",
                FieldType.SINGLE_CHOICE,
                "",
                "",
                false,
                List.of(new AnswerOption("declined", "declined", "Prefer not to say", false, true)),
                "",
                "");
    }
}
