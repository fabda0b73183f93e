package org.likewise.generator.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.likewise.generator.pdf.Element;
import org.likewise.generator.pdf.Figure;
import org.likewise.generator.pdf.Structure;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;

/**
 * Items that share their options: a column for each option, its label at the head, and a row for each item. The sentence
 * stands beside its boxes; where that would leave it too narrow a column, above them.
 */
final class ItemTable {
    /** White space between the labels of neighbouring columns. */
    private static final double LABEL_SPACE_MM = 2;
    /** How much further <em>not applicable</em> stands from the scale than its options from each other. */
    private static final double APART_MM = 3;

    private static final double STEM_GAP_MM = 5;
    /** Kept free of rules and dots around a box, where a mark may run over and the scanner looks. */
    private static final double CLEAR_MM = 2.2;

    private static final double WIDEST_PITCH_MM = 30;
    /** A label is rather wider than its column than higher than this. */
    private static final int MOST_LABEL_LINES = 3;

    private final Ink ink;
    private final Span span;
    private final List<Optional<Passage>> labels;
    /** The middle of each column, from the starting edge. */
    private final double[] middles;

    private final boolean beside;

    private ItemTable(Ink ink, Span span, List<Optional<Passage>> labels, double[] middles, boolean beside) {
        this.ink = ink;
        this.span = span;
        this.labels = labels;
        this.middles = middles;
        this.beside = beside;
    }

    /** The table for items with the options of that one; empty where their labels are too long for columns. */
    static Optional<ItemTable> of(Ink ink, Question.Choice item, Span span) {
        Optional<Columns> fitting = Columns.fitting(ink, item, ink.measures().columnPitchMm(), span.width());
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        Columns columns = fitting.get();
        double stemWidth = span.width() - (columns.end() + ink.measures().boxMm() / 2 + STEM_GAP_MM);
        if (stemWidth >= ink.measures().leastStemWidthMm()) {
            return Optional.of(columns.table(ink, span, item, span.end() - columns.end(), true));
        }
        while (columns.pitch() < WIDEST_PITCH_MM) {
            Optional<Columns> wider = Columns.fitting(ink, item, columns.pitch() + 0.5, span.width());
            if (wider.isEmpty()) {
                break;
            }
            columns = wider.get();
        }
        return Optional.of(columns.table(ink, span, item, span.start() + columns.start(), false));
    }

    /**
     * Columns at a distance that lets all labels stand side by side.
     *
     * @param pitch from the middle of one column to the next
     * @param widths of the labels; 0 for an option without one
     * @param offsets of the columns' middles from the first one's
     */
    private record Columns(double pitch, double[] widths, double[] offsets) {
        /** The closest columns; empty where they would be wider than that. */
        static Optional<Columns> fitting(Ink ink, Question.Choice item, double leastPitch, double width) {
            List<AnswerOption> options = item.options();
            List<List<EvenLines>> labels = options.stream()
                    .map(o -> ink.evenLines(ink.texts().label(item, o)))
                    .toList();
            for (double pitch = leastPitch; ; pitch += 0.5) {
                Columns columns = at(labels, options, pitch);
                if (columns.start() + columns.end() > width) {
                    return Optional.empty();
                }
                if (columns.labelsKeepApart()) {
                    return Optional.of(columns);
                }
            }
        }

        private static Columns at(List<List<EvenLines>> labels, List<AnswerOption> options, double pitch) {
            double[] offsets = new double[options.size()];
            double[] widths = new double[options.size()];
            for (int i = 0; i < options.size(); i++) {
                offsets[i] = i == 0 ? 0 : offsets[i - 1] + pitch + (isApart(options.get(i)) ? APART_MM : 0);
                // a label may use the space over neighbours that have none
                boolean free = i > 0 && options.get(i - 1).label().isEmpty()
                        || i + 1 < options.size() && options.get(i + 1).label().isEmpty();
                double room = (free ? 2 : 1) * (pitch - LABEL_SPACE_MM);
                widths[i] = labels.get(i).stream()
                        .mapToDouble(label -> Math.max(label.width(room), label.leastFor(MOST_LABEL_LINES)))
                        .max()
                        .orElse(0);
            }
            return new Columns(pitch, widths, offsets);
        }

        private boolean labelsKeepApart() {
            return IntStream.range(1, offsets.length)
                    .allMatch(i -> offsets[i] - offsets[i - 1] >= (widths[i - 1] + widths[i]) / 2 + LABEL_SPACE_MM);
        }

        /** From the beginning of the first label to the middle of the first column. */
        double start() {
            return widths[0] / 2;
        }

        /** From the middle of the first column to the end of the last label. */
        double end() {
            return offsets[offsets.length - 1] + widths[widths.length - 1] / 2;
        }

        ItemTable table(Ink ink, Span span, Question.Choice item, double first, boolean beside) {
            List<Optional<Passage>> labels = new ArrayList<>();
            double[] middles = new double[offsets.length];
            for (int i = 0; i < middles.length; i++) {
                middles[i] = first + offsets[i];
                Said label = ink.texts().label(item, item.options().get(i));
                labels.add(label.isEmpty() ? Optional.empty() : Optional.of(ink.body(label, widths[i] + 0.2)));
            }
            return new ItemTable(ink, span, labels, middles, beside);
        }
    }

