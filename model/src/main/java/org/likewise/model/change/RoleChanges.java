package org.likewise.model.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

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

    /** The differences, with what is the same at an option of several items told once. */
    public List<Difference> folded() {
        Map<List<Object>, List<Difference>> alike = new LinkedHashMap<>();
        for (Difference d : differences) {
            int options = d.where().indexOf(".options.");
            String option = options < 0 ? d.where() : d.where().substring(options);
            alike.computeIfAbsent(List.of(d.kind(), option, d.before(), d.after()), k -> new ArrayList<>())
                    .add(d);
        }
        return alike.values().stream().map(RoleChanges::folded).toList();
    }

    private static Difference folded(List<Difference> alike) {
        Difference first = alike.get(0);
        if (alike.size() == 1) {
            return first;
        }
        String option = first.where().substring(first.where().indexOf(".options."));
        String items = alike.stream()
                .map(d -> d.where().substring(0, d.where().indexOf(".options.")))
                .collect(Collectors.joining(", "));
        // which variants ask which item is told by the items
        return new Difference(first.kind(), items + option, first.before(), first.after());
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
