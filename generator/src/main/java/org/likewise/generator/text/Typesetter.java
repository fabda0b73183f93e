package org.likewise.generator.text;

import org.likewise.model.problem.ProblemsException;

/** Sets text of one language in lines; immutable and safe to share between threads. */
public final class Typesetter {
    private final String language;

    private Typesetter(String language) {
        this.language = language;
    }

    /** The typesetter of a language, given as a BCP 47 tag such as {@code fr-CA}; it decides direction and first font. */
    public static Typesetter forLanguage(String bcp47Tag) {
        return new Typesetter(bcp47Tag);
    }

    public String language() {
        return language;
    }

    /** Whether paragraphs of this language run from right to left. */
    public boolean rtl() {
        throw new UnsupportedOperationException("coming");
    }

    /**
     * Breaks a text into lines. Line feeds in the text break it too; a word that is too wide alone is broken anywhere.
     *
     * @param widthMm the widest that a line may be
     * @throws ProblemsException where no font has a glyph for a character
     */
    public Paragraph set(String text, TextStyle style, double widthMm) {
        throw new UnsupportedOperationException("coming");
    }

    /** The text as a single line, however wide. @throws ProblemsException as {@link #set} */
    public ShapedLine line(String text, TextStyle style) {
        throw new UnsupportedOperationException("coming");
    }

    /** The width of the text in a single line. @throws ProblemsException as {@link #set} */
    public double widthMm(String text, TextStyle style) {
        return line(text, style).widthMm();
    }
}
