package org.likewise.generator.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of the form that never splits over pages.
 *
 * @param setting lays it out in a stretch
 * @param wide whether it needs the page's full width, so that it cannot stand beside the code
 * @param gapBeforeMm white space above it, unless it is first on its page
 * @param staysWithNext whether no page may end with it
 * @param section number of the section it begins, or 0
 * @param header what must stand above it on its page, once for all pieces that share it
 */
record Piece(
        Function<Span, Block> setting,
        boolean wide,
        double gapBeforeMm,
        boolean staysWithNext,
        int section,
        Optional<Piece> header) {

    /** A piece that is laid out once for each stretch, however often it is tried there. */
    static Piece of(double gapBeforeMm, Function<Span, Block> setting) {
        Map<Span, Block> laid = new HashMap<>();
        return new Piece(span -> laid.computeIfAbsent(span, setting), false, gapBeforeMm, false, 0, Optional.empty());
    }

    Piece stayingWithNext() {
        return new Piece(setting, wide, gapBeforeMm, true, section, header);
    }

    Piece beginning(int section, double gapBeforeMm) {
        return new Piece(setting, wide, gapBeforeMm, staysWithNext, section, header);
    }

    Piece overFullWidth() {
        return new Piece(setting, true, gapBeforeMm, staysWithNext, section, header);
    }

    Piece under(Piece header) {
        return new Piece(setting, wide, gapBeforeMm, staysWithNext, section, Optional.of(header));
    }
}
