package org.likewise.generator.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.likewise.generator.pdf.CopySlot;
import org.likewise.generator.pdf.Element;
import org.likewise.generator.pdf.Figure;
import org.likewise.generator.pdf.PageDrawing;
import org.likewise.generator.pdf.Structure;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutJson;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.layout.LayoutPage;
import org.likewise.model.layout.LayoutReader;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaire;

/** What holds for every form, whatever is asked, in which language, on which paper and in which style. */
class FormLawsTest {
    private static final FormMaker MAKER = FormMaker.shipped();

    /** Something printed and the space that is its own. */
    private record Printed(String what, double x, double y, double right, double bottom) {
        boolean overlaps(Printed other) {
            double slack = 0.01;
            return x < other.right - slack
                    && other.x < right - slack
                    && y < other.bottom - slack
                    && other.y < bottom - slack;
        }
    }

    @TestFactory
    Stream<DynamicTest> the_shipped_scale_keeps_the_laws() {
        return Shipped.all().stream().flatMap(FormLawsTest::onAllPaper);
    }

    @TestFactory
    Stream<DynamicTest> the_longest_and_oddest_structures_keep_the_laws() {
        return Structures.all().stream().flatMap(FormLawsTest::onAllPaper);
    }

    private static Stream<DynamicTest> onAllPaper(Questionnaire questionnaire) {
        List<DynamicTest> out = new ArrayList<>();
        for (Paper paper : Paper.values()) {
            for (Style style : Style.values()) {
                out.add(DynamicTest.dynamicTest(
                        questionnaire.scale() + " " + questionnaire.slug() + " " + paper.id() + " " + style.id(),
                        () -> keepsTheLaws(MAKER.make(questionnaire, paper, style))));
            }
        }
        return out.stream();
    }

    private static void keepsTheLaws(Form form) {
        SoftAssertions softly = new SoftAssertions();
        asksEverythingOnceInOrder(form, softly);
        noWordIsBroken(form, softly);
        for (int i = 0; i < form.layout().pages().size(); i++) {
            LayoutPage page = form.layout().pages().get(i);
            PageDrawing drawing = form.drawing().pages().get(i);
            nothingOverlaps(page, drawing, softly);
            everythingIsWithinTheMargins(page, drawing, softly);
            boxesKeepTheirDistance(page, softly);
            whatTheScannerLooksForIsDrawn(page, drawing, softly);
        }
        softly.assertThat(LayoutReader.read(form.layoutJson(), "layout")).isEqualTo(form.layout());
        softly.assertAll();
    }

    private static void asksEverythingOnceInOrder(Form form, SoftAssertions softly) {
        List<Question> questions = form.questionnaire().questions();
        List<LayoutField> fields = form.layout().fields();
        softly.assertThat(fields)
                .extracting(LayoutField::id)
                .containsExactlyElementsOf(questions.stream().map(Question::id).toList());
        for (int i = 0; i < Math.min(fields.size(), questions.size()); i++) {
            assertThat(fields.get(i).type()).isEqualTo(questions.get(i).type());
            assertThat(fields.get(i).item()).isEqualTo(questions.get(i).item());
            if (fields.get(i) instanceof LayoutField.Choice field && questions.get(i) instanceof Question.Choice q) {
                assertThat(field.options())
                        .extracting(LayoutOption::value)
                        .containsExactlyElementsOf(
                                q.options().stream().map(AnswerOption::value).toList());
                assertThat(field.options())
                        .extracting(LayoutOption::label)
                        .containsExactlyElementsOf(
                                q.options().stream().map(AnswerOption::label).toList());
            }
        }
        List<String> read = form.drawing().pages().stream()
                .flatMap(p -> p.elements().stream())
                .filter(e -> e.structure() == Structure.QUESTION)
                .map(Element::text)
                .toList();
        softly.assertThat(read)
                .containsExactlyElementsOf(questions.stream()
                        .map(Question::stem)
                        .filter(stem -> !stem.isEmpty())
                        .toList());
    }

