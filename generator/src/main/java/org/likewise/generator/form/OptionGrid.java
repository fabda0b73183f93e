package org.likewise.generator.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.likewise.model.layout.Arrangement;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.questionnaire.Question;

/** A choice whose options each have their label beside the box, in columns; read row by row. */
final class OptionGrid {
    /** Least white space from the end of a label to the next box. */
    private static final double COLUMN_GAP_MM = 5;
    /** Columns begin on twelfths of the page's width where they can, so that they line up from question to question. */
    private static final int RASTER = 12;
    /** A label may be broken into two lines if that makes the question lower by at least this. */
    private static final double WORTH_BREAKING_MM = 5;
    /** From a question to its options below. */
    private static final double LEAD_MM = 0.7;
    /** Less room than this behind a question is not worth trying. */
    private static final double LEAST_BEHIND_MM = 30;

    private OptionGrid() {}

    static Block lay(Ink ink, Question.Choice question, Span span) {
        if (ink.measures().sharesLines() && question.arrangement() != Arrangement.STACKED) {
            Optional<Block> behind = behindQuestion(ink, question, span);
            if (behind.isPresent()) {
                return behind.get();
            }
        }
        Block words = ink.question(question, span);
        Columns columns = question.arrangement() == Arrangement.STACKED
                ? Columns.stacked(ink, question, span.width())
                : best(ink, question, span.width());
        double top = words.heightMm() + LEAD_MM;
        Block boxes = boxes(ink, question, columns, span);
        return new Block(top + boxes.heightMm(), (canvas, y) -> {
            words.placing().at(canvas, y);
            boxes.placing().at(canvas, y + top);
        });
    }

    /** All options on the line of the question, if they have room there. */
    private static Optional<Block> behindQuestion(Ink ink, Question.Choice question, Span span) {
        Passage stem = ink.bold(ink.texts().stem(question), span.width());
        Span behind = span.indented(stem.widthMm() + COLUMN_GAP_MM);
        if (stem.lineCount() > 1 || !ink.explanation(question).isEmpty() || behind.width() < LEAST_BEHIND_MM) {
            return Optional.empty();
        }
        List<Passage> labels = labelsOf(ink, question, behind.width());
        Columns columns = Columns.whole(ink, labels, labels.size(), behind.width());
        if (columns.width() > behind.width() || labels.stream().anyMatch(l -> l.lineCount() > 1)) {
            return Optional.empty();
        }
        double boxesLevel = columns.labelTops().get(0) + ink.middleOf(labels.get(0));
        return Optional.of(Block.level(
                ink.question(question, span), ink.middleOf(stem), boxes(ink, question, columns, behind), boxesLevel));
    }

    private static Block boxes(Ink ink, Question.Choice question, Columns columns, Span span) {
        return new Block(columns.height(), (canvas, y) -> {
            List<LayoutOption> boxes = new ArrayList<>();
            for (int i = 0; i < question.options().size(); i++) {
                boxes.add(ink.labelled(
                        canvas,
                        question,
                        question.options().get(i),
                        columns.labels().get(i),
                        span.start() + columns.starts().get(i % columns.count()),
                        y + columns.labelTops().get(i)));
            }
            canvas.add(new LayoutField.Choice(
                    question.id(), question.type(), ink.texts().stem(question).both(), question.item(), boxes));
        });
    }

    /** The lowest arrangement without broken labels, in as few columns as it takes; or a much lower one with them. */
    private static Columns best(Ink ink, Question.Choice question, double width) {
        int options = question.options().size();
        List<Passage> labels = labelsOf(ink, question, width);
        Columns whole = IntStream.rangeClosed(1, options)
                .mapToObj(count -> Columns.whole(ink, labels, count, width))
                .filter(c -> c.count() == 1 || c.width() <= width)
                .min(Comparator.comparingDouble(Columns::height).thenComparingInt(Columns::count))
                .orElseThrow();
        Columns broken = Columns.even(ink, question, 2, width);
        boolean twoLines = broken.labels().stream()
                .flatMap(l -> l.parts().stream())
                .allMatch(p -> p.paragraph().lines().size() <= 2);
        return twoLines && options > 2 && broken.height() <= whole.height() - WORTH_BREAKING_MM ? broken : whole;
    }

    /** The labels, each with so much room for its box and itself. */
    private static List<Passage> labelsOf(Ink ink, Question.Choice question, double width) {
        double room = width - ink.measures().boxMm() - Ink.LABEL_GAP_MM;
        return question.options().stream()
                .map(o -> ink.body(ink.texts().name(question, o), room))
                .toList();
    }

    /**
     * Options in columns.
     *
     * @param starts of the columns, from the starting edge of the stretch
     * @param labelTops from the top of the first row to the top of each label
     * @param width from the first box to the end of the last column's widest label
     */
    private record Columns(
            List<Passage> labels, List<Double> starts, List<Double> labelTops, double width, double height) {
        int count() {
            return starts.size();
        }

        /** All in one column. */
        static Columns stacked(Ink ink, Question.Choice question, double width) {
            return of(ink, labelsOf(ink, question, width), List.of(0.0), width);
        }

        /** Each column as wide as its widest label. */
        static Columns whole(Ink ink, List<Passage> labels, int count, double width) {
            double before = ink.measures().boxMm() + Ink.LABEL_GAP_MM;
            double[] widths = new double[count];
            for (int i = 0; i < labels.size(); i++) {
                widths[i % count] =
                        Math.max(widths[i % count], before + labels.get(i).widthMm());
            }
            List<Double> tight = starts(widths, width, 0);
            List<Double> onRaster = starts(widths, width, width / RASTER);
            double last = widths[count - 1];
            List<Double> starts = onRaster.get(count - 1) + last <= width ? onRaster : tight;
            return of(ink, labels, starts, starts.get(count - 1) + last);
        }

        private static List<Double> starts(double[] widths, double width, double raster) {
            List<Double> out = new ArrayList<>();
            double start = 0;
            for (double each : widths) {
                out.add(start);
                double next = start + each + COLUMN_GAP_MM;
                start = raster == 0 ? next : Math.ceil(next / raster - 1e-6) * raster;
            }
            return out;
        }

        /** Columns of one width, with labels broken where they must. */
        static Columns even(Ink ink, Question.Choice question, int count, double width) {
            double pitch = (width + COLUMN_GAP_MM) / count;
            List<Double> starts =
                    IntStream.range(0, count).mapToObj(i -> i * pitch).toList();
            return of(ink, labelsOf(ink, question, pitch - COLUMN_GAP_MM), starts, width);
        }

        /** The boxes of a row stand on one line, however far the letters of its labels reach. */
        private static Columns of(Ink ink, List<Passage> labels, List<Double> starts, double width) {
            List<Double> labelTops = new ArrayList<>();
            double height = 0;
            for (int from = 0; from < labels.size(); from += starts.size()) {
                List<Passage> row = labels.subList(from, Math.min(labels.size(), from + starts.size()));
                double middle = row.stream().mapToDouble(ink::middleOf).max().orElseThrow();
                double rowMm = 0;
                for (Passage label : row) {
                    double drop = middle - ink.middleOf(label);
                    labelTops.add(height + drop);
                    rowMm = Math.max(rowMm, drop + ink.rowMm(label));
                }
                height += rowMm;
            }
            return new Columns(labels, starts, labelTops, width, height);
        }
    }
}
