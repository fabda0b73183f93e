package org.likewise.generator.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likewise.generator.pdf.CoverDrawing;
import org.likewise.generator.pdf.Figure;
import org.likewise.model.code.PageCode;
import org.likewise.model.problem.ProblemsException;

class CoverMakerTest {
    private static CoverMaker.Line line(String role, String language, Paper paper, Style style) {
        return new CoverMaker.Line(
                FormMaker.shipped().make(Shipped.questionnaire(role, language), paper, style), "Who: " + role);
    }

    private static List<CoverMaker.Line> lines(String language, Paper paper) {
        return List.of("patient", "practitioner", "student", "observer").stream()
                .map(role -> line(role, language, paper, Style.STANDARD))
                .toList();
    }

    private static List<Figure.TextLine> texts(CoverDrawing cover) {
        return cover.figures().stream()
                .filter(Figure.TextLine.class::isInstance)
                .map(Figure.TextLine.class::cast)
                .toList();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"en-GB, A4", "en-GB, LETTER", "fr-CA, A4", "fr-CA, LETTER", "ar, A4", "ar, LETTER"})
    void saysWhoGetsWhichFormWithinTheMargins(String language, Paper paper) {
        List<CoverMaker.Line> lines = lines(language, paper);
        CoverDrawing cover = CoverMaker.shipped().make(lines, false);

        assertThat(cover.widthMm()).isEqualTo(paper.widthMm());
        assertThat(cover.heightMm()).isEqualTo(paper.heightMm());
        assertThat(cover.slots()).as("the pack's code and one for each copy").hasSize(5);
        String all =
                String.join(" ", texts(cover).stream().map(t -> t.line().text()).toList());
        for (CoverMaker.Line line : lines) {
            assertThat(all).contains(line.who(), line.form().questionnaire().title());
        }
        assertThat(all).contains(PaperWords.of(language).text("cover.list"));
        for (Figure.TextLine text : texts(cover)) {
            assertThat(text.x()).isGreaterThanOrEqualTo(PageFrame.MARGIN_MM - 0.01);
            assertThat(text.x() + text.line().widthMm())
                    .isLessThanOrEqualTo(paper.widthMm() - PageFrame.MARGIN_MM + 0.01);
            assertThat(text.baselineY()).isBetween(PageFrame.MARGIN_MM, paper.heightMm() - PageFrame.MARGIN_MM);
        }
    }

    @Test
    void hasNothingThatAScannerFindsAPageBy() {
        CoverDrawing cover = CoverMaker.shipped().make(lines("en-GB", Paper.A4), false);
        assertThat(cover.figures()).noneMatch(Figure.FilledBox.class::isInstance);
        assertThat(cover.figures().stream()
                        .filter(Figure.QrCode.class::isInstance)
                        .map(f -> ((Figure.QrCode) f).text()))
                .containsExactly(PageCode.COVER_SLIP);
        assertThat(PageCode.parse(PageCode.COVER_SLIP)).isEmpty();
    }

    @Test
    void runsFromRightToLeftInArabicWithCodesThatEndAtTheMargin() {
        CoverDrawing english = CoverMaker.shipped().make(lines("en-GB", Paper.A4), false);
        CoverDrawing arabic = CoverMaker.shipped().make(lines("ar", Paper.A4), false);
        assertThat(english.slots().get(0).x()).isEqualTo(PageFrame.MARGIN_MM);
        assertThat(english.slots()).noneMatch(CoverDrawing.Slot::ending);
        assertThat(arabic.slots().get(0).x()).isEqualTo(210 - PageFrame.MARGIN_MM);
        assertThat(arabic.slots()).allMatch(CoverDrawing.Slot::ending);
    }

    @Test
    void countsSheetsByTheirSides() {
        List<CoverMaker.Line> lines = List.of(line("patient", "en-GB", Paper.A4, Style.LARGE_PRINT));
        int pages = lines.get(0).form().layout().pages().size();
        assertThat(pages).isGreaterThan(2);
        assertThat(texts(CoverMaker.shipped().make(lines, false)))
                .anyMatch(t -> t.line().text().equals(Integer.toString(pages)));
        assertThat(texts(CoverMaker.shipped().make(lines, true)))
                .anyMatch(t -> t.line().text().equals(Integer.toString((pages + 1) / 2)));
    }

    @Test
    void aPackWithMoreFormsThanFitIsRefused() {
        CoverMaker.Line line = line("practitioner", "en-GB", Paper.A4, Style.STANDARD);
        assertThat(CoverMaker.shipped()
                        .make(Collections.nCopies(8, line), false)
                        .slots())
                .hasSize(9);
        assertThatThrownBy(() -> CoverMaker.shipped().make(Collections.nCopies(31, line), false))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("cover.too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "fr-CA", "ar"})
    void eachLanguageHasAllWordsOfTheSlip(String language) {
        PaperWords english = PaperWords.of("en");
        PaperWords words = PaperWords.of(language);
        for (String key : List.of("title", "about", "pack", "who", "copy", "sheets", "list", "code")) {
            assertThat(words.text("cover." + key)).isNotEqualTo(english.text("cover." + key));
        }
    }

    @Test
    void itsWordsAreNoPartOfAFormCode() {
        assertThat(PaperWords.of("en").onForms().keySet())
                .contains("mark.how")
                .noneMatch(key -> key.startsWith("cover."));
    }
}
