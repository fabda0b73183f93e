package org.likewise.generator.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.likewise.generator.pdf.Figure;
import org.likewise.generator.pdf.FigureBounds;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutJson;
import org.likewise.model.layout.LayoutPage;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaire;

/** What holds for every form, whatever is asked, in which language, on which paper and in which style. */
class FormLawsTest {
    private static final FormMaker MAKER = FormMaker.shipped();
    /** A choice of 24 answers with long labels, in the largest type on the shortest paper. */
    private static final String TOO_LONG = "every-type patient.en-GB Letter easy";

    @TestFactory
    Stream<DynamicTest> the_shipped_scale_keeps_the_laws() {
        return Shipped.some().stream().flatMap(FormLawsTest::onAllPaper);
    }

    @TestFactory
    Stream<DynamicTest> forms_in_every_script_keep_the_laws() {
        return ScriptForms.all().stream().flatMap(FormLawsTest::onAllPaper);
    }

    @TestFactory
    Stream<DynamicTest> the_longest_and_oddest_structures_keep_the_laws() {
        return Structures.all().stream()
                .flatMap(FormLawsTest::onAllPaper)
                .filter(test -> !test.getDisplayName().equals(TOO_LONG));
    }

    @Test
    void a_question_that_no_page_can_hold_is_refused_with_what_to_do() {
        Questionnaire everyType = Structures.all().get(5);
        assertThatThrownBy(() -> MAKER.make(everyType, Paper.LETTER, Style.EASY))
                .hasMessageContaining("longer than a page")
                .hasMessageContaining("print it in the style \"standard\"");
    }

