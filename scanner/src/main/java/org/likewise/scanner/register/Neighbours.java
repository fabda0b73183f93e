package org.likewise.scanner.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.likewise.model.layout.LayoutPage.Side;

/**
 * Tells ticks and corners that a fold, a hole or a stain moved from those of a bent page: a bend moves neighbours alike, the
 * others move alone.
 */
final class Neighbours {
    /** Twice what a paper feed that shakes moves one tick against the next; a smaller slip harms no box. */
    private static final double MOST_ALONE_MM = 0.4;

    private Neighbours() {}

    /** The sightings that agree with at least one neighbour on each of their sides, or have none there. */
    static List<Sighting> agreeing(List<Sighting> all, Homography map, double scale) {
        List<Sighting> out = new ArrayList<>(all);
        for (Side side : Side.values()) {
            List<Sighting> row = all.stream()
                    .filter(s -> s.sides().contains(side))
                    .sorted(Comparator.comparingDouble(s -> s.along(side)))
                    .toList();
            List<Bend.Sample> departures =
                    row.stream().map(s -> s.departure(side, map)).toList();
            for (int i = 0; i < row.size(); i++) {
                if (row.size() >= 3 && alone(departures, i) > MOST_ALONE_MM * scale) {
                    out.remove(row.get(i));
                }
            }
        }
        return out;
    }

    /** How far one lies from the nearest of what its neighbours, two on each side, let expect. */
    private static double alone(List<Bend.Sample> row, int i) {
        Bend.Sample it = row.get(i);
        double least = Double.MAX_VALUE;
        for (int k = Math.max(0, i - 2); k <= Math.min(row.size() - 1, i + 2); k++) {
            for (int l = k; l <= Math.min(row.size() - 1, i + 2); l++) {
                if (k != i && l != i) {
                    least = Math.min(least, off(it, row.get(k), row.get(l)));
                }
            }
        }
        return least;
    }

    /** Against the straight line through two neighbours, or against one alone. */
    private static double off(Bend.Sample it, Bend.Sample a, Bend.Sample b) {
        double f = a == b ? 0 : (it.along() - a.along()) / (b.along() - a.along());
        return Math.hypot(it.dx() - a.dx() * (1 - f) - b.dx() * f, it.dy() - a.dy() * (1 - f) - b.dy() * f);
    }
}
