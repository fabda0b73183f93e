package org.likewise.generator.pdf;

import java.util.List;
import org.likewise.generator.text.ShapedLine;

/**
 * Something drawn on a page, in millimetres from its top left corner, y downwards. A {@code gray} goes from 0, black, to 1,
 * white.
 */
public sealed interface Figure {
    /**
     * A line of text.
     *
     * @param x its left edge, whichever way it runs
     * @param baselineY where its letters stand
     */
    record TextLine(ShapedLine line, double x, double baselineY, double gray) implements Figure {}

    /** A filled rectangle. */
    record FilledBox(double x, double y, double w, double h, double gray) implements Figure {}

    /**
     * A drawn rectangle; x, y, w and h bound it with its outline, which lies wholly inside.
     *
     * @param radiusMm radius of the outer corners; half the width of a square makes a circle
     */
    record OutlinedBox(double x, double y, double w, double h, double lineWidthMm, double gray, double radiusMm)
            implements Figure {}

    /** A straight line with flat ends. */
    record Stroke(double x1, double y1, double x2, double y2, double lineWidthMm, double gray, boolean dotted)
            implements Figure {}

    /**
     * Straight lines from point to point, with round ends and joints.
     *
     * @param closed whether the last point is joined to the first
     */
    record Polyline(List<Point> points, double lineWidthMm, double gray, boolean closed) implements Figure {
        public Polyline {
            points = List.copyOf(points);
            if (points.size() < 2) {
                throw new IllegalArgumentException("a line has two points");
            }
        }
    }

    /** A filled shape with straight sides, its last point joined to the first. */
    record FilledShape(List<Point> points, double gray) implements Figure {
        public FilledShape {
            points = List.copyOf(points);
            if (points.size() < 3) {
                throw new IllegalArgumentException("a shape has three points");
            }
        }
    }

    /**
     * A picture in shades of gray.
     *
     * @param pixelWidth pixels in a row
     * @param gray a byte for each pixel, row by row, 0 black
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; the array is not changed after it was made
    record Picture(double x, double y, double w, double h, int pixelWidth, byte[] gray) implements Figure {}

    /** A QR code that is the same on all copies, such as an invitation to the web page; black, without quiet zone. */
    record QrCode(String text, double x, double y, double sizeMm) implements Figure {}

    /** A point on the page. */
    record Point(double x, double y) {}
}
