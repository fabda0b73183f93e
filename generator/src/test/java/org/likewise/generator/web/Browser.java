package org.likewise.generator.web;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser without a window, which keeps count of all that it asks for. */
public final class Browser implements AutoCloseable {
    private final ChromeDriver driver;
    private final Path downloads;
    private @org.jspecify.annotations.Nullable String beforeId;

    private Browser(ChromeDriver driver, Path downloads) {
        this.driver = driver;
        this.downloads = downloads;
    }

    /** Starts one; without a browser on this machine the tests are left out, or fail where CI runs them. */
    public static Browser start(Path downloads) {
        return start(downloads, Map.of());
    }

    /** One whose user has set something, such as {@code webkit.webprefs.default_font_size}. */
    static Browser start(Path downloads, Map<String, Object> settings) {
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
                "--disable-component-update",
                "--disable-extensions",
                "--no-first-run",
                "--lang=en-GB",
                "--force-device-scale-factor=1");
        Map<String, Object> prefs = new TreeMap<>(settings);
        prefs.put("download.default_directory", downloads.toString());
        prefs.put("download.prompt_for_download", false);
        prefs.put("profile.default_content_setting_values.automatic_downloads", 1);
        options.setExperimentalOption("prefs", prefs);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, java.util.logging.Level.ALL);
        logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                .build();
        return new Browser(new ChromeDriver(service, options), downloads);
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** Opens a file with what comes after # in its address, as a phone or a desktop would. */
    public void open(Path file, String fragment, int widthPx, String scheme) {
        look(widthPx, scheme);
        driver.get("about:blank");
        driver.get(file.toUri() + fragment);
    }

    /** Shows the page that is open as a phone or a desktop would. */
    public void look(int widthPx, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", widthPx, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        prefer(Map.of("prefers-color-scheme", scheme, "prefers-reduced-motion", "reduce"));
    }

    /** What the user has asked the system for, by the names that styles ask by. */
    void prefer(Map<String, String> wishes) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        wishes.entrySet().stream()
                                .map(wish -> Map.of("name", wish.getKey(), "value", wish.getValue()))
                                .toList()));
    }

    /** A script that runs in each page before its own; empty for none from now on. */
    public void before(String code) {
        if (beforeId != null) {
            driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", beforeId));
            beforeId = null;
        }
        if (!code.isEmpty()) {
            beforeId =
                    (String) driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", code))
                            .get("identifier");
        }
    }

    /** Waits until an element is shown. */
    public WebElement shown(String css) {
        return new WebDriverWait(driver, Duration.ofSeconds(20), Duration.ofMillis(50))
                .until(d -> d.findElements(By.cssSelector(css)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    /** Forgets what pages kept on this device; a page must be open. */
    public void forgetAll() {
        ((JavascriptExecutor) driver).executeAsyncScript("""
                        const done = arguments[0];
                        sessionStorage.clear();
                        const open = indexedDB.open("likewise", 1);
                        open.onupgradeneeded = () => { open.result.createObjectStore("answers", { keyPath: "id" });
                          open.result.createObjectStore("settings"); };
                        open.onsuccess = () => {
                          const t = open.result.transaction(["answers", "settings"], "readwrite");
                          t.objectStore("answers").clear();
                          t.objectStore("settings").clear();
                          t.oncomplete = () => { open.result.close(); done(true); };
                        };
                        open.onerror = () => done(false);
                        """);
    }

    public WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    public Object script(String code) {
        return ((JavascriptExecutor) driver).executeScript(code);
    }

    /** The one file that was downloaded; it is taken away from the folder. */
    public Path download() throws IOException {
        return download(".csv");
    }

    /** The one file with such a name. */
    public Path download(String ending) throws IOException {
        Path file = new WebDriverWait(driver, Duration.ofSeconds(20), Duration.ofMillis(50))
                .until(d -> files().stream()
                        .filter(f -> f.toString().endsWith(ending))
                        .findFirst()
                        .orElse(null));
        Path taken = Files.createTempDirectory("likewise-test").resolve(file.getFileName());
        Files.move(file, taken);
        return taken;
    }

    /** The addresses that were asked for since the last call, but for the page's own file and what it makes itself. */
    public List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(m -> m.contains("\"Network.requestWillBeSent\""))
                .map(m -> m.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .filter(url -> !url.startsWith("file:") && !url.startsWith("data:") && !url.startsWith("blob:"))
                .toList();
    }

    /** What the page's console said since the last call: errors and refused content among it. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** What axe finds wrong with the page, as assistive technology would meet it. */
    public List<String> violations() {
        return new AxeBuilder()
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze(driver)
                        .getViolations()
                        .stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                        .toList();
    }

    private List<Path> files() {
        try (var in = Files.list(downloads)) {
            return in.toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
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
