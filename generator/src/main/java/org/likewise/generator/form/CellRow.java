package org.likewise.generator.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.likewise.generator.pdf.Element;
import org.likewise.generator.pdf.Figure;
import org.likewise.generator.pdf.Structure;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.questionnaire.Question;

/** A row of cells for one digit each, with the box beside it that declines to answer, if there is one. */
final class CellRow {
    private static final double CELL_GAP_MM = 1;
    private static final double GROUP_GAP_MM = 6;
    private static final double DECLINE_GAP_MM = 10;

    private CellRow() {}

    /** A whole number. */
    static Block digits(Ink ink, Question.Digits question, Optional<Question.Choice> declining, Span span) {
        double cellsWidth = cellsWidth(ink, question.digits());
        Said unit = ink.texts().unit(question);
        double unitWidth = unit.isEmpty()
                ? 0
                : Ink.LABEL_GAP_MM + ink.body(unit, span.width()).widthMm();
        Passage sentence = ink.bold(ink.texts().stem(question), span.width());
        Span beside = span.indented(sentence.widthMm() + GROUP_GAP_MM);
        Row sameLine = new Row(ink, declining, beside, 0);
        if (question.explanation().isEmpty()
                && sentence.lineCount() == 1
                && cellsWidth + unitWidth <= beside.width()
                && sameLine.beside(cellsWidth + unitWidth)) {
            double down = sameLine.lineTop(sentence);
            Block words = new Block(
                    sentence.heightMm(),
                    (canvas, y) -> ink.words(canvas, Structure.QUESTION, sentence, span, y + down));
            return digits(ink, question, words, sameLine);
        }
        Block words = ink.question(question, span);
        Row below = new Row(ink, declining, span, words.heightMm() + 1);
        return digits(ink, question, words, below.clearOf(unit.isEmpty() ? 0 : unitHeight(ink, unit, span)));
    }

    private static double unitHeight(Ink ink, Said unit, Span span) {
        return ink.body(unit, span.width()).heightMm();
    }

    private static Block digits(Ink ink, Question.Digits question, Block words, Row row) {
        Span span = row.span();
        double top = row.top();
        double cellsWidth = cellsWidth(ink, question.digits());
        Said said = ink.texts().unit(question);
        Optional<Passage> unit = said.isEmpty()
                ? Optional.empty()
                : Optional.of(ink.body(said, span.width() - cellsWidth - Ink.LABEL_GAP_MM));
        double used = cellsWidth + unit.map(u -> Ink.LABEL_GAP_MM + u.widthMm()).orElse(0.0);
        return new Block(row.bottom(used), (canvas, y) -> {
            words.placing().at(canvas, y);
            List<Box> cells = cells(ink, canvas, span.start(), question.digits(), y + top);
            List<Figure> figures = outlines(ink, cells);
            unit.ifPresent(u -> figures.addAll(
                    canvas.paragraph(u, span.start() + cellsWidth + Ink.LABEL_GAP_MM, y + row.lineTop(u))));
            String spoken = ink.help("entry.digits", "count", Integer.toString(question.digits()))
                    .both();
            canvas.add(Element.of(Structure.ENTRY, said.isEmpty() ? spoken : spoken + ", " + said.both(), figures));
            canvas.add(new LayoutField.Cells(
                    question.id(),
                    FieldType.DIGITS,
                    ink.texts().stem(question).both(),
                    question.item(),
                    cells,
                    question.min(),
                    question.max()));
            row.decline(canvas, y, used);
        });
    }

    /** A day: cells for day, month and year in the language's order, each with its word above. */
    static Block date(Ink ink, Question.Day question, Optional<Question.Choice> declining, Span span) {
        Block words = ink.question(question, span);
        String order = ink.first().words().text("date.order");
        List<Passage> names = order.chars()
                .mapToObj(c -> ink.body(ink.help(dateWord((char) c)), 60))
                .toList();
        List<Double> starts = new ArrayList<>();
        double used = 0;
        for (int i = 0; i < order.length(); i++) {
            starts.add(used);
            used += Math.max(
                            cellsWidth(ink, count(order.charAt(i))),
                            names.get(i).widthMm())
                    + GROUP_GAP_MM;
        }
        double width = used - GROUP_GAP_MM;
        double nameTop = words.heightMm() + 0.5;
        double namesHeight = names.stream().mapToDouble(Passage::heightMm).max().orElse(0);
        Row row = new Row(ink, declining, span, nameTop + namesHeight).clearOf(0);
        return new Block(row.bottom(width), (canvas, y) -> {
            words.placing().at(canvas, y);
            List<Figure> figures = new ArrayList<>();
            List<Box> year = new ArrayList<>();
            List<Box> month = new ArrayList<>();
            List<Box> day = new ArrayList<>();
            for (int i = 0; i < order.length(); i++) {
                double start = span.start() + starts.get(i);
                figures.addAll(canvas.paragraph(names.get(i), start, y + nameTop));
                char part = order.charAt(i);
                List<Box> cells = cells(ink, canvas, start, count(part), y + row.top());
                figures.addAll(outlines(ink, cells));
                (part == 'y' ? year : part == 'm' ? month : day).addAll(cells);
            }
            canvas.add(Element.of(Structure.ENTRY, ink.help("entry.date").both(), figures));
            List<Box> cells = new ArrayList<>(year);
            cells.addAll(month);
            cells.addAll(day);
            // four-digit years; the calendar itself is the scanner's to check
            canvas.add(new LayoutField.Cells(
                    question.id(),
                    FieldType.DATE,
                    ink.texts().stem(question).both(),
                    question.item(),
                    cells,
                    1000_01_01,
                    9999_12_31));
            row.decline(canvas, y, width);
        });
    }

