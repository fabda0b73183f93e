package org.likewise.model.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.likewise.model.page.PageLayout;
import org.likewise.model.page.PageSettings;
import org.likewise.model.problem.Checked;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.scale.Formats;
import org.likewise.model.scale.Scale;
import org.likewise.model.seal.SealKey;
import org.likewise.model.yaml.Suggestion;
import org.likewise.model.yaml.YamlFile;
import org.likewise.model.yaml.YamlMap;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads {@code site.yaml}: everything that is wrong with it is said at once, with its place. */
public final class SiteFile {
    /** What the file is called where it lies beside the folders of the scales. */
    public static final String NAME = "site.yaml";

    /** Plain enough to stand in a page, a header and a list of addresses as it is. */
    private static final Pattern ADDRESS = Pattern.compile("(?=.{1,200}$)"
            + "(https://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|http://(localhost|127\\.0\\.0\\.1|\\[::1\\]))"
            + "(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*/?");

    private static final Pattern TAG = Pattern.compile("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,4}");
    private static final int MAX_SCALES = 1000;

    private final YamlFile file;
    private final YamlMap root;
    private final Set<String> scales;

    private SiteFile(YamlFile file, YamlMap root, Set<String> scales) {
        this.file = file;
        this.root = root;
        this.scales = scales;
    }

    /** The settings beside the folders of scales; none where there is no such file. */
    public static SiteSettings beside(List<Path> folders) {
        return folders.stream()
                .map(f -> f.resolve(NAME))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(SiteFile::read)
                .orElse(SiteSettings.NONE);
    }

    /** @throws ProblemsException where the file cannot be read or is wrong */
    public static SiteSettings read(Path path) {
        return check(path, List.of()).orThrow();
    }

    /**
     * The settings, and all that is wrong with them.
     *
     * @param scales those that lie beside it, for what is said of them; none where nobody knows them
     */
    public static Checked<SiteSettings> check(Path path, List<Scale> scales) {
        String name = path.toString().replace('\\', '/');
        try (var in = Files.newInputStream(path)) {
            return read(in.readNBytes(YamlFile.MAX_BYTES + 1), name, scales);
        } catch (IOException e) {
            return new Checked<>(
                    Optional.empty(),
                    List.of(Problem.error(
                            "site.cannot-read",
                            Place.of(name),
                            "This file cannot be read.",
                            "Check its name and its permissions.")));
        }
    }

    static Checked<SiteSettings> read(byte[] bytes, String name, List<Scale> scales) {
        YamlFile file = new YamlFile(bytes, name);
        file.room("site");
        Set<String> known = new TreeSet<>();
        scales.forEach(s -> known.add(s.id()));
        Optional<SiteSettings> settings = file.root().map(root -> new SiteFile(file, root, known).settings());
        return new Checked<>(file.errors() == 0 ? settings : Optional.empty(), file.problems());
    }

    private SiteSettings settings() {
        Formats.check(root, Formats.SITE);
        String language = root.word("language", TAG, "bad-language", "Write a language tag such as `en-GB`.")
                .orElse(SiteSettings.NONE.language());
        String address = root.word(
                        "address",
                        ADDRESS,
                        "bad-address",
                        "Write an address such as `https://answers.example.org/`; `http` only for `localhost`.")
                .map(a -> a.endsWith("/") ? a : a + "/")
                .orElse("");
        SiteSettings out = new SiteSettings(
                root.sentence("title").orElse(""),
                language,
                address,
                ids("order"),
                ids("hide"),
                some("papers", List.of("A4", "Letter")),
                some("styles", List.of("standard", "large-print", "easy")),
                root.flag("public"),
                imprint(),
                pages());
        root.done();
        return out;
    }

    private PageSettings pages() {
        Map<String, PageLayout> layouts = new LinkedHashMap<>();
        for (PageLayout layout : PageLayout.values()) {
            layouts.put(layout.id(), layout);
        }
        return new PageSettings(
                root.choice("layout", layouts),
                root.word(
                                "endpoint",
                                ADDRESS,
                                "bad-endpoint",
                                "Write an address such as `https://answers.example.org/responses`; `http` only for `localhost`.")
                        .orElse(""),
                encryptTo());
    }

    private Optional<SealKey> encryptTo() {
        Optional<String> text = root.value("encrypt-to").map(node -> node instanceof ScalarNode s ? s.getValue() : "");
        Optional<SealKey> key = text.flatMap(SealKey::of);
        if (text.isPresent() && key.isEmpty()) {
            file.error(
                    root.at("encrypt-to"),
                    "bad-key",
                    "`encrypt-to` is not a public key.",
                    "Make a pair with `likewise decrypt --new-key FILE`, and copy the line that it says.");
        }
        return key;
    }

    /** A scale that is not there changes nothing, so it is no error: it may lie in another folder. */
    private List<String> ids(String key) {
        List<YamlMap.Word> words = root.words(key, MAX_SCALES);
        words.stream()
                .filter(w -> !scales.isEmpty() && !scales.contains(w.text()))
                .forEach(w -> file.warning(
                        w.node(),
                        "unknown-scale",
                        "There is no scale " + YamlMap.quoted(w.text()) + " in these folders.",
                        Suggestion.remedy(w.text(), scales)));
        return words.stream().map(YamlMap.Word::text).toList();
    }

    private List<String> some(String key, List<String> known) {
        List<YamlMap.Word> words = root.words(key, known.size());
        words.stream()
                .filter(w -> !known.contains(w.text()))
                .forEach(w -> file.error(
                        w.node(),
                        "unknown-" + key,
                        "There is no " + YamlMap.quoted(w.text()) + " among the " + key + ".",
                        "Choose from " + String.join(", ", known) + "."));
        return words.stream().map(YamlMap.Word::text).toList();
    }

    private Map<String, String> imprint() {
        Map<String, String> out = new LinkedHashMap<>();
        root.map("imprint")
                .ifPresent(map -> map.entries().forEach(entry -> {
                    if (entry.value() instanceof ScalarNode words) {
                        map.sentence(words, "`imprint`").ifPresent(s -> out.put(entry.key(), s));
                    } else {
                        file.error(
                                entry.value(),
                                "bad-imprint",
                                "An imprint is a sentence for each language.",
                                "Write `" + entry.key() + ": …`.");
                    }
                }));
        return out;
    }
}
