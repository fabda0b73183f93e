package org.likewise.exchange.data;

import java.util.List;

/**
 * A field's column in the responses, and what it means.
 *
 * @param item whether it is one of the scale's items
 * @param title the question's words in the scale's own language; of one option of a multiple choice, its label after them
 * @param values what can stand in it, of a choice
 * @param min of a number
 * @param max of a number
 */
record DataColumn(String name, Kind kind, boolean item, String title, List<Value> values, long min, long max) {
    DataColumn {
        values = List.copyOf(values);
    }

    enum Kind {
        CHOICE,
        /** One option of a multiple choice: 0 or 1. */
        FLAG,
        NUMBER,
        DATE,
        WORDS
    }

    /**
     * What a value means.
     *
     * @param counts whether it is an answer to the question, neither <em>not applicable</em> nor declined
     */
    record Value(String code, String label, boolean counts) {
        boolean whole() {
            return code.matches("-?[0-9]{1,5}");
        }
    }

    /** Whether every answer is a whole number, so that it can be reckoned with. */
    boolean numeric() {
        return kind == Kind.CHOICE
                && values.stream().anyMatch(Value::counts)
                && values.stream().filter(Value::counts).allMatch(Value::whole);
    }
}
