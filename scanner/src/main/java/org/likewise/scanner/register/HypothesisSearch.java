package org.likewise.scanner.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutPage;
import org.likewise.scanner.image.GreyImage;

/**
 * Tries pairs of square figures as corners of the page and lets the ticks say which are right. The pitch of the ticks
 * differs on each side, so that a page that is turned or mirrored, and four filled boxes that happen to form a rectangle,
 * fail the test.
 */
final class HypothesisSearch {
    /** Less than this share of the ticks seen: no page. Chance alone gives about 0.3 on a page full of text. */
    static final double LEAST_SCORE = 0.55;

    /** No page is seen by chance with this share of its ticks. */
    private static final double SURE_SCORE = 0.85;

    /** Scale of the page against one that fills the image: a page may lie on a larger glass or stick out of it. */
    private static final double LEAST_SCALE = 0.55;

    private static final double MOST_SCALE = 1.3;

    /** What four corners are worth against three that show as many ticks. */
    private static final double FOUR_CORNERS = 0.08;

    /** Guesses that are tried again with fewer corners. */
    private static final int MOST_THINNED = 3;

    private final GreyImage image;
    private final Frame frame;
    private final List<Blobs.Blob> squares;
    /** Pixels a millimetre if the page just fills the image. */
    private final double unit;

    private final double cornerArea;

    HypothesisSearch(GreyImage coarse, List<Blobs.Blob> blobs, Frame frame) {
        this.image = coarse;
        this.frame = frame;
        unit = Math.max(coarse.width(), coarse.height()) / frame.longSide();
        cornerArea = frame.corners().stream()
                .mapToDouble(b -> b.w() * b.h())
                .average()
                .orElse(1);
        squares = Blobs.squares(
                blobs,
                0.4 * cornerArea * square(LEAST_SCALE * unit),
                1.8 * cornerArea * square(MOST_SCALE * unit),
                coarse.width(),
                coarse.height());
    }

    /** The figures that may be corner squares. */
    List<Blobs.Blob> squares() {
        return List.copyOf(squares);
    }

    private static double square(double a) {
        return a * a;
    }

    /** The good guesses, best first; those that mean the same place are not told apart. */
    List<Hypothesis> search() {
        List<Hypothesis> found = new ArrayList<>();
        for (int first = 0; first < 2; first++) {
            for (Blobs.Blob a : squares) {
                for (Blobs.Blob b : squares) {
                    if (a != b) {
                        fromDiagonal(first, a, b).ifPresent(found::add);
                    }
                }
            }
        }
        if (found.stream().noneMatch(h -> h.score() >= LEAST_SCORE)) {
            fromTwo(found);
        }
        if (found.stream().noneMatch(h -> h.score() >= SURE_SCORE)) {
            found.addAll(thinned(found));
        }
        found.removeIf(h -> h.score() < LEAST_SCORE);
        found.sort(Comparator.comparingDouble(Hypothesis::score).reversed());
        return found;
    }

