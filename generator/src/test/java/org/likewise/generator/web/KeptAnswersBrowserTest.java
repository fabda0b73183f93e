package org.likewise.generator.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likewise.model.code.PackCode;
import org.likewise.model.code.PageCode;
import org.likewise.model.page.PageLayout;
import org.likewise.model.page.PageSettings;
import org.likewise.model.seal.PrivateKeyFile;
import org.likewise.model.seal.SealKey;
import org.likewise.model.seal.Sealed;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableReader;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What becomes of answers: nothing is lost, nothing is kept too long, and each belongs to its consultation. */
class KeptAnswersBrowserTest {
    private static final String PACK = "7Q2M9KXT4D";

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start(Files.createDirectory(folder.resolve("downloads")));
        page("plain", PageOptions.ALONE);
        PageOptions steps = new PageOptions(
                settings("", Optional.empty(), PageLayout.ONE_PER_PAGE), FontDelivery.NONE, "", List.of());
        page("steps", steps);
        Files.writeString(
                file("steps-ar"), QuestionnairePage.render(Samples.everyType("ar"), WebTemplates.shipped(), steps));
        List<Sibling> siblings = List.of(
                new Sibling("kiosk.html", "Patient \u00B7 English", "en"),
                new Sibling("kiosk-ar.html", "Patient \u00B7 Arabic", "en"));
        page("kiosk", PageOptions.ALONE.beside(siblings));
        Files.writeString(
                file("kiosk-ar"),
                QuestionnairePage.render(
                        Samples.everyType("ar"), WebTemplates.shipped(), PageOptions.ALONE.beside(siblings)));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void nothingIsKept() {
        browser.before("");
        open("plain", "");
        browser.forgetAll();
        browser.complaints();
    }

