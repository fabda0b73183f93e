package org.likewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableColumns;
import org.likewise.model.table.TableReader;
import org.likewise.model.table.TableWriter;

/** Tables of one small scale, put together on the real command line. */
class MergeCommandTest {
    private static final List<String> LEADING = List.of(
            "response_id",
            "scale",
            "version",
            "wording",
            "form",
            "role",
            "language",
            "variant",
            "pack",
            "copy",
            "mode",
            "received",
            "status",
            "review",
            "flags");

    @TempDir
    Path folder;

    private Path scans;
    private Path downloads;
    private Path out;

    @BeforeEach
    void folders() throws IOException {
        scans = Files.createDirectories(folder.resolve("scans"));
        downloads = Files.createDirectories(folder.resolve("downloads"));
        out = folder.resolve("out");
        codebook("1.0.0", "aaaaaaaa", "patient", "kind", List.of("1", "2", "3"));
        codebook("1.0.0", "bbbbbbbb", "practitioner", "kind", List.of("1", "2", "3"));
    }

    @Test
    void paperAndScreenOfOneConsultationMeetInOneTable() throws IOException {
        table(scans.resolve("responses.csv"), List.of("kind", "more", "more_image"), paper("S-1", "0123456789A1", "3"));
        table(
                downloads.resolve("one.csv"),
                List.of("kind"),
                web("W-1", "bbbbbbbb", "practitioner", "0123456789B", "2"));
        CommandLineRun run = merge(scans, downloads);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains(
                        "2 responses from 2 tables", "0 repeated rows counted once", "1 pack with more than one role");
        assertThat(column("response_id")).containsExactly("S-1", "W-1");
        assertThat(column("kind")).containsExactly("3", "2");
    }

