package org.likewise.generator.web;

import java.util.Base64;
import java.util.List;
import org.likewise.generator.text.WebFont;

/**
 * The letters of a page's script, as its style has them.
 *
 * @param css rules for the style; may be empty
 * @param source from where the policy lets fonts come; empty for nowhere
 */
record PageFonts(String css, String source) {
    /** Fonts of Chinese characters are some megabytes each: too much for a page, and every device that shows Chinese has some. */
    private static final int MOST_INLINE_BYTES = 400_000;

    private static final PageFonts NONE = new PageFonts("", "");

    static PageFonts of(String language, PageOptions options) {
        List<WebFont> fonts = options.fonts() == FontDelivery.NONE ? List.of() : WebFont.forLanguage(language);
        if (fonts.isEmpty()) {
            return NONE;
        }
        boolean inline = options.fonts() == FontDelivery.INLINE;
        StringBuilder css = new StringBuilder();
        for (WebFont font : fonts) {
            byte[] woff = font.woff();
            if (inline && woff.length > MOST_INLINE_BYTES) {
                return NONE;
            }
            String at = inline
                    ? "data:font/woff;base64," + Base64.getEncoder().encodeToString(woff)
                    : options.fontFolder() + font.fileName();
            css.append("@font-face { font-family: \"")
                    .append(font.familyName())
                    .append("\"; font-weight: ")
                    .append(font.bold() ? "600 900" : "100 599")
                    .append("; font-display: swap; src: url(\"")
                    .append(at)
                    .append("\") format(\"woff\"); }\n");
        }
        css.append(":root { --script: \"").append(fonts.get(0).familyName()).append("\"; }\n");
        return new PageFonts(css.toString(), inline ? "data:" : "'self' file:");
    }
}
