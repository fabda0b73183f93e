package org.likewise.scanner.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutJson;
import org.likewise.scanner.rig.Scan;
import org.likewise.scanner.rig.Sheet;
import org.likewise.scanner.rig.TestForms;
import org.likewise.scanner.rig.TestHand;
import org.likewise.scanner.rig.Trial;

class ExplanationTest {
    private static final Layout FORM = LayoutJson.withFormCode(TestForms.a4());

    @TempDir
    Path folder;

    @BeforeEach
    void aForm() throws IOException {
        Files.write(folder.resolve(FORM.form() + ".json"), LayoutJson.write(FORM));
    }

    private String explained(Sheet sheet, Scan scan, String out) throws IOException {
        Path file = Files.write(folder.resolve("scan.png"), Scan.png(scan.of(sheet.image(), 7)));
        Explanation made = Explanation.write(file, List.of(folder), "", folder.resolve(out));
        assertThat(made.pictures())
                .allSatisfy(p -> assertThat(ImageIO.read(p.toFile())).isNotNull());
        String page = Files.readString(made.page());
        assertThat(page.split("data:image/png;base64,")).hasSize(made.pictures().size() + 1);
        assertThat(page).doesNotContain("<script", "http://", "https://");
        return page;
    }

    private static String[] stages(String page) {
        return page.lines()
                .filter(l -> l.startsWith("<h2>"))
                .map(l -> l.replaceAll("<h2>[0-9]+\\. |</h2>", ""))
                .toArray(String[]::new);
    }

    @Test
    void everyStageOfAReadPageIsShownWithItsFigures() throws IOException {
        Trial trial = Trial.filled(FORM, 1, 5, true, List.of(TestHand.Style.CROSS), false);
        String page = explained(trial.sheet(), Scan.at(200).skewed(1), "out");
        assertThat(stages(page))
                .startsWith(
                        "The picture as it was read",
                        "What is darker than its surroundings",
                        "Dark figures, and which of them may be corner squares",
                        "Guesses at where the page lies, and the ticks&#39; verdict on each",
                        "Where the page lies",
                        "The code",
                        "Every box, over the page",
                        "The boxes of item1")
                .contains("The cells of age", "The space of comment")
                .endsWith("What was decided");
        assertThat(page).contains("4 of 4 corner squares and 50 of 50 ticks", "it says LW1-" + FORM.form() + "-1-");
        trial.truth()
                .forEach((field, values) -> assertThat(page)
                        .contains("<th scope=\"row\">" + field + "</th><td>"
                                + (values.isEmpty() ? "no answer" : String.join(", ", values)) + "</td>"));

        Path first = folder.resolve("out/explain.html");
        byte[] before = Files.readAllBytes(first);
        explained(trial.sheet(), Scan.at(200).skewed(1), "again");
        assertThat(folder.resolve("again/explain.html")).hasBinaryContent(before);
    }

    @Test
    void aPageThatFailsShowsHowFarItCame() throws IOException {
        String withoutCode = explained(Sheet.print(FORM.pages().get(0), ""), Scan.at(150), "no-code");
        assertThat(stages(withoutCode)).contains("Where the page lies").doesNotContain("Every box, over the page");
        assertThat(withoutCode).contains("The page was refused.", "cannot be read for sure", "[no-code]");

        String letter = explained(letter("Dear Sir or Madam, this is no form at all."), Scan.at(150), "letter");
        assertThat(stages(letter)).doesNotContain("Where the page lies").contains("The code");
        assertThat(letter).contains("no guess in which enough ticks are seen");

        assertThat(explained(Sheet.blank(FORM.pages().get(0)), Scan.at(150), "blank"))
                .contains("This side is blank.");
    }

    @Test
    void whatACodeSaysIsNeverMarkup() throws IOException {
        Sheet sheet = letter("A letter");
        sheet.qr(FORM.pages().get(0).code(), "<script>alert('x')</script>");
        String page = explained(sheet, Scan.at(200), "hostile");
        assertThat(page).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
    }

    private static Sheet letter(String words) {
        Sheet letter = Sheet.blank(FORM.pages().get(0));
        for (int line = 0; line < 30; line++) {
            letter.text(words, 20, 40 + 6 * line, 4.2);
        }
        return letter;
    }
}
