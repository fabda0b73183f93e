package org.likewise.generator.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.likewise.generator.web.Browser;

/** Lines of HTML that a browser sets in the fonts of the forms, in the order in which forms ask for them. */
public final class FontPage {
    private FontPage() {}

    /** The beginning of a page in that folder, into which the fonts are copied: a browser reads no others. */
    public static String head(Path folder) throws IOException {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><meta charset=\"utf-8\"><style>\n");
        for (FontFamily family : FontFamily.values()) {
            for (boolean bold : new boolean[] {false, true}) {
                String name = family.fileName(bold);
                try (InputStream in = FontPage.class.getResourceAsStream("/org/likewise/templates/fonts/" + name)) {
                    Files.write(folder.resolve(name), Objects.requireNonNull(in).readAllBytes());
                }
                html.append("@font-face { font-family: ")
                        .append(family.fileStem())
                        .append("; font-weight: ")
                        .append(bold ? "700" : "400")
                        .append("; src: url(")
                        .append(name)
                        .append("); }\n");
            }
        }
        // the one thing that a browser does by itself and print does not: closing up full-width punctuation
        return html
                + "body { text-rendering: geometricPrecision; text-spacing-trim: space-all; text-autospace: no-autospace;\n"
                + "  font-kerning: normal; font-variant-ligatures: normal; font-synthesis: none; }\n"
                + "div { white-space: pre; }\n</style>\n";
    }

    public static String line(String language, String text, boolean bold, double px) {
        Typesetter typesetter = Typesetter.forLanguage(language);
        String families = FontFamily.forLanguage(language).stream()
                .map(FontFamily::fileStem)
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "<div lang=\"%s\" dir=\"%s\" style=\"font: %d %spx %s; word-spacing: %sem\"><span>%s</span></div>\n",
                language,
                typesetter.rtl() ? "rtl" : "ltr",
                bold ? 700 : 400,
                px,
                families,
                FontFamily.forLanguage(language).get(0).wordSpaceEm(),
                text.replace("&", "&amp;").replace("<", "&lt;"));
    }

    public static void awaitFonts(Browser browser) {
        Object failed = browser.driver().executeAsyncScript("""
                const done = arguments[0];
                document.fonts.ready.then(() => done(
                    [...document.fonts].filter(f => f.status === 'error').map(f => f.family).join(' ')));
                """);
        assertThat(failed).as("fonts that the browser could not read").isEqualTo("");
    }
}