    private static boolean isApart(AnswerOption option) {
        return option.notApplicable() || option.preferNotToSay();
    }

    /** The labels above their columns: those of the first language stand on one line, those of a second one hang from it. */
    Piece header() {
        double standing = highest(label -> label.first().heightMm());
        double height =
                standing + highest(label -> label.heightMm() - label.first().heightMm()) + 1;
        Piece piece = Piece.of(
                0,
                any -> new Block(height, (canvas, y) -> {
                    // not read out here: each box says its label itself
                    List<Figure> figures = new ArrayList<>();
                    for (int i = 0; i < middles.length; i++) {
                        double middle = middles[i];
                        labels.get(i)
                                .ifPresent(label -> figures.addAll(canvas.centred(
                                        label,
                                        middle,
                                        y + standing - label.first().heightMm())));
                    }
                    canvas.add(Element.artifact(figures));
                }));
        return piece.overFullWidth().stayingWithNext();
    }

    private double highest(ToDoubleFunction<Passage> measure) {
        return labels.stream()
                .flatMap(Optional::stream)
                .mapToDouble(measure)
                .max()
                .orElse(0);
    }

    /** One item. */
    Piece row(Question.Choice item, Piece header) {
        return Piece.of(0, any -> beside ? besideBoxes(item) : aboveBoxes(item))
                .overFullWidth()
                .under(header);
    }

    private Block besideBoxes(Question.Choice item) {
        double padding = ink.measures().rowPaddingMm();
        double width = middles[0] - ink.measures().boxMm() / 2 - STEM_GAP_MM - span.start();
        Stem stem = Stem.of(ink, item, new Span(span.start(), width));
        // the boxes are level with the last line, to which the dots lead
        double lastLine = padding + stem.height() - stem.last().last().lineHeightMm();
        double middle = lastLine + ink.middleOf(stem.last().last());
        double height =
                Math.max(stem.height() + 2 * padding, middle + ink.measures().boxMm() / 2 + padding);
        return new Block(height, (canvas, y) -> {
            canvas.add(Element.artifact(List.of(separator(canvas, y))));
            stem.place(ink, canvas, y + padding);
            double from = span.start() + stem.last().lastLineWidthMm() + 2;
            double to = middles[0] - ink.measures().boxMm() / 2 - CLEAR_MM;
            if (to - from > 4) {
                double baseline = y + lastLine + stem.last().last().ascentMm();
                canvas.add(Element.artifact(
                        List.of(canvas.rule(from, to, baseline, ink.measures().guideLineMm(), true))));
            }
            boxes(canvas, item, y + middle);
        });
    }

    private Block aboveBoxes(Question.Choice item) {
        double padding = ink.measures().rowPaddingMm();
        Stem stem = Stem.of(ink, item, span);
        double middle = padding + stem.height() + 1.2 + ink.measures().boxMm() / 2;
        double height = middle + ink.measures().boxMm() / 2 + padding;
        return new Block(height, (canvas, y) -> {
            canvas.add(Element.artifact(List.of(separator(canvas, y))));
            stem.place(ink, canvas, y + padding);
            boxes(canvas, item, y + middle);
        });
    }

    private Figure separator(Canvas canvas, double y) {
        return canvas.rule(span.start(), span.end(), y, ink.measures().guideLineMm(), false);
    }

    private void boxes(Canvas canvas, Question.Choice item, double middleY) {
        List<LayoutOption> boxes = new ArrayList<>();
        for (int i = 0; i < middles.length; i++) {
            // the item's own: tables of other items may have the same words for other values
            AnswerOption option = item.options().get(i);
            Box box = ink.mark(canvas, middles[i], middleY);
            canvas.add(Element.of(
                    Ink.structure(item),
                    ink.texts().name(item, option).both(),
                    List.of(Canvas.outline(box, ink.measures().boxLineMm()))));
            boxes.add(ink.option(item, option, box));
        }
        canvas.add(new LayoutField.Choice(
                item.id(), item.type(), ink.texts().stem(item).both(), item.item(), boxes));
    }

    /** The words of an item: its sentence, in bold if an explanation follows. */
    private record Stem(Passage sentence, Optional<Passage> explanation, Span span) {
        static Stem of(Ink ink, Question item, Span span) {
            Said sentence = ink.texts().stem(item);
            Said explanation = ink.texts().explanation(item);
            return explanation.isEmpty()
                    ? new Stem(ink.evened(sentence, ink.measures().body(), span.width()), Optional.empty(), span)
                    : new Stem(
                            ink.bold(sentence, span.width()), Optional.of(ink.body(explanation, span.width())), span);
        }

        Passage last() {
            return explanation.orElse(sentence);
        }

        double height() {
            return sentence.heightMm() + explanation.map(Passage::heightMm).orElse(0.0);
        }

        void place(Ink ink, Canvas canvas, double y) {
            ink.words(canvas, Structure.QUESTION, sentence, span, y);
            explanation.ifPresent(e -> ink.words(canvas, Structure.PARAGRAPH, e, span, y + sentence.heightMm()));
        }
    }
}
