package org.likewise.exchange.instrument;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.likewise.model.scale.Scales;

/**
 * A scale to start from, as a file: questions with numbered answers that others share become items, all others questions about
 * the visit. What nobody has said yet is marked TODO.
 */
final class ScaleDraft {
    static final String TODO = "TODO";
    private static final int MAX_ID = 26;

    private final ForeignForm form;
    private final ImportRequest request;
    /** Ids by the names of variables without a role's prefix. */
    private final Map<String, String> ids = new HashMap<>();

    private final Set<String> taken = new LinkedHashSet<>(Set.of("total"));
    private final StringBuilder out = new StringBuilder();
    private final List<String> notes = new ArrayList<>();
    private boolean prefixed;

    ScaleDraft(ForeignForm form, ImportRequest request) {
        this.form = form;
        this.request = request;
    }

    List<String> notes() {
        return notes;
    }

    /** Questions with the same name in several roles, by that name and role. */
    private Map<String, Map<String, ForeignQuestion>> merged() {
        Map<String, Map<String, ForeignQuestion>> out = new LinkedHashMap<>();
        prefixed = request.roles().size() > 1
                && request.roles().stream()
                        .allMatch(r ->
                                form.questions().stream().anyMatch(q -> q.name().startsWith(r + "_")));
        for (ForeignQuestion q : form.questions()) {
            String role = request.roles().get(0);
            String name = q.name();
            if (prefixed) {
                for (String r : request.roles()) {
                    if (q.name().startsWith(r + "_")) {
                        role = r;
                        name = q.name().substring(r.length() + 1);
                    }
                }
            }
            out.computeIfAbsent(name, k -> new LinkedHashMap<>()).putIfAbsent(role, q);
        }
        return out;
    }

    /** The file; empty where nothing could be an item. */
    String yaml() {
        Map<String, Map<String, ForeignQuestion>> all = merged();
        Map<String, Long> shared = all.values().stream()
                .map(m -> m.values().iterator().next())
                .filter(ForeignQuestion::numbered)
                .collect(Collectors.groupingBy(ForeignQuestion::list, Collectors.counting()));
        boolean any = shared.values().stream().anyMatch(n -> n > 1);
        Map<String, Map<String, ForeignQuestion>> items = new LinkedHashMap<>();
        Map<String, Map<String, ForeignQuestion>> others = new LinkedHashMap<>();
        all.forEach((name, byRole) -> {
            ForeignQuestion q = byRole.values().iterator().next();
            boolean item = q.numbered() && (!any || shared.getOrDefault(q.list(), 0L) > 1);
            (item ? items : others).put(name, byRole);
        });
        if (items.isEmpty()) {
            return "";
        }
        heading();
        Map<String, String> lists = responses(items);
        line("items:");
        items.forEach((name, byRole) -> item(name, byRole, lists));
        if (others.values().stream().anyMatch(ScaleDraft::usable)) {
            line("");
            line("context:");
            others.forEach(this::question);
            notes.add("Questions other than items come after them, under context; move those about the person to"
                    + " about-you.");
        }
        line("");
        line("scoring:");
        line("  # TODO: the rule of the instrument");
        line("  total: {items: all, method: mean, missing: {rule: complete}}");
        notes.addAll(form.notRead());
        return out.toString();
    }

    private void heading() {
        line("# A scale to start from, read from another tool's file. Whatever says TODO is for you to write.");
        line("format: likewise-scale/1");
        line("scale: " + request.scale());
        line("version: 0.1.0");
        line("status: draft");
        line("title: " + quoted(form.title().isEmpty() ? TODO + ": title" : form.title()));
        line("language: " + (form.language().isEmpty() ? request.language() : form.language()));
        line("rights:");
        line("  holder: TODO");
        line("  terms: TODO");
        line("  redistributable: unknown");
        line("");
        line("roles:");
        for (String role : request.roles()) {
            boolean first = role.equals(request.roles().get(0));
            String introduction = form.introduction().isEmpty()
                    ? ""
                    : first ? form.introduction() : TODO + " (" + role + "): " + form.introduction();
            line("  " + role + ": {name: "
                    + quoted(role.substring(0, 1).toUpperCase(Locale.ROOT) + role.substring(1))
                    + (introduction.isEmpty() ? "" : ", introduction: " + quoted(introduction)) + "}");
        }
        line("");
    }

    /** Lists of options that are items', each once. */
    private Map<String, String> responses(Map<String, Map<String, ForeignQuestion>> items) {
        Map<String, String> names = new LinkedHashMap<>();
        line("responses:");
        for (Map<String, ForeignQuestion> byRole : items.values()) {
            ForeignQuestion q = byRole.values().iterator().next();
            if (names.containsKey(q.list())) {
                continue;
            }
            String wanted = q.list().matches("[a-z][a-z0-9_]{0,25}") ? q.list() : "answers_" + (names.size() + 1);
            names.put(q.list(), wanted);
            line("  " + wanted + ":");
            line("    options:");
            options(q.options(), "      ", true);
            q.options().stream()
                    .filter(ForeignQuestion.Option::notApplicable)
                    .findFirst()
                    .ifPresent(o -> line("    not-applicable: {id: not_applicable, label: "
                            + quoted(label(o.label(), o.code())) + "}"));
        }
        line("");
        return names;
    }

