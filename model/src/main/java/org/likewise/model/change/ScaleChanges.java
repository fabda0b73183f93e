package org.likewise.model.change;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.likewise.model.scale.ChangeLog;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.ScaleVersion;

/**
 * All that is different between two versions of a scale.
 *
 * @param scale its id
 * @param title of the later one, in its own language
 * @param language the later one's own
 * @param before the earlier version; empty where the scale is new
 * @param after the later version; empty where the scale is gone
 * @param roles those with something different, by language (the scale's own first) and role
 * @param languages those with something to tell, by tag
 * @param reasons for a bump, the greatest first
 * @param said what the scale's history says of the versions in between, newest first
 * @param comparability what the history says of comparing the two
 */
public record ScaleChanges(
        String scale,
        String title,
        String language,
        Optional<ScaleVersion> before,
        Optional<ScaleVersion> after,
        List<RoleChanges> roles,
        List<LanguageChange> languages,
        List<Reason> reasons,
        List<ChangeLog.Entry> said,
        List<ChangeLog.Comparability> comparability) {
    public ScaleChanges {
        Objects.requireNonNull(scale);
        roles = List.copyOf(roles);
        languages = List.copyOf(languages);
        reasons = reasons.stream().sorted().toList();
        said = List.copyOf(said);
        comparability = List.copyOf(comparability);
    }

    /** Compares a scale with what it was. */
    public static ScaleChanges between(Scale before, Scale after) {
        return new Comparison(before, after).changes();
    }

    /** Compares a scale with what it was; at least one of the two is there. */
    public static ScaleChanges of(Optional<Scale> before, Optional<Scale> after) {
        if (before.isPresent() && after.isPresent()) {
            return between(before.get(), after.get());
        }
        Scale one = after.or(() -> before).orElseThrow();
        return new ScaleChanges(
                one.id(),
                one.title().sentences().values().iterator().next(),
                one.language(),
                before.map(Scale::version),
                after.map(Scale::version),
                List.of(),
                List.of(),
                List.of(),
                after.map(s -> s.changes().versions()).orElse(List.of()),
                List.of());
    }

    /** The bump that the differences call for; of a language's own texts, none. */
    public Bump needed() {
        return reasons.stream().map(Reason::bump).reduce(Bump.NONE, Bump::and);
    }

    /** The least version that the later one can have. */
    public Optional<ScaleVersion> least() {
        return before.map(needed()::after);
    }

    /** Whether the later version is as high as it must be. */
    public boolean bumped() {
        return least().isEmpty() || after.isEmpty() || after.get().compareTo(least().get()) >= 0;
    }

    /** Whether there is nothing to tell. */
    public boolean none() {
        return reasons.isEmpty() && roles.isEmpty() && languages.isEmpty() && before.equals(after);
    }
}
