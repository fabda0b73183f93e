package org.likewise.generator.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.likewise.generator.pdf.Figure;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.layout.LayoutPage;
import org.likewise.model.layout.Pictograms;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaire;

/** Forms for readers who need few words at a time. */
class EasyFormTest {
    private static final FormMaker MAKER = FormMaker.shipped();

    @TestFactory
    Stream<DynamicTest> a_page_holds_at_most_two_items_each_with_one_answer_a_line() {
        return Stream.of("en-GB", "fr-CA", "ar")
                .flatMap(language -> Arrays.stream(Paper.values())
                        .map(paper -> DynamicTest.dynamicTest(language + " " + paper.id(), () -> {
                            Form form = MAKER.make(Shipped.questionnaire("patient", language), paper, Style.EASY);
                            for (LayoutPage page : form.layout().pages()) {
                                List<LayoutField.Choice> items = page.fields().stream()
                                        .filter(LayoutField::item)
                                        .map(LayoutField.Choice.class::cast)
                                        .toList();
                                assertThat(items).hasSizeLessThanOrEqualTo(2);
                                for (LayoutField.Choice item : items) {
                                    List<Double> down = item.options().stream()
                                            .map(o -> o.box().y())
                                            .toList();
                                    assertThat(down).isSorted().doesNotHaveDuplicates();
                                    assertThat(item.options())
                                            .extracting(o -> o.box().x())
                                            .containsOnly(
                                                    item.options().get(0).box().x());
                                }
                            }
                        })));
    }

    @Test
    void the_low_end_has_an_empty_glass_and_the_high_end_a_full_one_whichever_way_the_scale_runs() {
        assertThat(fullGlassIsBeside(item(Pictograms.AMOUNT, 1, 2, 3))).isEqualTo("3");
        assertThat(fullGlassIsBeside(item(Pictograms.AMOUNT, 3, 2, 1))).isEqualTo("3");
    }

    @Test
    void a_scale_may_have_no_pictures() {
        assertThat(shapes(MAKER.make(questionnaire(item(Pictograms.NONE, 1, 2, 3)), Paper.A4, Style.EASY)))
                .isEmpty();
        assertThat(shapes(MAKER.make(questionnaire(item(Pictograms.AGREEMENT, 1, 2, 3)), Paper.A4, Style.EASY)))
                .hasSize(2);
    }

    private static String fullGlassIsBeside(Question.Choice item) {
        Form form = MAKER.make(questionnaire(item), Paper.A4, Style.EASY);
        Figure.FilledShape water = shapes(form).get(0);
        double level =
                water.points().stream().mapToDouble(Figure.Point::y).average().orElseThrow();
        LayoutField.Choice field = (LayoutField.Choice) form.layout().fields().get(0);
        return field.options().stream()
                .min(java.util.Comparator.comparingDouble(o -> Math.abs(o.box().centreY() - level)))
                .map(LayoutOption::value)
                .orElseThrow();
    }

    private static List<Figure.FilledShape> shapes(Form form) {
        return form.drawing().pages().stream()
                .flatMap(p -> p.elements().stream())
                .flatMap(e -> e.figures().stream())
                .filter(Figure.FilledShape.class::isInstance)
                .map(Figure.FilledShape.class::cast)
                .toList();
    }

    private static Question.Choice item(Pictograms pictograms, int... values) {
        List<AnswerOption> options = Arrays.stream(values)
                .mapToObj(v -> new AnswerOption("v" + v, Integer.toString(v), "Label " + v, false, false))
                .toList();
        return new Question.Choice(
                "q",
                FieldType.SINGLE_CHOICE,
                "A sentence.",
                "",
                true,
                options,
                "",
                "",
                org.likewise.model.layout.Arrangement.ROW,
                pictograms);
    }

    private static Questionnaire questionnaire(Question.Choice item) {
        return Structures.of("easy", item);
    }
}
