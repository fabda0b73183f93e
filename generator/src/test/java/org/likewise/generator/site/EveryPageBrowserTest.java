package org.likewise.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.likewise.generator.form.Paper;
import org.likewise.generator.form.Style;
import org.likewise.generator.web.Browser;
import org.likewise.generator.web.HtmlChecker;
import org.likewise.model.scale.DefinitionFile;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;

/**
 * The site of the shipped scales, with an older version, in all languages: the HTML checker has nothing to say of its pages, and
 * everyone can use them. A sample of them is looked at, each language among it, on a phone or a desk, light or dark;
 * {@code -Dsite.pages=all} (benchmarks/pages) looks at all of them in all four ways, with the pictures of their forms.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageBrowserTest {
    private static final boolean ALL = "all".equals(System.getProperty("site.pages"));
    private static final Path SHIPPED = Path.of("../scale-definitions");
    private static final int[] WIDTHS = {320, 1280};
    private static final String[] SCHEMES = {"light", "dark"};

    /** Pages that are looked at in every run: of each kind some, and of each language two. */
    private static final String SAMPLE = "index\\.html|print-and-scan\\.html|[a-z-]+/index\\.html"
            + "|therapeutic-empathy/0\\.0\\.9/(index|patient\\.ar)\\.html"
            + "|therapeutic-empathy/(patient\\.[A-Za-z-]+|words-[A-Za-z-]+)\\.html"
            + "|(visit-rating|empathy-behaviours)/patient\\.(en-GB|ar|pa-Guru)\\.html";

    @TempDir
    static Path folder;

    private Path site;
    private Browser browser;
    private List<String> pages;

    @BeforeAll
    void build() throws IOException {
        browser = Browser.start(Files.createDirectory(folder.resolve("downloads")));
        site = folder.resolve("site");
        SiteOptions options = SiteOptions.shipped(Instant.EPOCH, "Likewise test");
        SiteReport report = SiteBuilder.build(
                Scales.read(List.of(SHIPPED)).orThrow().scales(),
                site,
                options.with(ALL ? List.of(Paper.A4) : List.of(), List.of(Style.STANDARD))
                        .withOlder(List.of(older())));
        pages = report.files().stream().filter(f -> f.endsWith(".html")).toList();
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    /** The shipped scale as a release before this one, with all its languages. */
    private static Scale older() throws IOException {
        List<DefinitionFile> files = new ArrayList<>();
        try (Stream<Path> list = Files.list(SHIPPED.resolve("therapeutic-empathy"))) {
            for (Path file : list.filter(f -> f.toString().endsWith(".yaml") && !f.endsWith("changes.yaml"))
                    .sorted()
                    .toList()) {
                String text = Files.readString(file)
                        .replaceFirst("(?m)^version: 0\\.1\\.0$", "version: 0.0.9")
                        .replaceFirst("(?m)^of: 0\\.1\\.0$", "of: 0.0.9");
                files.add(new DefinitionFile(file.toString(), text.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return Scales.of(files).orThrow().scales().get(0);
    }

    Stream<String> lookedAt() {
        return pages.stream().filter(page -> ALL || page.matches(SAMPLE));
    }

    @ParameterizedTest
    @MethodSource("lookedAt")
    void theCheckerHasNothingToSay(String page) throws IOException {
        assertThat(HtmlChecker.messages(Files.readString(site.resolve(page)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lookedAt")
    void everyoneCanUseThePage(String page) {
        // a page by itself is looked at in one way, the next one in another
        int way = pages.indexOf(page) % 4;
        browser.open(site.resolve(page), "", WIDTHS[way % 2], SCHEMES[way / 2]);
        browser.script("for (const each of document.querySelectorAll('details')) each.open = true");
        for (int i = 0; i < (ALL ? 4 : 1); i++, way = (way + 1) % 4) {
            int width = WIDTHS[way % 2];
            browser.look(width, SCHEMES[way / 2]);
            assertThat(browser.violations())
                    .as("%s px wide, %s", width, SCHEMES[way / 2])
                    .isEmpty();
            assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                    .as("no scrolling sideways")
                    .isLessThanOrEqualTo(width);
        }
        assertThat(browser.requests()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }
}
