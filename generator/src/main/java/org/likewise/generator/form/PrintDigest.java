package org.likewise.generator.form;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.likewise.generator.text.FontFamily;
import org.likewise.model.code.Base32;

/**
 * A digest of all printed matter besides the wording: the paper's own words, the DRAFT band, the footer, the theme's
 * measures and what a study prints around the questionnaire.
 *
 * @param families of its letters: in which sizes others are set is no matter of this form
 * @param draft whether the band stands on its pages
 * @param footer what stands at the foot of its pages
 */
record PrintDigest(
        Ink ink, Set<FontFamily> families, boolean draft, String footer, Surround surround, List<String> languages) {
    /** To be counted up whenever the program draws something else from the same words and measures. */
    private static final int DRAWING = 3;

    private static final int BYTES = 8;

    /** 16 lower-case hexadecimal digits. */
    String hex() {
        StringBuilder all = new StringBuilder("print " + DRAWING + "\n");
        append(all, "", ink.first().words().onForms());
        ink.second().ifPresent(t -> append(all, "second ", t.words().onForms()));
        ink.measures()
                .of(families)
                .forEach((name, value) ->
                        all.append(name).append('=').append(value).append('\n'));
        all.append("draft=").append(draft).append("\nfooter=").append(footer).append('\n');
        List<Said> around =
                List.of(surround.consent(languages), surround.contact(languages), Said.of(surround.approval()));
        around.forEach(said -> all.append("around=")
                .append(said.first())
                .append('\n')
                .append(said.second())
                .append('\n'));
        surround.logo()
                .ifPresent(logo -> all.append("logo=")
                        .append(logo.width())
                        .append(' ')
                        .append(HexFormat.of().formatHex(Base32.sha256(logo.gray())))
                        .append('\n'));
        byte[] digest = Base32.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, BYTES);
    }

    private static void append(StringBuilder all, String kind, Map<String, String> texts) {
        new TreeMap<>(texts)
                .forEach((key, text) ->
                        all.append(kind).append(key).append('=').append(text).append('\n'));
    }
}
