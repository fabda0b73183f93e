package org.likewise.scanner.digit;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A reader of handwritten digits, Western and Arabic ones: a small convolutional network with its weights. Immutable and safe to share. */
public final class DigitReader {
    private static final String MODEL = "digits.bin";
    /** A dot is a 0 where the other digits are Arabic; alone it says nothing. */
    private static final double SURE_DOT = 0.995;
    /** A "2" without its base is a perfect "7": what the network says of a part is worth little. */
    private static final double MOST_IF_NOT_WHOLE = 0.9;

    /** A figure that is so much likelier another digit, of another script, is not surely what it is read as, whatever the form's language. */
    private static final double FOREIGN = 4;

    private final DigitNetwork network;
    private final Map<Script, Calibration> calibrations;

    private DigitReader(DigitNetwork network, Map<Script, Calibration> calibrations) {
        this.network = network;
        this.calibrations = calibrations;
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
        Map<Script, Calibration> calibrations = new EnumMap<>(Script.class);
        for (Script script : Script.values()) {
            calibrations.put(script, Calibration.read(in));
        }
        if (in.read() >= 0) {
            throw new IOException("more than a digit network");
        }
        return new DigitReader(network, calibrations);
    }

    /**
     * Reads one cell from its picture: cleans and normalises it, and reads the digit where there is one figure. Never sure
     * of a figure that may have lost a stroke to the cell's outline, nor of one that looks like a digit of another script.
     */
    public CellReading read(CellImage cell) {
        CellInk ink = CellInk.of(cell);
        if (ink.content() != CellContent.FIGURE) {
            return new CellReading(ink.content(), Optional.empty());
        }
        return new CellReading(CellContent.FIGURE, Optional.of(limited(read(ink.patch()), ink)));
    }

    /** The same where people write Western digits or those of another script: as both, and how likely which is. */
    public CellReading read(CellImage cell, Script other) {
        CellInk ink = CellInk.of(cell);
        if (ink.content() != CellContent.FIGURE || ink.dot() == Dot.PLAIN) {
            CellContent content = ink.content() == CellContent.EMPTY ? CellContent.EMPTY : CellContent.ODD;
            return new CellReading(content, Optional.empty(), zero(ink.dot()));
        }
        float[] scores = scores(ink.patch());
        Likeliest ours = Likeliest.of(scores, Script.WESTERN);
        Likeliest theirs = Likeliest.of(scores, other);
        double odds = theirs.score() - ours.score();
        return new CellReading(
                CellContent.FIGURE,
                Optional.of(limited(reading(ours, Script.WESTERN, scores), ink)),
                Optional.of(new OtherReading(
                        limited(reading(theirs, other, scores), ink),
                        Math.max(-OtherReading.MOST, Math.min(OtherReading.MOST, odds)))));
    }

    private static Optional<OtherReading> zero(Dot dot) {
        double sure = dot == Dot.PLAIN ? SURE_DOT : 0.5;
        DigitReading digit = new DigitReading(0, sure, 1, 0, sure);
        return dot == Dot.NONE ? Optional.empty() : Optional.of(new OtherReading(digit, 0));
    }

    private static DigitReading limited(DigitReading digit, CellInk ink) {
        return ink.whole() ? digit : digit.atMost(MOST_IF_NOT_WHOLE);
    }

    /**
     * Reads one normalised figure as a Western digit.
     *
     * @param patch 28 x 28 ink values 0 to 1, row by row, as {@link CellInk#patch()} has them
     */
    public DigitReading read(float[] patch) {
        if (patch.length != CellInk.SIDE * CellInk.SIDE) {
            throw new IllegalArgumentException("a patch has 784 values, not " + patch.length);
        }
        float[] scores = scores(patch);
        return reading(Likeliest.of(scores, Script.WESTERN), Script.WESTERN, scores);
    }

    /** Whether the figure is far likelier to be another digit, of those that are written where Arabic's script is. */
    private static boolean isForeign(float[] scores, Likeliest likeliest) {
        Likeliest there = Likeliest.of(scores, Script.PERSIAN);
        return there.digit() != likeliest.digit() && there.score() > likeliest.score() + FOREIGN;
    }

    /** The mean over the figure's views. */
    private float[] scores(float[] patch) {
        float[] scores = new float[Script.CLASSES];
        List<float[]> views = Views.of(patch);
        for (float[] view : views) {
            float[] more = network.scores(view);
            for (int kind = 0; kind < scores.length; kind++) {
                scores[kind] += more[kind] / views.size();
            }
        }
        return scores;
    }

    private DigitReading reading(Likeliest likeliest, Script script, float[] scores) {
        Calibration calibration = Objects.requireNonNull(calibrations.get(script));
        DigitReading digit = new DigitReading(
                likeliest.digit(),
                calibration.confidenceAt(likeliest.digit(), likeliest.logOdds()),
                likeliest.second(),
                likeliest.secondShare(),
                calibration.confidenceAt(likeliest.digit(), likeliest.butForSecond()));
        return isForeign(scores, likeliest) ? digit.atMost(MOST_IF_NOT_WHOLE) : digit;
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
