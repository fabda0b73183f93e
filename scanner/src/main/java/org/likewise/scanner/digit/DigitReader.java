package org.likewise.scanner.digit;

import java.util.Optional;

/** A reader of handwritten digits: a small convolutional network with its weights. Immutable and safe to share. */
public final class DigitReader {
    private static final DigitReader STANDARD = new DigitReader();

    private DigitReader() {}

    /** The reader with the weights that come with the program. */
    public static DigitReader standard() {
        return STANDARD;
    }

    /**
     * Reads one cell from its picture: cleans and normalises it, and reads the digit where there is one figure.
     */
    public CellReading read(CellImage cell) {
        CellInk ink = CellInk.of(cell);
        return ink.content() == CellContent.FIGURE
                ? new CellReading(CellContent.FIGURE, Optional.of(read(ink.patch())))
                : new CellReading(ink.content(), Optional.empty());
    }

    /**
     * Reads one normalised figure.
     *
     * @param patch 28 x 28 ink values 0 to 1, row by row, as {@link CellInk#patch()} has them
     */
    public DigitReading read(float[] patch) {
        if (patch.length != CellInk.SIDE * CellInk.SIDE) {
            throw new IllegalArgumentException("a patch has 784 values, not " + patch.length);
        }
        // until the weights land, nothing is sure
        return new DigitReading(0, 0, 1, 0);
    }
}
