package org.likewise.generator.form;

import java.util.List;
import org.likewise.generator.pdf.Element;
import org.likewise.generator.pdf.Structure;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.questionnaire.Question;

/** A question that is answered in words, with an empty box below it. */
final class WritingSpace {
    private static final double LEAD_MM = 1.5;

    private WritingSpace() {}

    static Block lay(Ink ink, Question.Words question, Span span) {
        Block words = ink.question(question, span);
        double height = question.lines() * ink.measures().writingLineMm() + 2;
        double top = words.heightMm() + LEAD_MM;
        return new Block(top + height, (canvas, y) -> {
            words.placing().at(canvas, y);
            Box box = canvas.box(span.start(), y + top, span.width(), height);
            canvas.add(Element.of(
                    Structure.ENTRY,
                    ink.help("entry.words").both(),
                    List.of(Canvas.outline(box, ink.measures().cellLineMm()))));
            canvas.add(new LayoutField.Words(
                    question.id(), ink.texts().stem(question).both(), question.item(), box));
        });
    }
}
