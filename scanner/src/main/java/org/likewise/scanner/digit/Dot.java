package org.likewise.scanner.digit;

import java.util.Arrays;
import java.util.List;

/** Whether a cell holds nothing but a dot or a short dash, as the Arabic 0 is written; elsewhere it would be a speck. */
public enum Dot {
    NONE,
    /** As small as dirt, longer than a dot, or not the only ink. */
    DOUBTFUL,
    PLAIN;

    private static final double MM = CellImage.PIXELS_PER_MM;
    /** Dots lie at least so far from the cell's edges, where its lines leave traces, in millimetres. */
    private static final double DEEP_MM = 0.7;
    /** Fewer grey levels than this between paper and ink are what an eraser left. */
    private static final double FAINTEST = 40;
    /** Square pixels: 0.05 square millimetres may be a dot, 0.2 are more than dirt. */
    private static final double SMALLEST = 0.05 * MM * MM;

    private static final double PLAINEST = 0.2 * MM * MM;
    /** Longer than the first is no plain dot, longer than the second no dot. */
    private static final double LONG = 1.7 * MM;

    private static final double LONGEST = 2.6 * MM;
    /** The share that the other pieces may have beside a plain dot. */
    private static final double STRAY = 0.25;

    /** @param cell without its outline */
    static Dot in(Darkness cell) {
        double darkest = darkest(cell);
        if (darkest < FAINTEST) {
            return NONE;
        }
        float[] ink = new float[cell.levels.length];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (float) Math.min(1, cell.levels[i] / darkest);
        }
        List<Blob> blobs = Blob.in(ink, cell);
        long all = blobs.stream().mapToLong(blob -> deep(blob, cell)).sum();
        Blob dot = blobs.stream()
                .max((a, b) -> Long.compare(deep(a, cell), deep(b, cell)))
                .orElse(null);
        if (dot == null || deep(dot, cell) < SMALLEST || dot.longest() > LONGEST) {
            return NONE;
        }
        long own = deep(dot, cell);
        boolean plain =
                own == dot.pixels().length && own >= PLAINEST && dot.longest() <= LONG && all - own < STRAY * own;
        return plain ? PLAIN : DOUBTFUL;
    }

    private static long deep(Blob blob, Darkness cell) {
        return Arrays.stream(blob.pixels())
                .filter(pixel -> cell.isDeep(pixel, DEEP_MM))
                .count();
    }

    /** Over 3 x 3 pixels, as single ones may be noise. */
    private static double darkest(Darkness cell) {
        double darkest = 0;
        for (int pixel = 0; pixel < cell.levels.length; pixel++) {
            if (cell.isDeep(pixel, DEEP_MM)) {
                darkest = Math.max(darkest, cell.meanAround(pixel % cell.width, pixel / cell.width));
            }
        }
        return darkest;
    }
}
