package org.likewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.generator.form.Form;
import org.likewise.generator.form.FormMaker;
import org.likewise.generator.form.Paper;
import org.likewise.generator.form.Style;
import org.likewise.model.code.Base32;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;

/**
 * A release whose scale never changes: what the program makes of it. {@code forms.txt} has a line for every form that was ever
 * made of it, the newest last; lines are added ({@code -Dgolden.refresh=true}) and never taken away. So the fingerprints of a
 * release stay for ever, and a program that draws something else gives the form another code.
 */
class FrozenReleaseTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "org", "likewise", "cli", "frozen");
    private static final Path KNOWN = FOLDER.resolve("forms.txt");
    private static final Path FIRST = FOLDER.resolve("first");

    private static List<Made> today = List.of();

    @TempDir
    Path folder;

    /** A form as it was made: its name, wording fingerprint and form code, and digests of its layout and its PDF. */
    private record Made(String name, String wording, String code, String layout, String pdf) {
        String line() {
            return String.join(" ", name, wording, code, layout, pdf);
        }
    }

    @BeforeAll
    static void makeThemAll() {
        today = make();
    }

    @Test
    void fingerprintsStayForEver() throws IOException {
        Map<String, String> first = new TreeMap<>();
        known().forEach(line -> first.putIfAbsent(line.name(), line.wording()));
        assertThat(first).hasSizeGreaterThan(10);
        for (Made made : today) {
            assertThat(made.wording()).as(made.name()).isEqualTo(first.get(made.name()));
        }
    }

    @Test
    void aFormCodeStandsForOneLayoutForEver() throws IOException {
        Map<String, String> layouts = new TreeMap<>();
        List<Made> all = new ArrayList<>(known());
        all.addAll(today);
        for (Made made : all) {
            String before = layouts.putIfAbsent(made.code(), made.layout());
            if (before != null) {
                assertThat(made.layout())
                        .as("layout of " + made.name() + " under the form code " + made.code())
                        .isEqualTo(before);
            }
        }
    }

    @Test
    void todaysBytesAreKnown() throws IOException {
        List<String> lines = Files.readAllLines(KNOWN);
        List<String> fresh =
                today.stream().map(Made::line).filter(l -> !lines.contains(l)).toList();
        if (Boolean.getBoolean("golden.refresh")) {
            assertThat(System.getenv("CI"))
                    .as("golden files are not refreshed in CI")
                    .isNotEqualTo("true");
            Files.write(KNOWN, fresh, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            fresh = List.of();
        }
        assertThat(fresh)
                .as("forms of the frozen release have other bytes; where that is meant, add them")
                .isEmpty();
    }

    /** Paper that was printed when this test was written, with the layouts of that day. */
    @Test
    void oldPaperIsReadWithItsOldLayouts() throws IOException {
        Path scans = folder.resolve("scans");
        CommandLineRun filled = CommandLineRun.of(
                "simulate",
                FIRST.resolve("packs.pdf"),
                "--forms",
                FIRST.resolve("forms"),
                "--out",
                scans,
                "--level",
                "clean",
                "--seed",
                1031);
        assertThat(filled.status()).as(filled.err()).isEqualTo(ExitStatus.DONE);
        Path results = folder.resolve("results");
        CommandLineRun scan = CommandLineRun.of("scan", scans, "--forms", FIRST.resolve("forms"), "--out", results);
        assertThat(scan.status()).as(scan.err()).isIn(ExitStatus.DONE, ExitStatus.LOOK);
        Trial trial = Trial.compare(scans.resolve("truth.csv"), results);
        assertThat(trial.wrong()).isEmpty();
        assertThat(trial.lost()).isEmpty();
        assertThat(trial.right()).isGreaterThan(trial.fields() * 8 / 10);
    }

    private static List<Made> known() throws IOException {
        return Files.readAllLines(KNOWN).stream()
                .map(l -> l.split(" "))
                .map(p -> new Made(p[0], p[1], p[2], p[3], p[4]))
                .toList();
    }

    private static List<Made> make() {
        Scale scale = Scales.read(List.of(FOLDER.resolve("scale")))
                .orThrow()
                .scale("frozen")
                .orElseThrow();
        FormMaker maker = FormMaker.shipped();
        List<Made> out = new ArrayList<>();
        for (Questionnaire questionnaire : Questionnaires.all(scale)) {
            for (Paper paper : Paper.values()) {
                for (Style style : Style.values()) {
                    Form form = maker.make(questionnaire, paper, style);
                    out.add(new Made(
                            form.slug(),
                            questionnaire.wording(),
                            form.code(),
                            digest(form.layoutJson()),
                            digest(form.pdf(Instant.parse("2026-11-22T00:00:00Z"), "Likewise"))));
                }
            }
        }
        return out;
    }

    private static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(Base32.sha256(bytes)).substring(0, 16);
    }
}