    @Test
    void items_that_count_the_other_way_look_like_the_others() {
        List<Question> items = new ArrayList<>();
        List<Question> reversed = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            items.add(agreement("i" + i, false));
            reversed.add(agreement("i" + i, i % 2 == 0));
        }
        assertThat(MAKER.make(Structures.of("keyed", reversed), Paper.A4, Style.STANDARD)
                        .layout()
                        .pages())
                .isEqualTo(MAKER.make(Structures.of("keyed", items), Paper.A4, Style.STANDARD)
                        .layout()
                        .pages());
    }

    @Test
    void the_same_words_may_stand_for_other_values() {
        Question yesIsOne = yesOrNo("q1", "1", "0");
        Question yesIsNought = yesOrNo("q2", "0", "1");
        List<LayoutField> fields = MAKER.make(
                        Structures.of("words", List.of(yesIsOne, yesIsNought)), Paper.A4, Style.STANDARD)
                .layout()
                .fields();
        assertThat(fields)
                .extracting(f -> ((LayoutField.Choice) f).options().get(0).value())
                .containsExactly("1", "0");
    }

    private static Question yesOrNo(String id, String yes, String no) {
        List<AnswerOption> options = List.of(
                new AnswerOption("yes", yes, "Yes", false, false), new AnswerOption("no", no, "No", false, false));
        return new Question.Choice(id, FieldType.SINGLE_CHOICE, "Placeholder.", "", true, options, "", "");
    }

    private static Question agreement(String id, boolean reversed) {
        List<AnswerOption> options = IntStream.rangeClosed(1, 5)
                .mapToObj(v -> new AnswerOption(
                        "v" + v,
                        String.valueOf(v),
                        "Answer " + v,
                        false,
                        false,
                        Optional.of(BigDecimal.valueOf(reversed ? 6 - v : v))))
                .toList();
        return new Question.Choice(id, FieldType.SINGLE_CHOICE, "Placeholder " + id + ".", "", true, options, "", "");
    }

    private static Stream<DynamicTest> onAllPaper(Questionnaire questionnaire) {
        List<DynamicTest> out = new ArrayList<>();
        for (Paper paper : Paper.values()) {
            for (Style style : Style.values()) {
                out.add(DynamicTest.dynamicTest(
                        questionnaire.scale() + " " + questionnaire.slug() + " " + paper.id() + " " + style.id(),
                        () -> FormLaws.hold(MAKER.make(questionnaire, paper, style))));
            }
        }
        return out.stream();
    }

    @TestFactory
    Stream<DynamicTest> the_patient_form_fits_one_sheet_with_the_items_on_its_first_side() {
        return Shipped.some().stream()
                .filter(q -> q.role().equals("patient"))
                .flatMap(q -> Arrays.stream(Paper.values())
                        .map(paper -> DynamicTest.dynamicTest(q.slug() + " " + paper.id(), () -> {
                            Form form = MAKER.make(q, paper, Style.STANDARD);
                            assertThat(form.layout().pages()).hasSizeLessThanOrEqualTo(2);
                            assertThat(form.layout().pages().get(0).fields().stream()
                                            .filter(LayoutField::item)
                                            .count())
                                    .isEqualTo(form.layout().fields().stream()
                                            .filter(LayoutField::item)
                                            .count());
                        })));
    }

    @TestFactory
    Stream<DynamicTest> so_it_does_on_a4_in_every_language() {
        return Shipped.all().stream()
                .filter(q -> q.role().equals("patient") && q.variant() == null)
                .map(q -> DynamicTest.dynamicTest(q.slug(), () -> {
                    Form form = MAKER.make(q, Paper.A4, Style.STANDARD);
                    assertThat(form.layout().pages()).hasSizeLessThanOrEqualTo(2);
                    assertThat(form.draft()).isTrue();
                    assertThat(form.layout().pages().get(0).fields())
                            .filteredOn(LayoutField::item)
                            .hasSize(5);
                }));
    }

    /** As in Urdu, whose lines are much higher than others. */
    @Test
    void what_is_short_shares_a_line_where_that_saves_a_sheet_and_only_there() {
        Form urdu = MAKER.make(Shipped.questionnaire("patient", "ur"), Paper.A4, Style.STANDARD);
        FormLaws.hold(urdu);
        assertThat(questionsBesideTheirBoxes(urdu)).contains("time_available", "first_visit");
        Form english = MAKER.make(Shipped.questionnaire("patient", "en-GB"), Paper.A4, Style.STANDARD);
        Form large = MAKER.make(Shipped.questionnaire("patient", "ur"), Paper.A4, Style.LARGE_PRINT);
        for (Form other : List.of(english, large)) {
            assertThat(questionsBesideTheirBoxes(other)).doesNotContain("time_available", "first_visit");
        }
    }

    /** Of the choices that are no items, those of which the words lie on one line with a box. */
    private static List<String> questionsBesideTheirBoxes(Form form) {
        return form.layout().pages().stream()
                .flatMap(page -> page.fields().stream()
                        .filter(f ->
                                !f.item() && f instanceof LayoutField.Choice choice && besideBoxes(form, page, choice))
                        .map(LayoutField::id))
                .toList();
    }

    private static boolean besideBoxes(Form form, LayoutPage page, LayoutField.Choice choice) {
        double top = choice.options().get(0).box().y();
        double bottom = top + choice.options().get(0).box().h();
        return form.drawing().pages().get(page.number() - 1).elements().stream()
                .filter(e -> e.text().equals(choice.text()))
                .map(e -> FigureBounds.of(e.figures()))
                .anyMatch(b -> b.top() < bottom && b.bottom() > top);
    }

    @Test
    void the_same_questionnaire_gives_the_same_bytes() {
        Questionnaire questionnaire = Shipped.questionnaire("patient", "ar");
        Form one = FormMaker.shipped().make(questionnaire, Paper.A4, Style.STANDARD);
        Form two = FormMaker.shipped().make(questionnaire, Paper.A4, Style.STANDARD);
        assertThat(one.layoutJson()).isEqualTo(two.layoutJson());
        assertThat(one.pdf(java.time.Instant.EPOCH, "test")).isEqualTo(two.pdf(java.time.Instant.EPOCH, "test"));
    }

    @Test
    void options_run_from_right_to_left_in_arabic_while_the_frame_stays() {
        Form english = MAKER.make(Shipped.questionnaire("patient", "en-GB"), Paper.A4, Style.STANDARD);
        Form arabic = MAKER.make(Shipped.questionnaire("patient", "ar"), Paper.A4, Style.STANDARD);
        assertThat(firstItem(english)).isSorted();
        assertThat(firstItem(arabic)).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        LayoutPage left = english.layout().pages().get(0);
        LayoutPage right = arabic.layout().pages().get(0);
        assertThat(left.fiducials()).isEqualTo(right.fiducials());
        assertThat(left.ticks()).isEqualTo(right.ticks());
        assertThat(left.code()).isEqualTo(right.code());
    }

    private static List<Double> firstItem(Form form) {
        return ((LayoutField.Choice) form.layout().fields().get(0))
                .options().stream().map(o -> o.box().x()).toList();
    }

    @Test
    void the_print_digest_changes_with_the_band_and_the_wording_fingerprint_does_not() {
        Questionnaire draft = Shipped.questionnaire("patient", "en-GB");
        Questionnaire done = new Questionnaire(
                draft.scale(),
                draft.version(),
                "validated",
                draft.role(),
                draft.language(),
                draft.variant(),
                draft.title(),
                draft.introduction(),
                draft.thanks(),
                draft.sections(),
                draft.wording(),
                List.of());
        Form with = MAKER.make(draft, Paper.A4, Style.STANDARD);
        Form without = MAKER.make(done, Paper.A4, Style.STANDARD);
        assertThat(text(with)).contains("DRAFT – the wording is not final");
        assertThat(text(without)).doesNotContain("DRAFT – the wording is not final");
        assertThat(with.layout().print()).isNotEqualTo(without.layout().print()).matches("[0-9a-f]{16}");
        assertThat(with.layout().wording()).isEqualTo(without.layout().wording());
        assertThat(with.code()).isNotEqualTo(without.code());
    }

    private static List<String> text(Form form) {
        return form.drawing().pages().stream()
                .flatMap(p -> p.elements().stream())
                .flatMap(e -> e.figures().stream())
                .filter(Figure.TextLine.class::isInstance)
                .map(f -> ((Figure.TextLine) f).line().text())
                .toList();
    }

    @Test
    void a_language_without_its_own_help_is_told() {
        Questionnaire swedish = Structures.inLanguage(Structures.all().get(3), "sv");
        Form form = MAKER.make(swedish, Paper.A4, Style.STANDARD);
        assertThat(form.warnings()).extracting(p -> p.code()).containsExactly("form.help-language");
        assertThat(MAKER.make(Structures.all().get(3), Paper.A4, Style.STANDARD).warnings())
                .isEmpty();
    }

    @Test
    void layouts_are_canonical() {
        Form form = MAKER.make(Shipped.questionnaire("observer", "fr-CA"), Paper.LETTER, Style.LARGE_PRINT);
        assertThat(LayoutJson.withFormCode(form.layout())).isEqualTo(form.layout());
    }
}
