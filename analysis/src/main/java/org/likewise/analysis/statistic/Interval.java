package org.likewise.analysis.statistic;

/**
 * A range of numbers.
 *
 * @param low its lower end
 * @param high its upper end, not below the lower one
 */
public record Interval(double low, double high) {
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("not a range: " + low + " to " + high);
        }
    }
}
