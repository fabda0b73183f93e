package org.likewise.scanner.digit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The ink of one cell, freed of outline and specks, brought to the size and place that the network knows.
 *
 * @param content what the cell holds
 * @param whole whether all of the figure is there for sure: no stroke that ends at the outline and may have gone with it, none
 *     that leaves the picture, and no neighbour's ink that may belong to it
 * @param dot whether there is a dot and nothing else, which is a 0 in Arabic digits; beside faint paper noise it may pass for a figure
 * @param patch 28 x 28 ink values 0 to 1, row by row: the figure's longer side 20 pixels, its centre of mass in the middle;
 *     all 0 where the cell is empty, whatever could be made of it where it is odd
 */
public record CellInk(CellContent content, boolean whole, Dot dot, float[] patch) {
    /** Pixels along each side of the patch. */
    public static final int SIDE = 28;
    /** Paper darker than this cannot be told from ink. */
    private static final int DARKEST_PAPER = 90;
    /** Fewer grey levels between paper and ink than this is paper: texture, print from the back, what an eraser left. */
    private static final double FAINTEST_INK = 26;

    public CellInk {
        if (patch.length != SIDE * SIDE) {
            throw new IllegalArgumentException("a patch has 784 values, not " + patch.length);
        }
        patch = Arrays.copyOf(patch, patch.length);
    }

    /** Takes the cell's outline and specks away and normalises what is left. */
    public static CellInk of(CellImage cell) {
        Darkness dark = Darkness.of(cell);
        if (dark.paper < DARKEST_PAPER) {
            return new CellInk(CellContent.ODD, false, Dot.NONE, new float[SIDE * SIDE]);
        }
        Beside beside = Outline.erase(dark);
        double level = dark.inkLevel();
        if (level < FAINTEST_INK) {
            return new CellInk(CellContent.EMPTY, true, Dot.in(dark), new float[SIDE * SIDE]);
        }
        float[] ink = new float[dark.levels.length];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (float) Math.min(1, dark.levels[i] / level);
        }
        List<Blob> written = new ArrayList<>();
        double loose = 0;
        boolean whole = true;
        for (Blob blob : Blob.in(ink, dark)) {
            if (Figure.isWriting(blob, dark)) {
                written.add(blob);
            } else if (Figure.isLoose(blob, dark)) {
                loose += blob.mass();
            } else {
                whole &= !Figure.comesIn(blob, dark);
            }
        }
        Figure figure = Figure.of(written, loose, dark);
        whole &= figure.isWhole(beside, level, dark);
        return new CellInk(figure.content(), whole, Dot.in(dark), figure.patch(ink, dark.width));
    }
}
