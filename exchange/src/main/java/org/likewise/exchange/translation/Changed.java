package org.likewise.exchange.translation;

/** What a translator is told of a sentence that is no longer the one that was translated. */
final class Changed {
    /** How each such sentence begins. */
    static final String START = "The source has changed since it was translated";

    private Changed() {}

    static String sentence(Unit unit) {
        return unit.previous().isEmpty()
                ? START + "; its old wording is not known."
                : START + ". Old: “" + unit.previous() + "” New: “" + unit.source() + "”";
    }
}
