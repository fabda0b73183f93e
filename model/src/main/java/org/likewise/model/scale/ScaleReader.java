package org.likewise.model.scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.likewise.model.problem.Checked;
import org.likewise.model.yaml.YamlFile;
import org.likewise.model.yaml.YamlMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a scale file, which people write by hand: everything that is wrong with it is said at once, with its place. */
public final class ScaleReader {
    /** What {@code format:} says. */
    public static final String FORMAT = "likewise-scale/1";

    static final int MAX_ITEMS = 500;
    private static final int MAX_QUESTIONS = 100;
    private static final Pattern DOI = Pattern.compile("10\\.[0-9]{4,9}/[^\\s]{1,200}");
    private static final Pattern URL = Pattern.compile("https?://[^\\s]{1,500}");

    private final YamlFile file;
    private final YamlMap root;
    private final TextReader texts;
    private final ResponseReader responseReader;
    private final Ids ids;
    private final List<String> itemIds = new ArrayList<>();

    private ScaleReader(YamlFile file, YamlMap root) {
        this.file = file;
        this.root = root;
        // names first, so that every reference can be checked wherever it stands, and a broken entry is still known by
        // name
        this.texts = new TextReader(file, keys("roles"), new LinkedHashSet<>(keys("slots")));
        this.responseReader = new ResponseReader(file, texts);
        this.ids = new Ids(file, new LinkedHashSet<>(keys("scoring")));
    }

    /**
     * Reads a scale; its translations are read by {@link TranslationReader}.
     *
     * @param bytes the file's contents
     * @param name the file as the user knows it
     */
    public static Checked<Scale> read(byte[] bytes, String name) {
        return read(new YamlFile(bytes, name));
    }

    static Checked<Scale> read(YamlFile file) {
        file.room("scale");
        Optional<Scale> scale = file.root().flatMap(root -> new ScaleReader(file, root).scale());
        return new Checked<>(file.errors() == 0 ? scale : Optional.empty(), file.problems());
    }

    private Optional<Scale> scale() {
        Formats.check(root, FORMAT);
        root.require("scale");
        Optional<String> id = root.word(
                "scale", Ids.SCALE, "bad-id", "Use small letters, digits and single hyphens, at most 40 characters.");
        root.require("version");
        Optional<ScaleVersion> version = root.word(
                        "version", ScaleVersion.FORM, "bad-version", "Write it as MAJOR.MINOR.PATCH, such as `0.1.0`.")
                .flatMap(ScaleVersion::parse);
        root.require("status");
        Optional<ScaleStatus> status = root.choice("status", byId(ScaleStatus.values(), ScaleStatus::id));
        Optional<Text> title = texts.required(root, "title", "title", texts.allRoles());
        Optional<String> language = Ids.language(root);
        root.require("rights");
        Optional<Rights> rights = root.map("rights").flatMap(ScaleReader::rights);
        List<Source> sources = root.maps("sources", 100, "a source").stream()
                .flatMap(m -> source(m).stream())
                .toList();
        String note = root.sentence("note").orElse("");
        List<Slot> slots = named("slots", 20, this::slot);
        root.require("roles");
        List<Role> roles = named("roles", 20, this::role);
        emptyRoles();
        Map<String, ResponseScale> responses = responses();
        Headings headings = root.map("headings").map(this::headings).orElse(NO_HEADINGS);
        QuestionReader questions =
                new QuestionReader(file, texts, responseReader, ids, new LinkedHashSet<>(keys("responses")), responses);
        List<Item> items = items(questions);
        List<ScaleQuestion> context = questions("context", questions);
        List<ScaleQuestion> aboutYou = questions("about-you", questions);
        Optional<ScaleQuestion> comment = root.map("comment").flatMap(questions::comment);
        ids.clashes();
        ScoringReader scoring = new ScoringReader(file, texts, questions, itemIds);
        List<Variant> variants = named("variants", 50, scoring::variant);
        List<Score> scores = named("scoring", 100, (name, m) -> scoring.score(name, m, items));
        List<Waiver> waivers = WaiverReader.read(root);
        root.done();
        if (file.errors() > 0
                || id.isEmpty()
                || version.isEmpty()
                || status.isEmpty()
                || title.isEmpty()
                || language.isEmpty()
                || rights.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Scale(
                file.name(),
                id.get(),
                version.get(),
                status.get(),
                title.get(),
                language.get(),
                rights.get(),
                sources,
                note,
                slots,
                roles,
                responses,
                headings,
                items,
                context,
                aboutYou,
                comment,
                variants,
                scores,
                waivers,
                List.of(),
                ChangeLog.NONE,
                List.of()));
    }

