package org.likewise.scanner.digit;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * The curve from the network's log-odds for its likeliest digit among those of one script to the share of held-out cells on which it was right: straight
 * between knots, level beyond them.
 *
 * <p>In the file, after the network, one for each script: a 16-bit count, then for each knot the log-odds and the confidence as 32-bit numbers,
 * both rising.
 */
record Calibration(float[] logOdds, float[] confidence) {
    static Calibration read(DataInputStream in) throws IOException {
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
        return new Calibration(logOdds, confidence);
    }

    double confidenceAt(double odds) {
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
