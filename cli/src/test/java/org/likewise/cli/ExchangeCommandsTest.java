package org.likewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableReader;

/** {@code export}, {@code import} and {@code forget} on the real command line. */
class ExchangeCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void aScaleGoesOutAndComesBackAndItsRolesHaveTheirWords() throws IOException {
        Path out = folder.resolve("redcap");
        CommandLineRun export = CommandLineRun.of(
                "export", "redcap", "therapeutic-empathy", "--scales", CommandLineRun.shippedScales(), "--out", out);
        assertThat(export.status()).isZero();
        assertThat(export.out()).contains("15 files for redcap", "What it cannot carry", "DRAFT: ar, ");
        Path scales = folder.resolve("scales");
        CommandLineRun back = CommandLineRun.of(
                "import",
                out.resolve("redcap-dictionary.csv"),
                "--scale",
                "again",
                "--out",
                scales,
                "--roles",
                "patient,practitioner,student,observer");
        assertThat(back.status()).isZero();
        assertThat(CommandLineRun.of("build", "--scales", scales, "--out", folder.resolve("site"), "--quiet")
                        .status())
                .isZero();
        assertThat(CommandLineRun.of(
                                "import", out.resolve("redcap-dictionary.csv"), "--scale", "again", "--out", scales)
                        .status())
                .as("what is there is not written over")
                .isEqualTo(ExitStatus.FAILED);
    }

    @Test
    void resultsGoOutWithoutCommentsAndWrongUseIsSaid() throws IOException {
        Path results = folder.resolve("results");
        CommandLineRun.of(
                "simulate", "--responses", 12, "--scales", CommandLineRun.shippedScales(), "--out", results, "--quiet");
        CommandLineRun export = CommandLineRun.of(
                "export",
                "datapackage",
                results,
                "--scales",
                CommandLineRun.shippedScales(),
                "--out",
                folder.resolve("o"));
        assertThat(export.out()).contains("12 responses in 4 files", "--with-comments");
        assertThat(TableReader.read(folder.resolve("o").resolve("responses.csv"), List.of())
                        .columns())
                .contains("interest")
                .doesNotContain("comment", "comment_image");
        assertThat(wrong("export", "r", results, "--role", "patient")).contains("results are exported whole");
        assertThat(wrong("export", "fhir", "no-such-scale"))
                .contains("There is: empathy-behaviours, therapeutic-empathy, visit-rating.");
        assertThat(wrong("export", "fhir", "therapeutic-empathy", "--canonical", "file:///etc"))
                .contains("--canonical must be an address");
        assertThat(wrong("export", "word", "therapeutic-empathy")).contains("redcap", "fhir-responses");
    }

    private String wrong(Object... args) {
        List<Object> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--scales", CommandLineRun.shippedScales(), "--out", folder.resolve("wrong")));
        CommandLineRun run = CommandLineRun.of(all.toArray());
        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USE);
        return run.err();
    }

    @Test
    void aForgottenPackIsNowhereAndStaysOutWhenItsPagesAreScannedAgain() throws IOException {
        Path print = folder.resolve("print");
        CommandLineRun.of(
                "print",
                "therapeutic-empathy",
                "--packs",
                2,
                "--roles",
                "patient",
                "--seed",
                9,
                "--scales",
                CommandLineRun.shippedScales(),
                "--out",
                print,
                "--quiet");
        Path scans = folder.resolve("scans");
        CommandLineRun.of("simulate", print.resolve("packs.pdf"), "--out", scans, "--level", "clean", "--seed", 1011);
        Path results = folder.resolve("results");
        CommandLineRun.of("scan", scans, "--forms", print.resolve("forms"), "--out", results, "--quiet");
        Table before = TableReader.read(results.resolve("responses.csv"), List.of("pack"));
        String pack = before.cell(before.rows().get(0), "pack");
        String other = before.cell(before.rows().get(1), "pack");
        Files.writeString(
                results.resolve("decisions.csv"),
                "when,who,copy,field,from,to,why\n2026-11-22T10:00:00Z,ab,"
                        + before.cell(before.rows().get(0), "copy") + ",comment,?,private words,\n");

        CommandLineRun forget =
                CommandLineRun.of("forget", pack.toLowerCase(java.util.Locale.ROOT), "--results", results);
        assertThat(forget.status()).isZero();
        assertThat(forget.out()).contains("is forgotten", "Still to do by hand");
        assertThat(mentions(results, pack)).containsExactly("forgotten.csv");
        assertThat(mentions(results, "private words")).isEmpty();
        assertThat(packs(results)).containsExactly(other);

        CommandLineRun again =
                CommandLineRun.of("scan", scans, "--forms", print.resolve("forms"), "--out", results, "--quiet");
        assertThat(again.status()).isZero();
        // the same sheets from another scanner: other files, the same codes
        Path more = folder.resolve("more");
        CommandLineRun.of("simulate", print.resolve("packs.pdf"), "--out", more, "--level", "clean", "--seed", 1012);
        CommandLineRun.of("scan", more, "--forms", print.resolve("forms"), "--out", results, "--quiet");
        assertThat(mentions(results, pack)).containsExactly("forgotten.csv");
        assertThat(packs(results)).containsExactly(other);
        assertThat(Files.readString(results.resolve("problems.csv"))).contains(",forgotten,");

        // another folder that has read the same sheets learns of it, also where a run of forget broke off after its
        // line
        Path second = folder.resolve("second");
        CommandLineRun.of("scan", scans, "--forms", print.resolve("forms"), "--out", second, "--quiet");
        assertThat(packs(second)).contains(pack);
        Files.copy(results.resolve("forgotten.csv"), second.resolve("forgotten.csv"));
        CommandLineRun.of("scan", more, "--forms", print.resolve("forms"), "--out", second, "--quiet");
        assertThat(mentions(second, pack)).containsExactly("forgotten.csv");
        assertThat(packs(second)).containsExactly(other);

        assertThat(CommandLineRun.of("forget", "ABCDEFGHJK", "--results", results)
                        .err())
                .contains("There is nothing of the pack");
        assertThat(CommandLineRun.of("forget", pack + "-!", "--results", results)
                        .status())
                .isEqualTo(ExitStatus.WRONG_USE);
    }

    private static List<String> packs(Path results) {
        Table table = TableReader.read(results.resolve("responses.csv"), List.of("pack"));
        return table.rows().stream().map(r -> table.cell(r, "pack")).distinct().toList();
    }

    /** Files in which something is said, or whose names say it. */
    private static List<String> mentions(Path folder, String text) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<String> out = new ArrayList<>();
            for (Path path : all.sorted().toList()) {
                boolean named = path.getFileName().toString().contains(text);
                boolean said = Files.isRegularFile(path)
                        && new String(Files.readAllBytes(path), java.nio.charset.StandardCharsets.ISO_8859_1)
                                .contains(text);
                if (named || said) {
                    out.add(folder.relativize(path).toString());
                }
            }
            return out;
        }
    }
}
