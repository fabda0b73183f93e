package org.likewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.model.code.Base32;
import org.likewise.model.code.PageCode;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableColumns;
import org.likewise.model.table.TableReader;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.image.ImageDecoder;
import org.likewise.scanner.image.PageImages;
import org.likewise.scanner.job.Forms;
import org.likewise.scanner.page.CodePlace;
import org.openqa.selenium.Keys;

/**
 * A clerk settles a pile of simulated paper in a browser, with the keyboard alone. Two sides were lost before they were
 * scanned, so that every kind of question is in the pile; the clerk has the paper, which is the truth.
 */
class ReviewCommandTest {
    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static Path scans;
    private static Path forms;
    private static Path truth;

    private Path results;
    private final List<Process> started = new ArrayList<>();

    @BeforeAll
    static void paper() throws IOException {
        Path print = shared.resolve("print");
        CommandLineRun.of(
                "print",
                "therapeutic-empathy",
                "--packs",
                2,
                "--roles",
                "patient,practitioner",
                "--seed",
                1401,
                "--scales",
                CommandLineRun.shippedScales(),
                "--out",
                print);
        forms = print.resolve("forms");
        scans = shared.resolve("scans");
        CommandLineRun.of(
                "simulate",
                print.resolve("packs.pdf"),
                "--forms",
                forms,
                "--out",
                scans,
                "--level",
                "office",
                "--seed",
                1402);
        truth = Files.move(scans.resolve("truth.csv"), shared.resolve("truth.csv"));
        // the side of a patient's form with the items, and another's with age and ethnicity
        lose("interest", 0);
        lose("ethnicity", 1);
    }

    private static void lose(String field, int which) throws IOException {
        Table table = TableReader.read(truth, TableColumns.TRUTH);
        Set<String> patients = new TreeSet<>();
        table.rows().stream()
                .filter(r -> table.cell(r, "field").equals("ethnicity"))
                .forEach(r -> patients.add(table.cell(r, "copy")));
        String copy = List.copyOf(patients).get(which);
        String image = table.rows().stream()
                .filter(r -> table.cell(r, "copy").equals(copy)
                        && table.cell(r, "field").equals(field))
                .map(r -> table.cell(r, "image"))
                .findFirst()
                .orElseThrow();
        Files.delete(scans.resolve(image));
    }

    @BeforeEach
    void scan() {
        results = folder.resolve("results");
        CommandLineRun.of("scan", scans, "--forms", forms, "--out", results);
    }

    @AfterEach
    void stop() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void aPileIsSettledWithTheKeyboardAloneThroughAKill() throws Exception {
        try (ReviewBrowser browser = ReviewBrowser.start(folder)) {
            Process first = review();
            browser.open(address(first), 1200);
            assertThat(browser.violations()).isEmpty();
            browser.name("=AB");
            int all = browser.progress()[1];
            assertThat(all).isGreaterThan(10);
            Set<String> kinds = new HashSet<>();
            for (int i = 0; i < all / 2; i++) {
                settle(browser, kinds);
            }
            browser.type("z");
            browser.settled();
            assertThat(browser.script("return document.getElementById('status').textContent"))
                    .isEqualTo("Taken back.");
            settle(browser, kinds);
            int lines = Files.readAllLines(results.resolve("decisions.csv")).size();
            assertThat(lines).isEqualTo(1 + all / 2 + 2);
            first.destroyForcibly().waitFor();
            browser.type("b");
            browser.settled();
            assertThat(String.valueOf(browser.script("return document.getElementById('failure').textContent")))
                    .startsWith("The program no longer answers.");

            Process second = review();
            browser.open(address(second), 400);
            browser.name("=AB");
            assertThat(browser.progress()).containsExactly(all / 2, all);
            while (Boolean.TRUE.equals(browser.script("return document.getElementById('done').hidden"))) {
                settle(browser, kinds);
            }
            assertThat(kinds).contains("single-choice", "multiple-choice", "digits", "text");
            assertThat(browser.violations()).isEmpty();
            browser.complaints();
            browser.tabTo("end");
            browser.type(Keys.ENTER);
            assertThat(second.waitFor()).isZero();
        }
        Trial trial = Trial.compare(truth, results);
        assertThat(trial.wrong()).isEmpty();
        assertThat(trial.toPerson()).isZero();
        assertThat(trial.lost()).isEmpty();
        Table responses = TableReader.read(results.resolve("responses.csv"), ResponsesTable.LEADING);
        assertThat(responses.rows()).allMatch(r -> responses.cell(r, "review").isEmpty());
        assertThat(Files.readString(results.resolve("decisions.csv"))).contains(",'=AB,");

        // a later scan of more pages keeps what was decided
        byte[] settled = Files.readAllBytes(results.resolve("responses.csv"));
        CommandLineRun again = CommandLineRun.of("scan", scans, "--forms", forms, "--out", results);
        assertThat(again.status()).as(again.err()).isEqualTo(ExitStatus.DONE);
        assertThat(Files.readAllBytes(results.resolve("responses.csv"))).isEqualTo(settled);
    }

