package org.likewise.model.scale;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The items used in a stated context.
 *
 * @param name what lists call it
 * @param when in which situation it is used
 * @param items ids of its items, in the order in which they are asked
 * @param roles who has it
 * @param note for translators; may be empty
 */
public record Variant(
        String id, Optional<Text> name, Optional<Text> when, List<String> items, List<String> roles, String note) {
    public Variant {
        Objects.requireNonNull(id);
        items = List.copyOf(items);
        roles = List.copyOf(roles);
    }
}
