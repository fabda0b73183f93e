package org.likewise.scanner.digit;

import java.util.Arrays;

/**
 * What the lines of a cell may hide, for each pixel just inside one; elsewhere {@code beyond} is {@link #NOT}. In grey levels.
 *
 * @param beyond how dark it is beyond the line, as a stroke that crosses it would be
 * @param excess how much more ink than the line's own there is in the line a little further along, on the side with more, as a stroke that
 *     runs along inside it would bring; summed across the line, per pixel along it
 * @param line the line's own ink, summed across it
 */
record Beside(float[] beyond, float[] excess, float[] line) {
    static final float NOT = -1;

    /** A pen that is wider than the line by less than this many pixels might be overlooked in it: an eighth of a millimetre. */
    private static final double LEAST_SHOWN = 1;
    /** Of the ink that would show, a hidden stroke shows at least this share. */
    private static final double MOST_EXCESS = 0.3;

    static Beside none(int pixels) {
        float[] beyond = new float[pixels];
        Arrays.fill(beyond, NOT);
        return new Beside(beyond, new float[pixels], new float[pixels]);
    }

    /** Whether a stroke meets a line here without crossing it. */
    boolean endsAt(int pixel, double level) {
        return beyond[pixel] != NOT && beyond[pixel] < Blob.STROKE * level;
    }

    /**
     * Whether a stroke that ends at this pixel may go on unseen inside the line. It cannot where the pen is so much wider than
     * the line that it would show, and does not.
     *
     * @param level how dark ink is
     * @param pen how wide the strokes are, in pixels
     */
    boolean hides(int pixel, double level, double pen) {
        double wouldShow = pen - line[pixel] / level;
        return wouldShow < LEAST_SHOWN || excess[pixel] / level > MOST_EXCESS * wouldShow;
    }
}
