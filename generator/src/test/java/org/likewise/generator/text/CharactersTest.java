package org.likewise.generator.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likewise.generator.text.SampleSentences.Sample;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;

/** Each character is drawn right or is a problem, never a box on paper. */
class CharactersTest {
    private static final TextStyle STYLE = new TextStyle(12, false, 1.4);

    static List<Sample> samples() {
        return SampleSentences.all();
    }

    private static ShapedLine line(String language, String text) {
        return Typesetter.forLanguage(language).line(text, STYLE);
    }

    private static List<Integer> glyphs(ShapedLine line) {
        return line.runs().stream()
                .flatMap(run -> run.glyphs().stream().map(ShapedRun.PlacedGlyph::id))
                .toList();
    }

    /** The letters that each language uses, as Unicode's own data (CLDR) list them. */
    @ParameterizedTest
    @MethodSource("samples")
    void everyLetterAndSignOfTheLanguageHasAGlyph(Sample sample) {
        ULocale locale = ULocale.forLanguageTag(sample.language());
        UnicodeSet letters = LocaleData.getExemplarSet(locale, 0, LocaleData.ES_STANDARD);
        letters.addAll(LocaleData.getExemplarSet(locale, 0, LocaleData.ES_PUNCTUATION));
        assertThat(letters.size()).isGreaterThan(20);
        String missing = letters.stream()
                .filter(letter -> !Typesetter.forLanguage(sample.language())
                        .missingGlyphs(letter, Place.of("CLDR"), "")
                        .isEmpty())
                .toList()
                .toString();
        assertThat(missing).isEqualTo("[]");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void samplesAreDrawnInTheirFirstFontWithoutABox(Sample sample) {
        for (String text : sample.both()) {
            ShapedLine line = line(sample.language(), text);
            assertThat(glyphs(line)).doesNotContain(0);
            assertThat(line.runs().stream().map(run -> run.face().family()).distinct())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1F642, SLIGHTLY SMILING FACE",
        "hi, 1F642, SLIGHTLY SMILING FACE",
        "en, E000, PRIVATE USE AREA E000",
        "en, 0378, unassigned",
        "en, 0081, HIGH OCTET PRESET",
        "en, D83D, HIGH SURROGATES D83D",
        "zh-Hans, 5011, CJK UNIFIED IDEOGRAPHS 5011",
        "zh-Hant, 4E2D, CJK UNIFIED IDEOGRAPHS 4E2D",
        "zh-TW, 4E2D, CJK UNIFIED IDEOGRAPHS 4E2D",
        "ja, 65E5, CJK UNIFIED IDEOGRAPHS 65E5",
    })
    void aCharacterWithoutAGlyphIsAProblemThatNamesIt(String language, String hex, String name) {
        String text = "a" + new String(Character.toChars(Integer.parseInt(hex, 16))) + "b";
        assertThatThrownBy(() -> line(language, text))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::message)
                                .singleElement()
                                .asString()
                                .startsWith("No font has the character U+" + hex + " (")
                                .contains(name));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void accentsThatFollowTheirLetterLookAsThoseOnIt(Sample sample) {
        for (String text : sample.both()) {
            String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
            ShapedLine line = line(sample.language(), apart);
            assertThat(glyphs(line)).isEqualTo(glyphs(line(sample.language(), text)));
        }
        assertThat(Normalizer.normalize("é ŵ", Normalizer.Form.NFD)).hasSize(5);
    }

    @Test
    void tabsAndControlsAreSpaces() {
        assertThat(glyphs(line("en", "a\tb\u0007c"))).isEqualTo(glyphs(line("en", "a b c")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u202F", "\u2060", "\uFEFF"})
    void whatDoesNotBreakIsNotBroken(String glue) {
        List<String> lines = Typesetter.forLanguage("fr-CA").set("dix 10" + glue + "% dix", STYLE, 14).lines().stream()
                .map(ShapedLine::text)
                .toList();
        assertThat(lines).anyMatch(line -> line.contains("10" + glue + "%"));
    }

    @Test
    void aSoftHyphenIsNeitherDrawnNorAPlaceToBreak() {
        ShapedLine with = line("en", "inter\u00ADest");
        assertThat(with.widthMm()).isCloseTo(line("en", "interest").widthMm(), within(1e-9));
        List<ShapedLine> lines = Typesetter.forLanguage("en")
                .set("an inter\u00ADest", STYLE, with.widthMm() + 2)
                .lines();
        assertThat(lines).extracting(ShapedLine::text).containsExactly("an", "inter\u00ADest");
    }

    @Test
    void joinersChangeLettersAndTakeNoSpace() {
        assertThat(glyphs(line("fa", "می\u200Cخواهم"))).isNotEqualTo(glyphs(line("fa", "میخواهم")));
        assertThat(glyphs(line("hi", "क्\u200Dष"))).isNotEqualTo(glyphs(line("hi", "क्ष")));
        assertThat(glyphs(line("bn", "র\u200D্যাব"))).isNotEqualTo(glyphs(line("bn", "র্যাব")));
        assertThat(line("en", "a\u200Bb\u200Cc\u200Dd").widthMm())
                .isCloseTo(line("en", "abcd").widthMm(), within(0.1));
    }

    /** The letter by which a family's size is judged, in the font file itself. */
    @ParameterizedTest
    @EnumSource
    void theHeightOfLettersIsThatOfTheFont(FontFamily family) {
        double height = Inked.heightEm(family, family.letter(), false);
        double counted = family == FontFamily.NOTO_SANS_SC
                ? (height + 0.079) * 2 / 3 // such a character reaches below the baseline too
                : height;
        assertThat(family.letterEm()).isCloseTo(counted, within(0.015));
    }
}
