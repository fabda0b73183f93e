package org.likewise.generator.form;

import java.util.HashMap;
import java.util.Map;
import org.likewise.generator.text.Paragraph;
import org.likewise.generator.text.TextStyle;
import org.likewise.generator.text.Typesetter;

/**
 * One language of a form, with how its words are set. Not to be shared between threads.
 *
 * @param language BCP 47 tag for what is said in it; empty for the form's own
 * @param typesetter of the language
 * @param words what the paper says besides the questionnaire itself
 * @param share its type size as a share of the form's
 * @param plain whether it is never set in bold
 * @param measured widths of texts that were measured before
 */
record Tongue(
        String language,
        Typesetter typesetter,
        PaperWords words,
        double share,
        boolean plain,
        Map<Measured, Double> measured) {

    /** A text in one line of a style. */
    private record Measured(String text, TextStyle style) {}

    static Tongue first(Typesetter typesetter, PaperWords words) {
        return new Tongue("", typesetter, words, 1, false, new HashMap<>());
    }

    /** The second language of a form, smaller and never bold. */
    static Tongue second(Typesetter typesetter, PaperWords words, double share) {
        return new Tongue(typesetter.language(), typesetter, words, share, true, new HashMap<>());
    }

    Paragraph set(String text, TextStyle style, double widthMm) {
        return typesetter.set(text, own(style), widthMm);
    }

    /** The width of a text in one line of that style; measured once. */
    double width(String text, TextStyle style) {
        return measured.computeIfAbsent(new Measured(text, style), m -> typesetter.widthMm(text, own(style)));
    }

    private TextStyle own(TextStyle style) {
        return share == 1 && !plain ? style : style.resized(style.sizePt() * share, style.bold() && !plain);
    }
}
