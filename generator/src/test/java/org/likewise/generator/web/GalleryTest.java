package org.likewise.generator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of all components: what they look like to the last character, and whether everyone can use them. */
class GalleryTest {
    private static final Path GOLDEN = Path.of("../templates/gallery");

    private static Browser browser;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() {
        browser = Browser.start(folder);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    /** {@code -Dgolden.refresh=true} writes the gallery anew. */
    @ParameterizedTest
    @ValueSource(strings = {"ltr", "rtl"})
    void theGalleryIsAsItWasLookedAt(String direction) throws IOException {
        String page = Gallery.render(WebTemplates.shipped(), direction);
        Path golden = GOLDEN.resolve(direction.equals("ltr") ? "index.html" : "mirrored.html");
        if (Boolean.getBoolean("golden.refresh")) {
            assertThat(System.getenv("CI"))
                    .as("CI does not refresh golden files")
                    .isNotEqualTo("true");
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, page);
        }
        assertThat(page).isEqualTo(Files.readString(golden));
        assertThat(HtmlChecker.messages(page)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "index.html,320,light",
        "index.html,320,dark",
        "index.html,1280,light",
        "index.html,1280,dark",
        "mirrored.html,320,light",
        "mirrored.html,320,dark",
        "mirrored.html,1280,light",
        "mirrored.html,1280,dark"
    })
    void everyoneCanUseEachExample(String page, int width, String scheme) {
        browser.open(GOLDEN.resolve(page).toAbsolutePath().normalize(), "", width, scheme);
        assertThat(browser.violations()).isEmpty();
        assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                .as("no scrolling sideways")
                .isLessThanOrEqualTo(width);
        assertThat(browser.requests()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void everyComponentHasItsReadmeAndIsShown() throws IOException {
        String page = Gallery.render(WebTemplates.shipped(), "ltr");
        try (var folders = Files.list(Path.of("../templates/web/components"))) {
            List<Path> all = folders.filter(Files::isDirectory).sorted().toList();
            assertThat(all).isNotEmpty().allSatisfy(each -> {
                assertThat(each.resolve("README.md")).isNotEmptyFile();
                String name = each.getFileName().toString();
                assertThat(page).containsPattern("id=\"component-" + name + "\"|class=\"" + name + "\"");
            });
        }
    }

    @Test
    void aClinicsOwnComponentTakesThePlaceOfTheShippedOne() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/web/components/text"));
        Files.writeString(own.resolve("text.ftlh"), "<p>ours: ${question.stem}</p>");
        Files.createDirectories(folder.resolve("own/web/messages"));
        Files.writeString(folder.resolve("own/web/messages/en.properties"), "draft.heading=Our draft.\n");
        String page = Gallery.render(WebTemplates.over(folder.resolve("own")), "ltr");
        assertThat(page).contains("<p>ours: A box for words.</p>").contains("type=\"radio\"");
        assertThat(page)
                .as("the words that it has")
                .contains("Our draft.")
                .contains("These words are still being tried");
    }
}
