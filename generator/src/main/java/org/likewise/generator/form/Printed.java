package org.likewise.generator.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.likewise.generator.pdf.CopySlot;
import org.likewise.generator.pdf.Element;
import org.likewise.generator.pdf.Figure;
import org.likewise.generator.pdf.FigureBounds;
import org.likewise.generator.text.FontFamily;
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

    /** The families of all letters that are drawn. */
    static Set<FontFamily> families(List<Element> elements) {
        return elements.stream()
                .flatMap(e -> e.figures().stream())
                .filter(Figure.TextLine.class::isInstance)
                .flatMap(figure -> ((Figure.TextLine) figure).line().runs().stream())
                .map(run -> run.face().family())
                .collect(Collectors.toSet());
    }

    private static Box bounds(Figure figure) {
        if (figure instanceof Figure.TextLine t) {
            double above = t.line().aboveMm();
            return new Box(
                    t.x() - OVERHANG_MM,
                    t.baselineY() - above,
                    t.line().widthMm() + 2 * OVERHANG_MM,
                    Math.max(0.1, above + t.line().belowMm()));
        }
        double thickness = figure instanceof Figure.Stroke s
                ? s.lineWidthMm()
                : figure instanceof Figure.Polyline p ? p.lineWidthMm() : 0;
        FigureBounds b = FigureBounds.of(List.of(figure));
        return new Box(
                b.left() - thickness / 2,
                b.top() - thickness / 2,
                b.right() - b.left() + thickness,
                b.bottom() - b.top() + thickness);
    }
}
