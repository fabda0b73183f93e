package org.likewise.cli;

/** A number with its noun, for messages in English. */
final class Counted {
    private Counted() {}

    static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
