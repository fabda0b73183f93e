package org.likewise.model.scale;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One statement that is answered and scored.
 *
 * @param stem its words
 * @param explanation a smaller second line
 * @param responses the answers to choose from
 * @param construct what it measures, kebab-case; may be empty
 * @param roles who is asked
 * @param reverse whether its scores are turned round
 * @param filler whether it is in no score
 * @param note for translators; may be empty
 */
public record Item(
        String id,
        Text stem,
        Optional<Text> explanation,
        ResponseScale responses,
        String construct,
        List<String> roles,
        boolean reverse,
        boolean filler,
        String note) {
    public Item {
        Objects.requireNonNull(id);
        roles = List.copyOf(roles);
    }
}
