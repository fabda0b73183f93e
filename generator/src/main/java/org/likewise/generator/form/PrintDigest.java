package org.likewise.generator.form;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.TreeMap;
import org.likewise.model.code.Base32;

/**
 * A digest of all printed matter besides the wording: the paper's own words, the DRAFT band, the footer and the theme's
 * measures.
 *
 * @param draft whether the band stands on its pages
 * @param footer what stands at the foot of its pages
 */
record PrintDigest(Ink ink, boolean draft, String footer) {
    /** To be counted up whenever the program draws something else from the same words and measures. */
    private static final int DRAWING = 1;

    private static final int BYTES = 8;

    /** 16 lower-case hexadecimal digits. */
    String hex() {
        StringBuilder all = new StringBuilder("print " + DRAWING + "\n");
        ink.words()
                .onForms()
                .forEach((key, text) -> all.append(key).append('=').append(text).append('\n'));
        new TreeMap<>(ink.measures().values())
                .forEach((name, value) ->
                        all.append(name).append('=').append(value).append('\n'));
        all.append("draft=").append(draft).append("\nfooter=").append(footer).append('\n');
        byte[] digest = Base32.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, BYTES);
    }
}
