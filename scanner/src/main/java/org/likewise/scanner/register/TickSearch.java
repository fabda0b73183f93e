package org.likewise.scanner.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutPage.Side;
import org.likewise.model.layout.LayoutPage.Tick;

/**
 * Finds a page by the ticks along its edges alone, where its corner squares are lost or others lie beside them. Bars that stand
 * in a row are matched with each side's pitch; the whole page's ticks then say whether a match is right. A page is never
 * taken for its mirror image: the ticks of a side are matched forwards in one direction only.
 */
final class TickSearch {
    /** Share of all ticks that must be seen: more than with squares, since nothing else speaks for the page. */
    private static final double LEAST_SCORE = 0.6;

    /** Sides on which ticks must be seen, each with at least this many: two sides leave the page free to stretch. */
    private static final int LEAST_SIDES = 3;

    private static final int LEAST_ON_SIDE = 3;

    /** A bar is a tick if it is no farther off than this, in millimetres: a photograph's slant makes so much of a row's end. */
    private static final double ROW_OFF_MM = 1.2;

    /** The same where a guess is made better by the bars around it: half the least pitch would reach the next tick. */
    private static final double GROW_MM = 4;

    /** Matches of one row that are followed up. */
    private static final int MOST_MATCHES = 4;

    private final HypothesisSearch judge;
    private final Frame frame;
    private final List<Blobs.Blob> bars;
    private final double leastScale;
    private final double mostScale;
    private final double leastPitch;
    private final double mostPitch;
    private final double length;

    TickSearch(List<Blobs.Blob> blobs, Frame frame, HypothesisSearch judge) {
        this.judge = judge;
        this.frame = frame;
        leastScale = judge.leastScale();
        mostScale = judge.mostScale();
        length = frame.ticks().stream()
                .mapToDouble(t -> Math.max(t.box().w(), t.box().h()))
                .average()
                .orElse(1);
        double breadth = frame.ticks().stream()
                .mapToDouble(t -> Math.min(t.box().w(), t.box().h()))
                .average()
                .orElse(1);
        bars = Blobs.bars(blobs, length, breadth, leastScale, mostScale);
        double least = Double.MAX_VALUE;
        double most = 0;
        for (List<Double> side : sides().values()) {
            for (int i = 1; i < side.size(); i++) {
                least = Math.min(least, side.get(i) - side.get(i - 1));
                most = Math.max(most, side.get(i) - side.get(i - 1));
            }
        }
        leastPitch = least;
        mostPitch = most;
    }

    /** The good guesses, best first. */
    List<Hypothesis> search() {
        List<Hypothesis> found = new ArrayList<>();
        for (TickRow row : TickRow.in(bars, 0.7 * leastPitch / length, 2.6 * mostPitch / length)) {
            matches(row).stream().map(this::grown).forEach(found::add);
        }
        found.removeIf(h -> h.score() < LEAST_SCORE || !spread(h.map()));
        found.sort(Comparator.comparingDouble(Hypothesis::score).reversed());
        return found;
    }

    private Map<Side, List<Double>> sides() {
        Map<Side, List<Double>> out = new EnumMap<>(Side.class);
        for (Tick tick : frame.ticks()) {
            out.computeIfAbsent(tick.side(), s -> new ArrayList<>()).add(along(tick));
        }
        out.values().forEach(v -> v.sort(Comparator.naturalOrder()));
        return out;
    }

    private static boolean upright(Side side) {
        return side == Side.LEFT || side == Side.RIGHT;
    }

    private static double along(Tick tick) {
        return upright(tick.side()) ? tick.box().centreY() : tick.box().centreX();
    }

    /** The middle of the ticks of a side, across the side. */
    private double across(Side side) {
        return frame.ticks().stream()
                .filter(t -> t.side() == side)
                .mapToDouble(t -> upright(side) ? t.box().centreX() : t.box().centreY())
                .average()
                .orElse(0);
    }

    /**
     * A row of bars taken for a side.
     *
     * @param hits bars that fall on ticks
     * @param a a place on the page
     * @param b another
     * @param a2 where the first is in the image
     * @param b2 where the other is
     */
    private record Match(int hits, Point a, Point b, Point a2, Point b2) {}

