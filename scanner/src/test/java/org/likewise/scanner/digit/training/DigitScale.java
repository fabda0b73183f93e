package org.likewise.scanner.digit.training;

import java.util.List;

/**
 * For one digit the straight line from its log-odds to those by which it is right: logistic regression by Newton's method, held to the line that
 * changes nothing as if by {@link #PRIOR} more figures, so that a digit that was seldom said keeps its log-odds.
 */
record DigitScale(double slope, double shift) {
    private static final double PRIOR = 10;
    /** With less, something is wrong with the network. */
    private static final double LEAST_SLOPE = 0.2;

    private static final int STEPS = 30;

    /** @param outcomes those in which this digit was said */
    static DigitScale fit(List<Curve.Outcome> outcomes) {
        double slope = 1;
        double shift = 0;
        for (int step = 0; step < STEPS; step++) {
            double bySlope = PRIOR * (1 - slope);
            double byShift = -PRIOR * shift;
            double slopes = PRIOR;
            double shifts = PRIOR;
            double both = 0;
            for (Curve.Outcome outcome : outcomes) {
                double right = 1 / (1 + Math.exp(-slope * outcome.logOdds() - shift));
                double off = (outcome.right() ? 1 : 0) - right;
                double weight = right * (1 - right);
                bySlope += off * outcome.logOdds();
                byShift += off;
                slopes += weight * outcome.logOdds() * outcome.logOdds();
                shifts += weight;
                both += weight * outcome.logOdds();
            }
            double determinant = slopes * shifts - both * both;
            slope += (bySlope * shifts - byShift * both) / determinant;
            shift += (byShift * slopes - bySlope * both) / determinant;
        }
        if (slope < LEAST_SLOPE) {
            throw new IllegalStateException("the log-odds of this digit say nothing of whether it is right");
        }
        return new DigitScale(slope, shift);
    }

    Curve.Outcome scaled(Curve.Outcome outcome) {
        return new Curve.Outcome(outcome.digit(), slope * outcome.logOdds() + shift, outcome.right());
    }
}
