package org.likewise.generator.pdf;

import java.util.List;
import org.likewise.generator.text.ShapedLine;
import org.likewise.model.code.PageCode;

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

    /** A QR code that is the same on all copies; black, without quiet zone. */
    record QrCode(String text, double x, double y, double sizeMm) implements Figure {}

    /**
     * A QR code that opens the same questionnaire on the web; on a copy, tied to that copy. Black, without quiet zone.
     *
     * @param address of the page
     */
    record Invitation(String address, double x, double y, double sizeMm) implements Figure {
        /** Large enough for any phone, from a copier's copy too. */
        private static final double MODULE_MM = 0.5;

        /** How large the code of an address has to be: each copy of it is as large. */
        public static double sizeMm(String address) {
            return modules(address) * MODULE_MM;
        }

        /** What has to stay white on all sides of the code, as its standard asks: four modules. */
        public static double quietMm() {
            return 4 * MODULE_MM;
        }

        private static int modules(String address) {
            return QrPath.modules(on(address, PageCode.MASTER.replace('0', 'Z')));
        }

        /** What the code of a copy says: the address, and where it is not a master, which copy it stands on. */
        String on(String copy) {
            return on(address, copy);
        }

        private static String on(String address, String copy) {
            return copy.equals(PageCode.MASTER) ? address : address + "#c=" + copy;
        }
    }

    /** A point on the page. */
    record Point(double x, double y) {}
}
