package org.likewise.generator.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.likewise.generator.pdf.Element;
import org.likewise.generator.pdf.Figure;
import org.likewise.generator.pdf.Structure;
import org.likewise.generator.text.Paragraph;
import org.likewise.generator.text.TextStyle;
import org.likewise.generator.text.Typesetter;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;

/**
 * Sets the texts of one form in its language and measures, and draws the boxes that go with them. Not to be shared between
 * threads.
 *
 * @param measured widths of body text that were measured before
 */
record Ink(Typesetter typesetter, Measures measures, PaperWords words, Map<String, Double> measured) {
    Ink(Typesetter typesetter, Measures measures, PaperWords words) {
        this(typesetter, measures, words, new HashMap<>());
    }

    /** Between a box and its label. */
    static final double LABEL_GAP_MM = 2;
    /** Kerning across a space can make a line a little wider than its words and spaces are. */
    private static final double ROUNDING_MM = 0.2;

    Paragraph body(String text, double width) {
        return typesetter.set(text, measures.body(), width);
    }

    Paragraph bold(String text, double width) {
        return typesetter.set(text, measures.body().inBold(), width);
    }

    /** The width of a text in one line; measured once. */
    double bodyWidth(String text) {
        return measured.computeIfAbsent(text, t -> typesetter.widthMm(t, measures.body()));
    }

    /** A text in the fewest lines that the width allows, all of about one length. */
    Paragraph evened(String text, double width) {
        Paragraph widest = body(text, width);
        double narrower = EvenLines.of(this, text).width(width) + ROUNDING_MM;
        if (narrower >= width) {
            return widest;
        }
        Paragraph even = body(text, narrower);
        // a text whose lines may end elsewhere than at spaces is best left alone
        return even.lines().size() > widest.lines().size() ? widest : even;
    }

    /** From the top of a line of body text to the middle of its letters. */
    double middleOf(Paragraph line) {
        return line.middleMm();
    }

    /** An element with the words of a question, and another with its explanation if it has one. */
    Block question(Question question, Span span) {
        Paragraph stem = bold(question.stem(), span.width());
        String explanation = explanation(question);
        if (explanation.isEmpty()) {
            return new Block(stem.heightMm(), (canvas, y) -> words(canvas, Structure.QUESTION, stem, span, y));
        }
        Paragraph more = body(explanation, span.width());
        return new Block(stem.heightMm() + more.heightMm(), (canvas, y) -> {
            words(canvas, Structure.QUESTION, stem, span, y);
            words(canvas, Structure.PARAGRAPH, more, span, y + stem.heightMm());
        });
    }

    /** What the questionnaire explains; for several answers, at least that there may be several. */
    private String explanation(Question question) {
        boolean several = question instanceof Question.Choice choice && choice.type() == FieldType.MULTIPLE_CHOICE;
        return question.explanation().isEmpty() && several ? words.text("choose.many") : question.explanation();
    }

    void words(Canvas canvas, Structure structure, Paragraph paragraph, Span span, double y) {
        canvas.add(Element.of(structure, paragraph.text(), canvas.paragraph(paragraph, span.start(), y)));
    }

    Paragraph set(String text, TextStyle style, double width) {
        return typesetter.set(text, style, width);
    }

    /** A box to mark, whose middle is given from the starting edge and from the top. */
    Box mark(Canvas canvas, double middle, double middleY) {
        double side = measures.boxMm();
        return canvas.box(middle - side / 2, middleY - side / 2, side, side);
    }

    /** A box to mark with its own label on the far side of the starting edge. */
    LayoutOption labelled(
            Canvas canvas, Question.Choice question, AnswerOption option, Paragraph label, double start, double y) {
        Box box = mark(canvas, start + measures.boxMm() / 2, y + middleOf(label));
        List<Figure> figures = new ArrayList<>(List.of(Canvas.outline(box, measures.boxLineMm())));
        figures.addAll(canvas.paragraph(label, start + measures.boxMm() + LABEL_GAP_MM, y));
        canvas.add(Element.of(structure(question), spoken(option), figures));
        return new LayoutOption(option.value(), option.label(), box);
    }

    static Structure structure(Question.Choice question) {
        return question.type() == FieldType.MULTIPLE_CHOICE ? Structure.MULTIPLE_OPTION : Structure.OPTION;
    }

    /** What is read out for an option: its label, or its value where only the ends have labels. */
    static String spoken(AnswerOption option) {
        return option.label().isEmpty() ? option.value() : option.label();
    }
}
