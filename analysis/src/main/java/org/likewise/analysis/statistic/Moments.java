package org.likewise.analysis.statistic;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Mean and spread of some numbers.
 *
 * @param n how many
 * @param mean 0 where there are none
 * @param squares sum of the squared distances from the mean
 */
public record Moments(int n, double mean, double squares) {
    /** Of so many numbers in two passes, so that close numbers far from 0 keep their digits. */
    public static Moments of(double[] numbers) {
        if (numbers.length == 0) {
            return new Moments(0, 0, 0);
        }
        double sum = 0;
        for (double x : numbers) {
            sum += x;
        }
        double mean = sum / numbers.length;
        double squares = 0;
        double rest = 0;
        for (double x : numbers) {
            squares += (x - mean) * (x - mean);
            rest += x - mean;
        }
        // the second term takes out what rounding of the mean put in (Chan, Golub and LeVeque 1983)
        return new Moments(numbers.length, mean, Math.max(0, squares - rest * rest / numbers.length));
    }

    /** The sample variance, with n − 1; empty for fewer than two numbers. */
    public OptionalDouble variance() {
        return n < 2 ? OptionalDouble.empty() : OptionalDouble.of(squares / (n - 1));
    }

    /** The sample standard deviation, with n − 1; empty for fewer than two numbers. */
    public OptionalDouble sd() {
        return n < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares / (n - 1)));
    }

    /** Whether the numbers differ by more than rounding. */
    public boolean varies() {
        return n > 1 && squares > 1e-20 * n * Math.max(1, mean * mean);
    }

    /** The 95 % confidence interval of the mean by Student's t; empty for fewer than two numbers. */
    public Optional<Interval> meanInterval() {
        if (n < 2) {
            return Optional.empty();
        }
        double half = TDistribution.of(n - 1).inverseCumulativeProbability(0.975) * Math.sqrt(squares / (n - 1) / n);
        return Optional.of(new Interval(mean - half, mean + half));
    }
}
