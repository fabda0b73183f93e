package org.likewise.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likewise.generator.form.Paper;
import org.likewise.generator.form.Style;
import org.likewise.generator.web.Browser;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The built site in a real browser. */
class SiteBrowserTest {
    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start(Files.createDirectory(folder.resolve("downloads")));
        List<Scale> shipped = Scales.read(List.of(Path.of("../scale-definitions/therapeutic-empathy")))
                .orThrow()
                .scales();
        SiteOptions options = SiteOptions.shipped(Instant.EPOCH, "Likewise test");
        SiteBuilder.build(shipped, folder.resolve("site"), options.with(List.of(), List.of()));
        // with one form of each, and so with pictures; its own words are in a language that is written from the right
        SiteBuilder.build(
                List.of(shipped.get(0).with(List.of())),
                folder.resolve("pictures"),
                new SiteOptions(
                        List.of(Paper.A4),
                        List.of(Style.STANDARD),
                        options.templates(),
                        options.forms(),
                        options.date(),
                        options.producer(),
                        "ar",
                        options.pages(),
                        Optional.empty()));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"320,light", "1280,dark"})
    void everyoneCanUseTheIndexWithItsPictures(int width, String scheme) {
        browser.open(folder.resolve("pictures/index.html"), "", width, scheme);
        assertThat((Boolean) browser.script("return document.images.length === 8 && document.dir === 'rtl'"))
                .isTrue();
        browser.script("for (const image of document.images) image.loading = 'eager'");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(10))
                .until(d -> (Boolean) browser.script("return [...document.images].every(i => i.complete)"));
        assertThat((Boolean) browser.script("return [...document.images].every(i => i.naturalWidth === 420"
                        + " && Math.abs(i.offsetHeight / i.offsetWidth - 594 / 420) < 0.03)"))
                .as("all are there, and in their own shape")
                .isTrue();
        assertThat(browser.violations()).isEmpty();
        assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                .as("no scrolling sideways")
                .isLessThanOrEqualTo(width);
        assertThat(browser.requests()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
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
