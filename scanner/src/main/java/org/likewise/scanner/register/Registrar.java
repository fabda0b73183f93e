package org.likewise.scanner.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutPage;
import org.likewise.model.layout.LayoutPage.Side;
import org.likewise.scanner.image.GreyImage;

/** Finds pages of given frames in one image. The search for figures in the image is made once for all frames. */
public final class Registrar {
    /** Below this the ticks' departures are the noise of their centres, which a bend would only add to the boxes. */
    private static final double BENT_MM = 0.05;

    /** A tick that departs by more than this is no tick but a mark or a stain. */
    private static final double MOST_DEPARTURE_MM = 3.5;

    private final Pyramid pyramid;
    private final List<Blobs.Blob> blobs;

    public Registrar(Pyramid pyramid) {
        this.pyramid = pyramid;
        // 72 % of the local mean: toner stays below under any shadow, bleed-through stays above
        this.blobs = Blobs.of(DarkMask.of(pyramid.coarse(), 72));
    }

    /** The page of this frame that is best seen; empty where none is. */
    public Optional<Registration> find(Frame frame) {
        if (!frame.usable()) {
            return Optional.empty();
        }
        HypothesisSearch search = new HypothesisSearch(pyramid.coarse(), blobs, frame);
        List<Hypothesis> guesses = search.search();
        for (Hypothesis h : guesses.stream().limit(3).toList()) {
            Optional<Registration> found =
                    refine(frame, h.map().times(pyramid.coarseFactor()), search.severalPages(guesses));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Registration> refine(Frame frame, Homography guess, boolean several) {
        GreyImage image = pyramid.fine();
        List<Point> cornersOnPage = new ArrayList<>();
        List<Point> corners = new ArrayList<>();
        Homography map = guess;
        for (int i = 0; i < 4; i++) {
            Optional<Point> c = FigureCentre.of(image, map, frame.corners().get(i), 1.3);
            if (c.isPresent()) {
                cornersOnPage.add(frame.corner(i));
                corners.add(c.get());
            }
        }
        map = fromCorners(cornersOnPage, corners).orElse(map);
        List<Optional<Point>> ticks = List.of();
        // twice: the first round may miss ticks that the better map then finds
        for (int round = 0; round < 2; round++) {
            List<Point> from = new ArrayList<>(cornersOnPage);
            List<Point> to = new ArrayList<>(corners);
            ticks = new ArrayList<>();
            for (LayoutPage.Tick tick : frame.ticks()) {
                Optional<Point> c = FigureCentre.of(image, map, tick.box(), 1.0);
                ticks.add(c);
                if (c.isPresent()) {
                    from.add(new Point(tick.box().centreX(), tick.box().centreY()));
                    to.add(c.get());
                }
            }
            if (from.size() < 8) {
                return Optional.empty();
            }
            map = Homography.robust(from, to).orElse(map);
        }
        return Optional.of(describe(frame, map, ticks, cornersOnPage, corners, several));
    }

    private static Optional<Homography> fromCorners(List<Point> from, List<Point> to) {
        return switch (from.size()) {
            case 4 -> Homography.fit(from, to, new double[] {1, 1, 1, 1});
            case 3 -> Homography.affine(from, to);
            default -> Optional.empty();
        };
    }

    private Registration describe(
            Frame frame,
            Homography map,
            List<Optional<Point>> ticks,
            List<Point> cornersOnPage,
            List<Point> corners,
            boolean several) {
        double scale =
                new Registration(frame, map, Optional.empty(), new Registration.Figures(0, 0, 0, 0, 0, false)).scale();
        Map<Side, List<Bend.Sample>> samples = new EnumMap<>(Side.class);
        double squares = 0;
        int found = 0;
        for (int i = 0; i < ticks.size(); i++) {
            if (ticks.get(i).isEmpty()) {
                continue;
            }
            LayoutPage.Tick tick = frame.ticks().get(i);
            Point p = new Point(tick.box().centreX(), tick.box().centreY());
            Point should = map.apply(p);
            Point is = ticks.get(i).get();
            double off = should.distance(is);
            if (off <= MOST_DEPARTURE_MM * scale) {
                squares += off * off;
                found++;
                add(samples, tick.side(), p, should, is);
            }
        }
        for (int i = 0; i < corners.size(); i++) {
            Point p = cornersOnPage.get(i);
            Point should = map.apply(p);
            add(samples, p.x() < frame.width() / 2 ? Side.LEFT : Side.RIGHT, p, should, corners.get(i));
            add(samples, p.y() < frame.height() / 2 ? Side.TOP : Side.BOTTOM, p, should, corners.get(i));
        }
        double flat = Math.sqrt(squares / Math.max(1, found)) / scale;
        Optional<Bend> bend = flat > BENT_MM ? Bend.of(frame, samples) : Optional.empty();
        double rms = bend.isPresent() ? Bend.foretold(samples) / scale : flat;
        int black = black(frame, map);
        return new Registration(
                frame, map, bend, new Registration.Figures(corners.size(), found, flat, rms, black, several));
    }

    private static void add(Map<Side, List<Bend.Sample>> samples, Side side, Point p, Point should, Point is) {
        double along = side == Side.TOP || side == Side.BOTTOM ? p.x() : p.y();
        samples.computeIfAbsent(side, s -> new ArrayList<>())
                .add(new Bend.Sample(along, is.x() - should.x(), is.y() - should.y()));
    }

    /** The level of solid print: the darkest corner square, at its middle. */
    private int black(Frame frame, Homography map) {
        GreyImage image = pyramid.fine();
        int darkest = 255;
        for (Box b : frame.corners()) {
            int sum = 0;
            for (int k = 0; k < 9; k++) {
                Point p = map.apply(b.centreX() + (k % 3 - 1) * b.w() / 8, b.centreY() + (k / 3 - 1) * b.h() / 8);
                sum += Math.round(image.at(p.x(), p.y()));
            }
            darkest = Math.min(darkest, sum / 9);
        }
        return darkest;
    }
}
