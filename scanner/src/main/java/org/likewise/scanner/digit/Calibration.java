package org.likewise.scanner.digit;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * From the network's log-odds for its likeliest digit among those of one script to the share of held-out cells on which it was right. The log-odds
 * are first made comparable between digits, since a 1 is sooner mistaken than an 8 of the same log-odds: for each digit a straight line, fitted as by J. Platt,
 * "Probabilistic outputs for support vector machines" (1999). A curve of all digits follows, straight between knots and level beyond them.
 *
 * <p>In the file, after the network, one for each script: for 0 to 9 slope and shift; a 16-bit count; for each knot the log-odds and the confidence, both
 * rising. All but the count are 32-bit numbers.
 */
record Calibration(float[] slope, float[] shift, float[] logOdds, float[] confidence) {
    static Calibration read(DataInputStream in) throws IOException {
        float[] slope = new float[10];
        float[] shift = new float[10];
        for (int digit = 0; digit < 10; digit++) {
            slope[digit] = in.readFloat();
            shift[digit] = in.readFloat();
        }
        int count = in.readUnsignedShort();
        if (count < 2 || count > 100) {
            throw new IOException("not a calibration");
        }
        float[] logOdds = new float[count];
        float[] confidence = new float[count];
        for (int i = 0; i < count; i++) {
            logOdds[i] = in.readFloat();
            confidence[i] = in.readFloat();
        }
        return new Calibration(slope, shift, logOdds, confidence);
    }

    /** @param digit the likeliest, 0 to 9 */
    double confidenceAt(int digit, double odds) {
        return onCurve(slope[digit] * odds + shift[digit]);
    }

    private double onCurve(double odds) {
        int last = logOdds.length - 1;
        if (!(odds > logOdds[0])) {
            return confidence[0];
        }
        if (odds >= logOdds[last]) {
            return confidence[last];
        }
        int i = 1;
        while (odds > logOdds[i]) {
            i++;
        }
        double share = (odds - logOdds[i - 1]) / (logOdds[i] - logOdds[i - 1]);
        return confidence[i - 1] + share * (confidence[i] - confidence[i - 1]);
    }
}
