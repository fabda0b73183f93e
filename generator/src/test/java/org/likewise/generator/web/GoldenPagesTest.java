package org.likewise.generator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;

/** The patient's page of the shipped scale, to the last character; {@code -Dgolden.refresh=true} writes it anew. */
class GoldenPagesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/likewise/generator/web");

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "fr-CA", "ar"})
    void thePageIsAsItWasLookedAt(String language) throws IOException {
        Scale scale = Scales.read(List.of(Path.of("../scale-definitions/therapeutic-empathy")))
                .orThrow()
                .scales()
                .get(0);
        String page = QuestionnairePage.render(
                Questionnaires.resolve(scale, "patient", language, null), WebTemplates.shipped());
        Path golden = GOLDEN.resolve("patient." + language + ".html");
        if (Boolean.getBoolean("golden.refresh")) {
            assertThat(System.getenv("CI"))
                    .as("CI does not refresh golden files")
                    .isNotEqualTo("true");
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, page);
        }
        assertThat(page).isEqualTo(Files.readString(golden));
    }
}
