package org.likewise.cli;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser without a window, mostly on the review page, of which only the keyboard is used. */
final class ReviewBrowser implements AutoCloseable {
    private final ChromeDriver driver;

    private ReviewBrowser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts one; without a browser on this machine the tests are left out, or fail where CI runs them. */
    static ReviewBrowser start(Path downloads) {
        Optional<Path> browser = onPath("chromium", "google-chrome", "chrome");
        Optional<Path> chromedriver = onPath("chromedriver");
        if (browser.isEmpty() || chromedriver.isEmpty()) {
            if ("true".equals(System.getenv("CI"))) {
                fail("chromium and chromedriver are needed on the PATH");
            }
            assumeTrue(false, "chromium and chromedriver are not on the PATH");
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run",
                "--lang=en-GB");
        options.setExperimentalOption("prefs", Map.of("download.default_directory", downloads.toString()));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return new ReviewBrowser(new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                        .build(),
                options));
    }

    /** Opens the review page. */
    void open(String address, int widthPx) {
        show(address, widthPx);
        waitFor("return document.activeElement.id === 'who'");
    }

    /** Opens any page. */
    void show(String address, int widthPx) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", widthPx, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.get("about:blank");
        driver.get(address);
    }

    /** Types as a person at the keyboard would, whatever has the focus. */
    void type(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void name(String who) {
        type(who, Keys.ENTER);
        waitFor("return document.getElementById('who-form').hidden");
        settled();
    }

    /** Moves on with the tabulator until something has the focus. */
    void tabTo(String id) {
        for (int i = 0; i < 80; i++) {
            if (id.equals(script("return document.activeElement.dataset.view || document.activeElement.id"))) {
                return;
            }
            type(Keys.TAB);
        }
        fail("the keyboard does not lead to " + id);
    }

    /** Waits until the page has shown what comes next. */
    void settled() {
        waitFor("return document.querySelector('main').ariaBusy === 'false'");
    }

    /** How many fields are settled, and how many there are. */
    int[] progress() {
        List<?> both = (List<?>) script("const p = document.getElementById('progress-bar'); return [p.value, p.max]");
        return new int[] {((Number) both.get(0)).intValue(), ((Number) both.get(1)).intValue()};
    }

    /** What the page says of the field that it shows. */
    String card(String name) {
        return String.valueOf(script("return document.getElementById('card').dataset." + name));
    }

    Object script(String code) {
        return driver.executeScript(code);
    }

    void waitFor(String condition) {
        new WebDriverWait(driver, Duration.ofSeconds(30)).until(d -> Boolean.TRUE.equals(script(condition)));
    }

    /** What axe finds wrong with the page as it stands. */
    List<String> violations() {
        return new AxeBuilder()
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze(driver)
                        .getViolations()
                        .stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                        .toList();
    }

    /** What the page's console said since the last call: errors and refused content among it. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .toList();
    }

    private static Optional<Path> onPath(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
