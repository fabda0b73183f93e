package org.likewise.generator.text;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The font families that ship, in the order in which they are asked for a character that the first choice lacks.
 *
 * <p>How large letters look is judged by one letter of each script that has neither stroke nor sign above its body: x in
 * Latin, dal in Arabic script, ma under its line in the scripts that hang from one, tta in Tamil, ni in syllabics. A Chinese
 * character holds much more than a letter, so it counts with two thirds of its height.
 */
public enum FontFamily {
    ATKINSON_HYPERLEGIBLE_NEXT("AtkinsonHyperlegibleNext", "x", 0.496, 0.25),
    NOTO_SANS("NotoSans", "x", 0.536, 0.27),
    NOTO_NASKH_ARABIC("NotoNaskhArabic", "\u062F", 0.398, 0.2),
    NOTO_NASTALIQ_URDU("NotoNastaliqUrdu", "\u062F", 0.459, 0.3),
    NOTO_SANS_DEVANAGARI("NotoSansDevanagari", "\u092E", 0.622, 0.31),
    NOTO_SANS_GUJARATI("NotoSansGujarati", "\u0AAE", 0.603, 0.3),
    NOTO_SANS_GURMUKHI("NotoSansGurmukhi", "\u0A2E", 0.622, 0.31),
    NOTO_SANS_BENGALI("NotoSansBengali", "\u09AE", 0.622, 0.31),
    NOTO_SANS_TAMIL("NotoSansTamil", "\u0B9F", 0.554, 0.28),
    NOTO_SANS_CANADIAN_ABORIGINAL("NotoSansCanadianAboriginal", "\u14C2", 0.5, 0.33),
    NOTO_SANS_SC("NotoSansSC", "\u4E2D", 0.61, 0.38);

    /** What most words need. The files' own measures hold words with many signs, and spread all other lines. */
    private static final Map<FontFamily, LineExtent> TIGHTER = new EnumMap<>(Map.of(
            NOTO_NASKH_ARABIC, new LineExtent(0.88, 0.4),
            NOTO_NASTALIQ_URDU, new LineExtent(1.1, 0.45)));

    private final String fileStem;
    private final String letter;
    private final double letterEm;
    private final double middleEm;

    FontFamily(String fileStem, String letter, double letterEm, double middleEm) {
        this.fileStem = fileStem;
        this.letter = letter;
        this.letterEm = letterEm;
        this.middleEm = middleEm;
    }

    /** The part of its files' names that its weights share. */
    public String fileStem() {
        return fileStem;
    }

    /** The letter that the size of all is judged by. */
    public String letter() {
        return letter;
    }

    /** How far that letter's body reaches above the baseline, in multiples of the type size. */
    public double letterEm() {
        return letterEm;
    }

    /** Where the middle of a line of text seems to be, above its baseline. */
    double middleEm() {
        return middleEm;
    }

    /** How far a line reaches, where its own letters do not reach further; {@code asMade} is what the font's file says. */
    LineExtent lineExtent(LineExtent asMade) {
        return TIGHTER.getOrDefault(this, asMade);
    }

    /**
     * What each space between words gets beyond the font's own, in em. Atkinson Hyperlegible Next has narrow ones: a person who
     * reads with effort and a program that reads a scan run short words together ("Ina hospital").
     */
    double wordSpaceEm() {
        return this == ATKINSON_HYPERLEGIBLE_NEXT ? 0.04 : 0;
    }

    String fileName(boolean bold) {
        return fileStem + (bold ? "-Bold.ttf" : "-Regular.ttf");
    }

    /** The families for a language: its first choice, then all others whose forms its readers know. */
    static List<FontFamily> forLanguage(String bcp47Tag) {
        List<FontFamily> families = new ArrayList<>(List.of(values()));
        FontFamily first = firstChoice(bcp47Tag);
        families.remove(first);
        families.add(0, first);
        if (hasOtherHanForms(bcp47Tag)) {
            families.remove(NOTO_SANS_SC);
        }
        return List.copyOf(families);
    }

    /** Whether the language writes Chinese characters in other forms than the one font for them has. */
    static boolean hasOtherHanForms(String bcp47Tag) {
        return List.of("Hant", "Hanb", "Jpan", "Kore").contains(script(bcp47Tag));
    }

    private static String script(String bcp47Tag) {
        return ULocale.addLikelySubtags(ULocale.forLanguageTag(bcp47Tag)).getScript();
    }

    private static FontFamily firstChoice(String bcp47Tag) {
        if (Locale.forLanguageTag(bcp47Tag).getLanguage().equals("ur")) {
            // Urdu readers expect Nastaliq; the other languages of the script are read in Naskh
            return NOTO_NASTALIQ_URDU;
        }
        return switch (script(bcp47Tag)) {
            case "Arab" -> NOTO_NASKH_ARABIC;
            case "Deva" -> NOTO_SANS_DEVANAGARI;
            case "Gujr" -> NOTO_SANS_GUJARATI;
            case "Guru" -> NOTO_SANS_GURMUKHI;
            case "Beng" -> NOTO_SANS_BENGALI;
            case "Taml" -> NOTO_SANS_TAMIL;
            case "Cans" -> NOTO_SANS_CANADIAN_ABORIGINAL;
            case "Hans" -> NOTO_SANS_SC;
            case "Cyrl", "Grek" -> NOTO_SANS;
            default -> ATKINSON_HYPERLEGIBLE_NEXT;
        };
    }
}