    /** A broken word would show as a part that no text has. */
    private static void noWordIsBroken(Form form, SoftAssertions softly) {
        Set<String> words = form.drawing().pages().stream()
                .flatMap(p -> p.elements().stream())
                .flatMap(e -> words(e.text()))
                .collect(Collectors.toSet());
        PaperWords.of(form.questionnaire().language()).onForms().values().forEach(t -> words(t).forEach(words::add));
        List<Element> texts = form.drawing().pages().stream()
                .flatMap(p -> p.elements().subList(0, p.elements().size() - 1).stream())
                .toList();
        softly.assertThat(texts.stream()
                        .flatMap(e -> e.figures().stream())
                        .filter(Figure.TextLine.class::isInstance)
                        .flatMap(f -> words(((Figure.TextLine) f).line().text())))
                .isSubsetOf(words);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split("[\\s-]+"));
    }

    private static void nothingOverlaps(LayoutPage page, PageDrawing drawing, SoftAssertions softly) {
        List<Printed> frame = new ArrayList<>();
        page.fiducials().forEach(f -> frame.add(around("a corner square", f.box(), 0)));
        page.ticks().forEach(t -> frame.add(around("a tick", t.box(), 0)));
        CopySlot slot = drawing.copySlot();
        frame.add(around("the code's quiet zone", page.code(), PageFrame.CODE_QUIET_MM));
        frame.add(new Printed(
                "the code's text",
                slot.textX(),
                slot.textBaselineY() - 1.9,
                slot.textX() + slot.textWidthMm(),
                slot.textBaselineY() + 4));
        List<Printed> drawn = new ArrayList<>();
        for (Element element : drawing.elements()) {
            element.figures().forEach(figure -> {
                if (figure instanceof Figure.TextLine text) {
                    drawn.add(text(text));
                } else if (figure instanceof Figure.OutlinedBox box && element.structure() != Structure.ARTIFACT) {
                    drawn.add(new Printed("a box", box.x(), box.y(), box.x() + box.w(), box.y() + box.h()));
                } else if (figure instanceof Figure.Stroke rule) {
                    drawn.add(new Printed(
                            "a rule",
                            Math.min(rule.x1(), rule.x2()),
                            rule.y1() - 0.1,
                            Math.max(rule.x1(), rule.x2()),
                            rule.y1() + 0.1));
                }
            });
        }
        noneOverlap(frame, frame, page, softly);
        noneOverlap(drawn, drawn, page, softly);
        double clear = 1.5;
        List<Printed> frameWithSpace = frame.stream()
                .map(p -> new Printed(p.what(), p.x() - clear, p.y() - clear, p.right() + clear, p.bottom() + clear))
                .toList();
        noneOverlap(frameWithSpace, drawn, page, softly);
    }

    private static void noneOverlap(List<Printed> some, List<Printed> others, LayoutPage page, SoftAssertions softly) {
        for (int i = 0; i < some.size(); i++) {
            for (int k = some == others ? i + 1 : 0; k < others.size(); k++) {
                if (some.get(i).overlaps(others.get(k))) {
                    softly.fail("page %s: %s overlaps %s", page.number(), some.get(i), others.get(k));
                }
            }
        }
    }

    /** From a little above small letters to a little below the baseline: what is certainly inked. */
    private static Printed text(Figure.TextLine text) {
        double em = text.line().sizePt() * 25.4 / 72;
        return new Printed(
                "\"" + text.line().text() + "\"",
                text.x(),
                text.baselineY() - 0.72 * em,
                text.x() + text.line().widthMm(),
                text.baselineY() + 0.22 * em);
    }

    private static Printed around(String what, Box box, double clear) {
        return new Printed(what, box.x() - clear, box.y() - clear, box.right() + clear, box.bottom() + clear);
    }

    private static void everythingIsWithinTheMargins(LayoutPage page, PageDrawing drawing, SoftAssertions softly) {
        double margin = 10;
        Stream<Printed> text = drawing.elements().stream()
                .flatMap(e -> e.figures().stream())
                .filter(Figure.TextLine.class::isInstance)
                .map(f -> text((Figure.TextLine) f));
        Stream<Printed> boxes = boxes(page).map(b -> around("a box", b, 0));
        Stream<Printed> frame = Stream.concat(
                page.fiducials().stream().map(f -> around("a corner square", f.box(), 0)),
                page.ticks().stream().map(t -> around("a tick", t.box(), 0)));
        Stream.of(text, boxes, frame).flatMap(s -> s).forEach(p -> {
            if (Math.min(p.x(), p.y()) < margin
                    || p.right() > page.width() - margin
                    || p.bottom() > page.height() - margin) {
                softly.fail("page %s: %s is not %s mm from all edges", page.number(), p, margin);
            }
        });
    }

    private static void boxesKeepTheirDistance(LayoutPage page, SoftAssertions softly) {
        List<Box> marks = page.fields().stream()
                .filter(LayoutField.Choice.class::isInstance)
                .flatMap(f -> ((LayoutField.Choice) f).options().stream())
                .map(LayoutOption::box)
                .toList();
        assertThat(marks).allMatch(m -> m.w() >= 4 && m.h() == m.w());
        for (int i = 0; i < marks.size(); i++) {
            for (int k = i + 1; k < marks.size(); k++) {
                double across = Math.abs(marks.get(i).centreX() - marks.get(k).centreX());
                double down = Math.abs(marks.get(i).centreY() - marks.get(k).centreY());
                if (across < 8.999 && down < 7.499) {
                    softly.fail("page %s: %s and %s", page.number(), marks.get(i), marks.get(k));
                }
            }
        }
    }

    private static void whatTheScannerLooksForIsDrawn(LayoutPage page, PageDrawing drawing, SoftAssertions softly) {
        List<Figure> figures =
                drawing.elements().stream().flatMap(e -> e.figures().stream()).toList();
        Set<Box> outlines = figures.stream()
                .filter(Figure.OutlinedBox.class::isInstance)
                .map(Figure.OutlinedBox.class::cast)
                .map(o -> new Box(o.x(), o.y(), o.w(), o.h()))
                .collect(Collectors.toSet());
        softly.assertThat(outlines).containsAll(boxes(page).toList());
        Set<Box> filled = figures.stream()
                .filter(Figure.FilledBox.class::isInstance)
                .map(Figure.FilledBox.class::cast)
                .map(o -> new Box(o.x(), o.y(), o.w(), o.h()))
                .collect(Collectors.toSet());
        softly.assertThat(filled)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                page.fiducials().stream().map(LayoutPage.Fiducial::box),
                                page.ticks().stream().map(LayoutPage.Tick::box))
                        .toList());
        softly.assertThat(drawing.copySlot().qrX()).isEqualTo(page.code().x());
        softly.assertThat(drawing.copySlot().qrY()).isEqualTo(page.code().y());
        softly.assertThat(drawing.copySlot().qrSizeMm()).isEqualTo(page.code().w());
        softly.assertThat(figures)
                .filteredOn(Figure.TextLine.class::isInstance)
                .allMatch(f -> ((Figure.TextLine) f).gray() == 0);
    }

    private static Stream<Box> boxes(LayoutPage page) {
        return page.fields().stream().flatMap(field -> {
            if (field instanceof LayoutField.Choice choice) {
                return choice.options().stream().map(LayoutOption::box);
            }
            return field instanceof LayoutField.Cells cells
                    ? cells.cells().stream()
                    : Stream.of(((LayoutField.Words) field).box());
        });
    }

    @TestFactory
    Stream<DynamicTest> the_patient_form_fits_one_sheet_with_the_items_on_its_first_side() {
        return Shipped.all().stream()
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
        Questionnaire polish = inLanguage(Structures.all().get(3), "pl");
        Form form = MAKER.make(polish, Paper.A4, Style.STANDARD);
        assertThat(form.warnings()).extracting(p -> p.code()).containsExactly("form.help-language");
        assertThat(MAKER.make(Structures.all().get(3), Paper.A4, Style.STANDARD).warnings())
                .isEmpty();
    }

    private static Questionnaire inLanguage(Questionnaire q, String language) {
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

    @Test
    void layouts_are_canonical() {
        Form form = MAKER.make(Shipped.questionnaire("observer", "fr-CA"), Paper.LETTER, Style.LARGE_PRINT);
        assertThat(LayoutJson.withFormCode(form.layout())).isEqualTo(form.layout());
    }
}
