package org.likewise.analysis.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Numbers as tables have them: full precision, never in powers of ten, nothing for what is not there. */
public final class Figures {
    /** A double has no more that are true; and so the guard against formulas knows them for numbers. */
    private static final int MOST_DECIMALS = 17;

    private Figures() {}

    /** A number; empty where it is NaN. */
    public static String text(double number) {
        if (Double.isNaN(number)) {
            return "";
        }
        BigDecimal exact = BigDecimal.valueOf(number);
        BigDecimal shown =
                exact.scale() > MOST_DECIMALS ? exact.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN) : exact;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    /** A number, or nothing. */
    public static String text(OptionalDouble number) {
        return number.isPresent() ? text(number.getAsDouble()) : "";
    }
}
