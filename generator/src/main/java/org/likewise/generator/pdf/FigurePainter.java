package org.likewise.generator.pdf;

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
import org.likewise.model.code.PageCode;

/** Draws figures into a content stream. */
final class FigurePainter {
    /** How far the handles of a Bézier curve reach to make a quarter of a circle, in radii. */
    private static final double QUARTER_CIRCLE = 0.5523;

    private final TextPainter text;

    private final EmbeddedPictures pictures;

    FigurePainter(EmbeddedFonts fonts, EmbeddedPictures pictures) {
        this.text = new TextPainter(fonts);
        this.pictures = pictures;
    }

    void draw(ContentStream out, Figure figure) {
        if (figure instanceof TextLine line) {
            text.draw(out, line);
        } else if (figure instanceof FilledBox box) {
            out.fillGray(box.gray()).point(box.x(), box.y() + box.h());
            out.length(box.w()).length(box.h()).raw("re f\n");
        } else if (figure instanceof OutlinedBox box) {
            drawOutline(out, box);
        } else if (figure instanceof Stroke stroke) {
            drawStroke(out, stroke);
        } else if (figure instanceof Polyline line) {
            drawPolyline(out, line);
        } else if (figure instanceof FilledShape shape) {
            drawShape(out, shape);
        } else if (figure instanceof Picture picture) {
            pictures.draw(out, picture);
        } else if (figure instanceof QrCode code) {
            QrPath.draw(out, code);
        } else if (figure instanceof Invitation invitation) {
            QrPath.draw(out, invitation, PageCode.MASTER);
        } else {
            throw new IllegalArgumentException("no way to draw " + figure);
        }
    }

    private static void drawOutline(ContentStream out, OutlinedBox box) {
        double inset = box.lineWidthMm() / 2;
        double left = box.x() + inset;
        double top = box.y() + inset;
        double right = box.x() + box.w() - inset;
        double bottom = box.y() + box.h() - inset;
        double radius = Math.min(box.radiusMm() - inset, Math.min(right - left, bottom - top) / 2);
        out.stroke(box.gray(), box.lineWidthMm());
        if (radius <= 0) {
            out.point(left, bottom).length(right - left).length(bottom - top).raw("re S\n");
            return;
        }
        double handle = radius * (1 - QUARTER_CIRCLE);
        out.point(left + radius, top).raw("m ").point(right - radius, top).raw("l ");
        out.point(right - handle, top).point(right, top + handle);
        out.point(right, top + radius).raw("c ").point(right, bottom - radius).raw("l ");
        out.point(right, bottom - handle).point(right - handle, bottom);
        out.point(right - radius, bottom).raw("c ").point(left + radius, bottom).raw("l ");
        out.point(left + handle, bottom).point(left, bottom - handle);
        out.point(left, bottom - radius).raw("c ").point(left, top + radius).raw("l ");
        out.point(left, top + handle).point(left + handle, top);
        out.point(left + radius, top).raw("c s\n");
    }

    private static void drawStroke(ContentStream out, Stroke stroke) {
        out.stroke(stroke.gray(), stroke.lineWidthMm());
        if (stroke.dotted()) {
            // dots a little longer than the line is wide: those of no length are lost by some printers
            double width = stroke.lineWidthMm();
            out.raw("[").length(2 * width).length(6 * width).raw("] 0 d ");
        }
        out.point(stroke.x1(), stroke.y1()).raw("m ").point(stroke.x2(), stroke.y2());
        out.raw(stroke.dotted() ? "l S [] 0 d\n" : "l S\n");
    }

    private static void drawShape(ContentStream out, FilledShape shape) {
        out.fillGray(shape.gray());
        String operator = "m ";
        for (Point point : shape.points()) {
            out.point(point.x(), point.y()).raw(operator);
            operator = "l ";
        }
        out.raw("f\n");
    }

    private static void drawPolyline(ContentStream out, Polyline line) {
        out.stroke(line.gray(), line.lineWidthMm()).raw("1 J 1 j ");
        String operator = "m ";
        for (Point point : line.points()) {
            out.point(point.x(), point.y()).raw(operator);
            operator = "l ";
        }
        out.raw(line.closed() ? "s 0 J 0 j\n" : "S 0 J 0 j\n");
    }
}
