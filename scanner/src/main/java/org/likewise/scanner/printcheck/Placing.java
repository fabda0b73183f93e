package org.likewise.scanner.printcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.likewise.model.layout.LayoutPage;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.register.Frame;
import org.likewise.scanner.register.Point;
import org.likewise.scanner.register.Pyramid;
import org.likewise.scanner.register.Registration;
import org.likewise.scanner.register.Sighting;

/**
 * How large a page was printed and what of it is in the picture.
 *
 * @param across pixels of the picture for each millimetre of the layout, across the page
 * @param down the same down the page
 * @param dpi pixels an inch on the layout
 * @param printScale percent of the layout's size; empty where the file does not say how large its pixels are
 * @param scaleBySheet whether the scale was told from the picture's size, as if the sheet just filled it
 * @param squares corner squares seen
 * @param cutOff names of the corner squares that are not wholly in the picture
 * @param ticks ticks seen
 * @param allTicks ticks printed
 * @param poorSides sides on which less than three in four ticks were seen
 * @param margin least distance from a corner square to the picture's edge, in millimetres on the paper
 */
record Placing(
        double across,
        double down,
        double dpi,
        OptionalDouble printScale,
        boolean scaleBySheet,
        int squares,
        List<String> cutOff,
        int ticks,
        int allTicks,
        List<String> poorSides,
        double margin) {
    /** A file whose resolution gives a scale beyond these lies about it, as cameras do. */
    private static final double LEAST_BELIEVED = 60;

    private static final double MOST_BELIEVED = 140;

    /** A picture of the sheet's shape, to within this share, shows the whole sheet. */
    private static final double SAME_SHAPE = 0.025;

    Placing {
        cutOff = List.copyOf(cutOff);
        poorSides = List.copyOf(poorSides);
    }

    static Placing of(Pyramid pyramid, Registration page, LayoutPage layout) {
        GreyImage image = pyramid.image();
        double cx = layout.width() / 2;
        double cy = layout.height() / 2;
        double across = distance(page.flat(cx - 50, cy), page.flat(cx + 50, cy)) / 100 * pyramid.factor();
        double down = distance(page.flat(cx, cy - 50), page.flat(cx, cy + 50)) / 100 * pyramid.factor();
        double dpi = (across + down) / 2 * 25.4;
        double stated = image.dpiX() > 0 ? 100 * dpi / image.dpiX() : 0;
        boolean believed = stated >= LEAST_BELIEVED && stated <= MOST_BELIEVED;
        double longSide = Math.max(image.width(), image.height());
        double shape = longSide / Math.min(image.width(), image.height());
        double sheet = Math.max(layout.width(), layout.height()) / Math.min(layout.width(), layout.height());
        double bySheet = 100 * (across + down) / 2 * Math.max(layout.width(), layout.height()) / longSide;
        boolean sheetFills = !believed && Math.abs(shape / sheet - 1) < SAME_SHAPE;
        OptionalDouble scale =
                believed ? OptionalDouble.of(stated) : sheetFills ? OptionalDouble.of(bySheet) : OptionalDouble.empty();
        double mm = scale.orElse(100) / 100 / ((across + down) / 2) * pyramid.factor();
        List<String> cutOff = new ArrayList<>();
        double margin = Double.MAX_VALUE;
        for (LayoutPage.Fiducial f : layout.fiducials()) {
            if (!page.shows(pyramid.fine(), f.box())) {
                cutOff.add(f.corner().id());
            }
            margin = Math.min(margin, mm * edge(pyramid.fine(), page, f));
        }
        Frame frame = page.frame();
        int squares = (int) page.sightings().stream().filter(Sighting::corner).count();
        List<String> poor = new ArrayList<>();
        for (LayoutPage.Side side : LayoutPage.Side.values()) {
            long printed = frame.ticks().stream().filter(t -> t.side() == side).count();
            long seen = page.sightings().stream()
                    .filter(s -> !s.corner() && s.sides().contains(side))
                    .count();
            if (seen < 0.75 * printed) {
                poor.add(side.id());
            }
        }
        return new Placing(
                across,
                down,
                dpi,
                scale,
                sheetFills,
                squares,
                cutOff,
                page.sightings().size() - squares,
                frame.ticks().size(),
                poor,
                margin);
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    /** Pixels of the fine picture from a square to the nearest edge; negative where it sticks out. */
    private static double edge(GreyImage fine, Registration page, LayoutPage.Fiducial f) {
        double least = Double.MAX_VALUE;
        for (int k = 0; k < 4; k++) {
            Point p = page.at(
                    k % 2 == 0 ? f.box().x() : f.box().right(),
                    k < 2 ? f.box().y() : f.box().bottom());
            least = Math.min(
                    least, Math.min(Math.min(p.x(), fine.width() - p.x()), Math.min(p.y(), fine.height() - p.y())));
        }
        return least;
    }

    /** How much more it was stretched in one direction than in the other, in percent. */
    double uneven() {
        return 100 * Math.abs(across / down - 1);
    }
}
