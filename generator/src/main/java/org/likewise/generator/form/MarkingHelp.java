package org.likewise.generator.form;

import java.util.ArrayList;
import java.util.List;
import org.likewise.generator.pdf.Element;
import org.likewise.generator.pdf.Figure;
import org.likewise.generator.pdf.Figure.Point;
import org.likewise.generator.pdf.Structure;
import org.likewise.model.layout.Box;

/** How to mark and how to correct a slip: two small drawings, each with a sentence beside it. */
final class MarkingHelp {
    private static final double PEN_MM = 0.6;
    private static final double PICTURE_GAP_MM = 2.5;

    private MarkingHelp() {}

    static Block lay(Ink ink, Span span) {
        double side = ink.measures().boxMm();
        double pair = 2 * side + PICTURE_GAP_MM;
        double gap = 2 * Ink.LABEL_GAP_MM;
        Span sentences = span.indented(pair + gap);
        Passage how = ink.helpText("mark.how", sentences.width());
        Passage correct = ink.helpText("mark.correct", sentences.width());
        double second = ink.rowMm(how);
        double height = second + Math.max(correct.heightMm(), ink.measures().rowPitchMm());
        String language = ink.first().words().language();
        return new Block(height, (canvas, y) -> {
            Box only = ink.mark(canvas, span.start() + pair - side / 2, y + ink.middleOf(how));
            canvas.add(new Element(
                    Structure.PICTURE,
                    language,
                    ink.first().words().text("mark.how.picture"),
                    drawn(ink, List.of(only), List.of(cross(only)))));
            ink.words(canvas, Structure.PARAGRAPH, how, sentences, y);
            double middle = y + second + ink.middleOf(correct);
            Box wrong = ink.mark(canvas, span.start() + side / 2, middle);
            Box right = ink.mark(canvas, span.start() + pair - side / 2, middle);
            canvas.add(new Element(
                    Structure.PICTURE,
                    language,
                    ink.first().words().text("mark.correct.picture"),
                    drawn(ink, List.of(wrong, right), List.of(List.of(filling(wrong)), cross(right)))));
            ink.words(canvas, Structure.PARAGRAPH, correct, sentences, y + second);
        });
    }

    private static List<Figure> drawn(Ink ink, List<Box> boxes, List<List<Figure>> marks) {
        List<Figure> out = new ArrayList<>();
        boxes.forEach(box -> out.add(Canvas.outline(box, ink.measures().boxLineMm())));
        marks.forEach(out::addAll);
        return out;
    }

    private static List<Figure> cross(Box box) {
        double in = box.w() * 0.14;
        return List.of(
                stroke(
                        new Point(box.x() + in, box.y() + in),
                        new Point(box.right() - in * 1.2, box.bottom() - in * 0.9)),
                stroke(
                        new Point(box.right() - in, box.y() + in * 1.1),
                        new Point(box.x() + in * 1.1, box.bottom() - in)));
    }

    /** To and fro, closely: a box that is filled by hand. */
    private static Figure filling(Box box) {
        List<Point> points = new ArrayList<>();
        double step = PEN_MM * 0.5;
        boolean fro = false;
        for (double y = box.y() + PEN_MM; y <= box.bottom() - PEN_MM / 2; y += step) {
            points.add(new Point(fro ? box.right() - PEN_MM * 0.8 : box.x() + PEN_MM * 0.8, y));
            fro = !fro;
        }
        return new Figure.Polyline(points, PEN_MM, 0, false);
    }

    private static Figure stroke(Point from, Point to) {
        return new Figure.Polyline(List.of(from, to), PEN_MM, 0, false);
    }
}
