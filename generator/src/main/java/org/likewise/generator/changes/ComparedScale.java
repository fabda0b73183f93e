package org.likewise.generator.changes;

import java.util.Locale;
import java.util.Objects;
import org.likewise.model.change.Bump;
import org.likewise.model.change.ScaleChanges;

/**
 * A scale's changes with the names of the two sides, and what they come to in words.
 *
 * @param before a folder, tag or revision; empty where the scale is new
 * @param after a folder, tag or revision; empty where the scale is gone
 */
public record ComparedScale(ScaleChanges changes, String before, String after) {
    public ComparedScale {
        Objects.requireNonNull(changes);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
    }

    /** Which version the changes call for, and whether the later one has it. */
    public String verdict() {
        if (changes.before().isEmpty()) {
            return "The scale is new.";
        }
        if (changes.after().isEmpty()) {
            return "The scale is gone.";
        }
        if (changes.needed() == Bump.NONE) {
            return changes.bumped()
                    ? "The scale itself is the same."
                    : "The scale itself is the same, and its version went back.";
        }
        String least = changes.least().orElseThrow().toString();
        return "Needs a new " + changes.needed().name().toUpperCase(Locale.ROOT) + " version, " + least
                + " or later: the version is " + changes.after().get()
                + (changes.bumped() ? ", which is high enough." : ", which is too low.");
    }

    /** What it means for comparing scores. */
    public String comparing() {
        return changes.before().isPresent() && changes.after().isPresent()
                ? changes.needed().comparing()
                : "There is nothing to compare scores with.";
    }
}
