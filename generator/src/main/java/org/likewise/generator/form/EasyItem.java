package org.likewise.generator.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.likewise.generator.pdf.Structure;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.layout.Pictograms;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;

/**
 * An item by itself: a large sentence, and below it one answer a line with a picture at both ends of the scale. So many
 * stand on a page as the theme says.
 */
final class EasyItem {
    /** How much of its share of the page an item takes at least; the rest is white space between items. */
    private static final double SHARE_FILLED = 0.86;

    private static final double LEAD_MM = 3;
    /** How much further an answer apart from the scale stands from it. */
    private static final double APART_MM = 3;

    private static final double PICTURE_GAP_MM = 4;

    private EasyItem() {}

    /** Whether a question is set in this way: an item, unless it is a rating whose numbers fit into a row. */
    static boolean suits(Ink ink, Question.Choice question, Span span) {
        boolean rating = question.type() == FieldType.RATING && RatingRow.fits(ink, question, span);
        return question.item() && !rating;
    }

    /** @param pageMm height of what a page can hold */
    static Block lay(Ink ink, Question.Choice item, Span span, double pageMm) {
        double least = SHARE_FILLED * pageMm / ink.measures().itemsOnPage();
        Passage sentence = ink.evened(ink.texts().stem(item), ink.measures().heading(), span.width());
        Said explanation = ink.texts().explanation(item);
        double indent = item.pictograms() == Pictograms.NONE ? 0 : Pictogram.sizeMm(ink) + PICTURE_GAP_MM;
        Rows rows = Rows.of(ink, item, span.indented(indent));
        double padding = ink.measures().rowPaddingMm();
        Optional<Passage> explained =
                explanation.isEmpty() ? Optional.empty() : Optional.of(ink.body(explanation, span.width()));
        double more = explained.map(Passage::heightMm).orElse(0.0);
        double top = padding + sentence.heightMm() + more + LEAD_MM;
        double height = Math.max(least, top + rows.height() + padding);
        return new Block(height, (canvas, y) -> {
            ink.words(canvas, Structure.QUESTION, sentence, span, y + padding);
            explained.ifPresent(passage ->
                    ink.words(canvas, Structure.PARAGRAPH, passage, span, y + padding + sentence.heightMm()));
            rows.place(ink, canvas, y + top);
            Pictogram.ends(ink, canvas, item, span.start(), index -> y + top + rows.middle(ink, index));
        });
    }

    /**
     * One answer a line.
     *
     * @param tops of the lines, from the top of the first
     */
    private record Rows(Question.Choice item, Span span, List<Passage> labels, List<Double> tops, double height) {
        static Rows of(Ink ink, Question.Choice item, Span span) {
            List<Passage> labels = new ArrayList<>();
            List<Double> tops = new ArrayList<>();
            double y = 0;
            for (AnswerOption option : item.options()) {
                Passage label = ink.body(
                        ink.texts().name(item, option),
                        span.width() - ink.measures().boxMm() - Ink.LABEL_GAP_MM);
                labels.add(label);
                y += option.notApplicable() || option.preferNotToSay() ? APART_MM : 0;
                tops.add(y);
                y += ink.rowMm(label);
            }
            return new Rows(item, span, labels, tops, y);
        }

        /** From the top of the first line to the middle of a box. */
        double middle(Ink ink, int index) {
            return tops.get(index) + ink.middleOf(labels.get(index));
        }

        void place(Ink ink, Canvas canvas, double y) {
            List<LayoutOption> boxes = new ArrayList<>();
            for (int i = 0; i < labels.size(); i++) {
                boxes.add(ink.labelled(
                        canvas, item, item.options().get(i), labels.get(i), span.start(), y + tops.get(i)));
            }
            canvas.add(new LayoutField.Choice(
                    item.id(), item.type(), ink.texts().stem(item).both(), item.item(), boxes));
        }
    }
}
