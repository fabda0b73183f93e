package org.likewise.model.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likewise.model.problem.ProblemsException;

class LayoutJsonTest {
    private static final Layout LAYOUT = LayoutJson.withFormCode(new Layout(
            "",
            "therapeutic-empathy",
            "0.1.0",
            "k3x9q2f7",
            "5d0c",
            "patient",
            "en-GB",
            null,
            "A4",
            "standard",
            List.of(new LayoutPage(
                    1,
                    210,
                    297,
                    List.of(
                            new LayoutPage.Fiducial(LayoutPage.Corner.TOP_LEFT, new Box(12, 12, 5, 5)),
                            new LayoutPage.Fiducial(LayoutPage.Corner.TOP_RIGHT, new Box(193, 12, 5, 5)),
                            new LayoutPage.Fiducial(LayoutPage.Corner.BOTTOM_RIGHT, new Box(193, 280, 5, 5)),
                            new LayoutPage.Fiducial(LayoutPage.Corner.BOTTOM_LEFT, new Box(12, 280, 5, 5))),
                    List.of(new LayoutPage.Tick(LayoutPage.Side.LEFT, new Box(12, 30, 3, 1.5))),
                    new Box(170, 22, 18, 18),
                    25,
                    List.of(
                            new LayoutField.Choice(
                                    "interest",
                                    FieldType.SINGLE_CHOICE,
                                    "They were interested in me.",
                                    true,
                                    List.of(
                                            new LayoutOption("1", "Not at all", new Box(92, 80.5, 4.5, 4.5)),
                                            new LayoutOption("NA", "Not needed", new Box(110, 80.5, 4.5, 4.5)))),
                            new LayoutField.Cells(
                                    "age",
                                    FieldType.DIGITS,
                                    "Age",
                                    false,
                                    List.of(new Box(30, 200, 6, 8), new Box(36, 200, 6, 8)),
                                    0,
                                    99),
                            new LayoutField.Words("comment", "", false, new Box(20, 230, 170, 30)))))));

    @Test
    void comesBackAsItWasWritten() {
        assertThat(LayoutReader.read(LayoutJson.write(LAYOUT), "x.json")).isEqualTo(LAYOUT);
        assertThat(LAYOUT.form()).matches("[0-9A-HJKMNP-TV-Z]{10}");
    }

    @Test
    void theFormCodeIsThatOfTheFileWithSortedKeysAndWithoutForm() {
        // computed once with Python: json.dumps(file without form, sort_keys=True, separators=(",", ":"),
        // ensure_ascii=False)
        assertThat(new String(LayoutJson.write(LAYOUT), StandardCharsets.UTF_8))
                .startsWith("{\"format\":\"likewise-layout/1\",\"form\":\"" + LAYOUT.form() + "\"")
                .contains("{\"value\":\"1\",\"label\":\"Not at all\",\"x\":92,\"y\":80.5,\"w\":4.5,\"h\":4.5}");
        assertThat(LAYOUT.form()).isEqualTo("W8EHX73E29");
    }

    @Test
    void aChangedFileIsRefused() {
        byte[] moved = new String(LayoutJson.write(LAYOUT), StandardCharsets.UTF_8)
                .replace("80.5", "81.5")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> LayoutReader.read(moved, "x.json"))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("x.json: error: This layout file does not fit its own form code");
    }

    @Test
    void whatIsNoLayoutFileIsToldSo() {
        for (String text :
                List.of("", "[]", "{", "{\"format\":\"likewise-layout/2\"}", "{\"format\":\"likewise-layout/1\"}")) {
            assertThatThrownBy(() -> LayoutReader.read(text.getBytes(StandardCharsets.UTF_8), "x.json"))
                    .as(text)
                    .isInstanceOf(ProblemsException.class)
                    .hasMessageStartingWith("x.json");
        }
    }
}
