package org.likewise.exchange.translation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Made-up languages, which show what breaks. */
class PseudoLanguageTest {
    @ParameterizedTest
    @EnumSource
    void areLongerKeepTheirSlotsAndShowBothEnds(PseudoLanguage language) {
        Sample.SCALE.sentences().forEach((key, source) -> {
            String sentence = language.of(Sample.SCALE).texts().get(key).text();
            assertThat(sentence.length()).as(key).isGreaterThan(source.length() * 5 / 4);
            assertThat(sentence).startsWith("[").endsWith("]").doesNotContain(source);
            assertThat(sentence.contains("{condition}")).isEqualTo(source.contains("{condition}"));
        });
        assertThat(LanguageTag.usual(language.tag())).isTrue();
    }
}
