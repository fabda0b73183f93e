package org.likewise.scanner.digit;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A reader of handwritten digits: a small convolutional network with its weights. Immutable and safe to share. */
public final class DigitReader {
    private static final String MODEL = "digits.bin";
    /** A "2" without its base is a perfect "7": what the network says of a part is worth little. */
    private static final double MOST_IF_NOT_WHOLE = 0.9;

    private final DigitNetwork network;
    private final Calibration calibration;

    private DigitReader(DigitNetwork network, Calibration calibration) {
        this.network = network;
        this.calibration = calibration;
    }

    /** The reader with the weights that come with the program. */
    public static DigitReader standard() {
        return Standard.READER;
    }

    /**
     * A reader with weights of one's own, as {@code train-digits} writes them.
     *
     * @throws IOException if these are not such weights
     */
    public static DigitReader of(byte[] model) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(model));
        DigitNetwork network = DigitNetwork.read(in);
        Calibration calibration = Calibration.read(in);
        if (in.read() >= 0) {
            throw new IOException("more than a digit network");
        }
        return new DigitReader(network, calibration);
    }

    /**
     * Reads one cell from its picture: cleans and normalises it, and reads the digit where there is one figure. Never sure
     * of a figure that may have lost a stroke to the cell's outline.
     */
    public CellReading read(CellImage cell) {
        CellInk ink = CellInk.of(cell);
        if (ink.content() != CellContent.FIGURE) {
            return new CellReading(ink.content(), Optional.empty());
        }
        DigitReading digit = read(ink.patch());
        return new CellReading(CellContent.FIGURE, Optional.of(ink.whole() ? digit : digit.atMost(MOST_IF_NOT_WHOLE)));
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
        float[] scores = network.scores(patch);
        int first = 0;
        for (int digit = 1; digit < 10; digit++) {
            first = scores[digit] > scores[first] ? digit : first;
        }
        int second = first == 0 ? 1 : 0;
        for (int digit = 0; digit < 10; digit++) {
            second = digit != first && scores[digit] > scores[second] ? digit : second;
        }
        double others = 0;
        for (int other = 0; other < scores.length; other++) {
            others += other == first ? 0 : Math.exp(scores[other] - scores[first]);
        }
        double secondShare = Math.exp(scores[second] - scores[first]) / (1 + others);
        double logOdds = -Math.log(others);
        return new DigitReading(first, calibration.confidenceAt(logOdds), second, secondShare);
    }

    /** Loads the shipped weights when they are first asked for. */
    private static final class Standard {
        static final DigitReader READER = load();

        private static DigitReader load() {
            try (InputStream in = DigitReader.class.getResourceAsStream(MODEL)) {
                if (in == null) {
                    throw new IllegalStateException(MODEL + " is missing from the program");
                }
                return of(in.readAllBytes());
            } catch (IOException e) {
                throw new IllegalStateException(MODEL + " cannot be read", e);
            }
        }
    }
}
