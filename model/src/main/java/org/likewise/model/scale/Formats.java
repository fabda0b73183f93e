package org.likewise.model.scale;

import java.util.List;
import java.util.Map;
import org.likewise.model.yaml.Suggestion;
import org.likewise.model.yaml.YamlMap;

/** The {@code format:} line, by which files are told apart. */
public final class Formats {
    /** What {@code format:} says in a study's file. */
    public static final String STUDY = "likewise-study/1";

    /** What {@code format:} says in the settings of a site. */
    public static final String SITE = "likewise-site/1";

    private Formats() {}

    /** What the file says that it is; empty where it says nothing. */
    static String of(YamlMap root) {
        return root.scalarText("format").orElse("");
    }

    /** Reports a file that is not of the format it is read as. */
    public static void check(YamlMap root, String format) {
        root.require("format");
        root.choice("format", Map.of(format, true));
    }

    /** Reports a file whose format no one knows. */
    static void unknown(YamlMap root) {
        List<String> known = List.of(
                ScaleReader.FORMAT,
                TranslationReader.FORMAT,
                ChangeLogReader.FORMAT,
                WordingReader.FORMAT,
                STUDY,
                SITE);
        root.file().room("format");
        if (!root.has("format")) {
            root.file()
                    .error(
                            root.node(),
                            "missing",
                            "This file does not say what it is.",
                            "Begin it with `format: likewise-scale/1` or `format: likewise-translation/1`.");
        } else {
            root.file()
                    .error(
                            root.at("format"),
                            "unknown",
                            "The format " + YamlMap.quoted(of(root)) + " is not known.",
                            Suggestion.remedy(of(root), known));
        }
    }
}
