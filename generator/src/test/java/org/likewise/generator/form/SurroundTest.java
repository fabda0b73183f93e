package org.likewise.generator.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likewise.generator.pdf.Element;
import org.likewise.generator.pdf.Figure;
import org.likewise.model.layout.Box;
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
                draftAllowed,
                "");
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

    /** Its quiet zone and its distance from everything else are among the laws; the words say what it is. */
    @ParameterizedTest
    @CsvSource({
        "en-GB, A4, STANDARD",
        "en-GB, LETTER, LARGE_PRINT",
        "en-GB, A4, EASY",
        "ar, A4, STANDARD",
        "ur, LETTER, EASY",
        "ta, A4, LARGE_PRINT",
        "pa-Guru, A4, STANDARD",
        "iu-Cans, A4, STANDARD",
        "zh-Hans, LETTER, STANDARD"
    })
    void an_address_invites_on_the_first_page_alone(String language, Paper paper, Style style) {
        Questionnaire asked = Shipped.questionnaire("patient", language);
        Form plain = MAKER.make(asked, paper, style);
        Form inviting = MAKER.make(new FormRequest(
                asked, Optional.empty(), paper, style, Surround.NONE.inviting("https://a.example.org/s/")));
        FormLaws.hold(inviting);
        List<List<Figure.Invitation>> codes = inviting.drawing().pages().stream()
                .map(p -> p.elements().stream()
                        .flatMap(e -> e.figures().stream())
                        .filter(Figure.Invitation.class::isInstance)
                        .map(Figure.Invitation.class::cast)
                        .toList())
                .toList();
        assertThat(codes.get(0)).singleElement().satisfies(code -> {
            assertThat(code.address()).isEqualTo("https://a.example.org/s/patient." + language + ".html");
            assertThat(inviting.layout().pages().get(0).printed())
                    .as("the scanner knows that there is print")
                    .contains(new Box(code.x(), code.y(), code.sizeMm(), code.sizeMm()));
            Box own = inviting.layout().pages().get(0).code();
            assertThat(code.y() - own.bottom()).as("apart from the page's own").isGreaterThan(10);
        });
        assertThat(codes.stream().skip(1)).allMatch(List::isEmpty);
        assertThat(inviting.drawing().pages().get(0).elements())
                .extracting(Element::text)
                .contains(PaperWords.of(language).text("invitation.words"));
        assertThat(inviting.layout().wording()).isEqualTo(plain.layout().wording());
        assertThat(inviting.layout().print()).isNotEqualTo(plain.layout().print());
    }

    @Test
    void an_older_version_invites_to_its_own_folder() {
        assertThat(Surround.of(Optional.empty(), "https://a.example.org/", "s/0.0.9/")
                        .address(PATIENT))
                .contains("https://a.example.org/s/0.0.9/patient.en-GB.html");
        assertThat(Surround.of(Optional.empty(), "", "s/")).isEqualTo(Surround.NONE);
    }

    @Test
    void a_language_that_the_study_allows_goes_without_a_draft_band() {
        assertThat(form(surround("Yes.", Set.of("fr-CA"))).draft()).isTrue();
        assertThat(form(surround("Yes.", Set.of("en-GB"))).draft()).isFalse();
    }

    @Test
    void a_text_in_another_language_changes_no_form_of_this_one() {
        Surround other = new Surround(Optional.empty(), Map.of("ar", "نعم"), Map.of(), "", Set.of(), "");
        assertThat(form(other).code()).isEqualTo(form(Surround.NONE).code());
    }
}