    private void options(List<ForeignQuestion.Option> options, String indent, boolean values) {
        Set<String> used = new LinkedHashSet<>(Set.of("not_applicable"));
        for (ForeignQuestion.Option o : options) {
            if (o.notApplicable() && values) {
                continue;
            }
            String id = free(id(values ? o.label() : o.code(), "option"), used);
            line(indent + "- {id: " + id
                    + (values ? ", value: " + Integer.parseInt(o.code()) : "")
                    + (values
                                    && o.score().matches("-?[0-9]{1,6}(\\.[0-9]{1,6})?")
                                    && !o.score().equals(o.code())
                            ? ", score: " + o.score()
                            : "")
                    + ", label: " + quoted(label(o.label(), o.code())) + "}");
        }
    }

    private void item(String name, Map<String, ForeignQuestion> byRole, Map<String, String> lists) {
        ForeignQuestion q = byRole.values().iterator().next();
        line("  - id: " + fieldId(name));
        line("    responses: " + lists.get(q.list()));
        if (prefixed && byRole.size() < request.roles().size()) {
            line("    roles: [" + String.join(", ", byRole.keySet()) + "]");
        }
        stem(byRole);
        if (!q.hint().isEmpty()) {
            line("    explanation: " + quoted(q.hint()));
        }
    }

    private static boolean usable(Map<String, ForeignQuestion> byRole) {
        ForeignQuestion q = byRole.values().iterator().next();
        boolean chosen = q.kind() == ForeignQuestion.Kind.SINGLE || q.kind() == ForeignQuestion.Kind.MULTIPLE;
        return !chosen || q.options().size() >= 2;
    }

    private void question(String name, Map<String, ForeignQuestion> byRole) {
        ForeignQuestion q = byRole.values().iterator().next();
        if (!usable(byRole)) {
            notes.add("The question " + name + " has fewer than two answers and is not in it.");
            return;
        }
        line("  - id: " + fieldId(name));
        if (prefixed && byRole.size() < request.roles().size()) {
            line("    roles: [" + String.join(", ", byRole.keySet()) + "]");
        }
        line("    type: "
                + switch (q.kind()) {
                    case SINGLE -> "single-choice";
                    case MULTIPLE -> "multiple-choice";
                    case NUMBER -> "digits";
                    case DATE -> "date";
                    case TEXT -> "text";
                });
        stem(byRole);
        if (!q.hint().isEmpty()) {
            line("    explanation: " + quoted(q.hint()));
        }
        if (q.kind() == ForeignQuestion.Kind.NUMBER) {
            long max = q.max().matches("[0-9]{1,9}") ? Long.parseLong(q.max()) : 999;
            long min = q.min().matches("[0-9]{1,9}") ? Math.min(Long.parseLong(q.min()), max) : 0;
            line("    digits: " + String.valueOf(max).length());
            line("    min: " + min);
            line("    max: " + max);
        } else if (!q.options().isEmpty()) {
            line("    options:");
            options(q.options(), "      ", q.numbered());
            if (q.numbered()) {
                q.options().stream()
                        .filter(ForeignQuestion.Option::notApplicable)
                        .findFirst()
                        .ifPresent(o -> line("    not-applicable: {id: not_applicable, label: "
                                + quoted(label(o.label(), o.code())) + "}"));
            }
        }
    }

    /** A sentence for each role that is asked; of those whose words nobody has written, marked. */
    private void stem(Map<String, ForeignQuestion> byRole) {
        ForeignQuestion first = byRole.values().iterator().next();
        String known = label(first.label(), TODO + ": " + first.name());
        if (request.roles().size() == 1) {
            line("    stem: " + quoted(known));
            return;
        }
        line("    stem:");
        for (String role : prefixed ? List.copyOf(byRole.keySet()) : request.roles()) {
            ForeignQuestion q = byRole.get(role);
            String words = q != null ? label(q.label(), TODO) : TODO + " (" + role + "): " + known;
            line("      " + role + ": " + quoted(words));
        }
    }

    private String fieldId(String name) {
        return ids.computeIfAbsent(name, n -> {
            String id = id(n, "question");
            if (Scales.reservedId(id)) {
                id = id + "_1";
            }
            String free = free(id, taken);
            if (!free.equals(n)) {
                notes.add("The variable " + ForeignForm.plain(n) + " is called " + free + " here.");
            }
            return free;
        });
    }

    private static String id(String text, String otherwise) {
        String id = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^[^a-z]+|_+$", "");
        if (id.isEmpty()) {
            id = otherwise;
        }
        // room for what a column adds
        return id.length() > MAX_ID - 4 ? id.substring(0, MAX_ID - 4).replaceAll("_+$", "") : id;
    }

    private static String free(String wanted, Set<String> taken) {
        String id = wanted;
        for (int n = 2; !taken.add(id); n++) {
            id = wanted + "_" + n;
        }
        return id;
    }

    private static String label(String words, String otherwise) {
        return words.isEmpty() ? otherwise : words;
    }

    /** YAML reads a string as JSON writes it. */
    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
