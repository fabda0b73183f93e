package org.likewise.generator.form;

import java.util.ArrayList;
import java.util.List;
import org.likewise.generator.pdf.Element;
import org.likewise.generator.pdf.Figure;
import org.likewise.generator.pdf.Structure;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;

/**
 * A rating: boxes in one row, the number above each, and what the ends mean above the first and the last. An answer that
 * the question did not fit, or that it is declined, stands below with its label beside it.
 */
final class RatingRow {
    private static final double WIDEST_PITCH_MM = 15;
    private static final double LEAST_PITCH_MM = 9;
    private static final double END_GAP_MM = 6;

    private RatingRow() {}

    /** Whether its numbers fit into one row; otherwise it is to be set as any other choice. */
    static boolean fits(Ink ink, Question.Choice question, Span span) {
        return pitch(ink, numbers(question), span) >= leastPitch(ink, numbers(question));
    }

    static Block lay(Ink ink, Question.Choice question, Span span) {
        Block words = ink.question(question, span);
        List<AnswerOption> numbers = numbers(question);
        List<AnswerOption> others =
                question.options().subList(numbers.size(), question.options().size());
        double pitch = pitch(ink, numbers, span);
        double side = ink.measures().boxMm();
        double rowWidth = (numbers.size() - 1) * pitch + pitch;
        double endWidth = (rowWidth - END_GAP_MM) / 2;
        Said lowLabel = ink.texts().lowLabel(question);
        Said highLabel = ink.texts().highLabel(question);
        Passage low = ink.body(lowLabel, endWidth);
        Passage high = ink.body(highLabel, endWidth);
        double endsHeight = lowLabel.isEmpty() && highLabel.isEmpty() ? 0 : Math.max(low.heightMm(), high.heightMm());
        double numbersTop = words.heightMm() + endsHeight + 0.5;
        double numberHeight = ink.body(Said.of("0"), 100).heightMm();
        double middle = numbersTop + numberHeight + 0.8 + side / 2;
        List<Passage> labels = others.stream()
                .map(o -> ink.body(ink.texts().name(question, o), span.width() - side - Ink.LABEL_GAP_MM))
                .toList();
        double clear = labels.isEmpty() ? 0 : ink.measures().rowPitchMm() - ink.middleOf(labels.get(0));
        double othersTop = middle + Math.max(side / 2 + 2.5, clear);
        double othersPitch = labels.stream()
                .mapToDouble(l -> Math.max(ink.measures().rowPitchMm(), l.heightMm() + 1))
                .max()
                .orElse(0);
        double height = others.isEmpty() ? middle + side / 2 + 1 : othersTop + labels.size() * othersPitch;
        return new Block(height, (canvas, y) -> {
            words.placing().at(canvas, y);
            double end = span.start() + rowWidth;
            if (!lowLabel.isEmpty()) {
                ink.words(canvas, Structure.PARAGRAPH, low, span, y + numbersTop - 0.5 - low.heightMm());
            }
            if (!highLabel.isEmpty()) {
                ink.wordsEnding(canvas, Structure.PARAGRAPH, high, end, y + numbersTop - 0.5 - high.heightMm());
            }
            List<LayoutOption> boxes = new ArrayList<>();
            for (int i = 0; i < numbers.size(); i++) {
                AnswerOption option = numbers.get(i);
                double at = span.start() + pitch / 2 + i * pitch;
                Box box = ink.mark(canvas, at, y + middle);
                List<Figure> figures = new ArrayList<>(
                        canvas.centred(ink.body(Said.of(number(option)), pitch + END_GAP_MM), at, y + numbersTop));
                figures.add(Canvas.outline(box, ink.measures().boxLineMm()));
                canvas.add(Element.of(Structure.OPTION, number(option), figures));
                boxes.add(ink.option(question, option, box));
            }
            for (int i = 0; i < others.size(); i++) {
                boxes.add(ink.labelled(
                        canvas,
                        question,
                        others.get(i),
                        labels.get(i),
                        span.start() + pitch / 2 - side / 2,
                        y + othersTop + i * othersPitch));
            }
            canvas.add(new LayoutField.Choice(
                    question.id(), question.type(), ink.texts().stem(question).both(), question.item(), boxes));
        });
    }

    private static List<AnswerOption> numbers(Question.Choice question) {
        return question.options().stream()
                .filter(o -> !o.notApplicable() && !o.preferNotToSay())
                .toList();
    }

    /** What stands above a point of the rating: its number. */
    private static String number(AnswerOption point) {
        return point.label().isEmpty() ? point.value() : point.label();
    }

    private static double leastPitch(Ink ink, List<AnswerOption> numbers) {
        double widest = numbers.stream()
                .mapToDouble(o -> ink.body(Said.of(number(o)), 1000).widthMm())
                .max()
                .orElse(0);
        return Math.max(LEAST_PITCH_MM, Math.max(ink.measures().boxMm() + 3, widest + 1.5));
    }

    private static double pitch(Ink ink, List<AnswerOption> numbers, Span span) {
        return Math.min(
                Math.max(WIDEST_PITCH_MM, ink.measures().boxMm() * 3), span.width() / Math.max(1, numbers.size()));
    }
}
