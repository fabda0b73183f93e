package org.likewise.simulator.degrade;

import org.likewise.simulator.image.Raster;

/** A round spot on a picture. */
final class Blot {
    private Blot() {}

    /** Darkens to {@code level} within {@code radius} pixels of a place, with a soft rim. */
    static void draw(Raster raster, double x, double y, double radius, double level) {
        for (int py = Math.max(0, (int) (y - radius - 1)); py <= Math.min(raster.height() - 1, y + radius + 1); py++) {
            for (int px = Math.max(0, (int) (x - radius - 1));
                    px <= Math.min(raster.width() - 1, x + radius + 1);
                    px++) {
                double cover = Math.min(1, radius + 0.5 - Math.hypot(px + 0.5 - x, py + 0.5 - y));
                if (cover > 0) {
                    int v = raster.level(px, py);
                    raster.pixels()[py * raster.width() + px] =
                            Raster.clamp((float) (v + Math.min(0, level - v) * cover));
                }
            }
        }
    }
}
