package org.likewise.generator.text;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.likewise.model.problem.ProblemsException;

/** Sets text of one language in lines; immutable and safe to share between threads. */
public final class Typesetter {
    private static final Map<String, Typesetter> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final Pattern LINE_FEED = Pattern.compile("\\R");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final String language;
    private final boolean rtl;
    private final FaceChooser faces;
    private final LineBreaker breaker;

    private Typesetter(String language) {
        this.language = language;
        this.rtl = ULocale.forLanguageTag(language).isRightToLeft();
        this.faces = new FaceChooser(language);
        this.breaker = new LineBreaker(language);
    }

    /** The typesetter of a language, given as a BCP 47 tag such as {@code fr-CA}; it decides direction and first font. */
    public static Typesetter forLanguage(String bcp47Tag) {
        return BY_LANGUAGE.computeIfAbsent(bcp47Tag, Typesetter::new);
    }

    public String language() {
        return language;
    }

    /** Whether paragraphs of this language run from right to left. */
    public boolean rtl() {
        return rtl;
    }

    /**
     * Breaks a text into lines. Line feeds in the text break it too; a word that is too wide alone is broken anywhere.
     *
     * @param widthMm the widest that a line may be
     * @throws ProblemsException where no font has a glyph for a character
     */
    public Paragraph set(String text, TextStyle style, double widthMm) {
        List<ShapedLine> lines = new ArrayList<>();
        for (String part : LINE_FEED.split(text, -1)) {
            String plain = withoutControls(part);
            lines.addAll(breaker.breakLines(plain, shaper(plain, style), widthMm));
        }
        return paragraph(text, style, lines);
    }

    /** The text as a single line, however wide. @throws ProblemsException as {@link #set} */
    public ShapedLine line(String text, TextStyle style) {
        String plain = withoutControls(text);
        return shaper(plain, style).line(0, plain.length());
    }

    /** The width of the text in a single line. @throws ProblemsException as {@link #set} */
    public double widthMm(String text, TextStyle style) {
        return line(text, style).widthMm();
    }

    private TextShaper shaper(String text, TextStyle style) {
        return new TextShaper(text, faces.choose(text, style.bold()), rtl, style.sizePt());
    }

    private static String withoutControls(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
    }

    /** Lines are as high as the style says, or as the faces in them need; the free space is shared above and below. */
    private Paragraph paragraph(String text, TextStyle style, List<ShapedLine> lines) {
        Extent first = Extent.of(faces.firstChoice(style.bold()));
        Extent extent = lines.stream()
                .flatMap(line -> line.runs().stream())
                .map(run -> Extent.of(run.face()))
                .reduce(first, Extent::and);
        double lineHeightEm = Math.max(style.lineHeightEm(), extent.ascentEm + extent.descentEm);
        double leadingEm = lineHeightEm - extent.ascentEm - extent.descentEm;
        double em = style.emMm();
        return new Paragraph(text, rtl, lines, lineHeightEm * em, (leadingEm / 2 + extent.ascentEm) * em);
    }

    /** How far a face reaches from the baseline, in em. */
    private record Extent(double ascentEm, double descentEm) {
        static Extent of(FontFace face) {
            double unit = face.metrics().unitsPerEm();
            return new Extent(face.metrics().ascent() / unit, face.metrics().descent() / unit);
        }

        Extent and(Extent other) {
            return new Extent(Math.max(ascentEm, other.ascentEm), Math.max(descentEm, other.descentEm));
        }
    }
}
