package org.likewise.generator.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.likewise.generator.pdf.Element;
import org.likewise.generator.pdf.Figure;
import org.likewise.generator.pdf.Structure;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaire;

/** Forms in two languages. */
class BilingualFormTest {
    private static final FormMaker MAKER = FormMaker.shipped();

    private static FormRequest request(String role, String first, String second, Paper paper, Style style) {
        return new FormRequest(
                Shipped.questionnaire(role, first),
                Optional.of(Shipped.questionnaire(role, second)),
                paper,
                style,
                Surround.NONE);
    }

    /** A choice of 24 answers with long labels, each in two languages, in larger type. */
    private static final List<String> TOO_LONG = List.of(
            "every-type A4 large-print",
            "every-type Letter large-print",
            "every-type A4 easy",
            "every-type Letter easy");

    private static Form form() {
        return MAKER.make(request("patient", "en-GB", "fr-CA", Paper.A4, Style.STANDARD));
    }

    @TestFactory
    Stream<DynamicTest> they_keep_the_laws_of_all_forms() {
        List<DynamicTest> out = new ArrayList<>();
        for (List<String> pair :
                List.of(List.of("en-GB", "fr-CA"), List.of("fr-CA", "en-GB"), List.of("ar", "en-GB"))) {
            for (Paper paper : Paper.values()) {
                for (Style style : Style.values()) {
                    for (String role : List.of("patient", "observer")) {
                        FormRequest request = request(role, pair.get(0), pair.get(1), paper, style);
                        out.add(DynamicTest.dynamicTest(
                                role + " " + pair + " " + paper.id() + " " + style.id(),
                                () -> FormLaws.hold(MAKER.make(request))));
                    }
                }
            }
        }
        return out.stream();
    }

    @Test
    void each_sentence_stands_below_itself_in_the_second_language() {
        Questionnaire french = Shipped.questionnaire("patient", "fr-CA");
        List<Element> elements = form().drawing().pages().stream()
                .flatMap(p -> p.elements().stream())
                .toList();
        List<String> seconds = new ArrayList<>();
        for (int i = 1; i < elements.size(); i++) {
            Element also = elements.get(i);
            if (also.structure() == Structure.ALSO) {
                assertThat(also.language()).isEqualTo(also.language().equals("fr") ? "fr" : "fr-CA");
                Figure.TextLine above = lastLine(elements.get(i - 1));
                Figure.TextLine below = lastLine(also);
                assertThat(below.baselineY()).isGreaterThan(above.baselineY());
                seconds.add(also.text());
            }
        }
        assertThat(seconds)
                .containsSubsequence(french.questions().stream()
                        .filter(Question::item)
                        .map(Question::stem)
                        .toList())
                .contains(french.title(), french.introduction(), french.thanks());
    }

    private static Figure.TextLine lastLine(Element element) {
        return element.figures().stream()
                .filter(Figure.TextLine.class::isInstance)
                .map(Figure.TextLine.class::cast)
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    @Test
    void the_second_language_is_smaller_and_never_below_clear_print() {
        for (Style style : Style.values()) {
            Form form = MAKER.make(request("patient", "en-GB", "fr-CA", Paper.A4, style));
            double single =
                    MAKER.make(Shipped.questionnaire("patient", "fr-CA"), Paper.A4, style).drawing().pages().stream()
                            .flatMap(p -> p.elements().stream())
                            .filter(e -> e.structure() == Structure.QUESTION)
                            .mapToDouble(e -> lastLine(e).line().sizePt())
                            .min()
                            .orElseThrow();
            List<Element> elements = form.drawing().pages().stream()
                    .flatMap(p -> p.elements().stream())
                    .toList();
            for (int i = 1; i < elements.size(); i++) {
                if (elements.get(i).structure() == Structure.ALSO) {
                    double second = lastLine(elements.get(i)).line().sizePt();
                    double first = lastLine(elements.get(i - 1)).line().sizePt();
                    assertThat(second).isLessThan(first).isGreaterThanOrEqualTo(Math.min(single, 12.1));
                }
            }
        }
    }

    @Test
    void it_is_known_by_both_languages_and_has_a_wording_of_its_own() {
        Form form = form();
        assertThat(form.layout().language()).isEqualTo("en-GB+fr-CA");
        assertThat(form.slug()).isEqualTo("therapeutic-empathy.patient.en-GB+fr-CA.A4.standard");
        assertThat(form.layout().wording())
                .matches("[0-9a-hjkmnp-tv-z]{8}")
                .isNotEqualTo(Shipped.questionnaire("patient", "en-GB").wording())
                .isNotEqualTo(Shipped.questionnaire("patient", "fr-CA").wording())
                .isNotEqualTo(MAKER.make(request("patient", "fr-CA", "en-GB", Paper.A4, Style.STANDARD))
                        .layout()
                        .wording());
        LayoutField.Choice item = (LayoutField.Choice) form.layout().fields().get(0);
        assertThat(item.options().get(0).label()).startsWith("Not at all / ");
    }

    @TestFactory
    Stream<DynamicTest> the_longest_and_oddest_structures_keep_the_laws_or_are_refused_with_what_to_do() {
        List<DynamicTest> out = new ArrayList<>();
        for (Questionnaire first : Structures.all()) {
            for (Paper paper : Paper.values()) {
                for (Style style : Style.values()) {
                    String name = first.scale() + " " + paper.id() + " " + style.id();
                    FormRequest request = new FormRequest(
                            first, Optional.of(Structures.inLanguage(first, "cy")), paper, style, Surround.NONE);
                    out.add(DynamicTest.dynamicTest(name, () -> {
                        if (TOO_LONG.contains(name)) {
                            assertThatThrownBy(() -> MAKER.make(request))
                                    .hasMessageContaining("longer than a page")
                                    .hasMessageContaining("print it in the style \"standard\"");
                        } else {
                            FormLaws.hold(MAKER.make(request));
                        }
                    }));
                }
            }
        }
        return out.stream();
    }

    @Test
    void no_item_is_alone_on_the_page_that_a_table_goes_on_to() {
        List<Long> items = form().layout().pages().stream()
                .map(page -> page.fields().stream().filter(LayoutField::item).count())
                .filter(count -> count > 0)
                .toList();
        assertThat(items).hasSizeGreaterThan(1).allMatch(count -> count >= 2);
    }

    @Test
    void two_questionnaires_that_differ_in_more_than_the_language_are_refused() {
        assertThatThrownBy(() -> new FormRequest(
                        Shipped.questionnaire("patient", "en-GB"),
                        Optional.of(Shipped.questionnaire("observer", "fr-CA")),
                        Paper.A4,
                        Style.STANDARD,
                        Surround.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
