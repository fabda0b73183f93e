package org.likewise.generator.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.likewise.generator.pdf.CopySlot;
import org.likewise.generator.pdf.Element;
import org.likewise.generator.pdf.Figure;
import org.likewise.generator.pdf.PageDrawing;
import org.likewise.generator.pdf.Structure;
import org.likewise.generator.text.Inked;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.layout.LayoutPage;
import org.likewise.model.layout.LayoutReader;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;

/** The laws that every form keeps: nothing overlaps, nothing is lost, and what the scanner looks for is there. */
final class FormLaws {
    private FormLaws() {}

    /** Where a line may end: in Chinese after each character, and after a stroke between words. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile(
            "[\\s-]+|(?<=/)"
                    + "|(?<=[\\p{IsHan}\\p{InCJK_Symbols_and_Punctuation}\\p{InHalfwidth_and_Fullwidth_Forms}])|(?=\\p{IsHan})");

    /** From so many characters on, a word in the largest type may be wider than the stretch beside the code. */
    private static final int LONGEST_WORD = 24;

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

    /** Fails with all that the form breaks. */
    static void hold(Form form) {
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
                        .extracting(o -> o.label().split(" / ")[0])
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
        for (String language : form.layout().language().split("\\+")) {
            PaperWords.of(language).onForms().values().forEach(t -> words(t).forEach(words::add));
        }
        if (form.layout().style().equals(Style.EASY.id())) {
            List.copyOf(words).stream()
                    .filter(word -> word.length() >= LONGEST_WORD)
                    .flatMap(word -> IntStream.range(1, word.length())
                            .boxed()
                            .flatMap(i -> Stream.of(word.substring(0, i), word.substring(i))))
                    .forEach(words::add);
        }
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
        return BETWEEN_WORDS.splitAsStream(text);
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
                } else if (figure instanceof Figure.Invitation code) {
                    drawn.add(around(
                            "the invitation's quiet zone",
                            new Box(code.x(), code.y(), code.sizeMm(), code.sizeMm()),
                            Figure.Invitation.quietMm()));
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

    /** What is inked. */
    private static Printed text(Figure.TextLine text) {
        Rectangle2D ink = Inked.boundsMm(text.line());
        return new Printed(
                "\"" + text.line().text() + "\"",
                text.x() + ink.getMinX(),
                text.baselineY() + ink.getMinY(),
                text.x() + ink.getMaxX(),
                text.baselineY() + ink.getMaxY());
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
}