    private List<Match> matches(TickRow row) {
        List<Match> out = new ArrayList<>();
        sides().forEach((side, places) -> {
            double across = across(side);
            for (int way = 0; way < 2; way++) {
                Match best = best(row, places, side, across, way == 1);
                if (best != null) {
                    out.add(best);
                }
            }
        });
        out.sort(Comparator.comparingInt(Match::hits).reversed());
        return out.stream().limit(MOST_MATCHES).toList();
    }

    private @Nullable Match best(TickRow row, List<Double> places, Side side, double across, boolean backwards) {
        int n = row.along().size();
        double end = row.along().get(n - 1);
        double[] bar = new double[n];
        for (int k = 0; k < n; k++) {
            bar[k] = backwards ? end - row.along().get(n - 1 - k) : row.along().get(k);
        }
        int third = Math.max(1, n / 3);
        Match best = null;
        for (int i = 0; i < third; i++) {
            for (int j = n - 1; j >= n - third; j--) {
                for (int p = 0; p < places.size(); p++) {
                    for (int q = p + 1; q < places.size(); q++) {
                        double scale = (bar[j] - bar[i]) / (places.get(q) - places.get(p));
                        if (scale < leastScale || scale > mostScale) {
                            continue;
                        }
                        int hits = hits(bar, bar[i] - scale * places.get(p), scale, places);
                        if (hits >= 4 && 3 * hits >= 2 * n && (best == null || hits > best.hits)) {
                            Point from = row.at(backwards ? end - bar[i] : bar[i]);
                            Point to = row.at(backwards ? end - bar[j] : bar[j]);
                            best = new Match(
                                    hits, on(side, across, places.get(p)), on(side, across, places.get(q)), from, to);
                        }
                    }
                }
            }
        }
        return best;
    }

    private static Point on(Side side, double across, double along) {
        return upright(side) ? new Point(across, along) : new Point(along, across);
    }

    private static int hits(double[] bar, double offset, double scale, List<Double> places) {
        int hits = 0;
        int p = 0;
        for (double b : bar) {
            double place = (b - offset) / scale;
            while (p < places.size() && places.get(p) < place - ROW_OFF_MM) {
                p++;
            }
            hits += p < places.size() && places.get(p) <= place + ROW_OFF_MM ? 1 : 0;
        }
        return hits;
    }

    /** One row settles place, turn and size; what is left, slant and stretch, the bars of the other sides tell. */
    private Hypothesis grown(Match match) {
        Hypothesis best = judge.judge(
                Homography.similarity(match.a, match.b, match.a2, match.b2),
                List.of(match.a, match.b),
                List.of(match.a2, match.b2));
        double reach = GROW_MM;
        for (int round = 0; round < 3; round++) {
            List<Point> from = new ArrayList<>();
            List<Point> to = new ArrayList<>();
            collect(best.map(), reach, from, to);
            if (from.size() < 8) {
                return best;
            }
            Hypothesis better = Homography.robust(from, to)
                    .map(map -> judge.judge(map, from, to))
                    .orElse(best);
            if (better.score() < best.score()) {
                return best;
            }
            best = better;
            reach = ROW_OFF_MM;
        }
        return best;
    }

    private void collect(Homography map, double reachMm, List<Point> from, List<Point> to) {
        for (Tick tick : frame.ticks()) {
            Box b = tick.box();
            Point c = map.apply(b.centreX(), b.centreY());
            Point d = map.apply(b.centreX() + (b.w() > b.h() ? 1 : 0), b.centreY() + (b.w() > b.h() ? 0 : 1));
            double scale = c.distance(d);
            double angle = Math.atan2(d.y() - c.y(), d.x() - c.x());
            double least = reachMm * scale;
            Blobs.Blob nearest = null;
            for (Blobs.Blob bar : bars) {
                double off = bar.centre().distance(c);
                if (off < least && Math.abs(Math.cos(bar.direction() - angle)) > 0.9) {
                    least = off;
                    nearest = bar;
                }
            }
            if (nearest != null) {
                from.add(new Point(b.centreX(), b.centreY()));
                to.add(nearest.centre());
            }
        }
    }

    private boolean spread(Homography map) {
        Map<Side, Integer> seen = new EnumMap<>(Side.class);
        for (Tick tick : frame.ticks()) {
            if (judge.seen(map, tick)) {
                seen.merge(tick.side(), 1, Integer::sum);
            }
        }
        return seen.values().stream().filter(n -> n >= LEAST_ON_SIDE).count() >= LEAST_SIDES;
    }
}
