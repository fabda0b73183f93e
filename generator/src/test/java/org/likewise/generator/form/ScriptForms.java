package org.likewise.generator.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.likewise.generator.text.SampleSentences;
import org.likewise.generator.text.SampleSentences.Sample;
import org.likewise.model.layout.FieldType;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Section;

/** A questionnaire in each script, with every type of question, of the tests' own sentences. */
public final class ScriptForms {
    private ScriptForms() {}

    /** One for each language of the sample sentences. */
    public static List<Questionnaire> all() {
        return SampleSentences.all().stream().map(ScriptForms::of).toList();
    }

    static Questionnaire of(Sample sample) {
        List<AnswerOption> options = new ArrayList<>(IntStream.rangeClosed(1, 5)
                .mapToObj(i -> new AnswerOption(
                        "o" + i, Integer.toString(i), sample.options().get(i - 1), false, false))
                .toList());
        AnswerOption unfit = new AnswerOption("na", "NA", sample.options().get(5), true, false);
        options.add(unfit);
        List<AnswerOption> rating = new ArrayList<>(IntStream.rangeClosed(0, 10)
                .mapToObj(i -> new AnswerOption("p" + i, Integer.toString(i), "", false, false))
                .toList());
        rating.add(unfit);
        List<Question> items = List.of(
                item("plain", sample.plain(), "", options),
                item("hard", sample.hard(), "", options),
                item("explained", sample.plain(), sample.hard(), options),
                new Question.Choice(
                        "overall",
                        FieldType.RATING,
                        sample.plain(),
                        "",
                        true,
                        rating,
                        sample.options().get(0),
                        sample.options().get(4)));
        List<Question> context = List.of(
                new Question.Day("day", sample.plain(), "", false),
                new Question.Digits(
                        "wait",
                        sample.options().get(3),
                        "",
                        false,
                        3,
                        0,
                        999,
                        sample.options().get(1)),
                new Question.Choice(
                        "who", FieldType.MULTIPLE_CHOICE, sample.hard(), "", false, longer(sample, options), "", ""),
                new Question.Words("why", sample.plain(), sample.hard(), false, 2));
        return new Questionnaire(
                "scripts",
                "1.0.0",
                "draft",
                "patient",
                sample.language(),
                null,
                sample.plain(),
                sample.plain(),
                sample.plain(),
                List.of(
                        new Section(Section.Kind.ITEMS, sample.plain(), items),
                        new Section(Section.Kind.CONTEXT, sample.options().get(4), context)),
                "k3x9q2f7",
                List.of());
    }

    private static List<AnswerOption> longer(Sample sample, List<AnswerOption> options) {
        List<AnswerOption> out = new ArrayList<>(options.subList(0, 5));
        out.add(new AnswerOption("long", "long", sample.hard(), false, false));
        return out;
    }

    private static Question item(String id, String stem, String explanation, List<AnswerOption> options) {
        return new Question.Choice(id, FieldType.SINGLE_CHOICE, stem, explanation, true, options, "", "");
    }
}
