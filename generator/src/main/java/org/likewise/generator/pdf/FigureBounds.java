package org.likewise.generator.pdf;

import java.util.ArrayList;
import java.util.List;
import org.likewise.generator.pdf.Figure.FilledBox;
import org.likewise.generator.pdf.Figure.FilledShape;
import org.likewise.generator.pdf.Figure.Invitation;
import org.likewise.generator.pdf.Figure.OutlinedBox;
import org.likewise.generator.pdf.Figure.Picture;
import org.likewise.generator.pdf.Figure.Point;
import org.likewise.generator.pdf.Figure.Polyline;
import org.likewise.generator.pdf.Figure.QrCode;
import org.likewise.generator.pdf.Figure.Stroke;
import org.likewise.generator.pdf.Figure.TextLine;

/**
 * The rectangle around figures, in millimetres from the top left corner of the page.
 *
 * @param left smallest x
 * @param top smallest y
 * @param right greatest x
 * @param bottom greatest y
 */
public record FigureBounds(double left, double top, double right, double bottom) {
    /** Around all of these; lines without their thickness. */
    public static FigureBounds of(List<Figure> figures) {
        List<Point> corners = new ArrayList<>();
        figures.forEach(figure -> addCorners(figure, corners));
        return new FigureBounds(
                corners.stream().mapToDouble(Point::x).min().orElse(0),
                corners.stream().mapToDouble(Point::y).min().orElse(0),
                corners.stream().mapToDouble(Point::x).max().orElse(0),
                corners.stream().mapToDouble(Point::y).max().orElse(0));
    }

    private static void addCorners(Figure figure, List<Point> corners) {
        if (figure instanceof TextLine line) {
            double em = line.line().sizePt() / ContentStream.POINTS_PER_MM;
            addBox(line.x(), line.baselineY() - em, line.line().widthMm(), 1.3 * em, corners);
        } else if (figure instanceof FilledBox box) {
            addBox(box.x(), box.y(), box.w(), box.h(), corners);
        } else if (figure instanceof OutlinedBox box) {
            addBox(box.x(), box.y(), box.w(), box.h(), corners);
        } else if (figure instanceof Picture picture) {
            addBox(picture.x(), picture.y(), picture.w(), picture.h(), corners);
        } else if (figure instanceof FilledShape shape) {
            corners.addAll(shape.points());
        } else if (figure instanceof QrCode code) {
            addBox(code.x(), code.y(), code.sizeMm(), code.sizeMm(), corners);
        } else if (figure instanceof Invitation code) {
            addBox(code.x(), code.y(), code.sizeMm(), code.sizeMm(), corners);
        } else if (figure instanceof Stroke stroke) {
            corners.add(new Point(stroke.x1(), stroke.y1()));
            corners.add(new Point(stroke.x2(), stroke.y2()));
        } else if (figure instanceof Polyline line) {
            corners.addAll(line.points());
        } else {
            throw new IllegalArgumentException("no bounds for " + figure);
        }
    }

    private static void addBox(double x, double y, double w, double h, List<Point> corners) {
        corners.add(new Point(x, y));
        corners.add(new Point(x + w, y + h));
    }
}
