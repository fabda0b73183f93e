package org.likewise.generator.form;

import java.util.ArrayList;
import java.util.List;
import org.likewise.generator.pdf.Element;
import org.likewise.generator.pdf.Figure;
import org.likewise.generator.text.Paragraph;
import org.likewise.generator.text.ShapedLine;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutField;

/**
 * One page while it is being filled. Callers measure from the edge at which lines start; here this becomes the left or,
 * for languages that run from right to left, the right edge.
 */
final class Canvas {
    private final double pageWidth;
    private final boolean rtl;
    private final List<Element> elements = new ArrayList<>();
    private final List<LayoutField> fields = new ArrayList<>();

    Canvas(double pageWidth, boolean rtl) {
        this.pageWidth = pageWidth;
        this.rtl = rtl;
    }

    void add(Element element) {
        elements.add(element);
    }

    void add(LayoutField field) {
        fields.add(field);
    }

    List<Element> elements() {
        return elements;
    }

    List<LayoutField> fields() {
        return fields;
    }

    /** From the page's left edge, for something that begins so far from the starting edge and is so wide. */
    double left(double start, double width) {
        return rtl ? pageWidth - start - width : start;
    }

    Box box(double start, double y, double width, double height) {
        return new Box(left(start, width), y, width, height);
    }

    /** A line whose starting edge is given. */
    Figure line(ShapedLine line, double start, double baseline) {
        return new Figure.TextLine(line, left(start, line.widthMm()), baseline, 0);
    }

    /** The lines of a paragraph, each flush with the starting edge. */
    List<Figure> paragraph(Paragraph paragraph, double start, double top) {
        return aligned(paragraph, start, top, 0);
    }

    /** The lines of a paragraph, each with its middle there. */
    List<Figure> centred(Paragraph paragraph, double middle, double top) {
        return aligned(paragraph, middle, top, 0.5);
    }

    /** The lines of a paragraph, each ending there. */
    List<Figure> ending(Paragraph paragraph, double end, double top) {
        return aligned(paragraph, end, top, 1);
    }

    /** All lines of a passage, each flush with the starting edge. */
    List<Figure> paragraph(Passage passage, double start, double top) {
        return passage.parts().stream()
                .flatMap(p -> paragraph(p.paragraph(), start, top + passage.topOf(p)).stream())
                .toList();
    }

    /** All lines of a passage, each with its middle there. */
    List<Figure> centred(Passage passage, double middle, double top) {
        return passage.parts().stream()
                .flatMap(p -> centred(p.paragraph(), middle, top + passage.topOf(p)).stream())
                .toList();
    }

    private List<Figure> aligned(Paragraph paragraph, double at, double top, double share) {
        List<Figure> out = new ArrayList<>();
        double baseline = top + paragraph.ascentMm();
        for (ShapedLine line : paragraph.lines()) {
            out.add(line(line, at - share * line.widthMm(), baseline));
            baseline += paragraph.lineHeightMm();
        }
        return out;
    }

    /** A straight level black line between two distances from the starting edge. */
    Figure rule(double start, double end, double y, double lineWidth, boolean dotted) {
        return new Figure.Stroke(left(start, 0), y, left(end, 0), y, lineWidth, 0, dotted);
    }

    static Figure outline(Box box, double lineWidth) {
        return new Figure.OutlinedBox(box.x(), box.y(), box.w(), box.h(), lineWidth, 0, 0);
    }
}
