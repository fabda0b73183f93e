package org.likewise.scanner.mark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.likewise.model.layout.Box;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.register.Point;
import org.likewise.scanner.register.Registration;

/** Looks at all mark boxes of a page together: they share the paper, the printer and the scanner. */
public final class BoxReader {
    /** Boxes this near, in millimetres, are off by the same amount. */
    private static final double NEIGHBOURHOOD = 45;

    /** Farther off than this from where the registration and its neighbours put it, a box is not to be trusted. */
    private static final double MOST_OFF = 0.35;

    private BoxReader() {}

    /**
     * What was seen at a box.
     *
     * @param seen what it looks like
     * @param corners its four corners in pixels of the fine image
     * @param outlined whether its printed outline was seen where it should be
     * @param streaked whether a streak of the scanner's runs through it, which was not taken for ink
     */
    public record BoxReading(Seen seen, List<Point> corners, boolean outlined, boolean streaked) {
        /** The same box, of which another thing was seen. */
        public BoxReading with(Seen other) {
            return new BoxReading(other, corners, outlined, streaked);
        }
    }

    /** Reads the boxes, in their order. */
    public static List<BoxReading> read(GreyImage fine, Registration page, List<Box> boxes) {
        return read(fine, page, boxes, sight -> {});
    }

    /**
     * The same, and tells what was measured.
     *
     * @param sights is given one for each box, in their order
     */
    public static List<BoxReading> read(GreyImage fine, Registration page, List<Box> boxes, Consumer<BoxSight> sights) {
        return read(fine, page, boxes, sights, MarkModel.standard());
    }

    /** @param model that seconds the rules */
    static List<BoxReading> read(
            GreyImage fine, Registration page, List<Box> boxes, Consumer<BoxSight> sights, MarkModel model) {
        int black = page.figures().black();
        double skew = page.turn() - 90 * Math.round(page.turn() / 90);
        List<Sampler> samplers =
                boxes.stream().map(b -> Sampler.at(fine, page, b)).toList();
        List<Outline> outlines = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            outlines.add(Outline.find(samplers.get(i), boxes.get(i), black));
        }
        List<Sampler> settled = new ArrayList<>();
        List<Patch> patches = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            Point move = agreed(boxes, outlines, i);
            Sampler s = samplers.get(i).moved(move.x(), move.y());
            settled.add(s);
            patches.add(Patch.cut(s, boxes.get(i), black, skew));
        }
        OutlineInk ink = OutlineInk.of(patches);
        List<Measure> measures = patches.stream().map(p -> new Measure(p, ink)).toList();
        List<Features> features = measures.stream().map(Measure::features).toList();
        List<Seen> judged = features.stream()
                .map(f -> MarkJudge.seconded(MarkJudge.judge(f), f, model))
                .toList();
        Traces traces = Traces.of(measures, features, judged);
        List<BoxReading> out = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            Seen seen = judged.get(i);
            if (seen.kind() == Seen.Kind.EMPTY && seen.trace().isEmpty()) {
                seen = seen.traced(traces.at(measures.get(i), features.get(i)));
            }
            Point move = agreed(boxes, outlines, i);
            Outline o = outlines.get(i);
            boolean off = o.sides() == 4 && Math.hypot(o.dx() - move.x(), o.dy() - move.y()) > MOST_OFF;
            boolean far = Math.hypot(move.x(), move.y()) > MOST_OFF;
            Seen trusted = off || far ? Seen.unsure("box-displaced") : seen;
            if (!page.shows(fine, boxes.get(i))) {
                trusted = Seen.unsure("outside-picture");
            } else if (hidden(seen, o, patches.get(i))) {
                trusted = Seen.unsure("box-hidden");
            }
            sights.accept(
                    new BoxSight(boxes.get(i), patches.get(i), measures.get(i), features.get(i), trusted, o, move));
            out.add(new BoxReading(
                    trusted,
                    corners(settled.get(i), boxes.get(i)),
                    o.seen(),
                    patches.get(i).streaked()));
        }
        return out;
    }

    /**
     * Whether something lies over the box: a folded corner, a note, or no paper at all. A dense mark hides the outline too, but
     * not what is around the box.
     */
    private static boolean hidden(Seen seen, Outline outline, Patch patch) {
        boolean outlineGone = switch (seen.kind()) {
            case EMPTY -> !outline.seen();
            case DOT, BLOT, OPEN_MARK -> outline.sides() == 0 && seen.solid() < MarkThresholds.OPEN_SHARE;
            case DENSE_MARK, FILLED, UNSURE -> false;
        };
        return outlineGone || patch.coveredBeside();
    }

    /** Whether the printed outline of a box is seen where it should be, on three of its sides at least. */
    public static boolean outlined(GreyImage fine, Registration page, Box box) {
        return Outline.find(Sampler.at(fine, page, box), box, page.figures().black())
                .seen();
    }

    /** How far the boxes around this one are off, by their medians: one box alone may have locked on to a stroke. */
    private static Point agreed(List<Box> boxes, List<Outline> outlines, int i) {
        Box b = boxes.get(i);
        double[] dx = new double[boxes.size()];
        double[] dy = new double[boxes.size()];
        int nx = 0;
        int ny = 0;
        for (int k = 0; k < boxes.size(); k++) {
            Box c = boxes.get(k);
            if (Math.hypot(c.centreX() - b.centreX(), c.centreY() - b.centreY()) <= NEIGHBOURHOOD) {
                Outline o = outlines.get(k);
                if (!Double.isNaN(o.dx())) {
                    dx[nx++] = o.dx();
                }
                if (!Double.isNaN(o.dy())) {
                    dy[ny++] = o.dy();
                }
            }
        }
        return new Point(median(dx, nx), median(dy, ny));
    }

    private static double median(double[] values, int n) {
        if (n < 3) {
            return 0;
        }
        Arrays.sort(values, 0, n);
        return values[n / 2];
    }

    private static List<Point> corners(Sampler s, Box b) {
        double w = b.w() / 2;
        double h = b.h() / 2;
        return List.of(s.pixel(-w, -h), s.pixel(w, -h), s.pixel(w, h), s.pixel(-w, h));
    }
}
