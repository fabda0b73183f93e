package org.likewise.generator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.likewise.model.page.PageLayout;
import org.likewise.model.page.PageSettings;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The page as its readers have set their own devices: larger letters, wider spacing, their own colours, nothing that moves. */
class OwnWishesBrowserTest {
    /** Twice what browsers come with. */
    private static final int LARGE_PX = 32;

    /** What WCAG 2.2, 1.4.12, says a reader may set; a sheet of the reader's is not bound by the page's policy. */
    private static final String SPACED = """
            const sheet = new CSSStyleSheet();
            sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }"
              + " p { margin-block-end: 2em !important; }");
            document.adoptedStyleSheets = [sheet];
            """;

    /** Words that are cut off, beyond the page or upon each other; and targets that are smaller than they have to be. */
    private static final String LOST = """
            const lost = [];
            const seen = [];
            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walk.nextNode()) {
              const text = walk.currentNode;
              const of = text.parentElement;
              if (text.data.trim() === "" || of.closest(".visually-hidden, script, style, noscript") || !of.checkVisibility({ visibilityProperty: true })) continue;
              const range = document.createRange();
              range.selectNodeContents(text);
              for (const box of range.getClientRects()) {
                if (box.width < 1) continue;
                if (box.left < -1 || box.right > document.documentElement.clientWidth + 1) lost.push("beyond the page: " + text.data.trim());
                for (let around = of; around; around = around.parentElement) {
                  if (getComputedStyle(around).overflow === "visible" || around === document.documentElement) continue;
                  const frame = around.getBoundingClientRect();
                  if (box.bottom > frame.bottom + 1 || box.right > frame.right + 1 || box.left < frame.left - 1) lost.push("cut off: " + text.data.trim());
                }
                for (const other of seen) {
                  const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
                  const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
                  // lines of one paragraph may touch; half a line upon another cannot be read
                  if (across > 2 && down > Math.min(box.height, other.box.height) / 2) lost.push("upon each other: " + text.data.trim() + " / " + other.words);
                }
                seen.push({ box, words: text.data.trim() });
              }
            }
            for (const input of document.querySelectorAll("label.option, button, summary, select, textarea")) {
              const { width, height } = input.getBoundingClientRect();
              if (width > 0 && (width < 44 || height < 44)) lost.push("small: " + width + " x " + height);
              if (input.scrollWidth > input.clientWidth + 1 && !input.matches("textarea")) lost.push("cut off: " + input.textContent.trim());
            }
            if (document.documentElement.scrollWidth > document.documentElement.clientWidth) lost.push("scrolls sideways");
            return lost;
            """;

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start(Files.createDirectory(folder.resolve("downloads")));
        for (PageLayout layout : PageLayout.values()) {
            for (String language : List.of("en", "ar")) {
                PageSettings settings = new PageSettings(Optional.of(layout), "", Optional.empty());
                Files.writeString(
                        file(layout, language),
                        QuestionnairePage.render(
                                Samples.everyType(language), WebTemplates.shipped(), PageOptions.ALONE.with(settings)));
            }
        }
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void lettersTwiceAsLargeLoseNothing() throws IOException {
        Path downloads = Files.createDirectory(folder.resolve("large"));
        try (Browser large = Browser.start(downloads, Map.of("webkit.webprefs.default_font_size", LARGE_PX))) {
            for (PageLayout layout : PageLayout.values()) {
                for (String language : List.of("en", "ar")) {
                    for (int width : new int[] {320, 640, 1280}) {
                        large.open(file(layout, language), "", width, "light");
                        assertThat(((Number)
                                                large.script(
                                                        "return parseFloat(getComputedStyle(document.documentElement).fontSize)"))
                                        .doubleValue())
                                .as("the page follows its reader")
                                .isEqualTo(LARGE_PX * 1.125);
                        goThrough(large, layout + " " + language + " " + width);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ALL_ON_ONE,en,320",
        "ALL_ON_ONE,en,1280",
        "ALL_ON_ONE,ar,320",
        "ONE_PER_PAGE,en,320",
        "ONE_PER_PAGE,ar,1280"
    })
    void widerSpacingLosesNothing(PageLayout layout, String language, int width) {
        browser.open(file(layout, language), "", width, "light");
        browser.script(SPACED);
        assertThat((String) browser.script("return getComputedStyle(document.querySelector('legend')).letterSpacing"))
                .isNotEqualTo("normal");
        goThrough(browser, layout + " " + language + " " + width);
    }

    @Test
    void whatIsLostWouldBeSeen() {
        browser.open(file(PageLayout.ALL_ON_ONE, "en"), "", 320, "light");
        assertThat(lost(browser)).isEmpty();
        for (String wrong : List.of(
                ".option { height: 1rem; min-height: 0 !important; overflow: hidden }",
                ".question legend { white-space: nowrap !important; font-size: 3rem !important }",
                ".explanation { margin-top: -1.2em !important }")) {
            browser.script(
                    "const s = new CSSStyleSheet(); s.replaceSync('" + wrong + "'); document.adoptedStyleSheets = [s]");
            assertThat(lost(browser)).as(wrong).isNotEmpty();
        }
    }

    /** Where the system's colours take the place of the page's, nothing is told by a background or a shadow alone. */
    @ParameterizedTest
    @CsvSource({"en,320,dark", "ar,1280,light"})
    void theReadersOwnColoursShowWhatIsChosenWhatIsWrongAndWhereTheFocusIs(String language, int width, String scheme) {
        browser.open(file(PageLayout.ALL_ON_ONE, language), "", width, scheme);
        browser.prefer(Map.of("forced-colors", "active", "prefers-color-scheme", scheme));
        assertThat(browser.script("return matchMedia('(forced-colors: active)').matches"))
                .isEqualTo(true);
        browser.find("[name=a-warm][value='1']").click();
        assertThat(browser.script(
                        "return getComputedStyle(document.querySelector('.option:has(:checked)')).outlineStyle"))
                .isEqualTo("solid");
        assertThat(
                        browser.script(
                                "return getComputedStyle(document.querySelector('.option:not(:has(:checked))')).borderTopStyle"))
                .isEqualTo("solid");
        browser.find("#finish-line button").click();
        assertThat(
                        browser.script(
                                "return ['.notice', '.question.prompted', '.finish-button', '.quiet-button', '#in-comment', '#in-age']"
                                        + ".filter((css) => { const s = getComputedStyle(document.querySelector(css));"
                                        + " return s.borderInlineStartStyle !== 'solid' || parseFloat(s.borderInlineStartWidth) < 1; })"))
                .as("without a border")
                .isEqualTo(List.of());
        browser.find("#in-comment").sendKeys("x");
        assertThat(browser.script("return getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        assertThat(browser.violations()).isEmpty();
    }

    /** Without scripts the page is a form for a pen: all of it, one question after another, and no button that does nothing. */
    @ParameterizedTest
    @EnumSource
    void withoutScriptsAllOfItIsReadAndPrinted(PageLayout layout) throws IOException {
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            browser.open(file(layout, "en"), "", 640, "light");
            assertThat(browser.driver().findElements(By.cssSelector("button, #code-ask, #staff, #kept")).stream()
                            .filter(WebElement::isDisplayed))
                    .isEmpty();
            assertThat(browser.find(".hint-print").getText()).contains("print the page");
            assertThat(browser.driver().findElements(By.cssSelector(".question")))
                    .hasSize(7)
                    .allMatch(WebElement::isDisplayed);
            String printed = printed();
            assertThat(printed)
                    .containsSubsequence(
                            "They were warm.",
                            "Not at all",
                            "Completely",
                            "Not needed",
                            "They were kind.",
                            "How was it, over all?",
                            "Who was there?",
                            "Which day was it?",
                            "How old are you?",
                            "Anything else?",
                            "k3x9q2f7");
            assertThat(printed).doesNotContain("turn on JavaScript");
        } finally {
            browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    private static String printed() throws IOException {
        String pdf = (String)
                browser.driver().executeCdpCommand("Page.printToPDF", Map.of()).get("data");
        try (PDDocument document = Loader.loadPDF(Base64.getDecoder().decode(pdf))) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void nothingMovesForThoseWhoDoNotWantIt() {
        String moving = "return [...document.querySelectorAll('*')].filter((e) => { const s = getComputedStyle(e);"
                + " return s.transitionDuration.split(',').some((t) => parseFloat(t) > 0) || s.animationName !== 'none'"
                + " || s.scrollBehavior === 'smooth'; }).length";
        browser.open(file(PageLayout.ALL_ON_ONE, "en"), "", 640, "light");
        browser.prefer(Map.of("prefers-reduced-motion", "no-preference"));
        assertThat((Long) browser.script(moving)).as("for others a little does").isPositive();
        browser.prefer(Map.of("prefers-reduced-motion", "reduce"));
        assertThat((Long) browser.script(moving)).isZero();
    }

    /** Empty, with what is named as open, and finished. */
    private static void goThrough(Browser in, String what) {
        assertThat(lost(in)).as(what).isEmpty();
        if (in.find("#step-next, #finish-line button").getDomAttribute("id") != null) {
            for (int i = 0; i < 6; i++) {
                in.find("#step-next").click();
                assertThat(lost(in)).as("%s, after step %s", what, i).isEmpty();
            }
        }
        if (in.find("#in-age").isDisplayed()) {
            in.find("#in-age").sendKeys("410");
        }
        in.find("#finish-line button").click();
        assertThat(lost(in)).as("%s with the notice", what).isEmpty();
        in.find("#finish-line button").click();
        in.shown("#kept");
        in.find("#save-csv").click();
        in.shown("#kept-check");
        assertThat(lost(in)).as("%s when done", what).isEmpty();
        in.find("#kept-remove").click();
    }

    private static List<?> lost(Browser in) {
        return (List<?>) in.script(LOST);
    }

    private static Path file(PageLayout layout, String language) {
        return folder.resolve(layout + "-" + language + ".html");
    }
}
