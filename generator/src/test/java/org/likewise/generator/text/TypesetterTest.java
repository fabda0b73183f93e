package org.likewise.generator.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likewise.model.problem.ProblemsException;

class TypesetterTest {
    private static final TextStyle STYLE = new TextStyle(12, false, 1.4);
    private static final String FRENCH = "« Tout à fait d’accord » : à quelle fréquence ? Cœur, où, Noël, aujourd’hui…";

    private static List<String> lines(String language, String text, double widthMm) {
        return Typesetter.forLanguage(language).set(text, STYLE, widthMm).lines().stream()
                .map(ShapedLine::text)
                .toList();
    }

    /** Widths in points at 16 pt; a browser's are the same with the same fonts and word spaces, to a thousandth of a point. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | false | How safe do you feel at school? Office “waffle” fi ffl – AVATAR To. | 464.432",
                "en-GB | true  | They were interested in me as a person. | 304.224",
                "fr-CA | false | « Tout à fait d’accord » : à quelle fréquence ? Cœur, où, Noël, ÉTÉ… | 479.088",
                "ar    | false | أوافق بشدة على أن المدرسة مكانٌ آمِنٌ (سؤال 12 من 20، PDF). لا إله | 392.208",
                "ar    | true  | استمع إليّ بعناية | 95.664",
                "ur    | false | میں بہت زیادہ متفق ہوں کہ اسکول محفوظ جگہ ہے، کیا آپ کو پتہ ہے؟ (12) | 401.6",
                "hi    | false | मैं पूरी तरह सहमत हूँ कि विद्यार्थियों की क्षमता, श्रद्धा और राष्ट्र सुरक्षित हैं। | 408.448",
            })
    void shapedTextIsAsWideAsInABrowser(String language, boolean bold, String text, double widthPt) {
        double widthMm = Typesetter.forLanguage(language).widthMm(text, new TextStyle(16, bold, 1));

        assertThat(widthMm * 72 / 25.4).isCloseTo(widthPt, within(0.001));
    }

    @Test
    void frenchPunctuationStaysWithItsWord() {
        // at each width from the longest word to the whole: nothing may begin a line that belongs to the word before,
        // or end one
        for (int widthMm = 30; widthMm < 160; widthMm++) {
            for (String line : lines("fr-CA", FRENCH, widthMm)) {
                assertThat(line).doesNotStartWith("»").doesNotStartWith(":").doesNotStartWith("?");
                assertThat(line).doesNotEndWith("«").doesNotEndWith("’");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fr-CA, La personne s’est-elle intéressée, true",
        "fr, Le temps a-t-il suffi, true",
        "fr, PARLE-T-ON, true",
        "fr-CA, Celui-ci, true",
        "fr-CA, des rendez-vous, true",
        "fr, un porte-enfant et un nord-est, false",
        "fr, un laissez-passer, false",
        "en-GB, a one-on-one talk, false",
    })
    void frenchPronounsStayWithTheirVerb(String language, String text, boolean stay) {
        // wide enough for each word, and with another before it, so that its hyphen comes to stand at every end of a
        // line
        boolean broken = IntStream.range(40, 100)
                .anyMatch(widthMm ->
                        lines(language, "Ainsi donc, " + text, widthMm).stream().anyMatch(line -> line.endsWith("-")));
        assertThat(broken).isEqualTo(!stay);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "fr-CA", "ar"})
    void linesAreAsFullAsTheyCanBeAndLoseNothing(String language) {
        String text = language.equals("ar")
                ? "أوافق بشدة على أن الطبيب استمع إليّ بعناية وأنه فهم ما كنت أقوله (سؤال 12 من 20)."
                : FRENCH;
        Typesetter typesetter = Typesetter.forLanguage(language);
        for (int widthMm = 30; widthMm < 120; widthMm += 7) {
            Paragraph paragraph = typesetter.set(text, STYLE, widthMm);
            List<String> lines = lines(language, text, widthMm);

            assertThat(String.join(" ", lines)).isEqualTo(text);
            assertThat(paragraph.widthMm()).isLessThanOrEqualTo(widthMm + 1e-6);
            for (int i = 0; i + 1 < lines.size(); i++) {
                String firstWord = lines.get(i + 1).split(" ")[0];
                if (firstWord.codePoints().allMatch(Character::isLetter)) {
                    assertThat(typesetter.widthMm(lines.get(i) + " " + firstWord, STYLE))
                            .isGreaterThan(widthMm - 0.5);
                }
            }
        }
    }

    @Test
    void aWordThatIsTooWideBeginsALineAndIsBrokenAnywhere() {
        List<String> lines = lines("de", "Ein Rindfleischetikettierungsüberwachungsgesetz!", 30);

        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(lines.get(0)).isEqualTo("Ein");
        assertThat(String.join("", lines)).isEqualTo("EinRindfleischetikettierungsüberwachungsgesetz!");
    }

    @Test
    void lineFeedsBreakAndEmptyTextIsOneLine() {
        assertThat(lines("en", "one\n\ntwo  \r\nthree", 100)).containsExactly("one", "", "two", "three");
        assertThat(lines("en", "", 100)).containsExactly("");
    }

    @Test
    void directionAndFirstFontComeFromTheLanguage() {
        assertThat(Typesetter.forLanguage("ar").rtl()).isTrue();
        assertThat(Typesetter.forLanguage("pa-PK").rtl()).isTrue();
        assertThat(Typesetter.forLanguage("pa").rtl()).isFalse();
        assertThat(faces("en", "Yes")).containsExactly("AtkinsonHyperlegibleNext-Regular");
        assertThat(faces("ar", "نعم Yes")).containsOnly("NotoNaskhArabic-Regular");
        assertThat(faces("ur", "ہاں")).containsExactly("NotoNastaliqUrdu-Regular");
        assertThat(faces("pa", "ਹਾਂ")).containsExactly("NotoSansGurmukhi-Regular");
        assertThat(faces("en", "Yes, نعم, ஆம், Да."))
                .contains("NotoNaskhArabic-Regular", "NotoSansTamil-Regular", "NotoSans-Regular");
    }

    private static List<String> faces(String language, String text) {
        return Typesetter.forLanguage(language).line(text, STYLE).runs().stream()
                .map(run -> run.face().toString())
                .toList();
    }

    @Test
    void narrowSpacesOfFrenchNeedNoOtherFont() {
        ShapedLine line = Typesetter.forLanguage("fr-CA").line("À 10\u202F% et 5\u00A0h", STYLE);

        assertThat(line.runs()).hasSize(1);
        assertThat(line.runs().get(0).glyphs()).noneMatch(glyph -> glyph.id() == 0);
    }

    @Test
    void aCharacterThatNoFontHasIsAProblem() {
        assertThatThrownBy(() -> Typesetter.forLanguage("en").set("Well done 🙂!", STYLE, 100))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.code()).isEqualTo("text.no-glyph");
                            assertThat(problem.message()).contains("U+1F642", "Well done 🙂!");
                        }));
    }

    @Test
    void tallScriptsGetTheRoomThatTheyNeed() {
        Paragraph english = Typesetter.forLanguage("en").set("Yes", STYLE, 100);
        Paragraph urdu = Typesetter.forLanguage("ur").set("ہاں", STYLE, 100);

        assertThat(english.lineHeightMm()).isCloseTo(1.4 * STYLE.emMm(), within(1e-9));
        assertThat(urdu.lineHeightMm()).isGreaterThan(1.5 * STYLE.emMm());
        assertThat(urdu.ascentMm()).isBetween(0.0, urdu.lineHeightMm());
    }

    @Test
    void manyThreadsGetTheSameAnswer() {
        List<Double> widths = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> Typesetter.forLanguage("ar").widthMm("استمع إليّ بعناية", STYLE))
                .distinct()
                .toList();

        assertThat(widths).hasSize(1);
    }

    /** Chinese has no spaces: a line may end after each character, but closing punctuation never begins one. */
    @Test
    void chinesePunctuationNeitherBeginsNorEndsALineWrongly() {
        String text = "您觉得“安全”吗？（约10分钟，5 mg）《问卷》、‘好’：是／否……我们，——谢谢！这个人认真地听我说话。";
        for (int widthMm = 18; widthMm < 120; widthMm++) {
            List<String> lines = lines("zh-Hans", text, widthMm);
            assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
            assertThat(lines.size()).isGreaterThan(1);
            for (String line : lines) {
                assertThat(line).doesNotMatch("[”’？）》、，：。！…].*").doesNotMatch(".*[“‘（《]");
                assertThat(line).doesNotMatch(".*1").doesNotStartWith("0");
            }
        }
    }

