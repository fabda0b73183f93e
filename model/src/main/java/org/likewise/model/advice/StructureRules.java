package org.likewise.model.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.likewise.model.problem.Severity;
import org.likewise.model.scale.Item;
import org.likewise.model.scale.Option;
import org.likewise.model.scale.ResponseScale;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Translation;
import org.likewise.model.yaml.Sentences;

/** What the structure of a scale and of its translations should be looked at for. */
final class StructureRules {
    /** The people who were asked want five items at most. */
    private static final int MOST_ITEMS = 5;

    private static final Pattern SLOT = Pattern.compile("\\{[a-z][a-z0-9_]{0,25}\\}");

    private StructureRules() {}

    static List<Finding> of(Scale scale) {
        List<Finding> out = new ArrayList<>();
        if (scale.items().size() > MOST_ITEMS) {
            out.add(Finding.advice(
                    "item.too-many",
                    "items",
                    "There are " + scale.items().size() + " items; patients and practitioners ask for " + MOST_ITEMS
                            + " at most.",
                    "Take some away, or make a variant with fewer."));
        }
        Set<ResponseScale> seen = new LinkedHashSet<>();
        for (Item item : scale.items()) {
            if (seen.add(item.responses())) {
                answers(scale, item, out);
            }
        }
        repeatedStems(scale, out);
        return out;
    }

    private static void answers(Scale scale, Item item, List<Finding> out) {
        ResponseScale responses = item.responses();
        String key = scale.responses().entrySet().stream()
                .filter(e -> e.getValue().equals(responses))
                .findFirst()
                .map(e -> "responses." + e.getKey())
                .orElse("items." + item.id());
        List<Integer> values =
                responses.options().stream().flatMap(o -> o.value().stream()).toList();
        List<Integer> steps = new ArrayList<>();
        for (int i = 1; i < values.size(); i++) {
            steps.add(values.get(i) - values.get(i - 1));
        }
        boolean up = steps.stream().allMatch(s -> s > 0);
        boolean down = steps.stream().allMatch(s -> s < 0);
        if (!up && !down) {
            out.add(Finding.advice(
                    "item.7g-order",
                    key,
                    "The values " + values + " run neither up nor down.",
                    "Put the options into the order of their values."));
        } else if (steps.stream().distinct().count() > 1 && !symmetric(values)) {
            out.add(Finding.advice(
                    "item.unequal-anchors",
                    key,
                    "The values " + values + " are not equally far apart.",
                    "Let each step count the same."));
        }
        boolean unfit = !scale.context().isEmpty() || !scale.variants().isEmpty();
        if (unfit && responses.notApplicable().isEmpty()) {
            out.add(Finding.advice(
                    "item.7f-not-applicable",
                    key,
                    "The scale asks for the context of the visit, and a person cannot say that an item did not fit it.",
                    "Add `not-applicable: {id: …, label: …}`."));
        }
        Map<String, String> labels = new HashMap<>();
        List<Option> all = new ArrayList<>(responses.options());
        responses.notApplicable().ifPresent(all::add);
        for (Option option : all) {
            option.label()
                    .ifPresent(label -> label.byKey().forEach((k, words) -> {
                        String role = label.perRole() ? k.substring(label.path().length()) : "";
                        String first = labels.putIfAbsent(role + " " + canonical(words), option.id());
                        if (first != null) {
                            out.add(Finding.advice(
                                    "item.7e-same-label",
                                    k,
                                    "The options `" + first + "` and `" + option.id() + "` have the same label.",
                                    "Give each its own words."));
                        }
                    }));
        }
    }

    /** −3 to 3 without 0 is usual, and both sides are alike. */
    private static boolean symmetric(List<Integer> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != -values.get(values.size() - 1 - i)) {
                return false;
            }
        }
        return true;
    }

    private static void repeatedStems(Scale scale, List<Finding> out) {
        for (String role : scale.roles().stream().map(r -> r.id()).toList()) {
            Map<String, String> first = new HashMap<>();
            for (Item item : scale.items()) {
                if (!item.roles().contains(role)) {
                    continue;
                }
                String before = first.putIfAbsent(canonical(item.stem().sentence(role)), item.id());
                if (before != null) {
                    out.add(Finding.advice(
                            "item.duplicate-text",
                            item.stem().key(role),
                            "The item `" + before + "` has the same words for `" + role + "`.",
                            "Take one away, or say how they differ."));
                }
            }
        }
    }

    static List<Finding> of(Scale scale, Translation translation) {
        List<Finding> out = new ArrayList<>();
        boolean sameLanguage = WordList.language(scale.language()).equals(WordList.language(translation.language()));
        scale.sentences().forEach((key, source) -> {
            Optional<String> text =
                    Optional.ofNullable(translation.texts().get(key)).map(Translation.Sentence::text);
            if (text.isEmpty()) {
                return;
            }
            // one word, such as a name or "Clinic", can be the same in two languages
            if (!sameLanguage
                    && WordList.words(source).size() > 1
                    && canonical(text.get()).equals(canonical(source))) {
                out.add(Finding.advice(
                        "item.same-as-source",
                        key,
                        "The translation is the source itself.",
                        "Translate it; if it is meant, waive this with the reason."));
            }
            Matcher m = SLOT.matcher(source);
            while (m.find()) {
                if (!text.get().contains(m.group())) {
                    out.add(new Finding(
                            "item.lost-slot",
                            Severity.WARNING,
                            key,
                            "The translation lost `" + m.group() + "`, so what a study fills in is not said.",
                            "Put `" + m.group() + "` where the word belongs."));
                }
            }
        });
        return out;
    }

    private static String canonical(String text) {
        return Sentences.canonical(text).toLowerCase(java.util.Locale.ROOT);
    }
}
