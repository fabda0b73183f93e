package org.likewise.scanner.page;

import java.util.ArrayList;
import java.util.List;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.layout.LayoutPage;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.register.Registration;

/**
 * Ink near the boxes of a choice where nothing is printed: somebody marked beside a box, between two, or the words instead of
 * the box. The layout says what is printed; the ink belongs to the choice whose box is nearest.
 */
final class StrayInk {
    /** Above and below the outermost boxes, in millimetres; words of two lines that were circled reach as far. */
    private static final double REACH = 7;

    /**
     * So far from the paper's sides ink may be somebody's, in millimetres. Content begins at 20: a tick beside the first box
     * lies among the edge ticks. Farther out are the shadows of the lid and of bent edges.
     */
    private static final double MARGIN = 13.5;

    /** What is printed may lie beside its place by this, in millimetres: registration, blur and toner. */
    private static final double SLACK = 0.6;

    /** A mark's ink, in square millimetres: 2 mm of a fine pen. */
    private static final double MARK_AREA = 0.8;

    /** Less ink is a mark's too, if it lies along a stroke of this length, as of a pale pen: in millimetres, */
    private static final double STROKE_MM = 1.8;

    /** and in square millimetres. */
    private static final double STROKE_AREA = 0.3;

    /** A larger figure may be part of a letter, in millimetres. */
    private static final double LONGEST_SPECK = 0.9;

    /** Height of what is searched for specks at a time, in millimetres. */
    private static final double BAND = 24;

    private final GreyImage fine;
    private final Registration page;
    private final LayoutPage layout;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Box> printed = new ArrayList<>();

    StrayInk(GreyImage fine, Registration page, LayoutPage layout) {
        this.fine = fine;
        this.page = page;
        this.layout = layout;
        layout.printed().forEach(p -> printed.add(wider(p)));
        layout.fiducials().forEach(f -> printed.add(wider(f.box())));
        layout.ticks().forEach(t -> printed.add(wider(t.box())));
        printed.add(wider(layout.code()));
        for (LayoutField field : layout.fields()) {
            if (field instanceof LayoutField.Choice choice) {
                choice.options().forEach(o -> boxes.add(o.box()));
            } else if (field instanceof LayoutField.Cells cells) {
                boxes.addAll(cells.cells());
            } else if (field instanceof LayoutField.Words words) {
                boxes.add(words.box());
            }
        }
        boxes.forEach(b -> printed.add(wider(b)));
    }

    /** Specks on the blank paper of the page: how dirty it is, or the copier that it went through. At most as many as are asked for. */
    long specks(long most) {
        if (layout.printed().isEmpty()) {
            return 0;
        }
        long found = 0;
        for (double top = MARGIN; top < layout.height() - MARGIN && found < most; top += BAND) {
            double height = Math.min(BAND, layout.height() - MARGIN - top);
            Box band = new Box(MARGIN, top, layout.width() - 2 * MARGIN, height);
            List<Box> here = printed.stream()
                    .filter(p -> p.bottom() > band.y() && p.y() < band.bottom())
                    .toList();
            found += InkArea.all(fine, page, band).stream()
                    .filter(b -> b.length() < LONGEST_SPECK && free(b.x(), b.y(), here))
                    .count();
        }
        return Math.min(most, found);
    }

    /** Whether there is a mark's ink near this choice, of which no box has a mark. Not known where the layout does not say what is printed. */
    boolean near(LayoutField.Choice choice) {
        if (layout.printed().isEmpty()) {
            return false;
        }
        List<Box> own = choice.options().stream().map(LayoutOption::box).toList();
        double top = own.stream().mapToDouble(Box::y).min().orElse(0) - REACH;
        double bottom = own.stream().mapToDouble(Box::bottom).max().orElse(0) + REACH;
        Box zone = new Box(
                MARGIN,
                Math.max(0, top),
                layout.width() - 2 * MARGIN,
                Math.min(layout.height(), bottom) - Math.max(0, top));
        List<Box> others = boxes.stream()
                .filter(b -> !own.contains(b) && b.bottom() > top - REACH && b.y() < bottom + REACH)
                .toList();
        List<Box> here =
                printed.stream().filter(p -> p.bottom() > top && p.y() < bottom).toList();
        List<InkArea.Piece> ink =
                InkArea.figures(fine, page, zone, (x, y) -> free(x, y, here) && nearest(x, y, own, others));
        return ink.stream().mapToDouble(InkArea.Piece::area).sum() > MARK_AREA
                || ink.stream().anyMatch(p -> p.length() >= STROKE_MM && p.area() >= STROKE_AREA);
    }

    private static boolean free(double x, double y, List<Box> printed) {
        for (Box p : printed) {
            if (x >= p.x() && x < p.right() && y >= p.y() && y < p.bottom()) {
                return false;
            }
        }
        return true;
    }

    private static boolean nearest(double x, double y, List<Box> own, List<Box> others) {
        double mine = Double.POSITIVE_INFINITY;
        for (Box b : own) {
            mine = Math.min(mine, distance(x, y, b));
        }
        for (Box b : others) {
            if (distance(x, y, b) < mine) {
                return false;
            }
        }
        return true;
    }

    private static double distance(double x, double y, Box b) {
        return Math.hypot(
                Math.max(0, Math.max(b.x() - x, x - b.right())), Math.max(0, Math.max(b.y() - y, y - b.bottom())));
    }

    private static Box wider(Box b) {
        double x = Math.max(0, b.x() - SLACK);
        double y = Math.max(0, b.y() - SLACK);
        return new Box(x, y, b.right() + SLACK - x, b.bottom() + SLACK - y);
    }
}
