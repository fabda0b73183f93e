package org.likewise.generator.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.likewise.generator.pdf.Element;
import org.likewise.generator.text.FontFamily;
import org.likewise.generator.text.TextStyle;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;

class ThemeTest {
    private static String shipped() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ThemeTest.class.getResourceAsStream("/org/likewise/templates/print/theme.properties"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_designer_can_change_a_measure_and_a_word(@TempDir Path templates) throws IOException {
        String larger = shipped().replace("standard.body-size = 12.2", "standard.body-size = 13");
        Path print = Files.createDirectories(templates.resolve("print"));
        Files.writeString(print.resolve("theme.properties"), larger);
        Files.writeString(print.resolve("messages.properties"), "mark.how = One cross, please.\n");
        Form mine = new FormMaker(PrintTheme.over(templates))
                .make(Shipped.questionnaire("patient", "en-GB"), Paper.A4, Style.STANDARD);
        Form ours = FormMaker.shipped().make(Shipped.questionnaire("patient", "en-GB"), Paper.A4, Style.STANDARD);
        assertThat(mine.layout().print()).isNotEqualTo(ours.layout().print());
        assertThat(mine.layout().wording()).isEqualTo(ours.layout().wording());
        assertThat(mine.drawing().pages().get(0).elements())
                .extracting(Element::text)
                .contains("One cross, please.", "Wrong box? Fill it in completely and cross the right one.");
    }

    @Test
    void what_the_scanner_needs_is_enforced_and_all_is_said_at_once() throws IOException {
        String broken = shipped()
                .replace("standard.box = 4.5", "standard.box = 3")
                .replace("standard.row-pitch = 7.5", "standard.row-pitch = wide")
                .replace("large-print.box-line = 0.45", "large-print.bocks-line = 0.45");
        assertThatThrownBy(() -> Theme.read(new StringReader(broken), "mine.properties"))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::message)
                                .containsExactlyInAnyOrder(
                                        "The measure \"standard.box\" is \"3\", which is no number within its limits.",
                                        "The measure \"standard.row-pitch\" is \"wide\", which is no number within its limits.",
                                        "The measure \"large-print.box-line\" is missing.",
                                        "There is no measure called \"large-print.bocks-line\"."));
    }

    /** The x-height of Latin, and what corresponds to it elsewhere, by the fonts' own outlines. */
    @ParameterizedTest
    @EnumSource
    void letters_of_every_family_are_large_enough(FontFamily family) {
        for (Style style : Style.values()) {
            TextStyle body = Theme.shipped().of(style).body();
            double letterMm = family.letterEm() * body.sizes().factor(family) * body.emMm();
            assertThat(letterMm).isGreaterThanOrEqualTo(style == Style.STANDARD ? 2.1 : 3.1);
        }
    }

    @Test
    void a_family_whose_letters_would_be_too_small_is_refused() throws IOException {
        String small = shipped()
                .replace("standard.size-of-NotoNaskhArabic = 1.23", "standard.size-of-NotoNaskhArabic = 1.1")
                .replace("standard.body-size = 12.2", "standard.body-size = 13");
        assertThatThrownBy(() -> Theme.read(new StringReader(small), "mine.properties"))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.message()).contains("standard.size-of-NotoNaskhArabic");
                            // 2.1 mm are 1.16 times what a dal is at 13 points
                            assertThat(problem.remedy()).isEqualTo("Give a number from 1.16 to 2.0.");
                        }));
    }
}
