package org.likewise.scanner.register;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.likewise.model.layout.Box;
import org.likewise.scanner.image.GreyImage;

/** Where a page lies in the fine image of a {@link Pyramid}, and how well that is known. */
public final class Registration {
    /** A box that is 0.2 mm off is misread four times as often; ticks tell their own error and the boxes' is less. */
    private static final double MOST_RESIDUAL_MM = 0.3;

    /** The same where the bend of a side is not known: what the ticks depart by is then not taken off the boxes. */
    private static final double MOST_UNBENT_MM = 0.1;

    /** A page curled by 4 mm, as in an open book, departs from a flat one by about 2 mm. */
    private static final double MOST_BEND_MM = 2.5;

    /** Share of the ticks: with fewer, a page may lose two sides. */
    private static final double LEAST_TICKS = 0.5;

    /** Ticks and squares on two sides alone would not show a page that is folded along the middle. */
    private static final int LEAST_SIDES = 3;

    /** Why a page that was found may not be read. */
    public enum Fault {
        /** Its ticks are not where those of a flat page, or of an evenly bent one, would be. */
        BENT,
        FEW_TICKS
    }

    private final Frame frame;
    private final Homography map;
    private final Optional<Bend> bend;
    private final Figures figures;
    private final List<Sighting> sightings;

    Registration(Frame frame, Homography map, Optional<Bend> bend, Figures figures, List<Sighting> sightings) {
        this.frame = frame;
        this.map = map;
        this.bend = bend;
        this.figures = figures;
        this.sightings = List.copyOf(sightings);
    }

    /**
     * What was found, in millimetres.
     *
     * @param corners corner squares found, 0 to 4
     * @param ticks ticks found
     * @param sides sides with enough ticks and squares to tell how they are bent
     * @param flatRms root mean square distance of the ticks from where a flat page would have them
     * @param rms the same after the bend was taken out, as neighbouring ticks foretell each other
     * @param black grey level of solid print
     * @param several whether another page of this frame lies beside this one in the image
     */
    public record Figures(int corners, int ticks, int sides, double flatRms, double rms, int black, boolean several) {}

    /** Pixels of the fine image of a place on the page in millimetres. */
    public Point at(double x, double y) {
        Point p = map.apply(x, y);
        return bend.map(b -> b.at(x, y)).map(d -> p.plus(d.x(), d.y())).orElse(p);
    }

    /** Whether all of a box lies in the fine image. */
    public boolean shows(GreyImage fine, Box box) {
        return Stream.of(
                        at(box.x(), box.y()),
                        at(box.right(), box.y()),
                        at(box.x(), box.bottom()),
                        at(box.right(), box.bottom()))
                .allMatch(p -> p.x() >= 0 && p.y() >= 0 && p.x() <= fine.width() && p.y() <= fine.height());
    }

    /** What is wrong with the page as it was found; empty where it may be trusted. */
    public Optional<Fault> fault() {
        if (figures.ticks < LEAST_TICKS * frame.ticks().size() || figures.sides < LEAST_SIDES) {
            return Optional.of(Fault.FEW_TICKS);
        }
        boolean known = bend.isPresent() || figures.sides == 4;
        boolean off = figures.rms > (known ? MOST_RESIDUAL_MM : MOST_UNBENT_MM) || figures.flatRms > MOST_BEND_MM;
        return off ? Optional.of(Fault.BENT) : Optional.empty();
    }

    public Frame frame() {
        return frame;
    }

    public Figures figures() {
        return figures;
    }

    /** The squares and ticks that the page was found by; what disagreed with its neighbours is not among them. */
    public List<Sighting> sightings() {
        return sightings;
    }

    /** Pixels of the fine image of a place on the page, if the page were flat. */
    public Point flat(double x, double y) {
        return map.apply(x, y);
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
