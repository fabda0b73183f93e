package org.likewise.generator.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likewise.generator.text.Typesetter;
import org.likewise.model.problem.Place;

/** The interface's words on paper. */
class PaperWordsTest {
    private static final Pattern FILLING = Pattern.compile("\\{[a-z]+\\}");
    private static final Map<String, String> ENGLISH = PaperWords.of("en-GB").onForms();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fr", "fr-CA", "cy", "pl", "es", "ar", "ur", "pa-Guru", "gu", "hi", "bn", "ta", "zh-Hans", "iu-Cans",
                "en-CA"
            })
    void keepTheirKeysAndFillingsAndCanBePrinted(String language) {
        PaperWords words = PaperWords.of(language);
        assertThat(words.language()).isEqualTo(language);
        assertThat(words.onForms().keySet()).isEqualTo(ENGLISH.keySet());
        words.onForms().forEach((key, text) -> {
            assertThat(fillings(text)).as(key).isEqualTo(fillings(ENGLISH.getOrDefault(key, "")));
            assertThat(Typesetter.forLanguage(language).missingGlyphs(text, Place.of(language), key))
                    .isEmpty();
        });
        assertThat(Typesetter.forLanguage(language)
                        .missingGlyphs(words.text("invitation.words"), Place.of(language), "invitation.words"))
                .isEmpty();
        assertThat(words.text("date.order")).matches("dmy|ymd|mdy");
        boolean english = language.startsWith("en");
        assertThat(words.text("mark.how").equals(ENGLISH.get("mark.how"))).isEqualTo(english);
    }

    private static List<String> fillings(String text) {
        return FILLING.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    @ParameterizedTest
    @CsvSource({
        "zh, zh-Hans",
        "zh-SG, zh-Hans",
        "pa, pa-Guru",
        "pa-IN, pa-Guru",
        "iu, iu-Cans",
        "es-MX, es",
        "ur-PK, ur"
    })
    void areThoseOfTheLanguageOrItsUsualScript(String language, String same) {
        assertThat(PaperWords.of(language).onForms())
                .isEqualTo(PaperWords.of(same).onForms());
        assertThat(PaperWords.of(language).language()).isEqualTo(language);
    }

    @Test
    void areEnglishWhereThereAreNone() {
        for (String language : List.of("zh-TW", "pa-PK", "iu-Latn", "sv")) {
            assertThat(PaperWords.of(language).onForms()).isEqualTo(ENGLISH);
            assertThat(PaperWords.of(language).language()).isEqualTo("en");
        }
    }
}
