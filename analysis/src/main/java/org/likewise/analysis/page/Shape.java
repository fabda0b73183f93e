package org.likewise.analysis.page;

/**
 * One figure of a plot.
 *
 * @param kind {@code rect}, {@code line}, {@code circle} or {@code text}
 * @param x left edge; of a line its start, of a circle its middle, of a text what it is anchored by
 * @param y top edge, downwards; of a text its base line
 * @param w width; of a line the x of its end, of a circle its radius
 * @param h height; of a line the y of its end
 * @param style how it looks, as the style sheet calls it
 * @param text of a text its words, else empty
 */
public record Shape(String kind, double x, double y, double w, double h, String style, String text) {
    static Shape rect(double x, double y, double w, double h, String style) {
        return new Shape("rect", at(x), at(y), at(w), at(h), style, "");
    }

    static Shape line(double x, double y, double toX, double toY, String style) {
        return new Shape("line", at(x), at(y), at(toX), at(toY), style, "");
    }

    static Shape circle(double x, double y, double radius, String style) {
        return new Shape("circle", at(x), at(y), at(radius), 0, style, "");
    }

    static Shape text(double x, double y, String style, String text) {
        return new Shape("text", at(x), at(y), 0, 0, style, text);
    }

    /** To a hundredth: finer is not seen, and would make the page larger. */
    private static double at(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