    private static final Headings NO_HEADINGS =
            new Headings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static Optional<Rights> rights(YamlMap map) {
        map.require("holder");
        map.require("terms");
        map.require("redistributable");
        Optional<String> holder = map.sentence("holder");
        Optional<String> terms = map.sentence("terms");
        Optional<Rights.Redistributable> redistributable =
                map.choice("redistributable", byId(Rights.Redistributable.values(), Rights.Redistributable::id));
        String evidence = map.sentence("evidence").orElse("");
        map.done();
        return holder.isEmpty() || terms.isEmpty() || redistributable.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rights(holder.get(), terms.get(), redistributable.get(), evidence));
    }

    private static Optional<Source> source(YamlMap map) {
        map.require("citation");
        Optional<String> citation = map.sentence("citation");
        String doi = map.word("doi", DOI, "bad-doi", "Write the DOI alone, such as `10.1093/fampra/cmh621`.")
                .orElse("");
        String url = map.word("url", URL, "bad-url", "Write an address that starts with `https://`.")
                .orElse("");
        String note = map.sentence("note").orElse("");
        map.done();
        return citation.map(c -> new Source(c, doi, url, note));
    }

    private Optional<Slot> slot(String id, YamlMap map) {
        // a slot within a slot's own words would have to be filled for ever
        TextReader plain = new TextReader(file, texts.allRoles(), Set.of());
        Optional<Text> text = plain.required(map, "text", "slots." + id, texts.allRoles());
        String note = map.sentence("note").orElse("");
        map.done();
        return text.map(t -> new Slot(id, t, note));
    }

    private Optional<Role> role(String id, YamlMap map) {
        String path = "roles." + id + ".";
        List<String> self = List.of(id);
        Role role = new Role(
                id,
                texts.read(map, "name", path + "name", self),
                texts.read(map, "title", path + "title", self),
                texts.read(map, "introduction", path + "introduction", self),
                texts.read(map, "thanks", path + "thanks", self),
                map.sentence("note").orElse(""));
        map.done();
        return Optional.of(role);
    }

    private void emptyRoles() {
        if (root.at("roles") instanceof MappingNode m && m.getValue().isEmpty()) {
            file.error(m, "no-roles", "No role is named here.", "Name a role, such as `patient: {}`.");
        }
    }

    private Map<String, ResponseScale> responses() {
        Map<String, ResponseScale> out = new LinkedHashMap<>();
        named("responses", 100, (name, map) -> {
            Optional<ResponseScale> scale = responseReader.read(map, "responses." + name, texts.allRoles());
            map.done();
            scale.ifPresent(s -> out.put(name, s));
            return scale;
        });
        return out;
    }

    private Headings headings(YamlMap map) {
        Headings headings = new Headings(
                texts.read(map, "items", "headings.items", texts.allRoles()),
                texts.read(map, "context", "headings.context", texts.allRoles()),
                texts.read(map, "about-you", "headings.about-you", texts.allRoles()),
                texts.read(map, "comment", "headings.comment", texts.allRoles()));
        map.done();
        return headings;
    }

    private List<Item> items(QuestionReader questions) {
        root.require("items");
        if (root.at("items") instanceof SequenceNode s && s.getValue().isEmpty()) {
            file.error(s, "no-items", "A scale has at least one item.", "Add an item.");
        }
        List<Item> out = new ArrayList<>();
        for (YamlMap map : root.maps("items", MAX_ITEMS, "an item")) {
            questions.item(map).ifPresent(out::add);
            map.scalarText("id").ifPresent(itemIds::add);
        }
        return out;
    }

    private List<ScaleQuestion> questions(String section, QuestionReader questions) {
        return root.maps(section, MAX_QUESTIONS, "a question").stream()
                .flatMap(m -> questions.question(m, section).stream())
                .toList();
    }

    /** What a mapping of names to mappings holds. */
    private <T> List<T> named(String key, int most, Named<T> read) {
        List<T> out = new ArrayList<>();
        root.map(key).ifPresent(all -> {
            List<YamlMap.Entry> entries = all.entries();
            if (entries.size() > most) {
                file.error(
                        all.node(),
                        "too-many",
                        "`" + key + "` has " + entries.size() + " entries; " + most + " are possible.",
                        "Take some away.");
                return;
            }
            for (YamlMap.Entry entry : entries) {
                if (!Ids.ID.matcher(entry.key()).matches()) {
                    file.error(
                            entry.keyNode(),
                            "bad-id",
                            "A name under `" + key + "` cannot be " + YamlMap.quoted(entry.key()) + ".",
                            Ids.ID_FORM);
                } else {
                    if (key.equals("scoring")) {
                        Ids.scoreName(file, entry);
                    }
                    all.map(entry.value(), "`" + entry.key() + "`")
                            .flatMap(m -> read.read(entry.key(), m))
                            .ifPresent(out::add);
                }
            }
        });
        return out;
    }

    private interface Named<T> {
        Optional<T> read(String name, YamlMap map);
    }

    /** The names in a mapping, without looking at what is wrong with them: that is said when it is read. */
    private List<String> keys(String key) {
        Node value = root.at(key);
        return value instanceof MappingNode m && value != root.node()
                ? m.getValue().stream()
                        .map(t -> t.getKeyNode() instanceof org.snakeyaml.engine.v2.nodes.ScalarNode s
                                ? s.getValue()
                                : "")
                        .filter(k -> Ids.ID.matcher(k).matches())
                        .distinct()
                        .toList()
                : List.of();
    }

    static <T> Map<String, T> byId(T[] values, Function<T, String> id) {
        return Arrays.stream(values).collect(Collectors.toMap(id, v -> v, (a, b) -> a, LinkedHashMap::new));
    }
}