    @Test
    void keysAloneAreEnoughToAnswerCorrectClearFinishAndSave() throws IOException {
        open("plain", "");
        WebElement first = browser.find("[name=a-warm]");
        browser.script("arguments = 0; document.querySelector('[name=a-warm]').focus()");
        first.sendKeys(Keys.SPACE);
        first.sendKeys(Keys.ARROW_DOWN);
        assertThat(browser.find("[name=a-warm][value='1']").isSelected()).isTrue();
        focused().sendKeys(Keys.TAB);
        assertThat(focused().getDomAttribute("class")).isEqualTo("clear-button");
        focused().sendKeys(Keys.ENTER);
        assertThat(focused().getDomAttribute("name")).as("back at the question").isEqualTo("a-warm");
        focused().sendKeys(Keys.SPACE);
        browser.find("#finish-line button").sendKeys(Keys.ENTER);
        assertThat(focused().getDomAttribute("id")).isEqualTo("notice");
        browser.find("#finish-line button").sendKeys(Keys.ENTER);
        browser.shown("#kept");
        browser.find("#save-csv").sendKeys(Keys.ENTER);
        assertThat(rows()).hasSize(1).first().satisfies(row -> assertThat(row).containsEntry("warm", "-1"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void finishedAnswersStayUntilTheFileIsKnownToBeThere() throws IOException {
        finishOne("plain", "1");
        press("#start-new");
        finishOne("", "-1");
        kept(2);
        press("#save-csv");
        browser.shown("#kept-check");
        assertThat(rows()).extracting(r -> r.get("warm")).containsExactlyInAnyOrder("1", "-1");
        press("#kept-leave"); // it was cancelled, or went astray
        open("plain", "");
        kept(2);
        press("#save-json");
        browser.shown("#kept-check");
        Path json = browser.download(".json");
        assertThat(Files.readString(json)).contains("\"likewise-responses/1\"").contains("\"warm\": \"-1\"");
        press("#kept-remove");
        waitFor("return document.getElementById('kept').hidden");
        open("plain", "");
        waitFor("return document.getElementById('kept').hidden");
    }

    @Test
    void whatWasFinishedAfterTheFileWasSavedIsNotTakenAway() throws IOException {
        finishOne("plain", "1");
        press("#save-csv");
        rows();
        String first = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        try {
            browser.driver().get(file("plain").toUri().toString());
            finishOne("", "-1");
        } finally {
            browser.driver().close();
            browser.driver().switchTo().window(first);
        }
        press("#kept-remove");
        kept(1);
        press("#save-csv");
        assertThat(rows()).extracting(r -> r.get("warm")).containsExactly("-1");
    }

    @Test
    void aDraftSurvivesAReloadAndNoOtherTabHasIt() throws IOException {
        open("plain", "#c=" + PACK + "A");
        press("[name=a-warm][value='1']");
        browser.find("#in-comment").sendKeys("mine");
        browser.driver().navigate().refresh();
        // on a busy machine the old page may still be there
        waitFor(
                "return document.readyState === 'complete' && document.querySelector(\"[name=a-warm][value='1']\").checked");
        assertThat(browser.find("#in-comment").getDomProperty("value")).isEqualTo("mine");
        String first = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.driver().get(file("plain").toUri() + "#c=" + PACK + "A");
        assertThat(browser.find("#in-comment").getDomProperty("value")).isEmpty();
        browser.driver().close();
        browser.driver().switchTo().window(first);
        press("#finish-line button");
        press("#finish-line button");
        browser.shown("#done");
        browser.driver().navigate().refresh();
        assertThat(browser.find("#in-comment").getDomProperty("value"))
                .as("it is finished")
                .isEmpty();
        press("#save-csv");
        assertThat(rows())
                .hasSize(1)
                .first()
                .satisfies(row -> assertThat(row)
                        .containsEntry("copy", PACK + "A")
                        .containsEntry("pack", PACK)
                        .containsEntry("comment", "mine"));
    }

    @Test
    void aDownloadThatIsCancelledTakesNothingAway() throws IOException {
        finishOne("plain", "1");
        String first = browser.driver().getWindowHandle();
        browser.driver().executeCdpCommand("Browser.setDownloadBehavior", Map.of("behavior", "deny"));
        try {
            press("#save-csv");
            browser.shown("#kept-check");
            // the person closes the tab without a word, and comes back
            browser.driver().switchTo().newWindow(WindowType.TAB);
            String second = browser.driver().getWindowHandle();
            browser.driver().switchTo().window(first).close();
            browser.driver().switchTo().window(second);
        } finally {
            browser.driver()
                    .executeCdpCommand(
                            "Browser.setDownloadBehavior",
                            Map.of(
                                    "behavior",
                                    "allow",
                                    "downloadPath",
                                    folder.resolve("downloads").toString()));
        }
        try (var files = Files.list(folder.resolve("downloads"))) {
            assertThat(files).as("no file came").isEmpty();
        }
        open("plain", "");
        kept(1);
        press("#save-csv");
        assertThat(rows()).extracting(r -> r.get("warm")).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError'); } });"
                        + "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError'); } });",
                "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };"
                        + "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
            })
    void whereTheBrowserKeepsNothingThePageSaysSoAndStillSaves(String refusing) throws IOException {
        browser.before(refusing);
        finishOne("plain", "1");
        assertThat(browser.shown("#kept-not").getText()).contains("cannot keep answers");
        press("#save-csv");
        assertThat(rows()).hasSize(1);
        press("#kept-remove");
        waitFor("return document.getElementById('kept').hidden");
    }

    @Test
    void aWrongClockIsSaidInTheRow() throws IOException {
        browser.before(
                "const D = Date; Date = class extends D { constructor(...a) { a.length ? super(...a) : super(86400000); }"
                        + " static now() { return 86400000; } };");
        finishOne("plain", "1");
        press("#save-csv");
        assertThat(rows().get(0))
                .containsEntry("received", "1970-01-02T00:00:00Z")
                .containsEntry("flags", "clock");
    }

    @Test
    void hostileWordsAreOnlyWords() throws IOException {
        String words = "<script>document.title='x'</script> \"a\", 'b';\n=cmd|' /C calc'!A0\n";
        open("plain", "#c=<script>alert(1)</script>");
        assertThat(browser.shown("#code-problem").isDisplayed()).isTrue();
        browser.driver()
                .get(file("plain").toUri() + "?lang=<script>alert(1)</script>&lang=..%2f..%2f#c=%3Cimg%20src=x%3E");
        browser.script("const box = document.getElementById('in-comment'); box.value = " + quoted(words)
                + " + 'x'.repeat(10000 - " + words.length()
                + "); box.dispatchEvent(new Event('input', { bubbles: true }))");
        press("#finish-line button");
        press("#finish-line button");
        browser.shown("#kept");
        press("#save-csv");
        String comment = rows().get(0).get("comment");
        assertThat(comment).startsWith(words).hasSize(10_000);
        assertThat(browser.driver().getTitle()).isEqualTo("Tea & <biscuits>");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aTypedCodeIsCheckedAndNotAskedAgain() throws IOException {
        open("plain", "");
        press("#code-ask summary");
        String typed = new PackCode(PACK).typed();
        browser.find("#code").sendKeys(swapped(typed), Keys.ENTER);
        assertThat(browser.shown("#code-wrong").isDisplayed()).isTrue();
        browser.find("#code").clear();
        browser.find("#code").sendKeys(typed.toLowerCase(java.util.Locale.ROOT).replace('0', 'o'), Keys.ENTER);
        assertThat(browser.shown("#code-known").getText()).contains(PACK);
        press("[name=a-warm][value='1']");
        browser.driver().navigate().refresh();
        assertThat(browser.find("#code-ask").isDisplayed()).isFalse();
        press("#finish-line button");
        press("#finish-line button");
        browser.shown("#kept");
        press("#save-csv");
        assertThat(rows().get(0)).containsEntry("pack", PACK).containsEntry("copy", "");
        press("#start-new");
        assertThat(browser.find("#code-ask").isDisplayed())
                .as("the next person's is another")
                .isTrue();
        press("#code-ask summary");
        browser.find("#code").sendKeys(new PageCode("0123456789", 12, PACK + "B").typed(), Keys.ENTER);
        browser.shown("#code-known");
        press("#finish-line button");
        press("#finish-line button");
        kept(2);
        press("#save-csv");
        assertThat(rows()).extracting(r -> r.get("copy")).contains(PACK + "B");
    }

    @Test
    void oneQuestionAtATimeGoesOnAndBackAndNamesWhatIsOpen() throws IOException {
        open("steps", "");
        assertThat(browser.driver().findElements(org.openqa.selenium.By.cssSelector(".question")).stream()
                        .filter(WebElement::isDisplayed))
                .hasSize(1);
        press("[name=a-warm][value='1']");
        assertThat(browser.find("#q-warm").isDisplayed())
                .as("nothing goes on by itself")
                .isTrue();
        press("#step-next");
        assertThat(browser.find("#step-count").getText()).isEqualTo("Question 2 of 7");
        assertThat(focused().getDomAttribute("id")).isEqualTo("stem-kind");
        browser.driver().navigate().back();
        assertThat(browser.shown("#q-warm").isDisplayed()).isTrue();
        browser.driver().navigate().forward();
        browser.shown("#q-kind");
        browser.driver().navigate().refresh();
        assertThat(browser.shown("#q-kind").isDisplayed()).as("where it was").isTrue();
        for (int i = 0; i < 5; i++) {
            press("#step-next");
        }
        assertThat(browser.violations()).isEmpty();
        press("#finish-line button");
        assertThat(browser.shown("#notice-list").getText()).isEqualTo("They were kind.\nHow was it, over all?");
        press("#notice-list a");
        assertThat(browser.shown("#prompt-kind").getText()).startsWith("You have not answered this.");
        assertThat(browser.violations()).isEmpty();
        press("[name=a-kind][value='1']");
        for (int i = 0; i < 5; i++) {
            press("#step-next");
        }
        press("#finish-line button");
        browser.shown("#kept");
        press("#save-csv");
        assertThat(rows().get(0))
                .containsEntry("warm", "1")
                .containsEntry("kind", "1")
                .containsEntry("status", "partial");
    }

    @Test
    void aSharedDeviceIsHandedOverAnsweredAndHandedBack() throws IOException {
        open("kiosk", "#kiosk");
        browser.shown("#pin").sendKeys("1234");
        browser.find("#pin-again").sendKeys("1235", Keys.ENTER);
        waitFor("return document.getElementById('pin-problem').textContent !== ''");
        assertThat(browser.violations()).isEmpty();
        browser.find("#pin").sendKeys("1234");
        browser.find("#pin-again").sendKeys("1234", Keys.ENTER);
        browser.shown("#staff-code").sendKeys(swapped(new PackCode(PACK).typed()));
        press("#hand-over button");
        browser.shown("#staff-code-wrong");
        assertThat(browser.violations()).isEmpty();
        browser.find("#staff-code").clear();
        browser.find("#staff-code").sendKeys(new PackCode(PACK).typed());
        browser.find("#staff-choice").sendKeys("Patient \u00B7 Arabic");
        press("#hand-over button");
        waitFor("return document.documentElement.lang === 'ar' && document.documentElement.dataset.scene === 'asking'");
        assertThat(browser.find("#kept").isDisplayed()).isFalse();
        press("[name=a-warm][value='1']");
        press("#finish-line button");
        press("#finish-line button");
        browser.shown("#hand-back");
        assertThat(browser.violations()).isEmpty();
        browser.driver().navigate().back();
        browser.driver().navigate().forward();
        assertNothingOfTheAnswers();
        // by its address too there is nothing but the door
        browser.driver().get("about:blank");
        open("kiosk-ar", "#kiosk");
        assertThat(browser.shown("#pin-form").isDisplayed()).isTrue();
        browser.find("#pin").sendKeys("9999", Keys.ENTER);
        waitFor("return document.getElementById('pin-problem').textContent !== ''");
        assertThat(browser.find("#kept").isDisplayed()).isFalse();
        browser.find("#pin").sendKeys("1234", Keys.ENTER);
        browser.shown("#kept");
        press("#save-csv");
        assertThat(rows())
                .hasSize(1)
                .first()
                .satisfies(row -> assertThat(row)
                        .containsEntry("mode", "kiosk")
                        .containsEntry("language", "ar")
                        .containsEntry("pack", PACK)
                        .containsEntry("warm", "1"));
        open("plain", "");
        assertThat(browser.find("#kept").isDisplayed())
                .as("passers-by see none of it")
                .isFalse();
    }

    @Test
    void whoWalksAwayIsAskedAndThenLeavesNothing() {
        browser.before(
                "addEventListener('DOMContentLoaded', () => Object.assign(document.getElementById('questionnaire').dataset,"
                        + " { idle: '1', warn: '2', hold: '0.3' }))");
        open("kiosk", "#kiosk");
        browser.shown("#pin").sendKeys("1234");
        browser.find("#pin-again").sendKeys("1234", Keys.ENTER);
        browser.shown("#staff-code");
        press("#hand-over button");
        press("[name=a-warm][value='1']");
        browser.shown("#idle-stay").click();
        assertThat(browser.find("[name=a-warm][value='1']").isSelected())
                .as("it was extended")
                .isTrue();
        browser.shown("#idle-stay");
        assertThat(browser.violations()).isEmpty();
        browser.shown("#kiosk-cleared");
        assertNothingOfTheAnswers();
        browser.script("document.getElementById('staff-button').dispatchEvent(new PointerEvent('pointerdown'))");
        assertThat(browser.shown("#pin").isDisplayed()).isTrue();
    }

    /** A shared device in each of its scenes, and one question at a time. */
    @ParameterizedTest
    @CsvSource({
        "kiosk,320,light",
        "kiosk,320,dark",
        "kiosk,1280,light",
        "kiosk,1280,dark",
        "kiosk-ar,320,light",
        "kiosk-ar,320,dark",
        "kiosk-ar,1280,light",
        "kiosk-ar,1280,dark"
    })
    void everyoneCanUseEachSceneOfASharedDevice(String page, int width, String scheme) {
        browser.before(
                "addEventListener('DOMContentLoaded', () => Object.assign(document.getElementById('questionnaire').dataset,"
                        + " { idle: '3600', warn: '30' }))");
        browser.open(file(page), "#kiosk", width, scheme);
        browser.shown("#pin");
        fits("the door", width);
        browser.find("#pin").sendKeys("1234");
        browser.find("#pin-again").sendKeys("1235", Keys.ENTER);
        waitFor("return document.getElementById('pin-problem').textContent !== ''");
        fits("a PIN that is not the same", width);
        browser.find("#pin").sendKeys("1234");
        browser.find("#pin-again").sendKeys("1234", Keys.ENTER);
        browser.shown("#staff-code").sendKeys("7");
        press("#hand-over button");
        browser.shown("#staff-code-wrong");
        fits("the room, and a code that is wrong", width);
        browser.find("#staff-code").clear();
        press("#hand-over button");
        press("[name=a-warm][value='1']");
        fits("the questions", width);
        browser.script("document.getElementById('questionnaire').dataset.idle = '0'");
        browser.shown("#idle-stay");
        fits("the warning", width);
        browser.script("document.getElementById('questionnaire').dataset.idle = '3600'");
        press("#idle-stay");
        press("#finish-line button");
        fits("what is left open", width);
        press("#finish-line button");
        browser.shown("#hand-back");
        fits("handed back", width);
    }

    @ParameterizedTest
    @CsvSource({
        "steps,320,light",
        "steps,320,dark",
        "steps,1280,light",
        "steps,1280,dark",
        "steps-ar,320,light",
        "steps-ar,320,dark",
        "steps-ar,1280,light",
        "steps-ar,1280,dark"
    })
    void everyoneCanUseOneQuestionAtATime(String page, int width, String scheme) {
        browser.open(file(page), "", width, scheme);
        fits("the first", width);
        press("[name=a-warm][value='1']");
        for (int i = 0; i < 6; i++) {
            press("#step-next");
        }
        fits("the last", width);
        press("#finish-line button");
        fits("what is left open", width);
        press("#notice-list a");
        fits("back at one of them", width);
    }

    private static void fits(String scene, int width) {
        assertThat(browser.violations()).as(scene).isEmpty();
        assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                .as("%s: no scrolling sideways", scene)
                .isLessThanOrEqualTo(width);
    }

    @Test
    void anAddressThatIsDownForAnHourGetsEachAnswerOnce() throws IOException {
        AtomicBoolean up = new AtomicBoolean();
        AtomicInteger tries = new AtomicInteger();
        List<String> received = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            exchange.getResponseHeaders().set("Access-Control-Allow-Headers", "Content-Type");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean posted = exchange.getRequestMethod().equals("POST");
            tries.addAndGet(posted ? 1 : 0);
            if (posted && up.get()) {
                received.add(body);
            }
            exchange.sendResponseHeaders(posted && !up.get() ? 503 : 204, -1);
            exchange.close();
        });
        server.start();
        try {
            // a thousand times as fast: an hour is three and a half seconds
            browser.before(
                    "const later = window.setTimeout; window.setTimeout = (f, ms, ...a) => later(f, ms >= 5000 ? ms / 1000 : ms, ...a);");
            PrivateKeyFile.Made key = PrivateKeyFile.make();
            String endpoint = "http://127.0.0.1:" + server.getAddress().getPort() + "/answers";
            PageOptions options =
                    PageOptions.ALONE.with(settings(endpoint, Optional.of(key.publicKey()), PageLayout.ALL_ON_ONE));
            page("sending", options);
            finishOne("sending", "1");
            assertThat(browser.shown("#kept-waiting").getText()).contains("1");
            new WebDriverWait(browser.driver(), Duration.ofSeconds(20), Duration.ofMillis(50))
                    .until(d -> tries.get() >= 8);
            assertThat((String) browser.script("return sessionStorage.length + ''"))
                    .as("nothing lies open")
                    .isEqualTo("0");
            press("#start-new");
            finishOne("", "-1");
            open("plain", ""); // the page is closed meanwhile
            up.set(true);
            open("sending", "");
            waitFor("return document.getElementById('kept').hidden");
            assertThat(received).hasSize(2);
            assertThat(received.stream().map(body -> opened(body, key)))
                    .anyMatch(r -> r.contains("\"warm\":\"1\""))
                    .anyMatch(r -> r.contains("\"warm\":\"-1\""));
            assertThat(tries.get()).as("it waits longer and longer").isLessThan(40);
            assertThat(HtmlChecker.messages(Files.readString(file("sending")))).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void sealedAnswersAreInTheFileAsTheyLieOnTheDevice() throws IOException {
        PrivateKeyFile.Made key = PrivateKeyFile.make();
        page("sealed", PageOptions.ALONE.with(settings("", Optional.of(key.publicKey()), PageLayout.ALL_ON_ONE)));
        finishOne("sealed", "1");
        browser.shown("#kept");
        assertThat(browser.find("#save-csv").isDisplayed()).isFalse();
        press("#save-json");
        String text = Files.readString(browser.download(".json"));
        assertThat(text).doesNotContain("warm").contains(key.publicKey().name());
        assertThat(opened(text, key)).contains("\"warm\":\"1\"");
        assertThat(opened(text.replaceFirst("\"id\": \"W-.", "\"id\": \"W-_"), key))
                .isEmpty();
        assertThat(opened(text, PrivateKeyFile.make())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"INLINE,ar", "FILES,ar", "INLINE,pa", "FILES,pa", "FILES,ta"})
    void aScriptsFontIsThereFromAFileToo(FontDelivery how, String language) throws IOException {
        Path fonts = Files.createDirectories(folder.resolve("fonts"));
        for (var font : org.likewise.generator.text.WebFont.forLanguage(language)) {
            Files.write(fonts.resolve(font.fileName()), font.woff());
        }
        Path page = folder.resolve("font-" + how + language + ".html");
        Files.writeString(
                page,
                QuestionnairePage.render(
                        Samples.everyType(language),
                        WebTemplates.shipped(),
                        PageOptions.ALONE.with(how).fontsIn("fonts/")));
        browser.open(page, "", 600, "light");
        String family =
                org.likewise.generator.text.WebFont.forLanguage(language).get(0).familyName();
        Object loaded = browser.driver()
                .executeAsyncScript(
                        "document.fonts.load('16px \"" + family
                                + "\"').then((f) => arguments[arguments.length - 1](f.length + ''), (e) => arguments[arguments.length - 1](String(e)))");
        assertThat(loaded).isEqualTo("1");
        assertThat(
                        browser.script(
                                "const button = document.querySelector('#finish-line button');"
                                        + " button.style.whiteSpace = 'nowrap'; button.style.fontWeight = '650';"
                                        + " const width = () => { const range = document.createRange(); range.selectNodeContents(button);"
                                        + " return range.getBoundingClientRect().width; };"
                                        + " const before = width(); button.style.fontWeight = '651'; return Math.abs(width() - before) < 1;"))
                .as("what is on a button is set in it too")
                .isEqualTo(true);
        assertThat(browser.complaints()).isEmpty();
    }

    private static String opened(String json, PrivateKeyFile.Made key) {
        return new Sealed(cell(json, "id"), cell(json, "to"), cell(json, "point"), cell(json, "iv"), cell(json, "data"))
                .open(PrivateKeyFile.read(key.pem()).orElseThrow())
                .orElse("");
    }

    private static String cell(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\": ?\"([^\"]*)\"").matcher(json);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private static void assertNothingOfTheAnswers() {
        assertThat(browser.driver()
                        .findElements(org.openqa.selenium.By.cssSelector("#questionnaire input:checked, .answered")))
                .isEmpty();
        assertThat(browser.find("#questionnaire").isDisplayed()).isFalse();
    }

    private static void finishOne(String page, String warm) {
        if (!page.isEmpty()) {
            open(page, "");
        }
        press("[name=a-warm][value='" + warm + "']");
        press("#finish-line button");
        press("#finish-line button");
        browser.shown("#done");
    }

    private static PageSettings settings(String endpoint, Optional<SealKey> key, PageLayout layout) {
        return new PageSettings(Optional.of(layout), endpoint, key);
    }

    private static void page(String name, PageOptions options) throws IOException {
        Files.writeString(
                file(name), QuestionnairePage.render(Samples.everyType("en"), WebTemplates.shipped(), options));
    }

    private static List<Map<String, String>> rows() throws IOException {
        Table table = TableReader.read(browser.download(), ResponsesTable.LEADING);
        return table.rows().stream()
                .map(row -> {
                    Map<String, String> cells = new java.util.TreeMap<>();
                    table.columns().forEach(c -> cells.put(c, table.cell(row, c)));
                    return cells;
                })
                .toList();
    }

    private static String swapped(String typed) {
        return typed.charAt(1) + typed.substring(0, 1) + typed.substring(2);
    }

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("</", "<\\/") + "\"";
    }

    private static WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }

    private static void waitFor(String script) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(20), Duration.ofMillis(50))
                .until(d -> Boolean.TRUE.equals(browser.script(script)));
    }

    /** Waits until the page says that so many answers are on this device. */
    private static void kept(int answers) {
        waitFor("return document.getElementById('kept-count').textContent.endsWith(': " + answers + "')");
    }

    private static void press(String css) {
        browser.find(css).click();
    }

    private static void open(String name, String fragment) {
        browser.open(file(name), fragment, 600, "light");
    }

    private static Path file(String name) {
        return folder.resolve(name + ".html");
    }
}
