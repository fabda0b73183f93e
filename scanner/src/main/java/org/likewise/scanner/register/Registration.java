package org.likewise.scanner.register;

import java.util.Optional;

/** Where a page lies in the fine image of a {@link Pyramid}, and how well that is known. */
public final class Registration {
    private final Frame frame;
    private final Homography map;
    private final Optional<Bend> bend;
    private final Figures figures;

    Registration(Frame frame, Homography map, Optional<Bend> bend, Figures figures) {
        this.frame = frame;
        this.map = map;
        this.bend = bend;
        this.figures = figures;
    }

    /**
     * What was found, in millimetres.
     *
     * @param corners corner squares found, 0 to 4
     * @param ticks ticks found
     * @param flatRms root mean square distance of the ticks from where a flat page would have them
     * @param rms the same after the bend was taken out, as neighbouring ticks foretell each other
     * @param black grey level of solid print
     * @param several whether another page of this frame lies beside this one in the image
     */
    public record Figures(int corners, int ticks, double flatRms, double rms, int black, boolean several) {}

    /** Pixels of the fine image of a place on the page in millimetres. */
    public Point at(double x, double y) {
        Point p = map.apply(x, y);
        return bend.map(b -> b.at(x, y)).map(d -> p.plus(d.x(), d.y())).orElse(p);
    }

    public Frame frame() {
        return frame;
    }

    public Figures figures() {
        return figures;
    }

    /** Whether the page was bent enough that the bend was taken into account. */
    public boolean bent() {
        return bend.isPresent();
    }

    /** Pixels a millimetre in the middle of the page. */
    public double scale() {
        Point c = middle(0, 0);
        return (c.distance(middle(10, 0)) + c.distance(middle(0, 10))) / 20;
    }

    /** Turn of the page in the image in degrees, clockwise, −180 to 180. */
    public double turn() {
        Point c = middle(0, 0);
        Point right = middle(10, 0);
        return Math.toDegrees(Math.atan2(right.y() - c.y(), right.x() - c.x()));
    }

    private Point middle(double dx, double dy) {
        return map.apply(frame.width() / 2 + dx, frame.height() / 2 + dy);
    }
}
