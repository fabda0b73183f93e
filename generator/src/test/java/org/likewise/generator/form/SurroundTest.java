package org.likewise.generator.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.likewise.generator.pdf.Element;
import org.likewise.generator.pdf.Figure;
import org.likewise.model.questionnaire.Questionnaire;

/** What a study has printed around a questionnaire. */
class SurroundTest {
    private static final FormMaker MAKER = FormMaker.shipped();
    private static final Questionnaire PATIENT = Shipped.questionnaire("patient", "en-GB");

    private static Surround surround(String consent, Set<String> draftAllowed) {
        return new Surround(
                Optional.of(new Surround.Logo(40, 20, new byte[800])),
                Map.of("en-GB", consent, "fr-CA", "Un consentement."),
                Map.of("en-GB", "Questions? Ask at the desk."),
                "REC 27/0001",
                draftAllowed);
    }

    private static Form form(Surround surround) {
        return MAKER.make(new FormRequest(PATIENT, Optional.empty(), Paper.A4, Style.STANDARD, surround));
    }

    @Test
    void its_texts_and_logo_are_printed_and_change_the_form_code_but_not_the_wording() {
        Form plain = form(Surround.NONE);
        Form mine = form(surround("You need not take part.", Set.of()));
        List<Element> elements = mine.drawing().pages().stream()
                .flatMap(p -> p.elements().stream())
                .toList();
        assertThat(elements)
                .extracting(Element::text)
                .containsSubsequence(
                        PATIENT.title(),
                        PATIENT.introduction(),
                        "You need not take part.",
                        PATIENT.thanks(),
                        "Questions? Ask at the desk.",
                        "REC 27/0001");
        assertThat(elements.stream().flatMap(e -> e.figures().stream()))
                .filteredOn(Figure.Picture.class::isInstance)
                .hasSize(1);
        assertThat(mine.layout().wording()).isEqualTo(plain.layout().wording());
        assertThat(mine.layout().print()).isNotEqualTo(plain.layout().print());
        assertThat(form(surround("You need not join in.", Set.of())).layout().print())
                .isNotEqualTo(mine.layout().print());
        FormLaws.hold(mine);
    }

    @Test
    void a_language_that_the_study_allows_goes_without_a_draft_band() {
        assertThat(form(surround("Yes.", Set.of("fr-CA"))).draft()).isTrue();
        assertThat(form(surround("Yes.", Set.of("en-GB"))).draft()).isFalse();
    }

    @Test
    void a_text_in_another_language_changes_no_form_of_this_one() {
        Surround other = new Surround(Optional.empty(), Map.of("ar", "نعم"), Map.of(), "", Set.of());
        assertThat(form(other).code()).isEqualTo(form(Surround.NONE).code());
    }
}
