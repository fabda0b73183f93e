package org.likewise.scanner.page;

import java.util.List;
import java.util.Objects;

/** What was decided about a field. */
public sealed interface Answer {
    /**
     * A sure answer.
     *
     * @param values one value; in a multiple choice one or more, in the order of the options; a date as
     *     {@code YYYY-MM-DD}
     */
    record Given(List<String> values) implements Answer {
        public Given {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("an answer has a value");
            }
        }
    }

    /** Surely left empty. */
    record NoAnswer() implements Answer {}

    /**
     * Left to a person.
     *
     * @param reason kebab-case, such as {@code two-marks}
     */
    record Unsure(String reason) implements Answer {
        public Unsure {
            Objects.requireNonNull(reason);
        }
    }

    /** Words in a box, for a person to type: the field reading has the picture. */
    record Picture() implements Answer {}
}
