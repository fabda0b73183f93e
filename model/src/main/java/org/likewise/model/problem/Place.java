package org.likewise.model.problem;

import java.util.Comparator;
import java.util.Objects;

/**
 * Where in an input a problem is.
 *
 * @param file the file as the user named it, or what else the input is called
 * @param line line from 1; 0 where the place is the whole file
 * @param column column from 1 in Unicode code points; 0 where the place is the whole line
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    public Place {
        Objects.requireNonNull(file);
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("a place counts from 1: " + line + ":" + column);
        }
    }

    /** The whole of a file. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, as editors and CI logs link it; parts that are 0 are left out. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
