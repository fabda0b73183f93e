package org.likewise.scanner.register;

import java.util.List;

/**
 * A guess at where a page lies.
 *
 * @param map millimetres on the page to pixels of the coarse image
 * @param score share of the ticks that are seen where the guess puts them
 * @param from the places on the page that the guess was made from
 * @param to where they were taken to be in the image
 */
public record Hypothesis(Homography map, double score, List<Point> from, List<Point> to) {
    public Hypothesis {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** Where a place on the page, in millimetres, would be in the coarse image. */
    public Point at(double x, double y) {
        return map.apply(x, y);
    }
}
