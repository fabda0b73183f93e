package org.likewise.model.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likewise.model.problem.Severity;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.questionnaire.Section;

/** The scale that comes along says what it is meant to say. */
class ShippedScaleTest {
    private static final Scales SHIPPED = Scales.read(List.of(Path.of("../scale-definitions")));
    private static final Scale SCALE = SHIPPED.scale("therapeutic-empathy").orElseThrow();

    @Test
    void hasNoErrors() {
        assertThat(SHIPPED.problems()).noneMatch(p -> p.severity() == Severity.ERROR);
    }

    @Test
    void asksAPatientFiveItemsAboutTheVisitAndAboutThemselves() {
        Questionnaire q = Questionnaires.resolve(SCALE, "patient", "en-GB", null);

        assertThat(q.sections())
                .extracting(Section::kind)
                .containsExactly(
                        Section.Kind.ITEMS, Section.Kind.CONTEXT, Section.Kind.ABOUT_YOU, Section.Kind.COMMENT);
        assertThat(q.questions())
                .extracting(Question::id)
                .containsExactly(
                        "interest",
                        "listening",
                        "understanding",
                        "feelings",
                        "responding",
                        "visit_kind",
                        "time_available",
                        "first_visit",
                        "place",
                        "answering_as",
                        "age",
                        "age_pns",
                        "sex",
                        "ethnicity",
                        "comment");
        assertThat(q.wording()).matches("[0-9a-hjkmnp-tv-z]{8}");
        Question.Choice first = (Question.Choice) q.questions().get(0);
        assertThat(first.options()).extracting(AnswerOption::value).containsExactly("1", "2", "3", "4", "5", "NA");
        assertThat(((Question.Choice) q.questions().get(11)).declines()).isTrue();
    }

    @Test
    void asksEveryRoleTheSameItemsInBothVariants() {
        List<Questionnaire> own = Questionnaires.all(SCALE).stream()
                .filter(q -> q.language().equals("en-GB"))
                .toList();
        assertThat(own)
                .extracting(Questionnaire::slug)
                .containsExactly(
                        "patient.en-GB",
                        "patient.en-GB.emergency",
                        "practitioner.en-GB",
                        "practitioner.en-GB.emergency",
                        "student.en-GB",
                        "student.en-GB.emergency",
                        "observer.en-GB",
                        "observer.en-GB.emergency");
        assertThat(own)
                .allSatisfy(q -> assertThat(items(q))
                        .isEqualTo(
                                q.variant() == null
                                        ? List.of("interest", "listening", "understanding", "feelings", "responding")
                                        : List.of("understanding", "responding")));
        assertThat(own).extracting(Questionnaire::wording).doesNotHaveDuplicates();
    }

    private static List<String> items(Questionnaire q) {
        return q.sections().get(0).questions().stream().map(Question::id).toList();
    }
}
