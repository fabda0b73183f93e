package org.likewise.generator.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A font of a script that a device may lack, as web pages use it.
 *
 * @param family never one for Latin, Greek or Cyrillic letters, which every device has
 * @param bold its weight
 */
public record WebFont(FontFamily family, boolean bold) {
    private static final String FOLDER = "/org/likewise/templates/fonts/";
    private static final Map<String, byte[]> MADE = new ConcurrentHashMap<>();

    /** Those of a language, regular and bold; none for a language that needs none. */
    public static List<WebFont> forLanguage(String bcp47Tag) {
        FontFamily first = FontFamily.forLanguage(bcp47Tag).get(0);
        return first == FontFamily.ATKINSON_HYPERLEGIBLE_NEXT || first == FontFamily.NOTO_SANS
                ? List.of()
                : List.of(new WebFont(first, false), new WebFont(first, true));
    }

    /** What pages call the family: not as the device might, so that each is itself. */
    public String familyName() {
        return "Likewise " + family.fileStem();
    }

    public String fileName() {
        return family.fileName(bold).replaceAll("\\.ttf$", ".woff");
    }

    /** The file: whole, since a page's script may show any letter, and joining needs all of its tables. */
    public byte[] woff() {
        return MADE.computeIfAbsent(family.fileName(bold), name -> {
            try (InputStream in = Objects.requireNonNull(WebFont.class.getResourceAsStream(FOLDER + name), name)) {
                return Woff.of(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
