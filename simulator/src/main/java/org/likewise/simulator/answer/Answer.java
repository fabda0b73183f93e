package org.likewise.simulator.answer;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.likewise.model.layout.LayoutField;

/** What a respondent means to say in one field. */
public sealed interface Answer {
    /** What the truth says of text that was written: nobody knows the words, but there is ink. */
    String INK = "ink";

    LayoutField field();

    /** What the table must say: a value for each chosen option, one for any other answer, none for a blank field. */
    List<String> values();

    /**
     * Boxes that are marked.
     *
     * @param chosen indexes of the options that stand
     * @param withdrawn index of an option that was marked and then filled completely; empty for nearly all
     */
    record Marks(LayoutField.Choice field, List<Integer> chosen, OptionalInt withdrawn) implements Answer {
        public Marks {
            chosen = List.copyOf(chosen);
            int options = field.options().size();
            if (IntStream.concat(chosen.stream().mapToInt(i -> i), withdrawn.stream())
                    .anyMatch(i -> i < 0 || i >= options)) {
                throw new IllegalArgumentException("no such option: " + field.id());
            }
        }

        @Override
        public List<String> values() {
            return chosen.stream().map(i -> field.options().get(i).value()).toList();
        }
    }

    /**
     * Digits written into cells.
     *
     * @param digits most significant first, without leading zeros except in a date; empty for a blank field
     * @param value what the table must say; empty for a blank field
     */
    record Digits(LayoutField.Cells field, String digits, String value) implements Answer {
        public Digits {
            if (digits.length() > field.cells().size() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new IllegalArgumentException("does not fit: " + field.id() + " " + digits);
            }
        }

        @Override
        public List<String> values() {
            return value.isEmpty() ? List.of() : List.of(value);
        }
    }

    /** Words written, or not, into a box. */
    record Words(LayoutField.Words field, boolean written) implements Answer {
        @Override
        public List<String> values() {
            return written ? List.of(INK) : List.of();
        }
    }
}
