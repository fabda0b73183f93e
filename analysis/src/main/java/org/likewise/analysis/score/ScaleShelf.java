package org.likewise.analysis.score;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.ScaleVersion;

/**
 * The definitions that responses are scored by, perhaps several versions of one scale.
 *
 * @param scales in any order
 */
public record ScaleShelf(List<Scale> scales) {
    public ScaleShelf {
        scales = List.copyOf(scales);
    }

    /** The definition of exactly this version. */
    public Optional<Scale> exact(String id, String version) {
        return scales.stream()
                .filter(s -> s.id().equals(id) && s.version().toString().equals(version))
                .findFirst();
    }

    /**
     * The definition of this version or else the newest that has the same MAJOR: by what MAJOR means, its items, options,
     * scores and rules are the same.
     */
    public Optional<Scale> comparable(String id, String version) {
        Optional<Scale> exact = exact(id, version);
        Optional<ScaleVersion> wanted = ScaleVersion.parse(version);
        if (exact.isPresent() || wanted.isEmpty()) {
            return exact;
        }
        return scales.stream()
                .filter(s ->
                        s.id().equals(id) && s.version().major() == wanted.get().major())
                .max(Comparator.comparing(Scale::version));
    }

    /** The newest definition of a scale. */
    public Optional<Scale> newest(String id) {
        return scales.stream().filter(s -> s.id().equals(id)).max(Comparator.comparing(Scale::version));
    }
}