    /** The best guesses without one or two of their corners, which may be stains or lie under a fold. */
    private List<Hypothesis> thinned(List<Hypothesis> found) {
        List<Hypothesis> out = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparingDouble(Hypothesis::score).reversed())
                .limit(MOST_THINNED)
                .forEach(h -> {
                    int n = h.from().size();
                    for (int i = 0; i < n; i++) {
                        for (int j = i; j < n; j++) {
                            without(h, i, j).ifPresent(out::add);
                        }
                    }
                });
        return out;
    }

    private Optional<Hypothesis> without(Hypothesis h, int i, int j) {
        List<Point> from = new ArrayList<>();
        List<Point> to = new ArrayList<>();
        for (int k = 0; k < h.from().size(); k++) {
            if (k != i && k != j) {
                from.add(h.from().get(k));
                to.add(h.to().get(k));
            }
        }
        return switch (from.size()) {
            case 3 -> Homography.affine(from, to).map(map -> judge(map, from, to));
            case 2 ->
                Optional.of(judge(Homography.similarity(from.get(0), from.get(1), to.get(0), to.get(1)), from, to));
            default -> Optional.empty();
        };
    }

    /** Whether one of the guesses is a page of its own beside the best. */
    boolean severalPages(List<Hypothesis> found) {
        Hypothesis best = found.get(0);
        Point middle = middle(best);
        double apart = 0.6 * Math.min(frame.width(), frame.height()) * unit * LEAST_SCALE;
        return found.stream().anyMatch(h -> h.score() >= SURE_SCORE && middle(h).distance(middle) > apart);
    }

    private Point middle(Hypothesis h) {
        return h.map().apply(frame.width() / 2, frame.height() / 2);
    }

    private Optional<Hypothesis> fromDiagonal(int p, Blobs.Blob a, Blobs.Blob b) {
        int q = p + 2;
        double length = a.centre().distance(b.centre());
        double scale = length / frame.corner(p).distance(frame.corner(q));
        if (!plausible(scale, a, b)) {
            return Optional.empty();
        }
        Homography turn = Homography.similarity(frame.corner(p), frame.corner(q), a.centre(), b.centre());
        int o1 = p == 0 ? 1 : 0;
        int o2 = p == 0 ? 3 : 2;
        Blobs.Blob c1 = nearest(turn.apply(frame.corner(o1)), 0.13 * length, scale, a, b);
        Blobs.Blob c2 = nearest(turn.apply(frame.corner(o2)), 0.13 * length, scale, a, b);
        List<Point> from = new ArrayList<>(List.of(frame.corner(p), frame.corner(q)));
        List<Point> to = new ArrayList<>(List.of(a.centre(), b.centre()));
        if (c1 != null) {
            from.add(frame.corner(o1));
            to.add(c1.centre());
        }
        if (c2 != null) {
            from.add(frame.corner(o2));
            to.add(c2.centre());
        }
        return switch (from.size()) {
            case 4 -> Homography.fit(from, to, new double[] {1, 1, 1, 1}).map(h -> judge(h, from, to));
            case 3 -> Homography.affine(from, to).map(h -> judge(h, from, to));
            default -> Optional.empty();
        };
    }

    /** Two corners that are left, on a cropped or torn page: any two, and the ticks must carry it. */
    private void fromTwo(List<Hypothesis> found) {
        for (int p = 0; p < 4; p++) {
            for (int q = p + 1; q < 4; q++) {
                double printed = frame.corner(p).distance(frame.corner(q));
                for (Blobs.Blob a : squares) {
                    for (Blobs.Blob b : squares) {
                        if (a != b && plausible(a.centre().distance(b.centre()) / printed, a, b)) {
                            found.add(judge(
                                    Homography.similarity(frame.corner(p), frame.corner(q), a.centre(), b.centre()),
                                    List.of(frame.corner(p), frame.corner(q)),
                                    List.of(a.centre(), b.centre())));
                        }
                    }
                }
            }
        }
    }

    private boolean plausible(double scale, Blobs.Blob a, Blobs.Blob b) {
        return scale > LEAST_SCALE * unit
                && scale < MOST_SCALE * unit
                && fits(a, scale, 0.55, 1.6)
                && fits(b, scale, 0.55, 1.6);
    }

    private boolean fits(Blobs.Blob blob, double scale, double least, double most) {
        double share = blob.area() / (cornerArea * scale * scale);
        return share > least && share < most;
    }

    private Blobs.@Nullable Blob nearest(Point p, double tolerance, double scale, Blobs.Blob a, Blobs.Blob b) {
        Blobs.Blob best = null;
        double least = tolerance;
        for (Blobs.Blob c : squares) {
            double d = c.centre().distance(p);
            if (c != a && c != b && d < least && fits(c, scale, 0.5, 1.7)) {
                least = d;
                best = c;
            }
        }
        return best;
    }

    /** Looks for every other tick, a millimetre to and fro. */
    Hypothesis judge(Homography map, List<Point> from, List<Point> to) {
        int seen = 0;
        int looked = 0;
        for (int i = 0; i < frame.ticks().size(); i += 2) {
            LayoutPage.Tick tick = frame.ticks().get(i);
            looked++;
            if (seen(map, tick)) {
                seen++;
            }
        }
        double bonus = from.size() == 4 ? FOUR_CORNERS : 0;
        return new Hypothesis(map, Math.min(1, bonus + seen / (double) looked), from, to);
    }

    double leastScale() {
        return LEAST_SCALE * unit;
    }

    double mostScale() {
        return MOST_SCALE * unit;
    }

    boolean seen(Homography map, LayoutPage.Tick tick) {
        Box b = tick.box();
        boolean lying = b.w() > b.h();
        double beside = Math.min(b.w(), b.h()) / 2 + 1.8;
        int darkest = 255;
        for (int k = -2; k <= 2; k++) {
            darkest = Math.min(darkest, along(map, b, lying, k * 0.5));
        }
        int ground = Math.min(along(map, b, lying, -beside), along(map, b, lying, beside));
        return darkest < ground * 0.75;
    }

    private int along(Homography map, Box b, boolean lying, double mm) {
        Point p = map.apply(b.centreX() + (lying ? 0 : mm), b.centreY() + (lying ? mm : 0));
        int x = (int) Math.floor(p.x());
        int y = (int) Math.floor(p.y());
        boolean inside = x >= 0 && y >= 0 && x < image.width() && y < image.height();
        return inside ? image.at(x, y) : 0;
    }
}
