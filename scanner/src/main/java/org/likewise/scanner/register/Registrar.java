package org.likewise.scanner.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutPage;
import org.likewise.model.layout.LayoutPage.Side;

/** Finds pages of given frames in one image. The search for figures in the image is made once for all frames. */
public final class Registrar {
    /** Below this the ticks' departures are the noise of their centres, which a bend would only add to the boxes. */
    private static final double BENT_MM = 0.05;

    /** A tick that departs by more than this is no tick but a mark or a stain. */
    private static final double MOST_DEPARTURE_MM = 3.5;

    /** A square farther off than this from where the guess has it is another figure. */
    private static final double MOST_CORNER_OFF_MM = 1.5;

    /** Guesses that are followed up. */
    private static final int MOST_GUESSES = 3;

    /** Fewer squares and ticks than this do not even settle a flat page. */
    private static final int LEAST_SIGHTINGS = 8;

    /** Of the local mean: toner stays below under any shadow, bleed-through stays above. */
    private static final int DARK_PERCENT = 72;

    private final Pyramid pyramid;
    private final List<Blobs.Blob> blobs;

    public Registrar(Pyramid pyramid) {
        this.pyramid = pyramid;
        this.blobs = Blobs.of(mask());
    }

    /** What counts as dark in the coarse image. */
    public DarkMask mask() {
        return DarkMask.of(pyramid.coarse(), DARK_PERCENT);
    }

    /** The dark figures of the coarse image. */
    public List<Blobs.Blob> blobs() {
        return Collections.unmodifiableList(blobs);
    }

    /** The dark figures that may be corner squares of such a page. */
    public List<Blobs.Blob> squares(Frame frame) {
        return new HypothesisSearch(pyramid.coarse(), blobs, frame).squares();
    }

    /** The guesses at where a page of this frame lies, best first, as {@link #find} or {@link #findByTicks} follows them up. */
    public List<Hypothesis> guesses(Frame frame, boolean byTicks) {
        HypothesisSearch search = new HypothesisSearch(pyramid.coarse(), blobs, frame);
        return byTicks ? new TickSearch(blobs, frame, search).search() : search.search();
    }

    /** The page of this frame that is best seen, by its corner squares; empty where none is. It may have a fault. */
    public Optional<Registration> find(Frame frame) {
        if (!frame.usable()) {
            return Optional.empty();
        }
        HypothesisSearch search = new HypothesisSearch(pyramid.coarse(), blobs, frame);
        return best(frame, search, search.search());
    }

    /** The same by the ticks along its edges alone: for a page whose squares are lost or misleading. Takes longer. */
    public Optional<Registration> findByTicks(Frame frame) {
        if (!frame.usable()) {
            return Optional.empty();
        }
        HypothesisSearch judge = new HypothesisSearch(pyramid.coarse(), blobs, frame);
        return best(frame, judge, new TickSearch(blobs, frame, judge).search());
    }

    /** The first without a fault, or else the first of all. */
    private Optional<Registration> best(Frame frame, HypothesisSearch search, List<Hypothesis> guesses) {
        Optional<Registration> first = Optional.empty();
        for (Hypothesis h : guesses.stream().limit(MOST_GUESSES).toList()) {
            Optional<Registration> found =
                    refine(frame, h.map().times(pyramid.coarseFactor()), search.severalPages(guesses));
            if (found.isPresent() && found.get().fault().isEmpty()) {
                return found;
            }
            first = first.or(() -> found);
        }
        return first;
    }

    private Optional<Registration> refine(Frame frame, Homography guess, boolean several) {
        List<Sighting> corners = corners(frame, guess);
        Homography map = fromCorners(corners).orElse(guess);
        List<Sighting> seen = List.of();
        // twice: the first round may miss ticks that the better map then finds
        for (int round = 0; round < 2; round++) {
            seen = with(corners, ticks(frame, map));
            if (seen.size() < LEAST_SIGHTINGS) {
                return Optional.empty();
            }
            map = fit(seen).orElse(map);
        }
        double scale = scale(frame, map);
        List<Sighting> agreeing = Neighbours.agreeing(seen, map, scale);
        if (agreeing.size() < seen.size()) {
            map = fit(agreeing).orElse(map);
            agreeing = Neighbours.agreeing(with(corners(frame, map), ticks(frame, map)), map, scale);
            map = fit(agreeing).orElse(map);
        }
        return Optional.of(describe(frame, map, agreeing, several));
    }

