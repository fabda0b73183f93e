package org.likewise.scanner.digit.training;

import java.util.Arrays;

/** The paper of one cell and 2 mm around it, before it is scanned: grey levels at 14 pixels a millimetre. */
final class Sheet {
    static final double PIXELS_PER_MM = 14;
    static final double MARGIN_MM = 2;
    static final float PAPER = 255;

    final double cellWidth;
    final double cellHeight;
    final int width;
    final int height;
    final float[] grey;

    Sheet(double cellWidth, double cellHeight) {
        this.cellWidth = cellWidth;
        this.cellHeight = cellHeight;
        width = (int) Math.round((cellWidth + 2 * MARGIN_MM) * PIXELS_PER_MM);
        height = (int) Math.round((cellHeight + 2 * MARGIN_MM) * PIXELS_PER_MM);
        grey = new float[width * height];
        Arrays.fill(grey, PAPER);
    }

    /** A printed frame, its outer border at these millimetres of the cell. */
    void frame(double left, double top, double right, double bottom, double line, double level) {
        box(left, top, right, top + line, level);
        box(left, bottom - line, right, bottom, level);
        box(left, top, left + line, bottom, level);
        box(right - line, top, right, bottom, level);
    }

    private void box(double left, double top, double right, double bottom, double level) {
        for (int y = Math.max(0, pixel(top)); y < Math.min(height, pixel(bottom)); y++) {
            for (int x = Math.max(0, pixel(left)); x < Math.min(width, pixel(right)); x++) {
                grey[y * width + x] = (float) level;
            }
        }
    }

    private static int pixel(double mm) {
        return (int) Math.round((mm + MARGIN_MM) * PIXELS_PER_MM);
    }

    /** A round spot of ink; ink only darkens. */
    void dot(double xMm, double yMm, double radiusMm, double level, double cover) {
        double x = (xMm + MARGIN_MM) * PIXELS_PER_MM;
        double y = (yMm + MARGIN_MM) * PIXELS_PER_MM;
        double radius = radiusMm * PIXELS_PER_MM;
        for (int v = Math.max(0, (int) (y - radius - 1)); v <= Math.min(height - 1, (int) (y + radius + 1)); v++) {
            for (int u = Math.max(0, (int) (x - radius - 1)); u <= Math.min(width - 1, (int) (x + radius + 1)); u++) {
                double du = u + 0.5 - x;
                double dv = v + 0.5 - y;
                double far = du * du + dv * dv;
                if (far < (radius + 0.5) * (radius + 0.5)) {
                    double edge = Math.min(1, radius + 0.5 - Math.sqrt(far));
                    darken(v * width + u, PAPER - (PAPER - level) * cover * edge);
                }
            }
        }
    }

    void darken(int index, double level) {
        grey[index] = (float) Math.min(grey[index], level);
    }
}
