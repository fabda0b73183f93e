package org.likewise.scanner.digit;

import java.util.Arrays;

/**
 * How much darker than the paper each pixel of a cell's picture is, in grey levels, never below 0. Mutable while the cell is
 * being cleaned; stays inside this package.
 */
final class Darkness {
    /** Blur, registration and the outline's own width spoil this much inside the cell's edge for measuring ink. */
    private static final double CLEAR_MM = 0.6;

    final int width;
    final int height;
    /** The cell's edges in pixels, where the outline's outer border is meant to be. */
    final double left;

    final double top;
    final double right;
    final double bottom;
    final float[] levels;
    /** The grey level of the paper. */
    final int paper;

    private Darkness(CellImage cell, int paper) {
        width = cell.width();
        height = cell.height();
        left = CellImage.MARGIN_MM * CellImage.PIXELS_PER_MM;
        top = left;
        right = left + cell.cellWidthMm() * CellImage.PIXELS_PER_MM;
        bottom = top + cell.cellHeightMm() * CellImage.PIXELS_PER_MM;
        this.paper = paper;
        levels = new float[width * height];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Math.max(0, paper - (cell.grey()[i] & 255));
        }
    }

    static Darkness of(CellImage cell) {
        return new Darkness(cell, Math.max(paperInside(cell), paperAround(cell)));
    }

    /** Seven tenths up the greys inside: ordinary figures cover less than half of a cell. */
    private static int paperInside(CellImage cell) {
        int edge = (int) Math.round((CellImage.MARGIN_MM + CLEAR_MM) * CellImage.PIXELS_PER_MM);
        int[] counts = new int[256];
        for (int y = edge; y < cell.height() - edge; y++) {
            for (int x = edge; x < cell.width() - edge; x++) {
                counts[cell.grey()[y * cell.width() + x] & 255]++;
            }
        }
        return percentile(counts, 0.7);
    }

    /** The paper outside, so that a cell that is inked all over is not taken for dark paper. */
    private static int paperAround(CellImage cell) {
        int margin = (CellImage.MARGIN_MM * CellImage.PIXELS_PER_MM) * 2 / 3;
        int[] counts = new int[256];
        for (int y = 0; y < cell.height(); y++) {
            for (int x = 0; x < cell.width(); x++) {
                boolean outside = x < margin || y < margin || x >= cell.width() - margin || y >= cell.height() - margin;
                if (outside) {
                    counts[cell.grey()[y * cell.width() + x] & 255]++;
                }
            }
        }
        return percentile(counts, 0.6);
    }

    private static int percentile(int[] counts, double share) {
        int all = Arrays.stream(counts).sum();
        int seen = 0;
        int level = 0;
        while (level < 255 && seen + counts[level] < share * all) {
            seen += counts[level++];
        }
        return level;
    }

    float at(int x, int y) {
        return levels[y * width + x];
    }

    /**
     * How dark the writing is: the darkest hundredth of the cell's inside, averaged over 3 x 3 pixels so that single noisy
     * pixels do not count. A thin "1" covers three hundredths.
     */
    double inkLevel() {
        int edge = (int) Math.round(CLEAR_MM * CellImage.PIXELS_PER_MM);
        int[] counts = new int[256];
        for (int y = (int) top + edge; y < bottom - edge; y++) {
            for (int x = (int) left + edge; x < right - edge; x++) {
                counts[255 - Math.round(meanAround(x, y))]++;
            }
        }
        return 255 - percentile(counts, 0.01);
    }

    /** Whether a pixel lies in the cell, so many millimetres or more from its edges. */
    boolean isDeep(int pixel, double mm) {
        double edge = mm * CellImage.PIXELS_PER_MM;
        int x = pixel % width;
        int y = pixel / width;
        return x >= left + edge && x < right - edge && y >= top + edge && y < bottom - edge;
    }

    float meanAround(int x, int y) {
        float sum = 0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                sum += at(x + dx, y + dy);
            }
        }
        return sum / 9;
    }
}
