package org.likewise.scanner.digit;

/**
 * One cell read as a digit of the other script that writers of a form's language use.
 *
 * @param digit what it would be there
 * @param odds how much likelier the figure is a digit of that script than a Western one, as a logarithm: 0 where it would be
 *     written the same in both, within {@link #MOST}
 */
public record OtherReading(DigitReading digit, double odds) {
    /** No single figure counts for more, in either direction. */
    public static final double MOST = 8;

    public OtherReading {
        if (!(Math.abs(odds) <= MOST)) {
            throw new IllegalArgumentException("not odds of a script: " + odds);
        }
    }
}
