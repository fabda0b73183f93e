package org.likewise.generator.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likewise.generator.web.Browser;
import org.likewise.generator.web.HtmlChecker;
import org.likewise.generator.web.WebTemplates;
import org.likewise.model.change.ScaleChanges;
import org.likewise.model.scale.DefinitionFile;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;

/** The page that shows a reviewer what is different, with every kind of difference on it. */
class ChangesPageTest {
    private static final Path SHIPPED = Path.of("../scale-definitions/therapeutic-empathy");

    /** What is edited in the shipped scale and its Arabic. */
    private static final Map<String, String> EDITS = Map.of(
            "They listened closely to me.", "They <b>listened</b> very closely to me.",
            "label: Mostly}", "label: \"Nearly & mostly\"}",
            "{id: plenty, label: Plenty}", "{id: plenty, label: Plenty}\n      - {id: unsure, label: Not sure}",
            "items: [understanding, responding]", "items: [responding, understanding]",
            "method: mean", "method: sum",
            "    unit: years\n", "");

    @TempDir
    private static Path folder;

    private static String page = "";

    @BeforeAll
    static void render() throws IOException {
        ScaleChanges changes = ScaleChanges.between(scale(Map.of()), scale(EDITS));
        page = ChangesPage.render(List.of(new ComparedScale(changes, "before", "after")), WebTemplates.shipped());
        Files.writeString(folder.resolve("changes.html"), page);
    }

    @Test
    void isHtmlWithoutAnError() {
        assertThat(HtmlChecker.messages(page)).isEmpty();
    }

    @Test
    void escapesWordsAndMarksThem() {
        assertThat(page)
                .contains("They <ins>&lt;b&gt;</ins>listened")
                .doesNotContain("<b>listened")
                .contains("dir=\"rtl\"")
                .contains("MAJOR");
    }

    @ParameterizedTest
    @CsvSource({"320,light", "1280,dark"})
    void everyoneCanUseIt(int width, String scheme) throws IOException {
        try (Browser browser = Browser.start(Files.createDirectories(folder.resolve("downloads")))) {
            browser.open(folder.resolve("changes.html"), "", width, scheme);
            assertThat(browser.violations()).isEmpty();
            assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                    .as("no scrolling sideways")
                    .isLessThanOrEqualTo(width);
            assertThat(browser.requests()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static Scale scale(Map<String, String> edits) throws IOException {
        List<DefinitionFile> files = new ArrayList<>();
        for (String name : List.of("scale.yaml", "ar.yaml")) {
            String text = Files.readString(SHIPPED.resolve(name));
            for (Map.Entry<String, String> edit : edits.entrySet()) {
                assertThat(name.equals("ar.yaml") || text.contains(edit.getKey()))
                        .as(edit.getKey())
                        .isTrue();
                text = text.replace(edit.getKey(), edit.getValue());
            }
            files.add(new DefinitionFile("x/" + name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        return Scales.of(files).orThrow().scale("therapeutic-empathy").orElseThrow();
    }
}
