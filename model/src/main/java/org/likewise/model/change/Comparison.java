package org.likewise.model.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.ChangeLog;
import org.likewise.model.scale.Role;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.ScaleVersion;
import org.likewise.model.scale.SentenceHash;
import org.likewise.model.scale.Translation;
import org.likewise.model.scale.Variant;

/** The work of comparing two versions of a scale. */
final class Comparison {
    private final Scale before;
    private final Scale after;

    Comparison(Scale before, Scale after) {
        this.before = before;
        this.after = after;
    }

    ScaleChanges changes() {
        List<RoleChanges> roles = new ArrayList<>();
        for (String language : union(before.languages(), after.languages())) {
            for (String role : union(
                    before.roles().stream().map(Role::id).toList(),
                    after.roles().stream().map(Role::id).toList())) {
                RoleChanges changes = role(role, language);
                if (!changes.none()) {
                    roles.add(changes);
                }
            }
        }
        return new ScaleChanges(
                after.id(),
                after.title().sentences().values().iterator().next(),
                after.language(),
                Optional.of(before.version()),
                Optional.of(after.version()),
                roles,
                languages(),
                new BumpRules(before, after).reasons(roles),
                said(),
                after.changes().comparability().stream()
                        .filter(c -> c.concerns(
                                ChangeLog.Kind.VERSIONS,
                                before.version().toString(),
                                after.version().toString()))
                        .toList());
    }

    private List<ChangeLog.Entry> said() {
        ScaleVersion from = before.version();
        return after.changes().versions().stream()
                .filter(e -> e.version().compareTo(from) > 0)
                .toList();
    }

    /** One role in one language, with all its variants folded into one list. */
    private RoleChanges role(String role, String language) {
        List<RoleChanges.Fingerprints> fingerprints = new ArrayList<>();
        Map<Difference, List<String>> found = new LinkedHashMap<>();
        int compared = 0;
        for (String variant : union(variants(before), variants(after))) {
            Optional<Questionnaire> was = questionnaire(before, role, language, variant);
            Optional<Questionnaire> is = questionnaire(after, role, language, variant);
            if (was.isEmpty() && is.isEmpty()) {
                continue;
            }
            fingerprints.add(new RoleChanges.Fingerprints(
                    variant,
                    was.map(Questionnaire::wording).orElse(""),
                    is.map(Questionnaire::wording).orElse("")));
            if (was.isPresent() && is.isPresent()) {
                compared++;
                for (Difference d : QuestionnaireDiff.of(was.get(), is.get())) {
                    found.computeIfAbsent(d, k -> new ArrayList<>()).add(variant);
                }
            }
        }
        int all = compared;
        List<Difference> differences = new ArrayList<>();
        found.forEach((d, in) -> differences.add(d.in(in.size() == all ? List.of() : in)));
        return new RoleChanges(role, language, fingerprints, differences);
    }

    private static List<String> variants(Scale scale) {
        List<String> out = new ArrayList<>(List.of(""));
        scale.variants().stream().map(Variant::id).forEach(out::add);
        return out;
    }

    private static Optional<Questionnaire> questionnaire(Scale scale, String role, String language, String variant) {
        @Nullable String id = variant.isEmpty() ? null : variant;
        return scale.languages().contains(language) && Questionnaires.asks(scale, role, id)
                ? Optional.of(Questionnaires.resolve(scale, role, language, id))
                : Optional.empty();
    }

    private List<LanguageChange> languages() {
        Set<String> tags = new TreeSet<>();
        before.translations().forEach(t -> tags.add(t.language()));
        after.translations().forEach(t -> tags.add(t.language()));
        return tags.stream()
                .map(tag -> language(tag, before.translation(tag), after.translation(tag)))
                .filter(l -> !l.none())
                .toList();
    }

    private LanguageChange language(String tag, Optional<Translation> was, Optional<Translation> is) {
        List<String> texts = new ArrayList<>();
        if (was.isPresent() && is.isPresent()) {
            Set<String> keys = new TreeSet<>(was.get().texts().keySet());
            keys.addAll(is.get().texts().keySet());
            for (String key : keys) {
                if (!words(was.get(), key).equals(words(is.get(), key))) {
                    texts.add(key);
                }
            }
        }
        return new LanguageChange(
                tag,
                revision(was),
                revision(is),
                texts,
                is.map(now -> stale(was, now)).orElse(List.of()));
    }

    private static OptionalInt revision(Optional<Translation> translation) {
        return translation.map(t -> OptionalInt.of(t.revision())).orElse(OptionalInt.empty());
    }

    private static String words(Translation translation, String key) {
        Translation.Sentence sentence = translation.texts().get(key);
        return sentence == null ? "" : sentence.text();
    }

    /** Texts that are not in good order and were, or were not there. */
    private List<LanguageChange.Stale> stale(Optional<Translation> was, Translation is) {
        Map<String, String> old = before.sentences();
        List<LanguageChange.Stale> out = new ArrayList<>();
        after.sentences().forEach((key, source) -> {
            String sourceBefore = old.getOrDefault(key, "");
            boolean before = was.isPresent() && !sourceBefore.isEmpty() && !fits(was.get(), key, sourceBefore);
            if (!fits(is, key, source) && !before) {
                out.add(new LanguageChange.Stale(key, sourceBefore, source, words(is, key)));
            }
        });
        return out;
    }

    private static boolean fits(Translation translation, String key, String source) {
        Translation.Sentence sentence = translation.texts().get(key);
        return sentence != null && sentence.source().equals(SentenceHash.of(source));
    }

    private static List<String> union(List<String> first, List<String> second) {
        Set<String> out = new LinkedHashSet<>(second);
        out.addAll(first);
        return List.copyOf(out);
    }
}
