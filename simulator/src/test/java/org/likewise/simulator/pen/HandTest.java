package org.likewise.simulator.pen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likewise.simulator.chance.Dice;

class HandTest {
    private static Hand hand(int writer) {
        return Hand.of(HandSet.DEVELOPING, Dice.of(5, "hand", "w" + writer));
    }

    private static Hand at(String language, int writer) {
        return hand(writer).at(language, Dice.of(5, "digits", "w" + writer));
    }

    @ParameterizedTest
    @CsvSource({"ar, ar", "ar-EG, ar", "fa, fa", "ur-PK, ur"})
    void aboutHalfWriteTheirLanguagesDigits(String language, String digits) {
        long own = IntStream.range(0, 400)
                .filter(writer ->
                        at(language, writer).digitVariants().language().equals(digits))
                .count();
        long ours = IntStream.range(0, 400)
                .filter(writer -> at(language, writer).equals(hand(writer)))
                .count();

        assertThat(own).isBetween(160L, 240L);
        assertThat(own + ours).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "fr-CA", "he", ""})
    void elsewhereHandsStayAsTheyAre(String language) {
        assertThat(IntStream.range(0, 50))
                .allMatch(writer -> at(language, writer).equals(hand(writer)));
    }

    @Test
    void theDigitsAreNotOnesOwn() {
        int writer = IntStream.range(0, 50)
                .filter(w -> !at("ar", w).equals(hand(w)))
                .findFirst()
                .orElseThrow();

        assertThat(at("ar", writer).pen()).isEqualTo(hand(writer).pen());
        for (int digit = 0; digit < 10; digit++) {
            assertThat(at("ar", writer).digitVariants().strokes(digit))
                    .as("digit %d", digit)
                    .isNotEqualTo(hand(writer).digitVariants().strokes(digit));
        }
    }
}