    @Test
    void theSameResponseInManyTablesCountsOnce() throws IOException {
        Map<String, String> row = web("W-1", "aaaaaaaa", "patient", "", "2");
        for (String name : List.of("a.csv", "b.csv", "c.csv")) {
            table(downloads.resolve(name), List.of("kind"), row);
        }
        Path again = downloads.resolve("sub").resolve("..").resolve("a.csv");
        CommandLineRun run = merge(scans, downloads, again.normalize());
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("1 response from 3 tables", "2 repeated rows");
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void answersThatContradictEachOtherAreLeftToAPerson() throws IOException {
        table(downloads.resolve("a.csv"), List.of("kind"), web("W-1", "aaaaaaaa", "patient", "", "2"));
        table(downloads.resolve("b.csv"), List.of("kind"), web("W-1", "aaaaaaaa", "patient", "", "3"));
        CommandLineRun run = merge(scans, downloads);
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("1 conflict in", "1 response with something in review");
        assertThat(column("kind")).containsExactly("");
        assertThat(column("review")).containsExactly("kind");
        assertThat(column("status")).containsExactly("review");
        assertThat(column("flags")).containsExactly("conflict");
        assertThat(conflicts())
                .containsExactly(List.of(
                        "W-1",
                        "kind",
                        "different-answer",
                        "2 | 3",
                        downloads.resolve("a.csv") + ":2 | " + downloads.resolve("b.csv") + ":2"));
        // whichever table comes first
        Path other = folder.resolve("other");
        CommandLineRun.of("merge", scans, downloads.resolve("b.csv"), downloads.resolve("a.csv"), "--out", other);
        assertThat(Files.readAllBytes(other.resolve("responses.csv")))
                .isEqualTo(Files.readAllBytes(out.resolve("responses.csv")));
    }

    @Test
    void whatAPersonHasDecidedSettlesWhatWasOpen() throws IOException {
        Map<String, String> open = paper("S-1", "0123456789A1", "");
        open.putAll(Map.of("review", "kind", "status", "review"));
        Map<String, String> decided = paper("S-1", "0123456789A1", "1");
        decided.put("flags", "decided");
        table(downloads.resolve("before.csv"), List.of("kind"), open);
        table(downloads.resolve("after.csv"), List.of("kind"), decided);
        assertThat(merge(scans, downloads).status()).isZero();
        assertThat(column("kind")).containsExactly("1");
        assertThat(column("status")).containsExactly("complete");

        decided.remove("flags");
        table(downloads.resolve("after.csv"), List.of("kind"), decided);
        assertThat(merge(scans, downloads).status())
                .as("that another scan was sure settles nothing")
                .isEqualTo(3);
        assertThat(column("kind")).containsExactly("");
        assertThat(conflicts().get(0)).contains("sure-in-one", "1 | not sure");
    }

    @Test
    void twoResponsesToOneCopyAreNamedUntilAPersonLeavesOneOut() throws IOException {
        table(scans.resolve("responses.csv"), List.of("kind"), paper("S-1", "0123456789A1", "3"));
        table(downloads.resolve("a.csv"), List.of("kind"), web("W-1", "aaaaaaaa", "patient", "0123456789A", "2"));
        CommandLineRun run = merge(scans, downloads);
        assertThat(run.status()).isEqualTo(3);
        assertThat(column("kind")).as("both stay").containsExactly("3", "2");
        assertThat(column("flags")).containsExactly("copy-twice", "copy-twice");
        assertThat(conflicts().get(0)).contains("copy-twice", "S-1 (paper) | W-1 (web)");
        assertThat(merge(scans, downloads, "--without", "W-1").status()).isZero();
        assertThat(column("response_id")).containsExactly("S-1");
    }

    @Test
    void columnsOfSeveralVersionsStandInTheOrderOfTheNewest() throws IOException {
        codebook("2.0.0", "cccccccc", "patient", "warm", List.of("1", "2", "3"));
        table(downloads.resolve("a.csv"), List.of("kind", "old"), web("W-1", "aaaaaaaa", "patient", "", "2"));
        Map<String, String> newer = web("W-2", "cccccccc", "patient", "", "");
        newer.putAll(Map.of("version", "2.0.0", "warm", "3", "more", "=words, \"quoted\"\nand a line"));
        table(downloads.resolve("b.csv"), List.of("warm", "more"), newer);
        assertThat(merge(scans, downloads).status()).isZero();
        Table table = TableReader.read(out.resolve("responses.csv"), LEADING);
        assertThat(table.columns().subList(LEADING.size(), table.columns().size()))
                .containsExactly("kind", "warm", "more", "more_image");
        assertThat(column("kind")).containsExactly("2", "");
        assertThat(column("warm")).containsExactly("", "3");
        assertThat(column("more")).containsExactly("", "=words, \"quoted\"\nand a line");
        assertThat(TableReader.read(out.resolve("codebook.csv"), TableColumns.CODEBOOK).rows().stream()
                        .map(r -> r.get(1))
                        .distinct())
                .containsExactly("1.0.0", "2.0.0");
    }

    @Test
    void aColumnThatMeansSomethingElseInAnotherVersionIsNamed() throws IOException {
        codebook("2.0.0", "cccccccc", "patient", "kind", List.of("1", "2", "3", "4"));
        table(downloads.resolve("a.csv"), List.of("kind"), web("W-1", "aaaaaaaa", "patient", "", "2"));
        Map<String, String> newer = web("W-2", "cccccccc", "patient", "", "4");
        newer.put("version", "2.0.0");
        table(downloads.resolve("b.csv"), List.of("kind"), newer);
        assertThat(merge(scans, downloads).status()).isEqualTo(3);
        assertThat(conflicts())
                .singleElement()
                .asList()
                .contains("other-meaning", "1.0.0: single-choice 1 2 3 | 2.0.0: single-choice 1 2 3 4");
    }

    @Test
    void whatTheCodebookDoesNotKnowIsNoAnswer() throws IOException {
        table(downloads.resolve("a.csv"), List.of("kind"), web("W-1", "aaaaaaaa", "patient", "", "7"));
        Map<String, String> stranger = web("W-2", "zzzzzzzz", "patient", "", "7");
        table(downloads.resolve("b.csv"), List.of("kind"), stranger);
        assertThat(merge(scans, downloads).status()).isEqualTo(3);
        assertThat(column("kind")).containsExactly("", "7");
        assertThat(column("review")).containsExactly("kind", "");
        assertThat(conflicts().stream().map(c -> c.get(2))).containsExactly("not-in-codebook", "unknown-wording");
    }

    @Test
    void wordingsOfTheDefinitionsAtHandNeedNoCodebook() {
        Path results = folder.resolve("results");
        Path scales = CommandLineRun.shippedScales();
        CommandLineRun.of("simulate", "--scales", scales, "--packs", 6, "--seed", 4, "--out", results, "--quiet");
        CommandLineRun run = CommandLineRun.of("merge", results, "--scales", scales, "--out", out, "--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("\"packs\" : 6", "\"conflicts\" : 0");
        CommandLineRun score = CommandLineRun.of("score", out, "--scales", scales);
        assertThat(score.status())
                .as("other commands take the folder as they take the one of a scan: " + score.err())
                .isZero();
    }

    @Test
    void whatOneFolderHasForgottenNoTableBringsBack() throws IOException {
        table(scans.resolve("responses.csv"), List.of("kind"), paper("S-1", "0123456789A1", "3"));
        table(
                downloads.resolve("one.csv"),
                List.of("kind"),
                web("W-1", "bbbbbbbb", "practitioner", "0123456789B", "2"));
        table(
                downloads.resolve("two.csv"),
                List.of("kind"),
                web("W-2", "bbbbbbbb", "practitioner", "9876543210B", "2"));
        // a spreadsheet took the pack away, but the copy still has it
        Map<String, String> half = web("W-3", "bbbbbbbb", "practitioner", "0123456789C", "1");
        half.put("pack", "");
        table(downloads.resolve("three.csv"), List.of("kind"), half);
        assertThat(CommandLineRun.of("forget", "0123456789", "--results", scans).status())
                .isZero();
        CommandLineRun run = merge(scans, downloads);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("1 response from", "2 rows of consultations that were forgotten left out");
        assertThat(column("response_id")).containsExactly("W-2");
        assertThat(Files.readString(out.resolve("forgotten.csv"))).contains("0123456789");
        for (String file : List.of("responses.csv", "conflicts.csv", "codebook.csv")) {
            assertThat(Files.readString(out.resolve(file))).as(file).doesNotContain("0123456789");
        }
        assertThat(CommandLineRun.of(
                                "merge", downloads, "--out", out, "--json", "--scales", CommandLineRun.shippedScales())
                        .out())
                .as("the merged folder remembers, whatever is merged into it later")
                .contains("\"forgotten\" : 2", "\"responses\" : 1");
        // one table of the folder that has forgotten, beside the file itself, and the others
        Path other = folder.resolve("other");
        CommandLineRun named = CommandLineRun.of(
                "merge",
                scans.resolve("responses.csv"),
                scans.resolve("forgotten.csv"),
                downloads.resolve("one.csv"),
                downloads.resolve("two.csv"),
                "--out",
                other,
                "--json",
                "--scales",
                CommandLineRun.shippedScales());
        assertThat(named.out()).contains("\"forgotten\" : 1", "\"responses\" : 1");
        assertThat(other.resolve("forgotten.csv")).hasSameBinaryContentAs(out.resolve("forgotten.csv"));
    }

    @Test
    void picturesAreFoundFromTheNewFolder() throws IOException {
        Map<String, String> row = paper("S-1", "0123456789A1", "3");
        row.put("more_image", "images/S-1/more.png");
        row.put("flags", "to-transcribe");
        table(scans.resolve("responses.csv"), List.of("kind", "more", "more_image"), row);
        assertThat(merge(scans).status()).isZero();
        assertThat(column("more_image")).containsExactly("../scans/images/S-1/more.png");
    }

    @Test
    void nothingIsWrittenWhereAnInputCannotBeUnderstood() throws IOException {
        table(downloads.resolve("a.csv"), List.of("kind"), web("W-1", "aaaaaaaa", "patient", "", "2"));
        Path letter = Files.writeString(folder.resolve("letter.csv"), "dear,sir\n1,2\n");
        Path latin = Files.write(folder.resolve("latin.csv"), "é,b\n".getBytes(StandardCharsets.ISO_8859_1));
        CommandLineRun run = merge(downloads, letter, latin, folder.resolve("missing.csv"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("letter.csv", "the heading lacks response_id", "latin.csv", "not in UTF-8", "missing.csv")
                .contains("3 errors");
        assertThat(out).doesNotExist();
    }

    @Test
    void nobodysTableIsOverwritten() throws IOException {
        table(downloads.resolve("responses.csv"), List.of("kind"), web("W-1", "aaaaaaaa", "patient", "", "2"));
        CommandLineRun run = CommandLineRun.of("merge", scans, downloads, "--out", downloads);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("responses.csv", "move the table away");
        Files.createDirectories(out.resolve("journal"));
        assertThat(merge(scans, downloads).err()).contains("This is the folder of a scan");
    }

    private CommandLineRun merge(Object... inputs) {
        List<Object> all = new ArrayList<>(List.of("merge"));
        all.addAll(List.of(inputs));
        all.addAll(List.of("--out", out, "--scales", CommandLineRun.shippedScales()));
        return CommandLineRun.of(all.toArray());
    }

    private List<String> column(String name) {
        Table table = TableReader.read(out.resolve("responses.csv"), LEADING);
        return table.rows().stream().map(r -> table.cell(r, name)).toList();
    }

    /** Response, column, problem, what was said and where. */
    private List<List<String>> conflicts() {
        Table table = TableReader.read(out.resolve("conflicts.csv"), List.of("remedy"));
        return table.rows().stream()
                .map(r -> List.of("response_id", "column", "problem", "said", "where").stream()
                        .map(c -> table.cell(r, c))
                        .toList())
                .toList();
    }

    private void codebook(String version, String wording, String role, String field, List<String> values)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        UnaryOperator<List<String>> row = cells -> {
            List<String> all = new ArrayList<>(List.of("small", version, role, "en", "", "F", wording));
            all.addAll(cells);
            return all;
        };
        rows.add(row.apply(List.of(field, field, "single-choice", "yes", "How?", "", "", "")));
        values.forEach(v -> rows.add(row.apply(List.of(field, field, "single-choice", "yes", "", v, v, ""))));
        rows.add(row.apply(List.of("more", "more", "text", "no", "More?", "", "", "")));
        rows.add(row.apply(List.of("more_image", "more", "text", "no", "", "", "", "")));
        TableWriter.write(scans.resolve("codebook-" + wording + ".csv"), TableColumns.CODEBOOK, rows);
    }

    private static Map<String, String> paper(String id, String copy, String kind) {
        Map<String, String> row = web(id, "aaaaaaaa", "patient", copy.substring(0, 11), kind);
        row.put("mode", "paper");
        return row;
    }

    private static Map<String, String> web(String id, String wording, String role, String copy, String kind) {
        Map<String, String> row = new java.util.HashMap<>(Map.of(
                "response_id",
                id,
                "scale",
                "small",
                "version",
                "1.0.0",
                "wording",
                wording,
                "role",
                role,
                "language",
                "en",
                "mode",
                "web",
                "received",
                "2026-05-01T10:00:00Z",
                "status",
                kind.isEmpty() ? "partial" : "complete"));
        row.put("copy", copy);
        row.put("pack", copy.isEmpty() ? "" : copy.substring(0, 10));
        row.put("kind", kind);
        return row;
    }

    private static void table(Path file, List<String> fields, Map<String, String> row) throws IOException {
        List<String> columns = new ArrayList<>(LEADING);
        columns.addAll(fields);
        TableWriter.write(
                file,
                columns,
                List.of(columns.stream().map(c -> row.getOrDefault(c, "")).toList()));
    }
}
