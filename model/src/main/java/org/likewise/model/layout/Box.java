package org.likewise.model.layout;

/**
 * An upright rectangle on a page that bounds a printed figure, outline included.
 *
 * @param x left edge, millimetres from the page's left edge
 * @param y top edge, millimetres from the page's top edge, downwards
 * @param w width in millimetres, positive
 * @param h height in millimetres, positive
 */
public record Box(double x, double y, double w, double h) {
    public Box {
        if (!(Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(w) && Double.isFinite(h) && w > 0 && h > 0)) {
            throw new IllegalArgumentException("not a box: " + x + " " + y + " " + w + " " + h);
        }
        x = round(x);
        y = round(y);
        w = round(w);
        h = round(h);
    }

    /** To a thousandth of a millimetre, which is what the layout file holds. */
    private static double round(double mm) {
        return Math.round(mm * 1000) / 1000.0;
    }

    public double centreX() {
        return x + w / 2;
    }

    public double centreY() {
        return y + h / 2;
    }

    public double right() {
        return x + w;
    }

    public double bottom() {
        return y + h;
    }
}
