package org.likewise.exchange;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Other people's programs, as {@code verify} has laid them out; without them a test is left out, or fails where CI runs it. */
public final class Readers {
    private Readers() {}

    /** The folder of an npm package. */
    public static Path npm(String name) {
        String home = System.getenv("LIKEWISE_READERS");
        Path folder = Path.of(home == null ? System.getProperty("user.home") + "/.cache/likewise/readers" : home, name);
        needed(Files.isDirectory(folder), name + " is not there: ./verify fetches it");
        return folder;
    }

    /** A program on the path; empty where this machine has none. */
    public static Optional<Path> onPath(String... names) {
        return Arrays.stream(names)
                .flatMap(n -> Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                        .map(d -> Path.of(d, n)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A browser without a window. */
    public static ChromeDriver browser() {
        Optional<Path> browser = onPath("chromium", "google-chrome", "chrome");
        Optional<Path> driver = onPath("chromedriver");
        needed(browser.isPresent() && driver.isPresent(), "chromium and chromedriver are not on the PATH");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--window-size=1000,2400");
        options.addArguments("--allow-file-access-from-files", "--lang=en-GB");
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.orElseThrow().toFile())
                        .build(),
                options);
    }

    private static void needed(boolean there, String message) {
        if (!there && "true".equals(System.getenv("CI"))) {
            fail(message);
        }
        assumeTrue(there, message);
    }
}
