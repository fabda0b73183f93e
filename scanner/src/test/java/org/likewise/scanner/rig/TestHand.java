package org.likewise.scanner.rig;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Random;
import org.likewise.model.layout.Box;

/**
 * A person with a pen. Two families of hands are drawn in different ways, so that what was tuned on the one can be tried on
 * the other.
 */
public final class TestHand {
    /** Figures that people put into boxes. */
    public enum Style {
        CROSS,
        TICK,
        SLASH,
        DOT,
        SCRIBBLE,
        FILL,
        CIRCLE
    }

    private final Sheet sheet;
    private final Random random;
    private final double width;
    private final int level;
    private final boolean pencil;
    private final boolean angular;

    /**
     * @param widthMm of the nib
     * @param level of its ink, 0 black to 255 white
     * @param angular the second family: straight strokes with a kink, instead of curved ones
     */
    public TestHand(Sheet sheet, Random random, double widthMm, int level, boolean pencil, boolean angular) {
        this.sheet = sheet;
        this.random = random;
        this.width = widthMm;
        this.level = level;
        this.pencil = pencil;
        this.angular = angular;
    }

    /** Some pen that people have at hand. */
    public static TestHand any(Sheet sheet, Random random, boolean angular, boolean pencils) {
        return switch (pencils ? random.nextInt(5) : 1 + random.nextInt(4)) {
            case 0 ->
                new TestHand(sheet, random, 0.45 + 0.35 * random.nextDouble(), 85 + random.nextInt(50), true, angular);
            case 1 ->
                new TestHand(sheet, random, 0.8 + 0.3 * random.nextDouble(), 20 + random.nextInt(40), false, angular);
            default ->
                new TestHand(sheet, random, 0.3 + 0.35 * random.nextDouble(), 15 + random.nextInt(90), false, angular);
        };
    }

    private double jitter(double mm) {
        return (2 * random.nextDouble() - 1) * mm;
    }

    public void mark(Style style, Box b) {
        double cx = b.centreX() + jitter(0.35);
        double cy = b.centreY() + jitter(0.35);
        double q = b.w() / 2;
        switch (style) {
            case CROSS -> cross(cx, cy, q * (0.75 + 0.5 * random.nextDouble()));
            case TICK -> tick(cx, cy, q * (0.9 + 0.6 * random.nextDouble()));
            case SLASH -> {
                double k = q * (0.75 + 0.4 * random.nextDouble());
                line(cx - k, cy + k, cx + k + jitter(0.3), cy - k + jitter(0.3));
            }
            case DOT -> dot(cx, cy, 0.5 + 0.4 * random.nextDouble());
            case SCRIBBLE -> hatch(cx, cy, q * (0.7 + 0.2 * random.nextDouble()), 0.55 + width);
            case FILL -> fill(b.centreX(), b.centreY(), q * (0.93 + 0.1 * random.nextDouble()));
            case CIRCLE -> circle(cx, cy, q * (1.35 + 0.3 * random.nextDouble()));
        }
    }

    public void cross(double cx, double cy, double k) {
        line(cx - k + jitter(0.3), cy - k + jitter(0.3), cx + k + jitter(0.3), cy + k + jitter(0.3));
        line(cx + k + jitter(0.3), cy - k + jitter(0.3), cx - k + jitter(0.3), cy + k + jitter(0.3));
    }

    public void tick(double cx, double cy, double k) {
        double footX = cx - k * 0.15 + jitter(0.2);
        double footY = cy + k * 0.75;
        line(cx - k * (0.5 + 0.3 * random.nextDouble()), cy + jitter(0.3), footX, footY);
        line(footX, footY, cx + k * (1 + 0.4 * random.nextDouble()), cy - k * (0.9 + 0.4 * random.nextDouble()));
    }

    public void dot(double cx, double cy, double radius) {
        for (int i = 0; i < 6; i++) {
            double r = Math.max(0.05, radius - width / 2) * random.nextDouble();
            ellipse(cx + jitter(0.1), cy + jitter(0.1), r, r);
        }
        sheet.blot(new Ellipse2D.Double(cx - radius * 0.7, cy - radius * 0.7, 1.4 * radius, 1.4 * radius), level);
    }

    public void circle(double cx, double cy, double k) {
        ellipse(cx, cy, k * (1 + 0.2 * random.nextDouble()), k);
    }

    private void ellipse(double cx, double cy, double rx, double ry) {
        sheet.stroke(new Ellipse2D.Double(cx - rx, cy - ry, 2 * rx, 2 * ry), width, level);
    }

    /** Parallel strokes that leave no more than the pen's width between them and reach into the corners. */
    public void fill(double cx, double cy, double k) {
        double step = Math.max(0.15, width * 0.75);
        for (double t = -k + width / 2; t <= k - width / 3; t += step) {
            line(cx - k + width / 2, cy + t + jitter(0.05), cx + k - width / 2, cy + t + jitter(0.05));
        }
    }

    /** Strokes to and fro with paper between them. */
    public void hatch(double cx, double cy, double k, double step) {
        double x = cx - k;
        double y = cy - k;
        boolean down = true;
        for (double t = -k; t < k; t += step) {
            double nx = cx + t + step / 2;
            double ny = down ? cy + k + jitter(0.3) : cy - k + jitter(0.3);
            line(x, y, nx, ny);
            x = nx;
            y = ny;
            down = !down;
        }
    }

    /** A stroke from one place to another, as steady as this hand is. */
    public void line(double x0, double y0, double x1, double y1) {
        double length = Math.hypot(x1 - x0, y1 - y0);
        double wobble = 0.05 * length;
        Path2D path = new Path2D.Double();
        path.moveTo(x0, y0);
        if (angular) {
            path.lineTo((x0 + x1) / 2 + jitter(wobble), (y0 + y1) / 2 + jitter(wobble));
            path.lineTo(x1, y1);
        } else {
            path.curveTo(
                    x0 + (x1 - x0) / 3 + jitter(wobble),
                    y0 + (y1 - y0) / 3 + jitter(wobble),
                    x0 + (x1 - x0) * 2 / 3 + jitter(wobble),
                    y0 + (y1 - y0) * 2 / 3 + jitter(wobble),
                    x1,
                    y1);
        }
        if (!pencil) {
            sheet.stroke(path, width, level);
            return;
        }
        // graphite catches on the paper's grain: many thin strokes of differing strength
        for (int i = 0; i < 8; i++) {
            double dx = jitter(width * 0.4);
            double dy = jitter(width * 0.4);
            Path2D fibre = new Path2D.Double(path, java.awt.geom.AffineTransform.getTranslateInstance(dx, dy));
            sheet.stroke(fibre, width / 3, level + random.nextInt(45));
        }
    }
}
