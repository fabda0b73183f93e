package org.likewise.model.change;

import java.util.List;
import java.util.Objects;

/**
 * What one role reads differently in one language.
 *
 * @param fingerprints of its questionnaires
 * @param differences in the order in which they are read; none where only a questionnaire came or went
 */
public record RoleChanges(String role, String language, List<Fingerprints> fingerprints, List<Difference> differences) {
    public RoleChanges {
        Objects.requireNonNull(role);
        Objects.requireNonNull(language);
        fingerprints = List.copyOf(fingerprints);
        differences = List.copyOf(differences);
    }

    /** Whether no questionnaire came, went or changed. */
    public boolean none() {
        return differences.isEmpty()
                && fingerprints.stream().allMatch(f -> f.before().equals(f.after()));
    }

    /**
     * The wording fingerprints of a questionnaire.
     *
     * @param variant its id; empty for the whole scale
     * @param before empty where there was no such questionnaire
     * @param after empty where there is none any more
     */
    public record Fingerprints(String variant, String before, String after) {}
}
