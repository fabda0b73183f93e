package org.likewise.model.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likewise.model.scale.Item;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Variant;

/** Makes questionnaires of a scale. */
public final class Questionnaires {
    private Questionnaires() {}

    /** Every questionnaire that the scale has: by role, then language (its own first), then variant (the whole scale first). */
    public static List<Questionnaire> all(Scale scale) {
        List<Questionnaire> out = new ArrayList<>();
        scale.roles()
                .forEach(role -> scale.languages().forEach(language -> {
                    if (asks(scale, role.id(), null)) {
                        out.add(resolve(scale, role.id(), language, null));
                    }
                    for (Variant variant : scale.variants()) {
                        if (asks(scale, role.id(), variant.id())) {
                            out.add(resolve(scale, role.id(), language, variant.id()));
                        }
                    }
                }));
        return List.copyOf(out);
    }

    /** Whether there is such a questionnaire: the role exists, has the variant and is asked at least one of its items. */
    public static boolean asks(Scale scale, String role, @Nullable String variant) {
        if (scale.role(role).isEmpty()) {
            return false;
        }
        if (variant != null) {
            Optional<Variant> found = scale.variant(variant);
            if (found.isEmpty() || !found.get().roles().contains(role)) {
                return false;
            }
        }
        return !items(scale, role, variant).isEmpty();
    }

    /** A questionnaire with the words that the scale itself puts into its slots. */
    public static Questionnaire resolve(Scale scale, String role, String language, @Nullable String variant) {
        return resolve(scale, role, language, variant, Map.of());
    }

    /**
     * A questionnaire.
     *
     * @param language the scale's own, or one that it is translated into
     * @param variant null for the whole scale
     * @param slots words for slots, by id; the scale's own words stand in the others
     * @throws IllegalArgumentException where the scale has no such role, language, variant or slot
     */
    public static Questionnaire resolve(
            Scale scale, String role, String language, @Nullable String variant, Map<String, String> slots) {
        if (!asks(scale, role, variant)) {
            throw new IllegalArgumentException(
                    scale.id() + " does not ask " + role + (variant == null ? "" : " in the variant " + variant));
        }
        return new Resolver(scale, role, language, slots).questionnaire(variant, items(scale, role, variant));
    }

    /**
     * What a role is called in lists; its id where the scale gives it no name.
     *
     * @param language the scale's own, or one that it is translated into
     */
    public static String roleName(Scale scale, String role, String language) {
        return new Resolver(scale, role, language, Map.of()).roleName();
    }

    private static List<Item> items(Scale scale, String role, @Nullable String variant) {
        List<Item> items = variant == null
                ? scale.items()
                : scale.variant(variant).stream()
                        .flatMap(v -> v.items().stream())
                        .flatMap(id -> scale.item(id).stream())
                        .toList();
        return items.stream().filter(i -> i.roles().contains(role)).toList();
    }
}
