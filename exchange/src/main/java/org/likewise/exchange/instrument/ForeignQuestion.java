package org.likewise.exchange.instrument;

import java.util.List;

/**
 * A question as another tool's file has it.
 *
 * @param name of its variable
 * @param list name of its options in the file, or the options themselves; the same for questions that share them
 * @param label its words, plain
 * @param hint a second line, plain; may be empty
 * @param min of a number; may be empty
 * @param max of a number; may be empty
 */
record ForeignQuestion(
        String name, Kind kind, String list, String label, String hint, List<Option> options, String min, String max) {
    ForeignQuestion {
        options = List.copyOf(options);
    }

    enum Kind {
        SINGLE,
        MULTIPLE,
        NUMBER,
        DATE,
        TEXT
    }

    /** @param score empty where the file says none */
    record Option(String code, String label, String score) {
        boolean whole() {
            return code.matches("-?[0-9]{1,4}");
        }

        boolean notApplicable() {
            return code.equalsIgnoreCase("NA");
        }
    }

    /** Whether its answers are numbers, so that they can be scored. */
    boolean numbered() {
        return kind == Kind.SINGLE
                && options.stream().filter(Option::whole).count() >= 2
                && options.stream().allMatch(o -> o.whole() || o.notApplicable())
                && options.stream().filter(Option::notApplicable).count() <= 1;
    }
}