    @Test
    void everyViewIsAccessibleFromLeftToRightAndFromRightToLeft() throws Exception {
        try (ReviewBrowser browser = ReviewBrowser.start(folder)) {
            String address = address(review("--scans", scans.toString()));
            for (String language : List.of("en", "ar")) {
                browser.open(address + "?lang=" + language, language.equals("ar") ? 400 : 1200);
                browser.name("AB");
                Set<String> kinds = new HashSet<>();
                for (int i = 0; i < browser.progress()[1] && kinds.size() < 4; i++) {
                    if (kinds.add(browser.card("type"))) {
                        assertThat(browser.violations())
                                .as(language + " " + kinds)
                                .isEmpty();
                    }
                    browser.type(Keys.ESCAPE, "k");
                    browser.settled();
                }
                assertThat(kinds).hasSize(4);
                browser.tabTo("unread");
                browser.type(Keys.ENTER);
                browser.settled();
                browser.waitFor("return !document.getElementById('unread-done').hidden");
                assertThat(browser.violations()).as(language + " unread").isEmpty();
                for (String view : List.of("answers", "pages")) {
                    browser.tabTo(view);
                    browser.type(Keys.ENTER);
                    browser.settled();
                    browser.waitFor("return document.querySelectorAll('#" + view + " img').length > 0");
                    assertThat(browser.violations()).as(language + " " + view).isEmpty();
                }
                assertThat(browser.script("return document.documentElement.scrollWidth <= innerWidth"))
                        .as("fits its width")
                        .isEqualTo(true);
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aWrongAnswerIsChangedFromTheListOfAllAnswers() throws Exception {
        try (ReviewBrowser browser = ReviewBrowser.start(folder)) {
            Process review = review("--scans", scans.toString());
            browser.open(address(review), 1200);
            browser.name("AB");
            browser.tabTo("answers");
            browser.type(Keys.ENTER);
            browser.settled();
            browser.waitFor("return document.querySelectorAll('#answers-list button').length > 0");
            browser.script("[...document.querySelectorAll('#answers-list button img')][0].closest('button').focus()");
            browser.type(Keys.ENTER);
            browser.settled();
            browser.waitFor(
                    "return !document.getElementById('card').hidden && !document.getElementById('settle').hidden");
            String read = browser.card("answer");
            String other = read.equals("2") ? "3" : "2";
            browser.type(key(browser, other));
            browser.settled();
            browser.waitFor("return document.getElementById('settle').hidden");
            assertThat(Files.readString(results.resolve("decisions.csv"))).contains("," + read + "," + other + ",\r\n");
        }
    }

    @Test
    void aSecondPersonSettlesAFileAndWhatDiffersIsShown() throws Exception {
        Path page = folder.resolve("review.html");
        CommandLineRun export = CommandLineRun.of("review", results, "--export", page);
        assertThat(export.status()).as(export.err()).isEqualTo(ExitStatus.DONE);
        assertThat(Files.readString(page)).doesNotContain("http://", "https://");
        try (ReviewBrowser browser = ReviewBrowser.start(folder)) {
            browser.open(page.toUri().toString(), 1200);
            browser.name("CD");
            Set<String> kinds = new HashSet<>();
            for (int i = 0; i < 8; i++) {
                settle(browser, kinds);
            }
            assertThat(browser.violations()).isEmpty();
            browser.tabTo("download");
            browser.type(Keys.ENTER);
            Path theirs = folder.resolve("decisions-CD.csv");
            for (int i = 0; i < 100 && !Files.exists(theirs); i++) {
                Thread.sleep(100);
            }
            assertThat(browser.complaints()).isEmpty();
            CommandLineRun merged = CommandLineRun.of("review", results, "--merge", theirs);
            assertThat(merged.status()).as(merged.err()).isEqualTo(ExitStatus.DONE);
            assertThat(merged.out()).startsWith("8 new decisions merged; people differ about 0 fields;");
            assertThat(CommandLineRun.of("review", results, "--merge", theirs).out())
                    .startsWith("0 new decisions merged");
            String first = Files.readAllLines(theirs).get(1);
            Path mine = folder.resolve("mine.csv");
            String[] cells = first.split(",", -1);
            Files.writeString(
                    mine,
                    "when,who,copy,field,from,to,why\n"
                            + String.join(",", "2026-01-02T10:00:00Z", "AB", cells[2], cells[3], "?", "", "cannot-tell")
                            + "\n");
            CommandLineRun differing = CommandLineRun.of("review", results, "--merge", mine);
            assertThat(differing.status()).isEqualTo(ExitStatus.LOOK);
            assertThat(differing.out()).startsWith("1 new decision merged; people differ about 1 field;");
        }
    }

    @Test
    void codesThatCouldNotBeReadAreTypedWithTheKeyboardAloneThroughAKill() throws Exception {
        Path spoiled = spoiled();
        results = folder.resolve("spoiled");
        CommandLineRun scan = CommandLineRun.of("scan", spoiled, "--forms", forms, "--out", results);
        assertThat(scan.status()).isEqualTo(ExitStatus.LOOK);
        assertThat(scan.out()).contains("likewise review " + results + " --scans " + spoiled);
        assertThat(problems("no-code")).hasSize(3);
        try (ReviewBrowser browser = ReviewBrowser.start(folder)) {
            Process first = review("--scans", spoiled.toString());
            browser.open(address(first), 1200);
            browser.name("AB");
            int fields = browser.progress()[1];
            browser.tabTo("unread");
            browser.type(Keys.ENTER);
            browser.settled();
            browser.waitFor("return !document.getElementById('unread-card').hidden");
            browser.waitFor("return [...document.querySelectorAll('#unread img')].every((i) => i.naturalWidth > 0)");
            assertThat(browser.violations()).isEmpty();

            // a wrong character is told before it is saved
            String image = unread(browser, "image");
            String code = codes.get(image);
            String wrong = (code.endsWith("Z") ? "Y" : "Z");
            browser.type(code.substring(0, code.length() - 1).toLowerCase(java.util.Locale.ROOT), wrong, Keys.ENTER);
            browser.settled();
            browser.waitFor(
                    "return document.getElementById('code-problem').textContent.startsWith('This is not right')");
            assertThat(results.resolve("codes.csv")).doesNotExist();
            browser.type(Keys.BACK_SPACE, code.substring(code.length() - 1));
            browser.waitFor("return document.getElementById('code-says').textContent.includes('page ')");
            browser.type(Keys.ENTER);
            browser.settled();
            browser.waitFor("return document.getElementById('unread-progress').value === 1");
            assertThat(browser.progress()[1]).isGreaterThanOrEqualTo(fields);

            // turned, made larger, undone and typed again
            browser.type(Keys.ESCAPE, "z");
            browser.settled();
            browser.waitFor("return document.getElementById('unread-progress').value === 0");
            assertThat(unread(browser, "image")).isEqualTo(image);
            browser.type(Keys.ESCAPE, "r", "l");
            browser.waitFor("return document.querySelector('#unread-page.large img')?.naturalWidth > 0");
            assertThat(browser.violations()).isEmpty();
            browser.type(Keys.ENTER, code.replace("-", ""), Keys.ENTER);
            browser.settled();
            browser.waitFor("return document.getElementById('unread-progress').value === 1");
            first.destroyForcibly().waitFor();

            Process second = review("--scans", spoiled.toString());
            browser.open(address(second), 400);
            browser.name("AB");
            browser.tabTo("unread");
            browser.type(Keys.ENTER);
            browser.settled();
            for (int i = 0; i < 2; i++) {
                browser.waitFor("return document.getElementById('unread-progress').value === " + (i + 1));
                browser.waitFor("return document.activeElement.id === 'code'");
                assertThat(browser.violations()).isEmpty();
                String next = codes.get(unread(browser, "image"));
                if (next == null) {
                    browser.type(Keys.ESCAPE, "n");
                } else {
                    browser.type(next, Keys.ENTER);
                }
                browser.settled();
            }
            browser.waitFor("return !document.getElementById('unread-done').hidden");
            assertThat(browser.violations()).isEmpty();
            assertThat(browser.script("return document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(browser.complaints().stream().filter(c -> !c.contains("ERR_CONNECTION_REFUSED")))
                    .isEmpty();
            browser.tabTo("end");
            browser.type(Keys.ENTER);
            assertThat(second.waitFor()).isZero();
        }
        assertThat(problems("no-code"))
                .singleElement()
                .asString()
                .contains("A person looked: it is no page of a form.");
        Table responses = TableReader.read(results.resolve("responses.csv"), ResponsesTable.LEADING);
        assertThat(responses.rows().stream()
                        .filter(r -> responses.cell(r, "flags").contains("code-typed")))
                .isNotEmpty()
                .allMatch(r -> !responses.cell(r, "pack").isEmpty());
        Trial trial = Trial.compare(truth, results);
        assertThat(trial.wrong()).isEmpty();
        assertThat(trial.lost()).isEmpty();

        // the same pages and codes come to the same tables in another folder, and a further scan changes nothing
        Path fresh = Files.createDirectories(folder.resolve("fresh"));
        Files.copy(results.resolve("codes.csv"), fresh.resolve("codes.csv"));
        CommandLineRun.of("scan", spoiled, "--forms", forms, "--out", fresh);
        CommandLineRun.of("scan", spoiled, "--forms", forms, "--out", results);
        for (String table : List.of("responses.csv", "readings.csv", "problems.csv", "codebook.csv")) {
            assertThat(fresh.resolve(table)).hasSameBinaryContentAs(results.resolve(table));
        }
    }

    private List<List<String>> problems(String problem) {
        Table table = TableReader.read(results.resolve("problems.csv"), TableColumns.PROBLEMS);
        return table.rows().stream()
                .filter(r -> table.cell(r, "problem").equals(problem))
                .toList();
    }

    private static String unread(ReviewBrowser browser, String name) {
        return String.valueOf(browser.script("return document.getElementById('unread-card').dataset." + name));
    }

    /** What is printed under the code of each page that was spoiled. */
    private final Map<String, String> codes = new TreeMap<>();

    /** The scans, on two of which somebody painted over the code, one of them upside down; and a page of something else. */
    private Path spoiled() throws Exception {
        Path spoiled = Files.createDirectories(folder.resolve("spoiled-scans"));
        try (Stream<Path> all = Files.list(scans)) {
            for (Path scan : all.filter(f -> !f.toString().endsWith(".csv")).toList()) {
                Files.copy(scan, spoiled.resolve(scan.getFileName()));
            }
        }
        Table table = TableReader.read(truth, TableColumns.TRUTH);
        Map<String, String> pages = new TreeMap<>();
        table.rows().stream()
                .filter(r -> Files.exists(spoiled.resolve(table.cell(r, "image"))))
                .forEach(r -> pages.putIfAbsent(
                        table.cell(r, "image"),
                        new PageCode(
                                        table.cell(r, "form"),
                                        Integer.parseInt(table.cell(r, "page")),
                                        table.cell(r, "copy"))
                                .typed()));
        Iterator<Map.Entry<String, String>> some = pages.entrySet().iterator();
        for (int i = 0; i < 2; i++) {
            Map.Entry<String, String> page = some.next();
            String png = page.getKey().replaceAll("[.][a-z]+$", "") + "-spoiled.png";
            Path image = spoiled.resolve(page.getKey());
            ImageIO.write(painted(image, i == 1), "png", spoiled.resolve(png).toFile());
            Files.delete(image);
            codes.put(png, page.getValue());
        }
        BufferedImage letter = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = letter.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1240, 1754);
        pen.setColor(Color.BLACK);
        for (int line = 0; line < 30; line++) {
            pen.drawString(
                    "Dear colleagues, the car park will be closed on the first Monday of the month.",
                    150,
                    200 + 40 * line);
        }
        pen.dispose();
        ImageIO.write(letter, "png", spoiled.resolve("poster.png").toFile());
        return spoiled;
    }

    /** A cup stood on the middle of the code. */
    private static BufferedImage painted(Path scan, boolean overhead) throws Exception {
        GreyImage image;
        try (PageImages pages = ImageDecoder.open(Files.readAllBytes(scan))) {
            image = pages.page(0);
        }
        CodePlace place = CodePlace.find(
                        image, Forms.read(List.of(forms)).byCode().values())
                .orElseThrow();
        int w = image.width();
        int h = image.height();
        BufferedImage page = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_GRAY);
        page.getRaster().setDataElements(0, 0, w, h, image.pixels());
        Graphics2D pen = page.createGraphics();
        pen.setColor(new Color(70, 60, 50));
        // above the two lines of print, whichever way the page lies
        double down = 0.36;
        double[][] middles = {{0.5, down}, {1 - down, 0.5}, {0.5, 1 - down}, {down, 0.5}};
        double[] middle = middles[place.quarter()];
        double wide = place.right() - place.left();
        double high = place.bottom() - place.top();
        double radius = 0.22 * Math.max(wide, high);
        pen.fill(new Ellipse2D.Double(
                place.left() + middle[0] * wide - radius,
                place.top() + middle[1] * high - radius,
                2 * radius,
                2 * radius));
        pen.dispose();
        BufferedImage out = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D turning = out.createGraphics();
        if (overhead) {
            turning.rotate(Math.PI, w / 2.0, h / 2.0);
        }
        turning.drawImage(page, 0, 0, null);
        turning.dispose();
        return out;
    }

    @Test
    void theNextScanReadsPagesWithTheCodesThatWereTyped() throws Exception {
        Path spoiled = spoiled();
        results = folder.resolve("typed");
        CommandLineRun.of("scan", spoiled, "--forms", forms, "--out", results);
        assertThat(problems("no-code")).hasSize(3);
        int rows = rows();
        StringBuilder lines = new StringBuilder("when,who,file,page,image,code,why\r\n");
        for (Map.Entry<String, String> page : codes.entrySet()) {
            String sha = HexFormat.of().formatHex(Base32.sha256(Files.readAllBytes(spoiled.resolve(page.getKey()))));
            lines.append(String.join(",", "2026-03-04T10:00:00Z", "AB", sha, "1", page.getKey(), page.getValue(), ""))
                    .append("\r\n");
        }
        Files.writeString(results.resolve("codes.csv"), lines);
        CommandLineRun again = CommandLineRun.of("scan", spoiled, "--forms", forms, "--out", results, "--json");
        assertThat(again.out()).contains("\"pagesNew\" : 2");
        assertThat(problems("no-code")).singleElement().asString().contains("poster.png");
        assertThat(rows()).isGreaterThanOrEqualTo(rows);
        Trial trial = Trial.compare(truth, results);
        assertThat(trial.wrong()).isEmpty();
        assertThat(trial.lost()).isEmpty();
        assertThat(CommandLineRun.of("scan", spoiled, "--forms", forms, "--out", results, "--json")
                        .out())
                .contains("\"pagesNew\" : 0");
    }

    private int rows() {
        return TableReader.read(results.resolve("responses.csv"), ResponsesTable.LEADING)
                .rows()
                .size();
    }

    @Test
    void wrongUseIsSaid() {
        assertThat(CommandLineRun.of("review", folder).err()).contains("There are no results here.");
        assertThat(CommandLineRun.of("review", results, "--merge", folder.resolve("none.csv"))
                        .err())
                .contains("There is no such file.");
        assertThat(CommandLineRun.of("review", results, "--port", 70_000).status())
                .isEqualTo(ExitStatus.WRONG_USE);
    }

    /** Answers what is shown as the paper has it. */
    private void settle(ReviewBrowser browser, Set<String> kinds) throws IOException {
        String before = shown(browser);
        String kind = browser.card("type");
        kinds.add(kind);
        Set<String> values = truth().getOrDefault(before, Set.of());
        if (kind.equals("text") && values.isEmpty()) {
            browser.type(Keys.ESCAPE, "b");
        } else if (kind.equals("text")) {
            browser.type("=very kind", Keys.ENTER);
        } else if (values.isEmpty()) {
            browser.type("b");
        } else if (kind.equals("digits") || kind.equals("date")) {
            browser.type(values.iterator().next(), Keys.ENTER);
        } else {
            for (String value : values) {
                browser.type(key(browser, value));
            }
            if (kind.equals("multiple-choice")) {
                browser.type(Keys.ENTER);
            }
        }
        browser.settled();
        browser.waitFor("return document.getElementById('failure').textContent === ''");
        assertThat(Boolean.FALSE.equals(browser.script("return document.getElementById('done').hidden"))
                        || !shown(browser).equals(before))
                .as("the next is shown after " + before)
                .isTrue();
    }

    private static String shown(ReviewBrowser browser) {
        return browser.card("copy") + " " + browser.card("field");
    }

    private static String key(ReviewBrowser browser, String value) {
        return String.valueOf(browser.script(
                "return [...document.querySelectorAll('#options button')].find((b) => b.dataset.value === '" + value
                        + "').getAttribute('aria-keyshortcuts')"));
    }

    private static Map<String, Set<String>> truth() {
        Table table = TableReader.read(truth, TableColumns.TRUTH);
        Map<String, Set<String>> values = new TreeMap<>();
        for (List<String> row : table.rows()) {
            Set<String> of = values.computeIfAbsent(
                    table.cell(row, "copy") + " " + table.cell(row, "field"), k -> new TreeSet<>());
            if (!table.cell(row, "value").isEmpty()) {
                of.add(table.cell(row, "value"));
            }
        }
        return values;
    }

    /** The command as a program of its own, so that it can be killed. */
    private Process review(String... further) throws IOException {
        Process process = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xshare:auto",
                                        "-XX:TieredStopAtLevel=1",
                                        "-Djava.awt.headless=true",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        "org.likewise.cli.Main",
                                        "review",
                                        results.toString()),
                                Stream.of(further))
                        .toList())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(process);
        return process;
    }

    private static String address(Process review) throws IOException {
        return new BufferedReader(new InputStreamReader(review.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }
}
