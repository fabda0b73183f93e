package org.likewise.scanner.rig;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutPage;
import org.likewise.model.layout.LayoutPage.Fiducial;
import org.likewise.model.layout.LayoutPage.Side;
import org.likewise.model.layout.LayoutPage.Tick;

/** What happens to a page between the printer and the scanner's glass. Corners count from the top left, clockwise. */
public final class Damage {
    private final Sheet sheet;
    private final LayoutPage page;
    private final int lid;

    /** @param lid what is seen where there is no paper, 0 black to 255 white */
    public Damage(Sheet sheet, int lid) {
        this.sheet = sheet;
        this.page = sheet.page();
        this.lid = lid;
    }

    private void cover(Box b, double margin) {
        sheet.blot(new Rectangle2D.Double(b.x() - margin, b.y() - margin, b.w() + 2 * margin, b.h() + 2 * margin), 255);
    }

    /** Squares that the printer or copier left out. */
    public void withoutSquares(Integer... corners) {
        for (int corner : corners) {
            cover(square(corner), 0.5);
        }
    }

    public void withoutTicks(Side side) {
        page.ticks().stream().filter(t -> t.side() == side).map(Tick::box).forEach(b -> cover(b, 0.3));
    }

    public Box square(int corner) {
        Fiducial f = page.fiducials().get(corner);
        return f.box();
    }

    /** The corner is torn off along a line from edge to edge. */
    public void torn(int corner, double legMm) {
        sheet.blot(triangle(corner, legMm), lid);
    }

    /** The corner is folded over onto the print: its back is seen, and where it was, the lid. */
    public void foldedOver(int corner, double legMm) {
        sheet.blot(flap(corner, legMm), 245);
        torn(corner, legMm);
        // the shadow along the fold
        double[][] ends = ends(corner, legMm);
        Path2D line = new Path2D.Double();
        line.moveTo(ends[0][0], ends[0][1]);
        line.lineTo(ends[1][0], ends[1][1]);
        sheet.stroke(line, 0.4, 190);
    }

    /** Whether more than a hair of the box is gone when a corner is torn off or folded over. */
    public boolean hides(int corner, double legMm, boolean folded, Box box) {
        Area gone = new Area(triangle(corner, legMm));
        if (folded) {
            gone.add(new Area(flap(corner, legMm)));
        }
        gone.intersect(new Area(new Rectangle2D.Double(box.x() + 0.4, box.y() + 0.4, box.w() - 0.8, box.h() - 0.8)));
        return !gone.isEmpty();
    }

    private Shape flap(int corner, double leg) {
        double x = right(corner) ? page.width() - leg : 0;
        double y = below(corner) ? page.height() - leg : 0;
        return new Rectangle2D.Double(x, y, leg, leg);
    }

    private boolean right(int corner) {
        return corner == 1 || corner == 2;
    }

    private boolean below(int corner) {
        return corner >= 2;
    }

    private double[][] ends(int corner, double leg) {
        double x = right(corner) ? page.width() : 0;
        double y = below(corner) ? page.height() : 0;
        return new double[][] {{x + (right(corner) ? -leg : leg), y}, {x, y + (below(corner) ? -leg : leg)}, {x, y}};
    }

    private Shape triangle(int corner, double leg) {
        double[][] ends = ends(corner, leg);
        Path2D out = new Path2D.Double();
        out.moveTo(ends[0][0], ends[0][1]);
        out.lineTo(ends[1][0], ends[1][1]);
        out.lineTo(ends[2][0], ends[2][1]);
        out.closePath();
        return out;
    }

    /**
     * Holes along a side.
     *
     * @param count as by ISO 838 for 2 or 4 (6 mm, 80 mm apart, 12 mm in); as in America for 3 (8 mm, 108 mm apart, 12.7 mm in)
     * @param slip along the side, millimetres
     */
    public void punched(Side side, int count, double slip) {
        double d = count == 3 ? 8 : 6;
        double apart = count == 3 ? 108 : 80;
        double in = count == 3 ? 12.7 : 12;
        boolean upright = side == Side.LEFT || side == Side.RIGHT;
        double middle = (upright ? page.height() : page.width()) / 2 + slip;
        for (int i = 0; i < count; i++) {
            double along = middle + (i - (count - 1) / 2.0) * apart;
            double x = switch (side) {
                case LEFT -> in;
                case RIGHT -> page.width() - in;
                case TOP, BOTTOM -> along;
            };
            double y = switch (side) {
                case TOP -> in;
                case BOTTOM -> page.height() - in;
                case LEFT, RIGHT -> along;
            };
            sheet.blot(new Ellipse2D.Double(x - d / 2, y - d / 2, d, d), lid);
        }
    }

    /** A dark square of the same size so far from the true place, which is empty unless it stays. */
    public void falseSquare(int corner, double mm, double angle, boolean stays) {
        Box b = square(corner);
        if (!stays) {
            cover(b, 0.5);
        }
        sheet.blot(
                new Rectangle2D.Double(b.x() + mm * Math.cos(angle), b.y() + mm * Math.sin(angle), b.w(), b.h()), 20);
    }

    /** Coffee over some of the edge: rings that end before the print. */
    public void stained(Random random, int blots) {
        for (int i = 0; i < blots; i++) {
            List<Tick> ticks = new ArrayList<>(page.ticks());
            Box at = ticks.get(random.nextInt(ticks.size())).box();
            double r = 2 + 2 * random.nextDouble();
            double x = at.centreX() + 1.5 * (2 * random.nextDouble() - 1);
            double y = at.centreY() + 1.5 * (2 * random.nextDouble() - 1);
            sheet.stroke(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), 1.2, 60 + random.nextInt(100));
        }
    }
}
