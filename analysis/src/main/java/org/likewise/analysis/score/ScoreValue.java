package org.likewise.analysis.score;

import java.util.Objects;

/**
 * What became of one score of one response.
 *
 * @param value the score; NaN where there is none
 * @param answered how many of its items have an answer that counts
 * @param fired which rule led to it
 */
public record ScoreValue(double value, int answered, Fired fired) {
    public ScoreValue {
        Objects.requireNonNull(fired);
        if (fired.scored() == Double.isNaN(value)) {
            throw new IllegalArgumentException(fired + " " + value);
        }
    }

    static ScoreValue none(int answered, Fired fired) {
        return new ScoreValue(Double.NaN, answered, fired);
    }
}
