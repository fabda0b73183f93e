package org.likewise.model.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.likewise.model.problem.Checked;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.scale.Formats;
import org.likewise.model.seal.SealKey;
import org.likewise.model.yaml.YamlFile;
import org.likewise.model.yaml.YamlMap;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads from {@code site.yaml} what it says of pages, and passes over the rest: that says how the site presents itself. */
public final class PageSettingsFile {
    /** What the file is called where it lies beside the folders of the scales. */
    public static final String NAME = "site.yaml";

    private static final String FORMAT = "likewise-site/1";

    /** Plain enough to stand in a page and in its policy as it is. */
    private static final Pattern ENDPOINT = Pattern.compile("(?=.{1,200}$)"
            + "(https://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|http://(localhost|127\\.0\\.0\\.1|\\[::1\\]))"
            + "(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*/?");

    private PageSettingsFile() {}

    /** The settings beside the folders of scales; none where there is no such file. */
    public static PageSettings beside(List<Path> folders) {
        return folders.stream()
                .map(f -> f.resolve(NAME))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(PageSettingsFile::read)
                .orElse(PageSettings.NONE);
    }

    /** @throws ProblemsException where the file cannot be read or is wrong */
    public static PageSettings read(Path path) {
        try {
            if (Files.size(path) > YamlFile.MAX_BYTES) {
                throw new IOException("too large");
            }
            return read(Files.readAllBytes(path), path.toString()).orThrow();
        } catch (IOException e) {
            throw new ProblemsException(Problem.error(
                    "site.cannot-read",
                    Place.of(path.toString()),
                    "This file cannot be read.",
                    "Check its name, its permissions and its size."));
        }
    }

    static Checked<PageSettings> read(byte[] bytes, String name) {
        YamlFile file = new YamlFile(bytes, name);
        file.room("site");
        Optional<PageSettings> settings = file.root().map(root -> settings(file, root));
        return new Checked<>(file.errors() == 0 ? settings : Optional.empty(), file.problems());
    }

    private static PageSettings settings(YamlFile file, YamlMap root) {
        Formats.check(root, FORMAT);
        Map<String, PageLayout> layouts = new LinkedHashMap<>();
        for (PageLayout layout : PageLayout.values()) {
            layouts.put(layout.id(), layout);
        }
        return new PageSettings(
                root.choice("layout", layouts),
                root.word(
                                "endpoint",
                                ENDPOINT,
                                "bad-endpoint",
                                "Write an address such as `https://answers.example.org/responses`; `http` only for `localhost`.")
                        .orElse(""),
                encryptTo(file, root));
    }

    private static Optional<SealKey> encryptTo(YamlFile file, YamlMap root) {
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
}
