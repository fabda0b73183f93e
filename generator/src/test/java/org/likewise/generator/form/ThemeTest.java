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
import org.likewise.generator.pdf.Element;
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
}
