package org.likewise.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likewise.generator.web.Browser;
import org.likewise.model.scale.Scales;

/** The built site in a real browser, without any paper. */
class SiteBrowserTest {
    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start(Files.createDirectory(folder.resolve("downloads")));
        SiteBuilder.build(
                Scales.read(List.of(Path.of("../scale-definitions/therapeutic-empathy")))
                        .orThrow()
                        .scales(),
                folder.resolve("site"),
                SiteOptions.shipped(Instant.EPOCH, "Likewise test").with(List.of(), List.of()));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "index.html,320,light",
        "index.html,1280,dark",
        "therapeutic-empathy/patient.en-GB.html,320,dark",
        "therapeutic-empathy/observer.fr-CA.html,320,light",
        "therapeutic-empathy/patient.ar.html,320,light",
        "therapeutic-empathy/patient.ar.emergency.html,1280,dark"
    })
    void everyoneCanUseThePage(String page, int width, String scheme) {
        browser.open(folder.resolve("site").resolve(page), "", width, scheme);
        assertThat(browser.violations()).isEmpty();
        assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                .as("no scrolling sideways")
                .isLessThanOrEqualTo(width);
        assertThat(browser.requests()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }
}
