package org.likewise.model.scale;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a scale from version to version, as its authors say it, and what is known of comparing scores.
 *
 * @param file the file that it was read from, as the user knows it
 * @param versions newest first, as they stand in the file
 * @param comparability in the order of the file
 */
public record ChangeLog(String file, List<Entry> versions, List<Comparability> comparability) {
    /** A scale that says nothing. */
    public static final ChangeLog NONE = new ChangeLog("", List.of(), List.of());

    public ChangeLog {
        versions = List.copyOf(versions);
        comparability = List.copyOf(comparability);
    }

    /** What was said of a version. */
    public Optional<Entry> entry(ScaleVersion version) {
        return versions.stream().filter(e -> e.version().equals(version)).findFirst();
    }

    /**
     * A version.
     *
     * @param date ISO; may be empty
     * @param changes what is different from the version before, in a sentence or two
     * @param corrections keys of texts in which only spelling was put right, which no program can tell from another word
     */
    public record Entry(ScaleVersion version, String date, String changes, List<String> corrections) {
        public Entry {
            corrections = List.copyOf(corrections);
        }
    }

    /**
     * Whether scores of two sides can be compared, and how that is known.
     *
     * @param kind what the two sides are
     * @param first one side
     * @param second the other
     * @param evidence how it is known
     * @param statement what can be said, in a sentence
     * @param reference where it is published or kept; empty only without evidence
     * @param doi digital object identifier of the reference; may be empty
     */
    public record Comparability(
            Kind kind, String first, String second, Evidence evidence, String statement, String reference, String doi) {
        public Comparability {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(evidence);
        }

        /** Whether it is about these two sides, in either order. */
        public boolean concerns(Kind other, String one, String two) {
            return kind == other
                    && (first.equals(one) && second.equals(two) || first.equals(two) && second.equals(one));
        }
    }

    /** What two sides are. */
    public enum Kind {
        VERSIONS,
        LANGUAGES,
        MODES,
        ROLES;

        /** The key in files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it is known that scores can be compared, from nothing to the most. */
    public enum Evidence {
        NONE,
        EXPERT,
        COGNITIVE_INTERVIEW,
        EQUIVALENCE_STUDY,
        CALIBRATION;

        /** The word in files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
