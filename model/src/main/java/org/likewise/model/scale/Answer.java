package org.likewise.model.scale;

import java.util.Objects;
import java.util.Optional;
import org.likewise.model.layout.FieldType;

/** How a question is answered. */
public sealed interface Answer permits ResponseScale, Answer.Digits, Answer.Day, Answer.Words {
    FieldType type();

    /**
     * A whole number, one digit a cell.
     *
     * @param digits how many cells, 1 to 9
     * @param min least number that can be meant
     * @param max greatest number that can be meant
     * @param unit what is counted
     */
    record Digits(int digits, long min, long max, Optional<Text> unit) implements Answer {
        public Digits {
            Objects.requireNonNull(unit);
            if (digits < 1 || digits > 9 || min < 0 || max < min) {
                throw new IllegalArgumentException("no number fits: " + digits + " " + min + " " + max);
            }
        }

        @Override
        public FieldType type() {
            return FieldType.DIGITS;
        }
    }

    /** A day: year, month and day. */
    record Day() implements Answer {
        @Override
        public FieldType type() {
            return FieldType.DATE;
        }
    }

    /**
     * Words.
     *
     * @param lines how many lines of handwriting to leave room for, 1 to 40
     */
    record Words(int lines) implements Answer {
        @Override
        public FieldType type() {
            return FieldType.TEXT;
        }
    }
}
