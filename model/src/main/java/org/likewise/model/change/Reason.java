package org.likewise.model.change;

import java.util.Comparator;
import java.util.Objects;

/**
 * Why a version must be raised.
 *
 * @param bump by how much
 * @param key of a text, or the first parts of one: where in the scale's file to look
 * @param sentence what is different, with its full stop
 */
public record Reason(Bump bump, String key, String sentence) implements Comparable<Reason> {
    private static final Comparator<Reason> ORDER = Comparator.comparing(Reason::bump)
            .reversed()
            .thenComparing(Reason::key)
            .thenComparing(Reason::sentence);

    public Reason {
        Objects.requireNonNull(bump);
        Objects.requireNonNull(key);
        Objects.requireNonNull(sentence);
    }

    @Override
    public int compareTo(Reason other) {
        return ORDER.compare(this, other);
    }
}
