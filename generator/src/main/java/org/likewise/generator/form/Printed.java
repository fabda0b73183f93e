package org.likewise.generator.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.likewise.generator.pdf.CopySlot;
import org.likewise.generator.pdf.Element;
import org.likewise.generator.pdf.Figure;
import org.likewise.generator.pdf.Figure.Point;
import org.likewise.model.layout.Box;

/** Where there is ink on a page before anybody writes on it, for the scanner. */
final class Printed {
    /** A letter may reach a little beyond its advance. */
    private static final double OVERHANG_MM = 0.2;

    private static final double MM_IN_PT = 25.4 / 72;

    private Printed() {}

    /** Bounds of all that is drawn, and of the words that each copy has below its code; in the order of drawing, each once. */
    static List<Box> bounds(List<Element> elements, PageFrame frame) {
        Set<Box> out = new LinkedHashSet<>();
        elements.stream()
                .flatMap(e -> e.figures().stream())
                .map(Printed::bounds)
                .forEach(out::add);
        CopySlot slot = frame.copySlot();
        double above = slot.textBaselineY() - slot.textSizePt() * MM_IN_PT;
        out.add(new Box(slot.textX(), above, slot.textWidthMm(), frame.codeBottom() - above));
        return List.copyOf(out);
    }

    private static Box bounds(Figure figure) {
        if (figure instanceof Figure.TextLine t) {
            double above = t.line().aboveMm();
            return new Box(
                    t.x() - OVERHANG_MM,
                    t.baselineY() - above,
                    t.line().widthMm() + 2 * OVERHANG_MM,
                    Math.max(0.1, above + t.line().belowMm()));
        } else if (figure instanceof Figure.FilledBox b) {
            return new Box(b.x(), b.y(), b.w(), b.h());
        } else if (figure instanceof Figure.OutlinedBox b) {
            return new Box(b.x(), b.y(), b.w(), b.h());
        } else if (figure instanceof Figure.Stroke s) {
            return around(List.of(new Point(s.x1(), s.y1()), new Point(s.x2(), s.y2())), s.lineWidthMm() / 2);
        } else if (figure instanceof Figure.Polyline p) {
            return around(p.points(), p.lineWidthMm() / 2);
        } else if (figure instanceof Figure.FilledShape f) {
            return around(f.points(), 0);
        } else if (figure instanceof Figure.Picture p) {
            return new Box(p.x(), p.y(), p.w(), p.h());
        } else {
            Figure.QrCode code = (Figure.QrCode) figure;
            return new Box(code.x(), code.y(), code.sizeMm(), code.sizeMm());
        }
    }

    private static Box around(List<Point> points, double beyond) {
        double left = least(points, Point::x) - beyond;
        double top = least(points, Point::y) - beyond;
        double right = -least(points, p -> -p.x()) + beyond;
        double bottom = -least(points, p -> -p.y()) + beyond;
        return new Box(left, top, right - left, bottom - top);
    }

    private static double least(List<Point> points, ToDoubleFunction<Point> of) {
        return points.stream().mapToDouble(of).min().orElseThrow();
    }
}
