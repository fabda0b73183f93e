package org.likewise.model.scale;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Words that fill in a scale's own: those of an instrument whose structure may be passed on and whose wording may not.
 *
 * @param file the file that it was read from, as the user knows it
 * @param scale the scale's id
 * @param version the scale's version, exactly
 * @param rights who holds these words; empty where the scale's own say it
 * @param status how far the instrument with these words is; empty where the scale's own says it
 * @param reverse ids of the items that are turned round; empty where the scale's own key stands
 * @param texts sentences by key
 * @param note may be empty
 */
public record Wording(
        String file,
        String scale,
        ScaleVersion version,
        Optional<Rights> rights,
        Optional<ScaleStatus> status,
        Optional<List<String>> reverse,
        Map<String, String> texts,
        String note) {
    public Wording {
        Objects.requireNonNull(file);
        Objects.requireNonNull(scale);
        Objects.requireNonNull(version);
        reverse = reverse.map(List::copyOf);
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }
}
