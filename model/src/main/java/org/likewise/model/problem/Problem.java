package org.likewise.model.problem;

import java.util.Comparator;
import java.util.Objects;

/**
 * One thing that is wrong with an input.
 *
 * @param code stable, kebab-case, prefixed by the room that found it, such as {@code scale.unknown-key}
 * @param severity whether it blocks
 * @param place where it is
 * @param message what is wrong, one sentence with its full stop
 * @param remedy what to do about it, one sentence with its full stop
 */
public record Problem(String code, Severity severity, Place place, String message, String remedy)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::place).thenComparing(Problem::code).thenComparing(Problem::message);

    public Problem {
        Objects.requireNonNull(code);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(place);
        Objects.requireNonNull(message);
        Objects.requireNonNull(remedy);
    }

    public static Problem error(String code, Place place, String message, String remedy) {
        return new Problem(code, Severity.ERROR, place, message, remedy);
    }

    public static Problem warning(String code, Place place, String message, String remedy) {
        return new Problem(code, Severity.WARNING, place, message, remedy);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** {@code place: severity: message remedy [code]}, on one line. */
    @Override
    public String toString() {
        return place + ": " + severity.name().toLowerCase(java.util.Locale.ROOT) + ": " + message + " " + remedy + " ["
                + code + "]";
    }
}
