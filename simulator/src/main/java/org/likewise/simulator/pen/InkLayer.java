package org.likewise.simulator.pen;

import org.likewise.simulator.chance.Dice;
import org.likewise.simulator.image.Raster;

/** The ink on one page, apart from the print: how much of the paper's light each point keeps back, 0 to 255. */
public final class InkLayer {
    private final Raster density;
    private final double dotsPerMm;
    private final Pen pen;

    public InkLayer(int width, int height, double dotsPerMm, Pen pen) {
        this.density = Raster.filled(width, height, 0);
        this.dotsPerMm = dotsPerMm;
        this.pen = pen;
    }

    public Raster density() {
        return density;
    }

    public Pen pen() {
        return pen;
    }

    /** What a grey scanner sees of the print with this ink on it. */
    public Raster over(Raster print) {
        Raster seen = print.copy();
        byte[] out = seen.pixels();
        byte[] ink = density.pixels();
        int kept = 255 - pen.grey();
        for (int i = 0; i < out.length; i++) {
            int d = ink[i] & 255;
            if (d != 0) {
                out[i] = (byte) ((out[i] & 255) * (255 * 255 - d * kept) / (255 * 255));
            }
        }
        return seen;
    }

    /** Draws one stroke: width and ink waver along it, as they do when a person writes. */
    void draw(Stroke stroke, Dice dice) {
        draw(stroke, 1, 1, dice);
    }

    /**
     * The same with more or less of the pen.
     *
     * @param wide width against the pen's own
     * @param strength ink against the pen's own, 0 to 1
     */
    void draw(Stroke stroke, double wide, double strength, Dice dice) {
        double width = 1;
        double ink = 1;
        int skip = 0;
        int count = stroke.points().size();
        for (int i = 0; i < count; i++) {
            width += 0.05 * dice.normal(1) - 0.1 * (width - 1);
            ink += 0.04 * dice.normal(1) - 0.1 * (ink - 0.96);
            if (skip == 0 && dice.chance(pen.skipping() * 0.06)) {
                skip = 1 + dice.below(5);
            }
            if (skip > 0) {
                skip--;
                continue;
            }
            Point p = stroke.points().get(i);
            double radius = Math.max(0.1, pen.widthMm() / 2 * wide * width * pressure(stroke, i, count));
            stamp(p, radius, pen.density() * strength * Math.min(1, Math.max(0.6, ink)));
        }
    }

    /** Pens press least where they touch down and where they flick away. */
    private static double pressure(Stroke stroke, int i, int count) {
        double start = Math.min(1, 0.8 + 0.2 * i / 6.0);
        int left = count - 1 - i;
        int tail = Math.min(24, count / 3);
        double end = stroke.flicked() && left < tail ? 0.55 + 0.45 * left / tail : 1;
        return start * end;
    }

    private void stamp(Point at, double radiusMm, double amount) {
        double cx = at.x() * dotsPerMm;
        double cy = at.y() * dotsPerMm;
        double radius = radiusMm * dotsPerMm;
        int left = Math.max(0, (int) (cx - radius - 1));
        int right = Math.min(density.width() - 1, (int) (cx + radius + 1));
        int top = Math.max(0, (int) (cy - radius - 1));
        int bottom = Math.min(density.height() - 1, (int) (cy + radius + 1));
        byte[] pixels = density.pixels();
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double cover = radius + 0.5 - Math.hypot(x + 0.5 - cx, y + 0.5 - cy);
                if (cover <= 0) {
                    continue;
                }
                double d = 255 * amount * Math.min(1, cover) * (1 - pen.grain() * grain(x, y));
                int at2 = y * density.width() + x;
                if (d > (pixels[at2] & 255)) {
                    pixels[at2] = Raster.clamp((float) d);
                }
            }
        }
    }

    /** What a rubber leaves of a mark around it: a soft grey, darkest in the middle. */
    void smear(double x, double y, double radiusMm, double amount) {
        double cx = x * dotsPerMm;
        double cy = y * dotsPerMm;
        double radius = radiusMm * dotsPerMm;
        byte[] pixels = density.pixels();
        for (int py = (int) Math.max(0, cy - radius); py <= Math.min(density.height() - 1, cy + radius); py++) {
            for (int px = (int) Math.max(0, cx - radius); px <= Math.min(density.width() - 1, cx + radius); px++) {
                double fade = 1 - Math.hypot(px - cx, 1.6 * (py - cy)) / radius;
                double d = 255 * amount * pen.density() * Math.max(0, fade);
                int at = py * density.width() + px;
                pixels[at] = Raster.clamp((float) Math.max(d, pixels[at] & 255));
            }
        }
    }

    /** The paper's tooth at a place, 0 to 1: the same whichever line passes over it, some 0.2 mm from grain to grain. */
    private static double grain(int x, int y) {
        return 0.65 * noise(x >> 1, y >> 1) + 0.35 * noise(x + 7919, y);
    }

    private static double noise(int x, int y) {
        int h = x * 0x27D4EB2D ^ y * 0x165667B1;
        h = (h ^ (h >>> 15)) * 0x85EBCA6B;
        h = (h ^ (h >>> 13)) * 0xC2B2AE35;
        return ((h ^ (h >>> 16)) & 0xFFFF) / 65535.0;
    }
}
