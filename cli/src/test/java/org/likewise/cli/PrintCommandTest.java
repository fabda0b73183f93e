package org.likewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.model.code.PackCode;
import org.likewise.model.code.PageCode;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableColumns;
import org.likewise.model.table.TableReader;

/** Packs through the command line: cover slips, a clinic's own list, and many packs over several files. */
class PrintCommandTest {
    @TempDir
    Path folder;

    private CommandLineRun print(Path out, Object... more) {
        List<Object> words = new ArrayList<>(
                List.of("print", "therapeutic-empathy", "--scales", CommandLineRun.shippedScales(), "--out", out));
        words.addAll(Arrays.asList(more));
        return CommandLineRun.of(words.toArray());
    }

    private Path list(String text) throws Exception {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, text);
        return file;
    }

    private static Table packs(Path out) {
        return TableReader.read(out.resolve("packs.csv"), TableColumns.PACKS);
    }

    private static List<String> names(Path out) throws Exception {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static String text(Path pdf, int page) {
        return OutsideTool.run(0, "pdftotext", "-f", page, "-l", page, "-enc", "UTF-8", pdf, "-");
    }

    // the clinic's own list

    @Test
    void aRowOfTheListMakesAPackWithItsCodesInTheListAndOnNoPaper() throws Exception {
        Path out = folder.resolve("print");
        Path list = list("\uFEFFpractitioner;visit\r\nDR-77;VISIT-0001\r\n;VISIT-0002\r\n\"DR;9\";VISIT-0003\r\n");
        CommandLineRun run = print(out, "--from", list, "--cover", "--roles", "patient,practitioner");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(run.err()).doesNotContain("warning");
        Table table = packs(out);
        assertThat(table.rows())
                .extracting(r -> table.cell(r, "visit"), r -> table.cell(r, "site"), r -> table.cell(r, "practitioner"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("VISIT-0001", "", "DR-77"),
                        org.assertj.core.groups.Tuple.tuple("VISIT-0001", "", "DR-77"),
                        org.assertj.core.groups.Tuple.tuple("VISIT-0002", "", ""),
                        org.assertj.core.groups.Tuple.tuple("VISIT-0002", "", ""),
                        org.assertj.core.groups.Tuple.tuple("VISIT-0003", "", "DR;9"),
                        org.assertj.core.groups.Tuple.tuple("VISIT-0003", "", "DR;9"));
        assertThat(OutsideTool.run(0, "pdftotext", out.resolve("packs.pdf"), "-"))
                .contains(table.rows().get(0).get(0))
                .doesNotContain("VISIT", "DR-77");
    }

    @Test
    void everythingThatIsWrongWithAListIsToldAtOnceWithItsPlace() throws Exception {
        Path list = list("visit,name,site\n v1,x,s\nv2,x\nv3,x," + "s".repeat(41) + "\nv4,x,\u0007\n,,\n");
        Path out = folder.resolve("print");
        CommandLineRun run = print(out, "--from", list);
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.err())
                .contains(
                        list + ":1:7: error: There is no column `name`",
                        list + ":2:1: error: This visit code has a space at an end.",
                        list + ":3: error: This row has 2 cells, but the heading has 3.",
                        list + ":4:6: error: This site code has 41 characters.",
                        list + ":5:6: error: This site code has a character that cannot be seen.",
                        list + ":6: error: This row has no code.",
                        "6 errors.");
        assertThat(out).doesNotExist();
    }

    @Test
    void codesThatLookLikeAPersonAreWarnedOfOnceEachAndNotShown() throws Exception {
        Path list = list("visit,site,practitioner\n" + "12/03/1950,North Clinic,Anna Smith\n"
                + "1950-03-12,S1,anna@example.org\nV3,S1,Müller-Lüdenscheidt, Karl\n".replace(", Karl", " Karl")
                + "V3,S1,D4\n");
        CommandLineRun run = print(folder.resolve("print"), "--from", list);
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run.err())
                .contains(
                        list + ":2:1: warning: This visit code looks like a date, perhaps of birth. The same is true of"
                                + " 1 more in this list.",
                        list + ":2:25: warning: This practitioner code looks like a person's name. The same is true of"
                                + " 1 more",
                        list + ":3:15: warning: This practitioner code looks like an e-mail address.",
                        list + ":5:1: warning: This visit code stands in line 4 already.",
                        "4 warnings.")
                .doesNotContain("Anna", "1950", "site code looks");
        assertThat(packs(folder.resolve("print")).rows()).hasSize(16);
    }

    @Test
    void theNumberOfPacksAndTheListMustAgree() throws Exception {
        Path list = list("visit\nV1\nV2\n\n");
        CommandLineRun run = print(folder.resolve("print"), "--from", list, "--packs", 3);
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.err()).contains("has 2 rows, but --packs is 3");
        assertThat(print(folder.resolve("print"), "--from", list, "--packs", 2).status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(print(folder.resolve("none")).status()).isEqualTo(ExitStatus.WRONG_USE);
        assertThat(print(folder.resolve("none"), "--from", list("visit\n")).err())
                .contains("This list has no row");
        assertThat(print(folder.resolve("none"), "--from", folder.resolve("no.csv"))
                        .err())
                .contains("no.csv: error: This file cannot be read.");
    }

    @Test
    void everythingThatTheScaleDoesNotHaveIsToldAtOnce() {
        CommandLineRun run = print(
                folder.resolve("print"), "--packs", 1, "--language", "xx", "--roles", "patient,nurse", "--paper", "a4");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.err())
                .contains("There is no language `xx`. Choose one of en-GB", "There is no role `nurse`. Choose one of")
                .contains("2 errors.");
        assertThat(print(folder.resolve("print"), "--packs", 1, "--style", "tiny")
                        .err())
                .contains("choose standard, large-print or easy; not 'tiny'");
    }

    // cover slips

    @Test
    void aCoverSlipSaysItsPackAndTakesASheetOfItsOwn() throws Exception {
        Path out = folder.resolve("print");
        CommandLineRun run = print(
                out, "--packs", 2, "--cover", "--sides", "two", "--roles", "patient,observer", "--paper", "Letter");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        Path pdf = out.resolve("packs.pdf");
        OutsideTool.run(0, "qpdf", "--check", pdf);
        // slip, back, two forms of two pages each; and again
        assertThat(OutsideTool.run(0, "pdfinfo", pdf)).containsPattern("Pages: +12\n");
        Table table = packs(out);
        for (int pack = 0; pack < 2; pack++) {
            PackCode code = new PackCode(table.rows().get(2 * pack).get(0));
            assertThat(text(pdf, 6 * pack + 1))
                    .contains("Cover slip", code.typed(), code.copy(0), code.copy(1), "Patient", "Observer");
            assertThat(text(pdf, 6 * pack + 2)).isBlank();
            assertThat(text(pdf, 6 * pack + 3).replace("\n", "")).contains(code.copy(0));
        }
    }

    @Test
    void aScannedCoverSlipIsPutAsideAndNeedsNobody() throws Exception {
        Path out = folder.resolve("print");
        print(out, "--packs", 1, "--cover", "--roles", "practitioner", "--language", "ar", "--seed", 3);
        Path scans = folder.resolve("scans");
        assertThat(CommandLineRun.of("simulate", out.resolve("packs.pdf"), "--out", scans, "--level", "clean")
                        .status())
                .isEqualTo(ExitStatus.DONE);
        Path slip = scans.resolve("page-00001.png");
        Path results = folder.resolve("results");
        CommandLineRun run = CommandLineRun.of("scan", slip, "--forms", out.resolve("forms"), "--out", results);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out()).contains("Put aside: 1 cover slip.");
        assertThat(Files.readString(results.resolve("problems.csv"))).contains("page-00001.png,cover-slip");
        assertThat(results.resolve("images"))
                .satisfiesAnyOf(
                        f -> assertThat(f).doesNotExist(), f -> assertThat(f).isEmptyDirectory());
    }

    // many packs

    @Test
    void threeHundredPacksInFilesAreSoundAndAllThere() throws Exception {
        Path out = folder.resolve("print");
        CommandLineRun run = print(out, "--packs", 300, "--per-file", 128, "--cover", "--seed", 9, "--json", "--quiet");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        JsonNode said = new ObjectMapper().readTree(run.out());
        assertThat(said.get("pdfs")).hasSize(3);
        assertThat(names(out)).containsExactly("forms", "packs-001.pdf", "packs-002.pdf", "packs-003.pdf", "packs.csv");
        Table table = packs(out);
        assertThat(table.rows().stream().map(r -> table.cell(r, "copy")))
                .hasSize(1200)
                .doesNotHaveDuplicates();
        int pages = 0;
        long bytes = 0;
        Set<String> codes = new HashSet<>();
        for (int file = 1; file <= 3; file++) {
            Path pdf = out.resolve("packs-00" + file + ".pdf");
            OutsideTool.run(0, "qpdf", "--check", pdf);
            int here = Integer.parseInt(
                    OutsideTool.run(0, "qpdf", "--show-npages", pdf).strip());
            assertThat(here).isEqualTo((file < 3 ? 128 : 44) * 9);
            pages += here;
            bytes += Files.size(pdf);
            // the first pack and the last page of each file
            int pack = 128 * (file - 1);
            String first = table.rows().get(4 * pack).get(0);
            assertThat(text(pdf, 1)).contains(new PackCode(first).typed());
            codes.add(code(pdf, 2));
            codes.add(code(pdf, here));
            assertThat(codes).anyMatch(c -> c.endsWith("-1-" + first + "1"));
            String last = table.rows().get(4 * Math.min(300, 128 * file) - 1).get(1);
            assertThat(codes).anyMatch(c -> c.endsWith("-2-" + last));
        }
        assertThat(codes).hasSize(6);
        assertThat(said.get("pages").asInt()).isEqualTo(pages);
        assertThat(bytes / pages).as("bytes a page").isLessThan(1000);
    }

    private String code(Path pdf, int page) {
        Path image = folder.resolve("page");
        OutsideTool.run(0, "pdftoppm", "-r", 150, "-gray", "-png", "-singlefile", "-f", page, pdf, image);
        String text =
                OutsideTool.run(0, "zbarimg", "-q", "--raw", image + ".png").strip();
        assertThat(PageCode.parse(text)).as(text).isPresent();
        return text;
    }

    @Test
    void theSameSeedGivesTheSameFiles() throws Exception {
        Path a = folder.resolve("a");
        Path b = folder.resolve("b");
        for (Path out : List.of(a, b)) {
            print(out, "--packs", 3, "--per-file", 2, "--cover", "--seed", 4, "--roles", "patient");
        }
        for (String name : List.of("packs-001.pdf", "packs-002.pdf", "packs.csv")) {
            assertThat(a.resolve(name)).hasSameBinaryContentAs(b.resolve(name));
        }
    }

    @Test
    void nothingOfAnEarlierRunIsLeftToBePrintedAndItsPacksStayInTheList() throws Exception {
        Path out = folder.resolve("print");
        print(out, "--packs", 5, "--per-file", 1, "--roles", "patient");
        Files.writeString(out.resolve("packs-2024.pdf"), "the clinic's own");
        Files.writeString(out.resolve(".packs-007.pdf.part"), "of a run that was killed");
        List<List<String>> before = packs(out).rows();
        CommandLineRun run = print(out, "--packs", 3, "--per-file", 2, "--roles", "patient");
        assertThat(run.err()).contains("packs-001.pdf to packs-005.pdf (5 files). Its packs stay in the list.");
        assertThat(names(out))
                .containsExactly("forms", "packs-001.pdf", "packs-002.pdf", "packs-2024.pdf", "packs.csv");
        assertThat(packs(out).rows()).hasSize(8).startsWith(before.toArray(List[]::new));
        CommandLineRun whole = print(out, "--packs", 1, "--roles", "patient");
        assertThat(whole.err()).contains("packs-001.pdf and packs-002.pdf.");
        assertThat(names(out)).containsExactly("forms", "packs-2024.pdf", "packs.csv", "packs.pdf");
        assertThat(packs(out).rows()).hasSize(9);
    }

    @Test
    void aRunThatFailsLeavesTheEarlierOneAsItWas() throws Exception {
        Path out = folder.resolve("print");
        print(out, "--packs", 2, "--per-file", 1, "--roles", "patient", "--seed", 1);
        List<String> names = names(out);
        byte[] first = Files.readAllBytes(out.resolve("packs-001.pdf"));
        CommandLineRun again = print(out, "--packs", 2, "--roles", "patient", "--seed", 1);
        assertThat(again.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(again.err()).contains("These packs were printed before");
        assertThat(names(out)).isEqualTo(names);
        assertThat(out.resolve("packs-001.pdf")).hasBinaryContent(first);
    }

    @Test
    void moreFilesThanCanBeToldApartAreRefused() {
        CommandLineRun run = print(folder.resolve("print"), "--packs", 2000, "--per-file", 2);
        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USE);
        assertThat(run.err()).contains("would make 1000 files of 2000 packs; at most 999");
        assertThat(print(folder.resolve("print"), "--packs", 1, "--per-file", 0).status())
                .isEqualTo(ExitStatus.WRONG_USE);
    }
}
