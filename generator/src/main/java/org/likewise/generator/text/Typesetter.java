package org.likewise.generator.text;

import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;

/** Sets text of one language in lines; immutable and safe to share between threads. */
public final class Typesetter {
    private static final Map<String, Typesetter> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final Pattern LINE_FEED = Pattern.compile("\\R");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final String language;
    private final boolean rtl;
    private final FaceChooser faces;
    private final BreakRules rules;
    private final Map<TextInWeight, PreparedText> recent = Collections.synchronizedMap(new RecentTexts());

    private record TextInWeight(String text, boolean bold, FamilySizes sizes) {}

    /** Enough for the words of a questionnaire, which are laid out many times over; a few megabytes at most. */
    private static final class RecentTexts extends LinkedHashMap<TextInWeight, PreparedText> {
        private static final int MOST = 500;

        RecentTexts() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<TextInWeight, PreparedText> eldest) {
            return size() > MOST;
        }
    }

    private Typesetter(String language) {
        this.language = language;
        this.rtl = ULocale.forLanguageTag(language).isRightToLeft();
        this.faces = new FaceChooser(language);
        this.rules = new BreakRules(language);
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
            lines.addAll(prepared(part, style).lines(style, widthMm));
        }
        return paragraph(text, style, lines);
    }

    /** The text as a single line, however wide. @throws ProblemsException as {@link #set} */
    public ShapedLine line(String text, TextStyle style) {
        return prepared(text, style).line(style);
    }

    /** The width of the text in a single line. @throws ProblemsException as {@link #set} */
    public double widthMm(String text, TextStyle style) {
        return line(text, style).widthMm();
    }

    /**
     * A problem for each character of a text that no font has.
     *
     * @param place where the text is
     * @param key what it is called there; may be empty
     */
    public List<Problem> missingGlyphs(String text, Place place, String key) {
        return faces.missing(plain(text), place, key);
    }

    /** Accents are drawn alike whether they were typed with their letter or after it. */
    private static String plain(String text) {
        return Normalizer.normalize(CONTROL.matcher(text).replaceAll(" "), Normalizer.Form.NFC);
    }

    private PreparedText prepared(String text, TextStyle style) {
        String plain = plain(text);
        return recent.computeIfAbsent(new TextInWeight(plain, style.bold(), style.sizes()), key -> {
            FontFace[] faceOfChars = faces.choose(plain, style.bold());
            return new PreparedText(new TextShaper(plain, faceOfChars, style.sizes(), faces.wordSpaceEm(), rtl), rules);
        });
    }

    /** Lines are as high as the style says, or as the faces and letters in them need; free space is shared above and below. */
    private Paragraph paragraph(String text, TextStyle style, List<ShapedLine> lines) {
        FontFace firstFace = faces.firstChoice(style.bold());
        double firstFactor = style.sizes().factor(firstFace.family());
        LineExtent extent = lines.stream()
                .flatMap(line -> line.runs().stream())
                .map(run -> run.face().extent(run.glyphs()).times(run.scale()))
                .reduce(firstFace.lineExtent().times(firstFactor), LineExtent::and);
        double neededEm = extent.ascentEm() + extent.descentEm();
        double lineHeightEm = Math.max(style.lineHeightEm(), neededEm);
        double ascentEm = (lineHeightEm - neededEm) / 2 + extent.ascentEm();
        double middleEm = ascentEm - firstFace.family().middleEm() * firstFactor;
        double em = style.emMm();
        return new Paragraph(text, rtl, lines, lineHeightEm * em, ascentEm * em, middleEm * em);
    }
}
