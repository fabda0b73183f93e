package org.likewise.model.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.Severity;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.DefinitionFile;
import org.likewise.model.scale.DefinitionPlaces;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;

/** What the item check finds, where, and what it leaves alone. */
class ItemCheckTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/likewise/model/advice");

    @Test
    void findsWhatItShouldAndNothingElse() throws IOException {
        Scale scale = Scales.read(List.of(FOLDER)).orThrow().scale("advice").orElseThrow();
        String found = check(scale).stream()
                        .map(p -> p.toString().replace(FOLDER + "/", ""))
                        .collect(Collectors.joining("\n"))
                + "\n";
        Path expected = FOLDER.resolve("expected.txt");
        if (Boolean.getBoolean("golden.refresh")) {
            assertThat(System.getenv("CI")).isNotEqualTo("true");
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected));
    }

    @Test
    void adviceNeverBlocks() {
        Scale scale = Scales.read(List.of(FOLDER)).orThrow().scale("advice").orElseThrow();
        assertThat(check(scale)).isNotEmpty().noneMatch(p -> p.severity() == Severity.ERROR);
    }

    @Test
    void theShippedScalesGiveNoReasonForAdvice() {
        List<Scale> shipped =
                Scales.read(List.of(Path.of("../scale-definitions"))).orThrow().scales();
        assertThat(shipped).isNotEmpty();
        assertThat(shipped).allSatisfy(scale -> assertThat(check(scale)).isEmpty());
    }

    @Test
    void readabilityIsByTheFormulaOfTheLanguage() {
        Scale shipped = Scales.read(List.of(Path.of("../scale-definitions")))
                .scale("therapeutic-empathy")
                .orElseThrow();
        Readability english = Readability.of(Questionnaires.resolve(shipped, "patient", "en-GB", null))
                .orElseThrow();
        assertThat(english.formula()).isEqualTo("Flesch–Kincaid grade");
        // a child of 9 to 11 is in grades 4 to 6
        assertThat(english.value()).isCloseTo(3, within(2.5));
        assertThat(Readability.of(Questionnaires.resolve(shipped, "patient", "fr-CA", null))
                        .orElseThrow()
                        .formula())
                .isEqualTo("Kandel–Moles");
        assertThat(Readability.of(Questionnaires.resolve(shipped, "patient", "ar", null)))
                .as("Arabic has no formula here")
                .isEmpty();
    }

    private static List<Problem> check(Scale scale) {
        return ItemCheck.of(scale, name -> {
            try {
                return DefinitionPlaces.of(DefinitionFile.read(Path.of(name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
