package org.likewise.scanner.digit;

/**
 * What the reader made of one figure.
 *
 * @param digit the likeliest digit, 0 to 9
 * @param confidence how sure it is, 0 to 1, calibrated on held-out cells; low also where the figure looks like no digit
 * @param second the second likeliest digit, 0 to 9, never {@code digit}
 * @param secondConfidence the network's share for {@code second}, 0 to 1; for a person to see, not calibrated
 */
public record DigitReading(int digit, double confidence, int second, double secondConfidence) {
    public DigitReading {
        if (digit < 0 || digit > 9 || second < 0 || second > 9 || digit == second) {
            throw new IllegalArgumentException("not two digits: " + digit + ", " + second);
        }
        if (!(confidence >= 0 && confidence <= 1 && secondConfidence >= 0 && secondConfidence <= 1)) {
            throw new IllegalArgumentException("not a confidence: " + confidence + ", " + secondConfidence);
        }
    }

    DigitReading atMost(double limit) {
        return new DigitReading(digit, Math.min(confidence, limit), second, secondConfidence);
    }
}
