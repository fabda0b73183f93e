package org.likewise.model.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.likewise.model.scale.Item;
import org.likewise.model.scale.Role;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.ScaleQuestion;
import org.likewise.model.scale.Score;
import org.likewise.model.scale.Text;
import org.likewise.model.scale.Variant;

/**
 * Which bump the differences in a scale's own language call for, by the rules of docs/versions.md. Its translations have revisions
 * of their own.
 */
final class BumpRules {
    private final Scale before;
    private final Scale after;
    private final Set<String> items = new LinkedHashSet<>();
    private final Set<List<String>> corrected = new LinkedHashSet<>();
    private final Map<Said, Group> groups = new LinkedHashMap<>();
    private final List<Reason> reasons = new ArrayList<>();

    /** Reasons of one kind, which become one sentence. */
    private record Said(Bump bump, String what, String how) {}

    private record Group(String key, Set<String> subjects, Set<String> roles) {}

    BumpRules(Scale before, Scale after) {
        this.before = before;
        this.after = after;
        Stream.concat(before.items().stream(), after.items().stream()).forEach(i -> items.add(i.id()));
        Map<String, String> was = before.sentences();
        Map<String, String> is = after.sentences();
        after.changes()
                .entry(after.version())
                .ifPresent(e -> e.corrections()
                        .forEach(key -> corrected.add(List.of(was.getOrDefault(key, ""), is.getOrDefault(key, "")))));
    }

    List<Reason> reasons(List<RoleChanges> roles) {
        if (!before.language().equals(after.language())) {
            say(Bump.MAJOR, "language", "The scale's own language is another.");
        } else {
            roles.stream().filter(r -> r.language().equals(after.language())).forEach(this::read);
        }
        comings();
        scores();
        constructs();
        grouped();
        metadata();
        return reasons;
    }

    private void read(RoleChanges role) {
        role.differences().forEach(d -> difference(d, role.role()));
    }

    private void difference(Difference d, String role) {
        String[] parts = d.where().split("\\.", 3);
        String id = parts[0];
        boolean item = items.contains(id) && (parts.length > 1 || d.kind() != Difference.Kind.ORDER);
        Bump meaning = item ? Bump.MAJOR : Bump.MINOR;
        String part = parts.length > 1 ? parts[1] : "";
        boolean option = part.equals("options");
        String what = option
                ? parts.length > 2 ? "option `" + parts[2] + "` of" : "options of"
                : part.isEmpty() ? (item ? "item" : "question") : part + " of";
        switch (d.kind()) {
            case WORDS -> words(d, item, part, what, role);
            case ADDED -> group(meaning, what, "new", d.where(), id, role);
            case REMOVED -> group(meaning, what, "gone", d.where(), id, role);
            case ANSWER -> group(meaning, what, "answered in another way", d.where(), id, role);
            case VALUE -> group(meaning, what, "another value in the table", d.where(), id, role);
            case SCORE -> group(meaning, what, "another score", d.where(), id, role);
            case ORDER -> {
                if (option) {
                    group(meaning, what, "another order", d.where(), id, role);
                } else {
                    // the order of items is part of the instrument, that of other questions is not
                    Bump bump = id.equals("items") ? Bump.MAJOR : Bump.MINOR;
                    group(bump, id.equals("items") ? "items" : "questions", "another order", id, "", role);
                }
            }
        }
    }

    private void words(Difference d, boolean item, String part, String what, String role) {
        boolean spelling =
                WordDiff.sameWords(d.before(), d.after()) || corrected.contains(List.of(d.before(), d.after()));
        // the words at the answers are what scores stand for
        boolean anchor = item && (part.equals("options") || part.equals("low") || part.equals("high")) && !fitsNot(d);
        Bump bump = spelling ? Bump.PATCH : anchor ? Bump.MAJOR : Bump.MINOR;
        String how = spelling ? "another spelling or punctuation" : "other words";
        String id = d.where().split("\\.", 2)[0];
        if (part.isEmpty() || id.equals("headings")) {
            group(bump, d.where().replace("headings.", "heading above "), how, d.where(), "", role);
        } else {
            group(bump, what, how, d.where(), id, role);
        }
    }

    /** Whether it is the answer that says that the item did not fit, which counts in no score. */
    private boolean fitsNot(Difference d) {
        String option = d.where().substring(d.where().lastIndexOf('.') + 1);
        return after.items().stream()
                .flatMap(i -> i.responses().notApplicable().stream())
                .anyMatch(o -> o.id().equals(option));
    }

    private void group(Bump bump, String what, String how, String where, String subject, String role) {
        Group group = groups.computeIfAbsent(
                new Said(bump, what, how), k -> new Group(key(where), new LinkedHashSet<>(), new LinkedHashSet<>()));
        if (!subject.isEmpty()) {
            group.subjects().add(subject);
        }
        group.roles().add(role);
    }

    /** Where in the file a questionnaire's part is. */
    private String key(String where) {
        String id = where.split("\\.", 2)[0];
        if (items.contains(id)) {
            return "items." + where;
        }
        if (questions(after.context()).contains(id)) {
            return "context." + where;
        }
        return questions(after.aboutYou()).contains(id) ? "about-you." + where : where;
    }

