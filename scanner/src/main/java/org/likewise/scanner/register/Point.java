package org.likewise.scanner.register;

/** A point in the plane; millimetres on the page or pixels in the image, as the context says. */
public record Point(double x, double y) {
    Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
