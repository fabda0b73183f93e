package org.likewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableColumns;
import org.likewise.model.table.TableReader;
import org.openqa.selenium.Keys;

/**
 * Paper that invites to its own questionnaire on the web: the code on it is read by a program that is not ours, opened in a
 * browser, answered by the keyboard alone, and meets the paper of the same consultation in one table.
 */
class InvitationTest {
    private static final String SCALE = "therapeutic-empathy";

    @TempDir
    Path folder;

    private HttpServer server;
    private String address;
    private Path scales;

    /** A clinic's own folder of scales, with a site.yaml that says where its pages are: here, on this machine. */
    @BeforeEach
    void publish() throws IOException {
        Path site = folder.resolve("site");
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            Path file = site.resolve(exchange.getRequestURI().getPath().substring(1));
            boolean there = Files.isRegularFile(file);
            exchange.sendResponseHeaders(there ? 200 : 404, 0);
            if (there) {
                Files.copy(file, exchange.getResponseBody());
            }
            exchange.close();
        });
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        scales = folder.resolve("scales");
        Path own = Files.createDirectories(scales.resolve(SCALE));
        for (String file : List.of("scale.yaml", "ar.yaml")) {
            Files.copy(CommandLineRun.shippedScales().resolve(SCALE).resolve(file), own.resolve(file));
        }
        Files.writeString(
                scales.resolve("site.yaml"),
                "format: likewise-site/1\naddress: " + address + "\npapers: [A4]\nstyles: [standard]\n");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aKeyboardAnswersWhatThePaperInvitesToAndBothMeetInOneTable() throws Exception {
        done("build", "--scales", scales, "--out", folder.resolve("site"));
        Path print = print("patient,practitioner", 2, 41);
        Table packs = TableReader.read(print.resolve("packs.csv"), TableColumns.PACKS);
        String copy = packs.cell(packs.rows().get(0), "copy");
        List<String> codes = codes(print.resolve("packs.pdf"), 1);
        assertThat(codes)
                .hasSize(2)
                .anyMatch(c -> c.startsWith("LW1-") && c.endsWith("-1-" + copy))
                .contains(address + SCALE + "/patient.en-GB.html#c=" + copy);
        assertThat(codes(print.resolve("packs.pdf"), 2))
                .as("only the first page invites")
                .hasSize(1);

        Path downloads = Files.createDirectory(folder.resolve("downloads"));
        answerByKeyboard(address + SCALE + "/patient.en-GB.html#c=" + copy, downloads);

        Path results = scanned(print, "practitioner");
        Path merged = folder.resolve("merged");
        CommandLineRun run = CommandLineRun.of("merge", results, downloads, "--scales", scales, "--out", merged);
        assertThat(run.status()).as(run.out() + run.err()).isIn(ExitStatus.DONE, ExitStatus.LOOK);
        Table table = TableReader.read(merged.resolve("responses.csv"), ResponsesTable.LEADING);
        assertThat(table.rows()).hasSize(3);
        List<Map<String, String>> pack = table.rows().stream()
                .map(row -> cells(table, row))
                .filter(row -> row.get("pack").equals(packs.cell(packs.rows().get(0), "pack")))
                .toList();
        assertThat(pack)
                .extracting(row -> row.get("role") + " " + row.get("mode"))
                .containsExactlyInAnyOrder("patient web", "practitioner paper");
        assertThat(pack)
                .filteredOn(row -> row.get("mode").equals("web"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("copy", copy)
                        .containsEntry("interest", "5")
                        .containsEntry("listening", "")
                        .containsEntry("comment", "=1+1, \"thank you\""));
        assertThat(run.out()).contains("1 pack with more than one role");
    }

    /** The second code stands apart: what is read from the page is not touched by it, even where it is badly copied. */
    @ParameterizedTest
    @CsvSource({"office, en-GB, 42", "phone, en-GB, 43", "copier, ar, 44", "abuse, en-GB, 45"})
    void theScannerTakesNoInvitationForACode(String level, String language, int seed) throws IOException {
        Path print = print("patient", 2, seed, "--language", language);
        Path scans = folder.resolve("scans");
        done("simulate", print.resolve("packs.pdf"), "--out", scans, "--level", level, "--seed", seed);
        CommandLineRun.of("scan", scans, "--forms", print.resolve("forms"), "--out", folder.resolve("results"));
        Trial trial = Trial.compare(scans.resolve("truth.csv"), folder.resolve("results"));
        assertThat(trial.wrong()).isEmpty();
        assertThat(trial.lost()).isEmpty();
        assertThat(trial.right()).as("most of it is read").isGreaterThan(trial.fields() / 2);
    }

    @Test
    void withoutAnAddressNothingInvitesAndTheFormIsTheOneItWas() throws IOException {
        Path with = print("patient", 1, 46);
        Files.delete(scales.resolve("site.yaml"));
        Path without = print("patient", 1, 46, "--out", folder.resolve("plain"));
        assertThat(codes(without.resolve("packs.pdf"), 1)).hasSize(1);
        assertThat(form(without)).isNotEqualTo(form(with));
        Path shipped = folder.resolve("shipped");
        done(
                "print",
                SCALE,
                "--packs",
                1,
                "--seed",
                46,
                "--roles",
                "patient",
                "--out",
                shipped,
                "--scales",
                CommandLineRun.shippedScales());
        assertThat(form(without)).isEqualTo(form(shipped));
    }

    @Test
    void aStudysOwnAddressComesFirstAndAMasterNamesNoCopy() throws IOException {
        Path study = Files.writeString(folder.resolve("study.yaml"), """
                format: likewise-study/1
                study: listening
                title: Listening
                scales: [{scale: therapeutic-empathy, version: 0.1.0, roles: [patient]}]
                web: https://study.example.org/a
                """);
        Path blank = folder.resolve("blank");
        done("print", SCALE, "--blank", "--study", study, "--scales", scales, "--out", blank, "--language", "ar");
        assertThat(codes(blank.resolve(SCALE + ".patient.ar.A4.standard.pdf"), 1))
                .contains("https://study.example.org/a/" + SCALE + "/patient.ar.html");
        Path site = folder.resolve("of-the-study");
        done("build", "--study", study, "--scales", scales, "--out", site);
        assertThat(codes(site.resolve(SCALE + "/patient.ar.A4.pdf"), 1))
                .as("the blank form of the site is the same one")
                .isEqualTo(codes(blank.resolve(SCALE + ".patient.ar.A4.standard.pdf"), 1));
    }

    /** Answers, corrects, clears and leaves out, with no key but those that everyone has. */
    private static void answerByKeyboard(String page, Path downloads) {
        try (ReviewBrowser browser = ReviewBrowser.start(downloads)) {
            browser.show(page, 1280);
            browser.script("document.body.focus()");
            assertThat(browser.script("return document.getElementById('code-known').hidden"))
                    .as("the code is not asked for again")
                    .isEqualTo(false);
            tabToField(browser, "interest");
            browser.type(Keys.SPACE, Keys.ARROW_DOWN, Keys.ARROW_DOWN);
            assertThat(chosen(browser, "interest")).isEqualTo("3");
            browser.type(Keys.ARROW_DOWN, Keys.ARROW_DOWN); // a slip, corrected
            tabToField(browser, "listening");
            browser.type(Keys.SPACE);
            assertThat(chosen(browser, "listening")).isEqualTo("1");
            browser.type(Keys.TAB, Keys.ENTER); // clear this answer
            assertThat(chosen(browser, "listening")).isEqualTo("null");
            tabTo(browser, "in-comment");
            browser.type("=1+1, \"thank you\"");
            tabToButton(browser, "#finish-line button");
            browser.type(Keys.ENTER);
            assertThat(browser.script("return document.activeElement.id")).isEqualTo("notice");
            tabToButton(browser, "#finish-line button");
            browser.type(Keys.ENTER);
            browser.waitFor("return !document.getElementById('kept').hidden");
            tabTo(browser, "save-csv");
            browser.type(Keys.ENTER);
            browser.waitFor("return !document.getElementById('kept-check').hidden");
            awaitFile(downloads);
            tabTo(browser, "kept-remove");
            browser.type(Keys.ENTER);
            browser.waitFor("return document.getElementById('kept').hidden");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static Object chosen(ReviewBrowser browser, String field) {
        return String.valueOf(browser.script(
                "return (document.querySelector('[name=a-" + field + "]:checked') || { value: null }).value"));
    }

    private static void tabToField(ReviewBrowser browser, String field) {
        tabToButton(browser, "[name=a-" + field + "]");
    }

    private static void tabTo(ReviewBrowser browser, String id) {
        tabToButton(browser, "#" + id);
    }

    private static void tabToButton(ReviewBrowser browser, String css) {
        for (int i = 0; i < 80; i++) {
            if (Boolean.TRUE.equals(browser.script("return document.activeElement.matches('" + css + "')"))) {
                return;
            }
            browser.type(Keys.TAB);
        }
        throw new AssertionError("the keyboard does not lead to " + css);
    }

    private static void awaitFile(Path downloads) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            try (Stream<Path> files = Files.list(downloads)) {
                if (files.anyMatch(f -> f.toString().endsWith(".csv"))) {
                    return;
                }
                Thread.sleep(50);
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("nothing was downloaded");
    }

    private Path print(String roles, int packs, int seed, Object... more) throws IOException {
        Path out = folder.resolve("print");
        List<Object> words = new java.util.ArrayList<>(
                List.of("print", SCALE, "--packs", packs, "--seed", seed, "--roles", roles, "--scales", scales));
        words.addAll(List.of(more));
        if (!words.contains("--out")) {
            words.addAll(List.of("--out", out));
        }
        done(words.toArray());
        return Path.of(String.valueOf(words.get(words.indexOf("--out") + 1)));
    }

    /** The filled-in paper of one role alone, scanned. */
    private Path scanned(Path print, String role) throws IOException {
        Path scans = folder.resolve("scans");
        done("simulate", print.resolve("packs.pdf"), "--out", scans, "--level", "clean", "--seed", 41);
        Table packs = TableReader.read(print.resolve("packs.csv"), TableColumns.PACKS);
        List<String> others = packs.rows().stream()
                .filter(row -> !packs.cell(row, "role").equals(role))
                .map(row -> packs.cell(row, "copy"))
                .toList();
        Table truth = TableReader.read(scans.resolve("truth.csv"), List.of("image", "copy"));
        for (List<String> row : truth.rows()) {
            if (others.contains(truth.cell(row, "copy"))) {
                Files.deleteIfExists(scans.resolve(truth.cell(row, "image")));
            }
        }
        Path results = folder.resolve("results");
        CommandLineRun run = CommandLineRun.of("scan", scans, "--forms", print.resolve("forms"), "--out", results);
        assertThat(run.status()).as(run.out() + run.err()).isIn(ExitStatus.DONE, ExitStatus.LOOK);
        return results;
    }

    /** All QR codes on a page, as a reader that is not ours sees it printed. */
    private List<String> codes(Path pdf, int page) {
        Path image = folder.resolve("page");
        OutsideTool.run(0, "pdftoppm", "-r", 200, "-gray", "-png", "-singlefile", "-f", page, pdf, image);
        return OutsideTool.run(0, "zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", image + ".png")
                .lines()
                .toList();
    }

    private static String form(Path print) throws IOException {
        Table packs = TableReader.read(print.resolve("packs.csv"), TableColumns.PACKS);
        return packs.cell(packs.rows().get(0), "form");
    }

    private static Map<String, String> cells(Table table, List<String> row) {
        Map<String, String> cells = new TreeMap<>();
        table.columns().forEach(column -> cells.put(column, table.cell(row, column)));
        return cells;
    }

    private static void done(Object... words) {
        CommandLineRun run = CommandLineRun.of(words);
        assertThat(run.status()).as(run.out() + run.err()).isEqualTo(ExitStatus.DONE);
    }
}
