package org.likewise.generator.form;

import java.util.ArrayList;
import java.util.List;
import org.likewise.generator.text.Paragraph;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;

/**
 * A choice whose options each have their label beside the box, in as few rows as the labels allow without being broken;
 * read row by row.
 */
final class OptionGrid {
    private static final double COLUMN_GAP_MM = 6;

    private OptionGrid() {}

    static Block lay(Ink ink, Question.Choice question, Span span) {
        Block words = ink.question(question, span);
        int columns = columns(ink, question, span.width());
        double pitch = (span.width() + COLUMN_GAP_MM) / columns;
        double labelWidth = pitch - COLUMN_GAP_MM - ink.measures().boxMm() - Ink.LABEL_GAP_MM;
        List<Paragraph> labels = question.options().stream()
                .map(o -> ink.body(Ink.spoken(o), labelWidth))
                .toList();
        double lead = 1;
        List<Double> rowTops = new ArrayList<>();
        double height = words.heightMm() + lead;
        for (int from = 0; from < labels.size(); from += columns) {
            rowTops.add(height);
            double tallest = labels.subList(from, Math.min(labels.size(), from + columns)).stream()
                    .mapToDouble(Paragraph::heightMm)
                    .max()
                    .orElseThrow();
            height += Math.max(ink.measures().rowPitchMm(), tallest + 1);
        }
        return new Block(height, (canvas, y) -> {
            words.placing().at(canvas, y);
            List<LayoutOption> boxes = new ArrayList<>();
            for (int i = 0; i < labels.size(); i++) {
                AnswerOption option = question.options().get(i);
                double start = span.start() + i % columns * pitch;
                boxes.add(ink.labelled(canvas, question, option, labels.get(i), start, y + rowTops.get(i / columns)));
            }
            canvas.add(new LayoutField.Choice(question.id(), question.type(), question.stem(), question.item(), boxes));
        });
    }

    /** The fewest columns that give the fewest rows in which no label is broken. */
    private static int columns(Ink ink, Question.Choice question, double width) {
        double widest = question.options().stream()
                .mapToDouble(o -> ink.bodyWidth(Ink.spoken(o)))
                .max()
                .orElseThrow();
        double each = widest + 0.1 + ink.measures().boxMm() + Ink.LABEL_GAP_MM + COLUMN_GAP_MM;
        int options = question.options().size();
        int most = (int) Math.max(1, Math.min(options, Math.floor((width + COLUMN_GAP_MM) / each)));
        int rows = (options + most - 1) / most;
        return (options + rows - 1) / rows;
    }
}
