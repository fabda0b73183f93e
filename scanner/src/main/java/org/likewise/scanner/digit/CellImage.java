package org.likewise.scanner.digit;

/**
 * The picture of one printed cell with a margin around it, upright and at a fixed pitch, as cut from a registered page.
 *
 * <p>Equality is that of the array, by identity; the array is not copied, as pages hold many cells.
 *
 * @param cellWidthMm width of the cell, printed outline included, in millimetres
 * @param cellHeightMm height of the cell, printed outline included, in millimetres
 * @param grey the pixels row by row, 0 black to 255 white (unsigned), {@link #width()} times {@link #height()} of them
 */
public record CellImage(double cellWidthMm, double cellHeightMm, byte[] grey) {
    /** Pixels of the picture for each millimetre of paper. */
    public static final int PIXELS_PER_MM = 8;
    /** What the picture shows beyond the cell on each side, in millimetres: room for ink that crosses the outline. */
    public static final int MARGIN_MM = 1;

    public CellImage {
        if (!(cellWidthMm >= 3 && cellWidthMm <= 30 && cellHeightMm >= 3 && cellHeightMm <= 30)) {
            throw new IllegalArgumentException("not a cell for a digit: " + cellWidthMm + " x " + cellHeightMm + " mm");
        }
        if (grey.length != pixels(cellWidthMm) * pixels(cellHeightMm)) {
            throw new IllegalArgumentException("a cell of " + cellWidthMm + " x " + cellHeightMm + " mm has "
                    + pixels(cellWidthMm) + " x " + pixels(cellHeightMm) + " pixels, not " + grey.length);
        }
    }

    /** The pixels that a cell of this width or height takes with its margins; pixel i is centred at (i + 0.5) / 8 - 1 mm. */
    public static int pixels(double cellMm) {
        return (int) Math.round((cellMm + 2 * MARGIN_MM) * PIXELS_PER_MM);
    }

    public int width() {
        return pixels(cellWidthMm);
    }

    public int height() {
        return pixels(cellHeightMm);
    }
}