    private static List<String> questions(List<ScaleQuestion> questions) {
        return questions.stream().map(ScaleQuestion::id).toList();
    }

    private void grouped() {
        int all = after.roles().size();
        groups.forEach((said, group) -> {
            String subjects = group.subjects().isEmpty() ? "" : " " + quoted(group.subjects());
            String roles = group.roles().size() >= all ? "" : " (" + String.join(", ", group.roles()) + ")";
            String what = said.what().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                    + said.what().substring(1);
            say(said.bump(), group.key(), what + subjects + ": " + said.how() + roles + ".");
        });
    }

    private static String quoted(Set<String> ids) {
        return ids.stream().map(i -> "`" + i + "`").collect(Collectors.joining(", "));
    }

    /** Roles and variants that came or went. */
    private void comings() {
        List<String> was = before.roles().stream().map(Role::id).toList();
        List<String> is = after.roles().stream().map(Role::id).toList();
        comings("roles", "role", was, is);
        comings("variants", "variant", variants(before), variants(after));
        for (Variant variant : after.variants()) {
            before.variant(variant.id())
                    .filter(b -> !b.items().equals(variant.items())
                            || !both(b.roles(), was, is).equals(both(variant.roles(), was, is)))
                    .ifPresent(b -> say(
                            Bump.MAJOR,
                            "variants." + variant.id(),
                            "Variant `" + variant.id() + "`: other items, order or roles."));
        }
    }

    /** Roles that are new or gone are told by themselves. */
    private static List<String> both(List<String> roles, List<String> was, List<String> is) {
        return roles.stream().filter(r -> was.contains(r) && is.contains(r)).toList();
    }

    private static List<String> variants(Scale scale) {
        return scale.variants().stream().map(Variant::id).toList();
    }

    private void comings(String key, String what, List<String> was, List<String> is) {
        for (String id : is) {
            if (!was.contains(id)) {
                say(Bump.MINOR, key + "." + id, "New " + what + " `" + id + "`.");
            }
        }
        for (String id : was) {
            if (!is.contains(id)) {
                say(Bump.MAJOR, key, "The " + what + " `" + id + "` is gone.");
            }
        }
    }

    private void scores() {
        List<String> was = before.scores().stream().map(Score::id).toList();
        List<String> is = after.scores().stream().map(Score::id).toList();
        comings("scoring", "score", was, is);
        for (Score score : after.scores()) {
            before.scores().stream()
                    .filter(b -> b.id().equals(score.id()))
                    .filter(b -> !rule(b).equals(rule(score)))
                    .findFirst()
                    .ifPresent(b -> say(
                            Bump.MAJOR,
                            "scoring." + score.id(),
                            "Score `" + score.id() + "`: other items, method or rule for what is missing."));
        }
    }

    private static List<Object> rule(Score s) {
        return List.of(s.items(), s.method(), s.missing(), s.mostMissing(), s.notApplicable());
    }

    /** What an item is said to measure; a first word for it is metadata. */
    private void constructs() {
        for (Item item : after.items()) {
            Optional<Item> was = before.item(item.id());
            if (was.isPresent()
                    && !was.get().construct().isEmpty()
                    && !was.get().construct().equals(item.construct())) {
                say(
                        Bump.MAJOR,
                        "items." + item.id() + ".construct",
                        "Item `" + item.id() + "`: it is said to measure something else.");
            }
        }
    }

    /** What no respondent sees. */
    private void metadata() {
        if (!before.status().equals(after.status())) {
            say(
                    Bump.PATCH,
                    "status",
                    "The status was " + before.status().id() + " and is "
                            + after.status().id() + ".");
        }
        if (!before.rights().equals(after.rights())) {
            say(Bump.PATCH, "rights", "The rights are described otherwise.");
        }
        if (!before.sources().equals(after.sources())) {
            say(Bump.PATCH, "sources", "The sources are others.");
        }
        if (reasons.isEmpty() && !core(before).equals(core(after))) {
            say(
                    Bump.PATCH,
                    "version",
                    "What a respondent does not read is different: notes, names in lists, or how it is set out.");
        }
        for (Map.Entry<String, String> each : after.sentences().entrySet()) {
            // a slot's words, which a study replaces, are seen in the questionnaires; names in lists are not
            String was = before.sentences().get(each.getKey());
            if (each.getKey().endsWith(".name") && was != null && !was.equals(each.getValue())) {
                say(Bump.PATCH, each.getKey(), "`" + each.getKey() + "`: another name in lists.");
            }
        }
    }

    /** What counts of a scale, apart from its languages, its history and what is said about advice. */
    private static List<Object> core(Scale s) {
        Text title = s.title();
        return List.of(
                title,
                s.note(),
                s.slots(),
                s.roles(),
                s.responses(),
                s.headings(),
                s.items(),
                s.context(),
                s.aboutYou(),
                s.comment(),
                s.variants(),
                s.scores());
    }

    private void say(Bump bump, String key, String sentence) {
        reasons.add(new Reason(bump, key, sentence));
    }
}
