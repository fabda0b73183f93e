package org.likewise.model.scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.yaml.Suggestion;
import org.likewise.model.yaml.YamlFile;
import org.likewise.model.yaml.YamlMap;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads items and other questions. */
final class QuestionReader {
    private static final Pattern CONSTRUCT = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Map<String, FieldType> TYPES = Arrays.stream(FieldType.values())
            .collect(Collectors.toMap(FieldType::id, t -> t, (a, b) -> a, LinkedHashMap::new));

    private final YamlFile file;
    private final TextReader texts;
    private final ResponseReader responses;
    private final Ids ids;
    private final Set<String> sharedNames;
    private final Map<String, ResponseScale> shared;
    private final Set<String> valuesAsked = new HashSet<>();

    /** @param sharedNames also of those shared response scales that could not be read */
    QuestionReader(
            YamlFile file,
            TextReader texts,
            ResponseReader responses,
            Ids ids,
            Set<String> sharedNames,
            Map<String, ResponseScale> shared) {
        this.file = file;
        this.texts = texts;
        this.responses = responses;
        this.ids = ids;
        this.sharedNames = sharedNames;
        this.shared = shared;
    }

    Optional<Item> item(YamlMap map) {
        int before = file.errors();
        Optional<String> id = ids.field(map);
        String path = "items." + id.orElse("?");
        List<String> roles = roles(map);
        Optional<Text> stem = texts.required(map, "stem", path + ".stem", roles);
        Optional<Text> explanation = texts.read(map, "explanation", path + ".explanation", roles);
        map.require("responses");
        Optional<ResponseScale> answers = map.value("responses").flatMap(v -> {
            if (v instanceof ScalarNode) {
                return named(map);
            }
            return map.map("responses").flatMap(m -> {
                Optional<ResponseScale> own = responses.read(m, path, roles);
                m.done();
                return own;
            });
        });
        answers.ifPresent(a -> valued(map, a));
        String construct = map.word("construct", CONSTRUCT, "bad-id", "Use small letters, digits and single hyphens.")
                .orElse("");
        boolean reverse = map.flag("reverse");
        boolean filler = map.flag("filler");
        String note = map.sentence("note").orElse("");
        map.done();
        return file.errors() > before || id.isEmpty() || stem.isEmpty() || answers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Item(
                        id.get(), stem.get(), explanation, answers.get(), construct, roles, reverse, filler, note));
    }

    /** A question of {@code context} or {@code about-you}. */
    Optional<ScaleQuestion> question(YamlMap map, String section) {
        int before = file.errors();
        Optional<String> id = ids.field(map);
        String path = section + "." + id.orElse("?");
        List<String> roles = roles(map);
        Optional<Text> stem = texts.required(map, "stem", path + ".stem", roles);
        Optional<Text> explanation = texts.read(map, "explanation", path + ".explanation", roles);
        map.require("type");
        Optional<FieldType> type = map.choice("type", TYPES);
        Map<String, Integer> optionIds = new HashMap<>();
        Optional<Answer> answer = type.flatMap(t -> answer(map, path, t, roles, optionIds));
        Optional<Option> declined = Optional.empty();
        if (type.isPresent() && type.get() != FieldType.TEXT) {
            declined = responses.extra(map, "prefer-not-to-say", path, roles, optionIds);
        }
        String note = map.sentence("note").orElse("");
        if (type.isPresent()) {
            map.done(); // without a type, no one can say which keys belong here
        }
        if (file.errors() > before || id.isEmpty() || stem.isEmpty() || answer.isEmpty()) {
            return Optional.empty();
        }
        derivedColumns(map, id.get(), answer.get(), declined.isPresent());
        return file.errors() > before
                ? Optional.empty()
                : Optional.of(
                        new ScaleQuestion(id.get(), stem.get(), explanation, answer.get(), declined, roles, note));
    }

    /** The box for words at the end. */
    Optional<ScaleQuestion> comment(YamlMap map) {
        int before = file.errors();
        Optional<String> id = ids.field(map);
        List<String> roles = roles(map);
        Optional<Text> stem = texts.required(map, "stem", "comment.stem", roles);
        Optional<Text> explanation = texts.read(map, "explanation", "comment.explanation", roles);
        Answer.Words words = words(map);
        String note = map.sentence("note").orElse("");
        map.done();
        id.ifPresent(i -> derivedColumns(map, i, words, false));
        return file.errors() > before || id.isEmpty() || stem.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ScaleQuestion(id.get(), stem.get(), explanation, words, Optional.empty(), roles, note));
    }

    /** Who is asked: all roles, unless the entry names some. */
    List<String> roles(YamlMap map) {
        if (!map.has("roles")) {
            return texts.allRoles();
        }
        List<String> out = new ArrayList<>();
        List<YamlMap.Word> words = map.words("roles", 50);
        for (YamlMap.Word word : words) {
            if (!texts.allRoles().contains(word.text())) {
                file.error(
                        word.node(),
                        "unknown-role",
                        "This scale has no role " + YamlMap.quoted(word.text()) + ".",
                        Suggestion.remedy(word.text(), texts.allRoles()));
            } else if (!out.contains(word.text())) {
                out.add(word.text());
            }
        }
        if (words.isEmpty()) {
            file.error(map.at("roles"), "no-roles", "No role is named here.", "Name a role, or remove `roles`.");
        }
        // in the order of the scale, whatever order is written here
        return texts.allRoles().stream().filter(out::contains).toList();
    }

    private Optional<Answer> answer(
            YamlMap map, String path, FieldType type, List<String> roles, Map<String, Integer> optionIds) {
        return switch (type) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, RATING ->
                choice(map, path, type, roles, optionIds).map(Answer.class::cast);
            case DIGITS -> digits(map, path, roles);
            case DATE -> Optional.of(new Answer.Day());
            case TEXT -> Optional.of(words(map));
        };
    }

    private Optional<ResponseScale> choice(
            YamlMap map, String path, FieldType type, List<String> roles, Map<String, Integer> optionIds) {
        if (!map.has("responses")) {
            return responses.read(map, path, type, roles, optionIds);
        }
        return named(map).flatMap(r -> {
            r.options().forEach(o -> optionIds.put(o.id(), 0));
            r.notApplicable().ifPresent(o -> optionIds.put(o.id(), 0));
            if ((r.type() == FieldType.RATING) != (type == FieldType.RATING)) {
                file.error(
                        map.at("responses"),
                        "wrong-responses",
                        "These responses are of the type `" + r.type().id() + "`, and the question is not.",
                        "Change `type`, or name other responses.");
                return Optional.empty();
            }
            return Optional.of(type == FieldType.MULTIPLE_CHOICE ? multiple(r) : r);
        });
    }

    private static ResponseScale multiple(ResponseScale r) {
        List<Option> options = r.options().stream()
                .map(o -> new Option(o.id(), Optional.empty(), Optional.empty(), o.label(), o.note()))
                .toList();
        return new ResponseScale(
                FieldType.MULTIPLE_CHOICE,
                options,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                r.arrangement(),
                r.pictograms(),
                r.note());
    }

    private Optional<Answer> digits(YamlMap map, String path, List<String> roles) {
        map.require("digits");
        Optional<Text> unit = texts.read(map, "unit", path + ".unit", roles);
        Optional<Long> cells = map.whole("digits", 1, 9);
        if (cells.isEmpty()) {
            map.has("min");
            map.has("max");
            return Optional.empty();
        }
        long most = Math.round(Math.pow(10, cells.get())) - 1;
        long min = map.whole("min", 0, most).orElse(0L);
        long max = map.whole("max", 0, most).orElse(most);
        if (max < min) {
            file.error(
                    map.at("max"),
                    "bad-range",
                    "No number is at least " + min + " and at most " + max + ".",
                    "Let `max` be greater than `min`.");
            return Optional.empty();
        }
        return Optional.of(new Answer.Digits(cells.get().intValue(), min, max, unit));
    }

    private static Answer.Words words(YamlMap map) {
        return new Answer.Words(map.whole("lines", 1, 40).orElse(3L).intValue());
    }

    private Optional<ResponseScale> named(YamlMap map) {
        return map.word("responses", Ids.ID, "bad-id", Ids.ID_FORM).flatMap(name -> {
            if (!sharedNames.contains(name)) {
                file.error(
                        map.at("responses"),
                        "unknown-responses",
                        "There are no responses called `" + name + "`.",
                        sharedNames.isEmpty()
                                ? "Write them under `responses:` at the top of the file."
                                : Suggestion.remedy(name, sharedNames));
            }
            return Optional.ofNullable(shared.get(name));
        });
    }

    /** What is scored has values; said once for responses that are shared. */
    private void valued(YamlMap map, ResponseScale answers) {
        String name = map.at("responses") instanceof ScalarNode s ? s.getValue() : "";
        for (Option option : answers.options()) {
            if (option.value().isEmpty() && (name.isEmpty() || valuesAsked.add(name + "." + option.id()))) {
                file.error(
                        map.at("responses"),
                        "missing-value",
                        "The option `" + option.id() + "` has no value, and an item's options need one.",
                        "Add `value:` with a whole number to the option.");
            }
        }
    }

    private void derivedColumns(YamlMap map, String id, Answer answer, boolean declined) {
        FieldType type = answer.type();
        if (type == FieldType.TEXT) {
            ids.derived(map, id, id + "_image");
        } else if (declined && (type == FieldType.DIGITS || type == FieldType.DATE)) {
            ids.derived(map, id, LayoutField.declining(id));
        } else if (type == FieldType.MULTIPLE_CHOICE && answer instanceof ResponseScale r) {
            r.options().forEach(o -> ids.derived(map, id, id + "___" + o.id()));
        }
    }
}
