package org.likewise.scanner.digit;

import java.util.Arrays;

/**
 * The likeliest digit of one script by the network's scores, other scripts' classes left aside.
 *
 * @param score of the digit, before scores are made into shares
 * @param logOdds of the digit against the script's other digits and what is no digit
 * @param secondShare the share of the second, 0 to 1
 * @param butForSecond the log-odds if the second could not be meant
 */
record Likeliest(int digit, double score, double logOdds, int second, double secondShare, double butForSecond) {
    static Likeliest of(float[] scores, Script script) {
        double[] values = new double[10];
        Arrays.fill(values, Double.NEGATIVE_INFINITY);
        for (int kind = 0; kind < scores.length; kind++) {
            int digit = script.digitOf(kind);
            if (digit >= 0) {
                values[digit] = sum(values[digit], scores[kind]);
            }
        }
        int first = likeliest(values, -1);
        int second = likeliest(values, first);
        double rest = Math.exp(scores[Script.NOT_A_DIGIT] - values[first]);
        for (int digit = 0; digit < 10; digit++) {
            rest += digit == first || digit == second ? 0 : Math.exp(values[digit] - values[first]);
        }
        double rival = Math.exp(values[second] - values[first]);
        double others = rest + rival;
        return new Likeliest(first, values[first], -Math.log(others), second, rival / (1 + others), -Math.log(rest));
    }

    private static int likeliest(double[] values, int but) {
        int best = but == 0 ? 1 : 0;
        for (int digit = 0; digit < 10; digit++) {
            best = digit != but && values[digit] > values[best] ? digit : best;
        }
        return best;
    }

    /** Two shares of one whole, as logarithms. */
    private static double sum(double a, double b) {
        double more = Math.max(a, b);
        return more + Math.log1p(Math.exp(Math.min(a, b) - more));
    }
}
