package org.likewise.model.scale;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A scale's version.
 *
 * @param major counts changes after which scores cannot be compared
 * @param minor counts changes of wording with the same intent
 * @param patch counts corrections of spelling, punctuation and metadata
 */
public record ScaleVersion(int major, int minor, int patch) implements Comparable<ScaleVersion> {
    private static final String PART = "(0|[1-9][0-9]{0,3})";

    /** How a version is written. */
    public static final Pattern FORM = Pattern.compile(PART + "\\." + PART + "\\." + PART);

    private static final Comparator<ScaleVersion> ORDER = Comparator.comparingInt(ScaleVersion::major)
            .thenComparingInt(ScaleVersion::minor)
            .thenComparingInt(ScaleVersion::patch);

    /** Reads {@code MAJOR.MINOR.PATCH}; empty where it is anything else. */
    public static Optional<ScaleVersion> parse(String text) {
        Matcher m = FORM.matcher(text);
        return m.matches()
                ? Optional.of(new ScaleVersion(
                        Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))))
                : Optional.empty();
    }

    @Override
    public int compareTo(ScaleVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
