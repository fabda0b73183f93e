package org.likewise.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import org.likewise.model.site.SiteSettings;
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
        // two languages beside the scale's own, one of them from the right, are enough to look at
        shipped = List.of(shipped.get(0)
                .with(shipped.get(0).translations().stream()
                        .filter(t ->
                                t.language().equals("fr-CA") || t.language().equals("ar"))
                        .toList()));
        SiteOptions options = SiteOptions.shipped(Instant.EPOCH, "Likewise test");
        SiteBuilder.build(shipped, folder.resolve("site"), options.with(List.of(), List.of()));
        // with one form of each, and so with pictures; its own words are in a language that is written from the right
        SiteBuilder.build(
                shipped,
                folder.resolve("pictures"),
                options.with(SiteSettings.NONE.in("ar")).with(List.of(Paper.A4), List.of(Style.STANDARD)));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"320,light", "1280,dark"})
    void everyoneCanUseThePageOfAScaleWithItsPictures(int width, String scheme) {
        browser.open(folder.resolve("pictures/therapeutic-empathy/index.html"), "", width, scheme);
        assertThat((Boolean) browser.script("return document.images.length === 24 && document.dir === 'rtl'"))
                .isTrue();
        browser.script("for (const each of document.querySelectorAll('details')) each.open = true;"
                + "for (const image of document.images) image.loading = 'eager'");
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

    /** All kinds of page that there are, from the left and from the right, on a phone and on a desk. */
    @ParameterizedTest
    @CsvSource({
        "site/index.html,320,dark",
        "site/index.html,1280,light",
        "pictures/index.html,320,light",
        "pictures/index.html,1280,dark",
        "site/print-and-scan.html,320,dark",
        "pictures/print-and-scan.html,320,light",
        "pictures/print-and-scan.html,1280,dark",
        "site/therapeutic-empathy/index.html,320,dark",
        "pictures/therapeutic-empathy/words-fr-CA.html,320,light",
        "site/therapeutic-empathy/words-ar.html,1280,dark",
        "site/therapeutic-empathy/patient.en-GB.html,320,dark",
        "site/therapeutic-empathy/observer.fr-CA.html,320,light",
        "site/therapeutic-empathy/patient.ar.html,320,light",
        "site/therapeutic-empathy/patient.ar.emergency.html,1280,dark"
    })
    void everyoneCanUseThePage(String page, int width, String scheme) {
        browser.open(folder.resolve(page), "", width, scheme);
        // what is folded away is a part of the page
        browser.script("for (const each of document.querySelectorAll('details')) each.open = true");
        assertThat(browser.violations()).isEmpty();
        assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                .as("no scrolling sideways")
                .isLessThanOrEqualTo(width);
        assertThat(browser.requests()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }
}
