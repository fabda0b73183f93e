package org.likewise.scanner.digit;

import java.util.Arrays;

/**
 * The ink of one cell, freed of outline and specks, brought to the size and place that the network knows.
 *
 * @param content what the cell holds
 * @param patch 28 x 28 ink values 0 to 1, row by row: the figure's longer side 20 pixels, its centre of mass in the middle;
 *     all 0 where the cell is empty, whatever could be made of it where it is odd
 */
public record CellInk(CellContent content, float[] patch) {
    /** Pixels along each side of the patch. */
    public static final int SIDE = 28;

    public CellInk {
        if (patch.length != SIDE * SIDE) {
            throw new IllegalArgumentException("a patch has 784 values, not " + patch.length);
        }
        patch = Arrays.copyOf(patch, patch.length);
    }

    /** Takes the cell's outline and specks away and normalises what is left. */
    public static CellInk of(CellImage cell) {
        // until the normaliser lands, every cell is one for a person
        return new CellInk(CellContent.ODD, new float[SIDE * SIDE]);
    }
}
