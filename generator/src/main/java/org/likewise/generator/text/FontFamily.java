package org.likewise.generator.text;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The font families that ship, in the order in which they are asked for a character that the first choice lacks. */
enum FontFamily {
    ATKINSON_HYPERLEGIBLE_NEXT("AtkinsonHyperlegibleNext"),
    NOTO_SANS("NotoSans"),
    NOTO_NASKH_ARABIC("NotoNaskhArabic"),
    NOTO_NASTALIQ_URDU("NotoNastaliqUrdu"),
    NOTO_SANS_DEVANAGARI("NotoSansDevanagari"),
    NOTO_SANS_GUJARATI("NotoSansGujarati"),
    NOTO_SANS_GURMUKHI("NotoSansGurmukhi"),
    NOTO_SANS_BENGALI("NotoSansBengali"),
    NOTO_SANS_TAMIL("NotoSansTamil"),
    NOTO_SANS_CANADIAN_ABORIGINAL("NotoSansCanadianAboriginal");

    private final String fileStem;

    FontFamily(String fileStem) {
        this.fileStem = fileStem;
    }

    String fileName(boolean bold) {
        return fileStem + (bold ? "-Bold.ttf" : "-Regular.ttf");
    }

    /** The families for a language: its first choice, then all others. */
    static List<FontFamily> forLanguage(String bcp47Tag) {
        List<FontFamily> families = new ArrayList<>(List.of(values()));
        FontFamily first = firstChoice(bcp47Tag);
        families.remove(first);
        families.add(0, first);
        return List.copyOf(families);
    }

    private static FontFamily firstChoice(String bcp47Tag) {
        if (Locale.forLanguageTag(bcp47Tag).getLanguage().equals("ur")) {
            // Urdu readers expect Nastaliq; the other languages of the script are read in Naskh
            return NOTO_NASTALIQ_URDU;
        }
        String script =
                ULocale.addLikelySubtags(ULocale.forLanguageTag(bcp47Tag)).getScript();
        return switch (script) {
            case "Arab" -> NOTO_NASKH_ARABIC;
            case "Deva" -> NOTO_SANS_DEVANAGARI;
            case "Gujr" -> NOTO_SANS_GUJARATI;
            case "Guru" -> NOTO_SANS_GURMUKHI;
            case "Beng" -> NOTO_SANS_BENGALI;
            case "Taml" -> NOTO_SANS_TAMIL;
            case "Cans" -> NOTO_SANS_CANADIAN_ABORIGINAL;
            case "Cyrl", "Grek" -> NOTO_SANS;
            default -> ATKINSON_HYPERLEGIBLE_NEXT;
        };
    }
}
