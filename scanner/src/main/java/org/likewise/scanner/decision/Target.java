package org.likewise.scanner.decision;

import java.util.Comparator;
import java.util.Objects;

/**
 * What a decision is about.
 *
 * @param copy the copy's code; of a photocopied master, which has none, the response's id
 * @param field the field's id
 */
public record Target(String copy, String field) implements Comparable<Target> {
    private static final Comparator<Target> ORDER =
            Comparator.comparing(Target::copy).thenComparing(Target::field);

    public Target {
        Objects.requireNonNull(copy);
        Objects.requireNonNull(field);
    }

    @Override
    public int compareTo(Target other) {
        return ORDER.compare(this, other);
    }
}
