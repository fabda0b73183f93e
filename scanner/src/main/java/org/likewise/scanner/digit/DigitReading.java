package org.likewise.scanner.digit;

/**
 * What the reader made of one figure.
 *
 * @param digit the likeliest digit, 0 to 9
 * @param confidence how sure it is, 0 to 1, calibrated on held-out cells; low also where the figure looks like no digit
 * @param second the second likeliest digit, 0 to 9, never {@code digit}
 * @param secondConfidence the network's share for {@code second}, 0 to 1; for a person to see, not calibrated
 * @param butForSecond how sure it would be if {@code second} could not be meant, 0 to 1
 */
public record DigitReading(int digit, double confidence, int second, double secondConfidence, double butForSecond) {
    public DigitReading {
        if (digit < 0 || digit > 9 || second < 0 || second > 9 || digit == second) {
            throw new IllegalArgumentException("not two digits: " + digit + ", " + second);
        }
        if (!(isShare(confidence) && isShare(secondConfidence) && isShare(butForSecond))) {
            throw new IllegalArgumentException(
                    "not a confidence: " + confidence + ", " + secondConfidence + ", " + butForSecond);
        }
    }

    DigitReading atMost(double limit) {
        return new DigitReading(
                digit, Math.min(confidence, limit), second, secondConfidence, Math.min(butForSecond, limit));
    }

    /** The same where the second likeliest cannot be meant. */
    public DigitReading withoutSecond() {
        return new DigitReading(digit, butForSecond, second, secondConfidence, butForSecond);
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }
}