    private static String dateWord(char part) {
        return part == 'y' ? "date.year" : part == 'm' ? "date.month" : "date.day";
    }

    private static int count(char part) {
        return part == 'y' ? 4 : 2;
    }

    private static double cellsWidth(Ink ink, int count) {
        return count * (ink.measures().cellWidthMm() + CELL_GAP_MM) - CELL_GAP_MM;
    }

    /** Cells of a number run from left to right in every language, as numbers do. */
    private static List<Box> cells(Ink ink, Canvas canvas, double start, int count, double y) {
        double width = ink.measures().cellWidthMm();
        double left = canvas.left(start, cellsWidth(ink, count));
        List<Box> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            out.add(new Box(
                    left + i * (width + CELL_GAP_MM), y, width, ink.measures().cellHeightMm()));
        }
        return out;
    }

    private static List<Figure> outlines(Ink ink, List<Box> cells) {
        List<Figure> out = new ArrayList<>();
        cells.forEach(cell -> out.add(Canvas.outline(cell, ink.measures().cellLineMm())));
        return out;
    }

    /** The line on which the cells stand, with the declining box after them or, where there is no room, below. */
    private record Row(Ink ink, Optional<Question.Choice> declining, Span span, double top, double overhang) {
        Row(Ink ink, Optional<Question.Choice> declining, Span span, double top) {
            this(ink, declining, span, top, 0);
        }

        /** The same line further down, so that what is taller than the cells and stands beside them has room. */
        Row clearOf(double heightMm) {
            double label = declining.isEmpty() ? 0 : label(span.width()).heightMm();
            double more =
                    Math.max(0, (Math.max(label, heightMm) - ink.measures().cellHeightMm()) / 2);
            return new Row(ink, declining, span, top + more, more);
        }

        double cellsBottom() {
            return top + ink.measures().cellHeightMm();
        }

        /** Where a line of text begins whose letters are level with the cells' middle. */
        double lineTop(Passage label) {
            double middle = label.parts().size() == 1 ? ink.middleOf(label) : label.heightMm() / 2;
            return top + ink.measures().cellHeightMm() / 2 - middle;
        }

        double bottom(double used) {
            if (declining.isEmpty() || beside(used)) {
                return cellsBottom() + 1 + overhang;
            }
            return cellsBottom()
                    + 2
                    + overhang
                    + Math.max(
                            label(span.width()).heightMm() + 1, ink.measures().rowPitchMm());
        }

        void decline(Canvas canvas, double y, double used) {
            if (declining.isEmpty()) {
                return;
            }
            Question.Choice choice = declining.get();
            double start = beside(used) ? span.start() + used + DECLINE_GAP_MM : span.start();
            Passage label = label(span.end() - start);
            double lineTop = beside(used) ? lineTop(label) : cellsBottom() + overhang + 2;
            LayoutOption option = ink.labelled(canvas, choice, choice.options().get(0), label, start, y + lineTop);
            canvas.add(
                    new LayoutField.Choice(choice.id(), choice.type(), option.label(), choice.item(), List.of(option)));
        }

        private Passage label(double width) {
            Question.Choice choice = declining.orElseThrow();
            return ink.body(
                    ink.texts().name(choice, choice.options().get(0)),
                    width - ink.measures().boxMm() - Ink.LABEL_GAP_MM);
        }

        boolean beside(double used) {
            return declining.isEmpty()
                    || used
                                    + DECLINE_GAP_MM
                                    + ink.measures().boxMm()
                                    + Ink.LABEL_GAP_MM
                                    + label(1000).widthMm()
                            <= span.width();
        }
    }
}
