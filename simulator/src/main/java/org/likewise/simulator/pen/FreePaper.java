package org.likewise.simulator.pen;

import org.likewise.simulator.image.Raster;

/** Where a page has room: people who miss a box seldom write over printed words. */
record FreePaper(Raster print, double dotsPerMm) {
    private static final int PRINTED = 200;

    /** Whether nothing is printed within a square around a place; all in millimetres. */
    boolean at(double x, double y, double half) {
        int right = (int) ((x + half) * dotsPerMm);
        int bottom = (int) ((y + half) * dotsPerMm);
        for (int py = (int) ((y - half) * dotsPerMm); py <= bottom; py++) {
            for (int px = (int) ((x - half) * dotsPerMm); px <= right; px++) {
                if (px < 0 || py < 0 || px >= print.width() || py >= print.height() || print.level(px, py) < PRINTED) {
                    return false;
                }
            }
        }
        return true;
    }
}