    private static double scale(Frame frame, Homography map) {
        return new Registration(
                        frame, map, Optional.empty(), new Registration.Figures(0, 0, 0, 0, 0, 0, false), List.of())
                .scale();
    }

    private static List<Sighting> with(List<Sighting> corners, List<Sighting> ticks) {
        List<Sighting> all = new ArrayList<>(corners);
        all.addAll(ticks);
        return all;
    }

    private List<Sighting> corners(Frame frame, Homography map) {
        double most = MOST_CORNER_OFF_MM * scale(frame, map);
        List<Sighting> out = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Point page = frame.corner(i);
            List<Side> sides = List.of(i == 0 || i == 3 ? Side.LEFT : Side.RIGHT, i < 2 ? Side.TOP : Side.BOTTOM);
            FigureCentre.of(pyramid.fine(), map, frame.corners().get(i), 1.3)
                    .filter(c -> c.distance(map.apply(page)) <= most)
                    .ifPresent(c -> out.add(new Sighting(page, c, sides)));
        }
        return out;
    }

    private List<Sighting> ticks(Frame frame, Homography map) {
        List<Sighting> out = new ArrayList<>();
        for (LayoutPage.Tick tick : frame.ticks()) {
            Point page = new Point(tick.box().centreX(), tick.box().centreY());
            FigureCentre.of(pyramid.fine(), map, tick.box(), 1.0)
                    .ifPresent(c -> out.add(new Sighting(page, c, List.of(tick.side()))));
        }
        return out;
    }

    private static Optional<Homography> fit(List<Sighting> seen) {
        return seen.size() < LEAST_SIGHTINGS
                ? Optional.empty()
                : Homography.robust(
                        seen.stream().map(Sighting::page).toList(),
                        seen.stream().map(Sighting::seen).toList());
    }

    private static Optional<Homography> fromCorners(List<Sighting> corners) {
        List<Point> from = corners.stream().map(Sighting::page).toList();
        List<Point> to = corners.stream().map(Sighting::seen).toList();
        return switch (from.size()) {
            case 4 -> Homography.fit(from, to, new double[] {1, 1, 1, 1});
            case 3 -> Homography.affine(from, to);
            default -> Optional.empty();
        };
    }

    private Registration describe(Frame frame, Homography map, List<Sighting> seen, boolean several) {
        double scale = scale(frame, map);
        Map<Side, List<Bend.Sample>> samples = new EnumMap<>(Side.class);
        double squares = 0;
        int ticks = 0;
        for (Sighting s : seen) {
            double off = map.apply(s.page()).distance(s.seen());
            if (off > MOST_DEPARTURE_MM * scale) {
                continue;
            }
            if (!s.corner()) {
                squares += off * off;
                ticks++;
            }
            for (Side side : s.sides()) {
                samples.computeIfAbsent(side, k -> new ArrayList<>()).add(s.departure(side, map));
            }
        }
        int corners = (int) seen.stream().filter(Sighting::corner).count();
        int sides = (int) Arrays.stream(Side.values())
                .filter(s -> samples.getOrDefault(s, List.of()).size() >= Bend.LEAST_SAMPLES)
                .count();
        double flat = Math.sqrt(squares / Math.max(1, ticks)) / scale;
        Optional<Bend> bend = flat > BENT_MM ? Bend.of(frame, samples) : Optional.empty();
        double rms = bend.isPresent() ? Bend.foretold(samples) / scale : flat;
        int black = black(frame, map, seen);
        return new Registration(
                frame, map, bend, new Registration.Figures(corners, ticks, sides, flat, rms, black, several), seen);
    }

    /** The level of solid print: the darkest square that was seen, at its middle, or where all are lost the darkest tick. */
    private int black(Frame frame, Homography map, List<Sighting> seen) {
        boolean squares = seen.stream().anyMatch(Sighting::corner);
        Box figure = squares ? frame.corners().get(0) : frame.ticks().get(0).box();
        double step = Math.min(figure.w(), figure.h()) / 8;
        int darkest = 255;
        for (Sighting s : seen) {
            if (s.corner() == squares) {
                int sum = 0;
                for (int k = 0; k < 9; k++) {
                    Point p = map.apply(
                            s.page().x() + (k % 3 - 1) * step, s.page().y() + (k / 3 - 1) * step);
                    sum += Math.round(pyramid.fine().at(p.x(), p.y()));
                }
                darkest = Math.min(darkest, sum / 9);
            }
        }
        return darkest;
    }
}