    /** From left to right, as one sees them: the characters that runs stand for, those of right-to-left runs turned round. */
    private static String seen(String language, String text) {
        ShapedLine line = Typesetter.forLanguage(language).line(text, STYLE);
        StringBuilder out = new StringBuilder();
        for (ShapedRun run : line.runs()) {
            StringBuilder part = new StringBuilder(line.text().substring(run.start(), run.limit()));
            out.append(run.rtl() ? part.reverse() : part);
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // in the order of the eye: the sentence begins at the right, words and numbers in Latin keep theirs
                "ar | هل ساعدك Likewise 2.0؟ | ؟Likewise 2.0 كدعاس له",
                // by Unicode's rules a number after Arabic letters goes their way, until a mark of direction says
                // otherwise
                "ar | انتظرت 15 دقيقة (5 mg). | .)mg 5( ةقيقد 15 ترظتنا",
                "ar | انتظرت 15 دقيقة (\u200E5 mg). | .)\u200E5 mg( ةقيقد 15 ترظتنا",
                "ar | الوزن \u20665 kg\u2069 تقريبًا | اًبيرقت \u20695 kg\u2066 نزولا",
                "ur | کیا Likewise آسان تھا؟ | ؟اھت ناسآ Likewise ایک",
                "en | Is نعم yes? | Is معن yes?",
                "en | Is it (نعم)? | Is it (معن)?",
                "en | 10 نعم 20 | 10 20 معن",
            })
    void bothDirectionsStandInTheOrderOfTheEye(String language, String text, String seen) {
        assertThat(seen(language, text)).isEqualTo(seen);
    }

    @Test
    void bracketsOpenTheWayTheirLineRuns() {
        ShapedRun.PlacedGlyph first = Typesetter.forLanguage("ar")
                .line("(نعم)", STYLE)
                .runs()
                .get(0)
                .glyphs()
                .get(0);
        FontFace naskh = FontFace.of(FontFamily.NOTO_NASKH_ARABIC, false);

        // what closes the sentence stands at the left, and there looks like an opening bracket
        assertThat(first.charIndex()).isEqualTo(4);
        assertThat(first.id()).isEqualTo(naskh.glyph('('));
    }
}
