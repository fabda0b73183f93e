package org.likewise.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/** The report in a real browser: as assistive technology, narrow screens and forced colours meet it. */
class ReportBrowserTest {
    @TempDir
    static Path folder;

    private static ChromeDriver driver;

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> browser = onPath("chromium", "google-chrome", "chrome");
        Optional<Path> chromedriver = onPath("chromedriver");
        if (browser.isEmpty() || chromedriver.isEmpty()) {
            if ("true".equals(System.getenv("CI"))) {
                fail("chromium and chromedriver are needed on the PATH");
            }
            assumeTrue(false, "chromium and chromedriver are not on the PATH");
        }
        SampleResults.folder(folder, 80);
        for (String language : List.of("en", "fr-CA")) {
            Report.make(SampleResults.request(folder, folder.resolve(language), language, 10, true));
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
                "--force-device-scale-factor=1");
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                        .build(),
                options);
    }

    @AfterAll
    static void stop() {
        if (driver != null) {
            driver.quit();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1200, light, none",
        "en, 320, light, none",
        "en, 1200, dark, none",
        "fr-CA, 1200, light, none",
        "en, 1200, light, active"
    })
    void nothingStandsInAnyonesWay(String language, int width, String scheme, String forced) {
        open(language, width, scheme, forced);
        driver.executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
        assertThat(new AxeBuilder()
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze(driver)
                        .getViolations())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
        assertThat(driver.executeScript("return document.documentElement.scrollWidth <= innerWidth"))
                .as("only tables and plots scroll sideways, each in its own frame")
                .isEqualTo(true);
        // what the policy refused would be told of here
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    }

    @Test
    void twoClicksLeadToThePackWithTheWidestGap() {
        open("en", 1200, "light", "none");
        driver.findElement(By.cssSelector("nav a[href='#packs']")).click();
        List<Double> differences =
                driver.findElements(By.cssSelector("#packs-patient-practitioner-low tbody tr td:nth-child(4)")).stream()
                        .map(cell -> Double.valueOf(cell.getText().replace('\u2212', '-')))
                        .toList();
        assertThat(differences).isNotEmpty().isSorted().allMatch(d -> d < 0);
        driver.findElement(By.xpath("//summary[.='Patient higher than Practitioner']"))
                .click();
        assertThat(driver.findElement(By.id("packs-patient-practitioner-high")).isDisplayed())
                .isTrue();
    }

    @Test
    void answersAreToldApartWhereColoursAreForced() {
        open("en", 1200, "light", "active");
        String script =
                "const s = getComputedStyle(document.querySelector('#plot-interest, [aria-labelledby^=plot-interest] "
                        + ".'+arguments[0])); return s.fill + s.fillOpacity + s.stroke";
        assertThat(List.of("level-low-3", "level-low-2", "level-0", "level-high-2", "level-high-3").stream()
                        .map(level -> driver.executeScript(script, level))
                        .distinct())
                .hasSize(5);
    }

    private static void open(String language, int width, String scheme, String forced) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "forced-colors", "value", forced))));
        driver.get(folder.resolve(language).resolve("index.html").toUri().toString());
    }

    private static Optional<Path> onPath(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(path -> Path.of(path, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
