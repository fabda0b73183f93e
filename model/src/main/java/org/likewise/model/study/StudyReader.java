package org.likewise.model.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.likewise.model.problem.Checked;
import org.likewise.model.scale.Formats;
import org.likewise.model.scale.Scales;
import org.likewise.model.yaml.YamlFile;
import org.likewise.model.yaml.YamlMap;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a study's file against the scales that it uses: everything that is wrong with it is said at once, with its place. */
final class StudyReader {
    private static final Pattern ID = Pattern.compile("(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern SITE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");

    /** The name of a file beside the study, and never a path. */
    private static final Pattern LOGO = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,60}(\\.[A-Za-z0-9_-]{1,20}){1,3}");

    /** Plain enough to be typed from paper, and short enough for a code that a phone reads. */
    private static final Pattern WEB = Pattern.compile("(?=.{1,120}$)"
            + "(https://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|http://(localhost|127\\.0\\.0\\.1|\\[::1\\]))"
            + "(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*/?");

    private static final int MAX_APPROVAL = 100;
    private static final int MAX_SCALES = 100;
    private static final int MAX_SITES = 1000;

    private final YamlFile file;
    private final YamlMap root;
    private final Scales scales;
    private final Beside beside;

    /** Gives the contents of a file in the study's own folder; empty where there is none of that name. */
    @FunctionalInterface
    interface Beside {
        Optional<byte[]> read(String name);
    }

    private StudyReader(YamlFile file, YamlMap root, Scales scales, Beside beside) {
        this.file = file;
        this.root = root;
        this.scales = scales;
        this.beside = beside;
    }

    static Checked<Study> read(byte[] bytes, String name, Scales scales, Beside beside) {
        YamlFile file = new YamlFile(bytes, name);
        file.room("study");
        Optional<Study> study = file.root().flatMap(root -> new StudyReader(file, root, scales, beside).study());
        return new Checked<>(file.errors() == 0 ? study : Optional.empty(), file.problems());
    }

    private Optional<Study> study() {
        Formats.check(root, Formats.STUDY);
        root.require("study");
        Optional<String> id = root.word(
                "study", ID, "bad-id", "Use small letters, digits and single hyphens, at most 40 characters.");
        root.require("title");
        Optional<String> title = root.sentence("title");
        root.require("scales");
        PartReader partReader = new PartReader(file, scales);
        List<Study.Part> parts = new ArrayList<>();
        for (YamlMap map : root.maps("scales", MAX_SCALES, "a scale")) {
            partReader.read(map).ifPresent(parts::add);
        }
        if (parts.isEmpty() && file.errors() == 0) {
            file.error(root.at("scales"), "no-scales", "A study uses at least one scale.", "Add `scale: …`.");
        }
        Languages languages = partReader.languages();
        Map<String, String> contact = new LinkedHashMap<>();
        Map<String, String> consent = new LinkedHashMap<>();
        root.map("texts").ifPresent(texts -> {
            contact.putAll(text(texts, "contact", languages));
            consent.putAll(text(texts, "consent", languages));
            texts.done();
        });
        Optional<Logo> logo = logo();
        String approval = approval();
        List<String> sites = sites();
        Set<String> draftAllowed = new LinkedHashSet<>();
        for (YamlMap.Word word : root.words("draft-allowed", 200)) {
            if (languages.used(word)) {
                draftAllowed.add(word.text());
            }
        }
        String web = root.word(
                        "web",
                        WEB,
                        "bad-web",
                        "Write an address such as `https://answers.example.org/`, at most 120 characters; `http` only for `localhost`.")
                .map(w -> w.endsWith("/") ? w : w + "/")
                .orElse("");
        root.done();
        return id.isEmpty() || title.isEmpty()
                ? Optional.empty()
                : Optional.of(new Study(
                        file.name(),
                        id.get(),
                        title.get(),
                        parts,
                        contact,
                        consent,
                        logo,
                        approval,
                        sites,
                        List.copyOf(draftAllowed),
                        web));
    }

    private static Map<String, String> text(YamlMap texts, String key, Languages languages) {
        return texts.map(key)
                .map(m -> languages.texts(m, "`" + key + "`", "forms in it are printed without that text"))
                .orElse(Map.of());
    }

    private Optional<Logo> logo() {
        String remedy = "Write the name of a PNG file that lies beside this file, such as `logo.png`.";
        Optional<String> name = root.word("logo", LOGO, "bad-logo-name", remedy);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Node at = root.at("logo");
        if (!name.get().endsWith(".png")) {
            file.error(
                    at,
                    "bad-logo-name",
                    "A logo is a PNG picture, and `" + name.get() + "` is called otherwise.",
                    "Save the picture as PNG, in black and grey, at most " + Logo.MAX_WIDTH + " x " + Logo.MAX_HEIGHT
                            + " pixels.");
            return Optional.empty();
        }
        Optional<byte[]> bytes = beside.read(name.get());
        if (bytes.isEmpty()) {
            file.error(
                    at,
                    "no-logo",
                    "There is no file `" + name.get() + "` beside this one that can be read.",
                    "Put the picture itself, not a link to it, into the folder of this file.");
            return Optional.empty();
        }
        try {
            return Optional.of(LogoPng.read(bytes.get()));
        } catch (LogoPng.Unfit e) {
            file.error(at, "bad-logo", e.getMessage(), e.remedy());
            return Optional.empty();
        }
    }

    private String approval() {
        String approval = root.sentence("approval").orElse("");
        if (approval.length() > MAX_APPROVAL) {
            file.error(
                    root.at("approval"),
                    "text-too-long",
                    "`approval` has " + approval.length() + " characters, more than the " + MAX_APPROVAL
                            + " that it may have.",
                    "Write the reference alone.");
        }
        return approval;
    }

    private List<String> sites() {
        Set<String> out = new LinkedHashSet<>();
        for (YamlMap.Word word : root.words("sites", MAX_SITES)) {
            if (!SITE.matcher(word.text()).matches()) {
                file.error(
                        word.node(),
                        "bad-site",
                        "A site cannot be " + YamlMap.quoted(word.text()) + ".",
                        "Use a code of letters, digits, hyphens and underscores, at most 40 characters.");
            } else if (!out.add(word.text())) {
                PartReader.repeated(file, word);
            }
        }
        return List.copyOf(out);
    }
}
