package org.likewise.scanner.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.model.layout.Layout;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableReader;

class ScanTest {
    private static final String COPY = "0123456789A";
    private static final String OTHER = "ABCDEFGHJKM";
    private static final String THIRD = "QRSTVWXYZ12";
    private static final String MASTER = "00000000000";

    @TempDir
    Path folder;

    private Path scans;
    private Path forms;
    private Path out;

    @BeforeEach
    void folders() throws IOException {
        scans = Files.createDirectories(folder.resolve("scans"));
        forms = SampleForms.write(folder.resolve("forms"), SampleForms.PATIENT, SampleForms.STUDENT, SampleForms.LONG);
        out = folder.resolve("out");
    }

    @Test
    void aFilledInPageIsARow() throws IOException {
        page("a.png", code(SampleForms.PATIENT, 1, COPY) + " interest=4 listening=NA place=ward age=62 comment=~");
        ScanSummary summary = scan();
        assertThat(responses())
                .isEqualTo(
                        "\uFEFFresponse_id,scale,version,wording,form,role,language,variant,pack,copy,mode,received,status,review,flags,interest,listening,place___home,place___ward,age,comment,comment_image\r\n"
                                + "F-0123456789A,kindness,0.1.0,k3x9q2f7,F,patient,en-GB,,0123456789,0123456789A,paper,2026-03-04,"
                                        .replace("F", SampleForms.PATIENT.form())
                                + "complete,,to-transcribe,4,NA,0,1,62,,images/" + SampleForms.PATIENT.form()
                                + "-0123456789A/comment.png\r\n");
        assertThat(out.resolve("images/" + SampleForms.PATIENT.form() + "-0123456789A/comment.png"))
                .exists();
        assertThat(Files.readAllLines(out.resolve("readings.csv")).get(1))
                .isEqualTo(
                        "a.png," + SampleForms.PATIENT.form() + ",1,0123456789A,interest,1,marked,0.9877,10,20,12,12");
        assertThat(Files.readString(out.resolve("problems.csv"))).isEqualTo("\uFEFFimage,problem,detail,remedy\r\n");
        assertThat(summary.fields()).isEqualTo(5);
        assertThat(summary.fieldsDecided()).isEqualTo(5);
        assertThat(summary.texts()).isEqualTo(1);
        assertThat(summary.forAPerson()).isFalse();
    }

    @Test
    void whatIsUnsureIsEmptyAndInReviewAndWhatIsEmptyIsPartial() throws IOException {
        page("a.png", code(SampleForms.PATIENT, 1, COPY) + " interest=? listening=1 place=? age= comment=");
        page("b.png", code(SampleForms.PATIENT, 1, OTHER) + " interest=1 listening= place= age= comment=");
        ScanSummary summary = scan();
        assertThat(row(0)).containsEntry("status", "review").containsEntry("review", "interest place");
        assertThat(row(0)).containsEntry("interest", "").containsEntry("place___home", "");
        assertThat(row(1)).containsEntry("status", "partial").containsEntry("review", "");
        assertThat(out.resolve("images/" + SampleForms.PATIENT.form() + "-" + COPY + "/interest.png"))
                .exists();
        assertThat(summary.fieldsToPerson()).isEqualTo(2);
        assertThat(summary.forAPerson()).isTrue();
    }

    @Test
    void theSamePageTwiceCountsOnce() throws IOException {
        String page = code(SampleForms.STUDENT, 1, COPY) + " interest=4 year=1 listening=1";
        page("a.png", page);
        page("b.png", page);
        page("c.png", page + " ");
        ScanSummary summary = scan();
        assertThat(summary.responses()).isEqualTo(1);
        assertThat(summary.pages()).isEqualTo(2);
        assertThat(problems()).containsExactly("b.png duplicate", "c.png duplicate-page");
        assertThat(summary.forAPerson()).isFalse();
    }

    @Test
    void scansThatContradictEachOtherGoToAPerson() throws IOException {
        page("a.png", code(SampleForms.STUDENT, 1, COPY) + " interest=4 year=1 listening=1");
        page("b.png", code(SampleForms.STUDENT, 1, COPY) + " interest=1 year=? listening=1");
        scan();
        assertThat(row(0))
                .containsEntry("interest", "")
                .containsEntry("year", "")
                .containsEntry("listening", "1")
                .containsEntry("review", "interest year")
                .containsEntry("flags", "conflict");
        assertThat(problems()).containsExactly("b.png conflicting-page");
    }

    @Test
    void aPageThatIsMissingIsSaidAndItsFieldsGoToAPerson() throws IOException {
        page("a.png", code(SampleForms.LONG, 2, COPY) + " queueing=4 comment=");
        scan();
        assertThat(row(0))
                .containsEntry("queueing", "4")
                .containsEntry("review", "waiting")
                .containsEntry("flags", "missing-page")
                .containsEntry("status", "review");
        assertThat(problems()).containsExactly("a.png missing-page");

        page("b.png", code(SampleForms.LONG, 1, COPY) + " waiting=1");
        scan();
        assertThat(row(0)).containsEntry("waiting", "1").containsEntry("status", "complete");
        assertThat(problems()).isEmpty();
    }

    @Test
    void aPageWithoutAnyMarkIsToldAndWhereAnotherIsMarkedGoesToAPerson() throws IOException {
        SampleForms.write(forms, SampleForms.WIDE);
        page("a1.png", code(SampleForms.WIDE, 1, COPY) + " waiting= asking= calling=");
        page("a2.png", code(SampleForms.WIDE, 2, COPY) + " queueing=4");
        page("b1.png", code(SampleForms.WIDE, 1, OTHER) + " waiting= asking= calling=");
        page("b2.png", code(SampleForms.WIDE, 2, OTHER) + " queueing=");
        scan();
        assertThat(row(0)).containsEntry("review", "waiting asking calling").containsEntry("flags", "empty-page");
        assertThat(row(1)).containsEntry("review", "").containsEntry("flags", "empty-page");
        assertThat(row(1)).containsEntry("status", "partial");
        assertThat(problems()).containsExactly("a1.png empty-page", "b1.png empty-page");
    }

    /** One speck in a box may be dirt, but also what is left of a mark; of words more would be left. */
    @Test
    void oneTraceDoubtsWhatSeemsUnmarkedOnTheCopyAndTwoDoubtWordsToo() throws IOException {
        String clear = " interest=4 listening= place=home age=41";
        page("a.png", code(SampleForms.PATIENT, 1, COPY) + clear + " comment=");
        page(
                "b.png",
                code(SampleForms.PATIENT, 1, OTHER)
                        + clear.replace("listening=", "listening=?trace-of-ink").replace("age=41", "age=")
                        + " comment=");
        page(
                "c.png",
                code(SampleForms.PATIENT, 1, THIRD)
                        + " interest=?small-mark listening=?trace-of-ink place= age=41 comment=");
        scan();
        assertThat(row(0)).containsEntry("review", "");
        assertThat(row(1)).containsEntry("review", "listening age");
        assertThat(row(2)).containsEntry("review", "interest listening place comment");
    }

    /** What faded on one page of a copy says nothing of another whose own marks are whole. */
    @Test
    void aPageWhosePenWasDarkEnoughIsNotDoubtedForAnother() throws IOException {
        SampleForms.write(forms, SampleForms.WIDE);
        page("a1.png", code(SampleForms.WIDE, 1, COPY) + " waiting= asking=3 calling=4");
        page("a2.png", code(SampleForms.WIDE, 2, COPY) + " queueing=?small-mark");
        page("b1.png", code(SampleForms.WIDE, 1, OTHER) + " !sure-pen waiting= asking=3 calling=4");
        page("b2.png", code(SampleForms.WIDE, 2, OTHER) + " queueing=?small-mark");
        page("c1.png", code(SampleForms.WIDE, 1, THIRD) + " !sure-pen waiting=?trace-of-ink asking=3 calling=4");
        page("c2.png", code(SampleForms.WIDE, 2, THIRD) + " queueing=");
        scan();
        assertThat(row(0)).containsEntry("review", "waiting queueing");
        assertThat(row(1)).containsEntry("review", "queueing");
        assertThat(row(2)).containsEntry("review", "waiting");
    }

    @Test
    void wordsAreNotDoubtedWhereTwoMarksOfTheirPageAreSeen() throws IOException {
        page(
                "a.png",
                code(SampleForms.PATIENT, 1, COPY)
                        + " interest=?small-mark listening=?small-mark place=home age=41 comment=");
        scan();
        assertThat(row(0)).containsEntry("review", "interest listening");
    }

    @Test
    void aPageWithItsCodeAloneIsARowForAPersonUntilABetterScanComes() throws IOException {
        page("a.png", "code " + code(SampleForms.STUDENT, 1, COPY));
        scan();
        assertThat(row(0)).containsEntry("review", "interest year listening").containsEntry("flags", "unread-page");
        assertThat(problems()).containsExactly("a.png too-bent");

        page("b.png", code(SampleForms.STUDENT, 1, COPY) + " interest=4 year=1 listening=1");
        scan();
        assertThat(row(0)).containsEntry("review", "").containsEntry("status", "complete");
        assertThat(problems()).containsExactly("a.png duplicate-page");
    }

    @Test
    void everyPageIsAccountedFor() throws IOException {
        String pages = String.join(
                "\f",
                code(SampleForms.STUDENT, 1, COPY) + " interest=4 year=1 listening=1",
                "blank",
                "refused",
                "broken",
                "crash",
                "code " + code(SampleForms.STUDENT, 1, OTHER));
        page("pile.pdf", pages);
        page("foreign.png", "LW1-ZZZZZZZZZZ-1-" + COPY + " x=1");
        Files.writeString(scans.resolve("notes.txt"), "buy milk");
        Files.writeString(scans.resolve("truth.csv"), "not a page");
        Files.writeString(scans.resolve(".hidden"), "not a page");
        ScanSummary s = scan();
        assertThat(s.pages())
                .isEqualTo(7)
                .isEqualTo(s.pagesRead() + s.pagesBlank() + s.pagesRefused() + s.pagesCodeOnly());
        assertThat(s.unreadableFiles()).isEqualTo(1);
        assertThat(problems())
                .containsExactly(
                        "foreign.png unknown-form",
                        "notes.txt unknown-format",
                        "pile.pdf#3 no-code",
                        "pile.pdf#4 broken-image",
                        "pile.pdf#5 cannot-read",
                        "pile.pdf#6 too-bent");
    }

    @Test
    void aRefusedPageIsReadAgainOnceItsFormIsThere() throws IOException {
        Path few = SampleForms.write(folder.resolve("few"), SampleForms.LONG);
        page("a.png", code(SampleForms.STUDENT, 1, COPY) + " interest=4 year=1 listening=1");
        assertThat(run(List.of(scans), few, out, 1).responses()).isZero();
        assertThat(responses()).isEqualTo("\uFEFF" + String.join(",", ResponsesTable.LEADING) + "\r\n");
        assertThat(problems()).containsExactly("a.png unknown-form");
        assertThat(scan().responses()).isEqualTo(1);
        assertThat(problems()).isEmpty();
    }

    @Test
    void aPageWithoutACodeIsReadOnceItsFormIsNamedAndStaysRead() throws IOException {
        page("a.png", "uncoded interest=4 year=1 listening=1");
        page("b.png", "uncoded interest=1 year=1 listening=1");
        page("c.png", code(SampleForms.STUDENT, 1, COPY) + " interest=1 year=1 listening=1");
        assertThat(scan().responses()).isEqualTo(1);
        assertThat(problems()).containsExactly("a.png no-code", "b.png no-code");

        ScanSummary named = run(List.of(scans), forms, SampleForms.STUDENT.form(), out, 2);
        assertThat(named.pagesNew()).isEqualTo(2);
        assertThat(problems()).isEmpty();
        Table table = table();
        assertThat(table.rows())
                .extracting(r -> table.cell(r, "flags"))
                .containsExactly("", "code-typed", "code-typed");
        assertThat(table.rows()).extracting(r -> table.cell(r, "response_id")).doesNotHaveDuplicates();
        assertThat(table.rows()).extracting(r -> table.cell(r, "pack")).containsExactly(COPY.substring(0, 10), "", "");
        Map<String, String> before = results(out);
        assertThat(scan().pagesNew()).isZero();
        assertThat(results(out)).isEqualTo(before);
        assertThatThrownBy(() -> run(List.of(scans), forms, "0000000000", out, 1))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("not among the 3 that are known");
    }

    @Test
    void aStreakIsToldAndNeedsNobody() throws IOException {
        page("a.png", code(SampleForms.STUDENT, 1, COPY) + " !streak interest=1 year=1 listening=1");
        ScanSummary summary = scan();
        assertThat(problems()).containsExactly("a.png streak");
        assertThat(summary.forAPerson()).isFalse();
        assertThat(row(0)).containsEntry("status", "complete").containsEntry("flags", "");
    }

    @Test
    void photocopiedMastersAreTheirOwnResponses() throws IOException {
        page("a.png", code(SampleForms.STUDENT, 1, MASTER) + " interest=4 year=1 listening=1");
        page("b.png", code(SampleForms.STUDENT, 1, MASTER) + " interest=1 year=1 listening=1");
        scan();
        Table table = table();
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows()).extracting(r -> table.cell(r, "pack")).containsOnly("");
        assertThat(table.rows())
                .extracting(r -> table.cell(r, "response_id"))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9A-Z]{10}-[0-9A-Z]{20}"));
    }

    @Test
    void sidesOfMastersAreJoinedOnlyWhereTheirOrderLeavesNoDoubt() throws IOException {
        String first = code(SampleForms.LONG, 1, MASTER) + " waiting=1";
        String second = code(SampleForms.LONG, 2, MASTER) + " queueing=4 comment=";
        page("a.pdf", String.join("\f", first, second, first, second));
        scan();
        assertThat(table().rows()).hasSize(2);
        assertThat(row(0))
                .containsEntry("waiting", "1")
                .containsEntry("queueing", "4")
                .containsEntry("flags", "paired-by-order");

        Path doubt = folder.resolve("doubt");
        Files.delete(scans.resolve("a.pdf"));
        page("a.pdf", String.join("\f", first, second, first));
        run(List.of(scans), forms, doubt, 1);
        Table table = TableReader.read(doubt.resolve("responses.csv"), List.of());
        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows()).extracting(r -> table.cell(r, "flags")).containsOnly("missing-page");
    }

    @Test
    void copiesFilledInOnScreenAreToldApartWhateverTheOrderOfTheirPages() throws IOException {
        page(
                "a.pdf",
                String.join(
                        "\f",
                        code(SampleForms.LONG, 1, MASTER) + " @7 waiting=1",
                        code(SampleForms.LONG, 1, MASTER) + " @9 waiting=4",
                        code(SampleForms.LONG, 2, MASTER) + " @7 queueing=1 comment=typed",
                        code(SampleForms.LONG, 2, MASTER) + " @9 queueing=4 comment=other"));
        scan();
        Table table = TableReader.read(out.resolve("responses.csv"), List.of());
        assertThat(table.rows()).hasSize(2).allSatisfy(r -> {
            assertThat(table.cell(r, "flags")).isEqualTo("on-screen");
            assertThat(table.cell(r, "waiting")).isEqualTo(table.cell(r, "queueing"));
        });
    }

    @Test
    void whereAProgramLostWhichPagesBelongTogetherTheirOrderTells() throws IOException {
        List<String> pages = List.of(
                code(SampleForms.LONG, 1, MASTER) + " @1 waiting=1",
                code(SampleForms.LONG, 2, MASTER) + " @2 queueing=1 comment=typed",
                code(SampleForms.LONG, 1, MASTER) + " @3 waiting=4",
                code(SampleForms.LONG, 2, MASTER) + " @4 queueing=4 comment=other");
        page("a.pdf", String.join("\f", pages));
        page("merged.pdf", String.join("\f", pages).replaceAll("@.", "@5"));
        scan();
        Table table = TableReader.read(out.resolve("responses.csv"), List.of());
        assertThat(table.rows()).hasSize(4).allSatisfy(r -> {
            assertThat(table.cell(r, "flags")).isEqualTo("on-screen paired-by-order");
            assertThat(table.cell(r, "waiting")).isEqualTo(table.cell(r, "queueing"));
        });
    }

    @Test
    void whatWasTypedIsJournalledAndSoTheSameAfterAResumedRun() throws IOException {
        page(
                "a.pdf",
                String.join(
                        "\f",
                        code(SampleForms.LONG, 1, MASTER) + " @7 waiting=1",
                        code(SampleForms.LONG, 2, MASTER) + " @7 queueing=1 comment==1-1"));
        scan();
        byte[] first = Files.readAllBytes(out.resolve("responses.csv"));
        assertThat(new String(first, StandardCharsets.UTF_8)).contains(",'=1-1,");
        Files.delete(out.resolve("responses.csv"));
        assertThat(scan().pagesNew()).isZero();
        assertThat(Files.readAllBytes(out.resolve("responses.csv"))).isEqualTo(first);
    }

    @Test
    void severalScalesHaveATableEachAndTheStaleOneGoes() throws IOException {
        page("a.png", code(SampleForms.STUDENT, 1, COPY) + " interest=4 year=1 listening=1");
        scan();
        assertThat(out.resolve("responses.csv")).exists();
        Files.copy(out.resolve("responses.csv"), out.resolve("responses-backup.csv"));
        page("b.png", code(SampleForms.LONG, 1, OTHER) + " waiting=1");
        scan();
        assertThat(out.resolve("responses.csv")).doesNotExist();
        assertThat(TableReader.read(out.resolve("responses-kindness.csv"), List.of())
                        .rows())
                .hasSize(1);
        assertThat(TableReader.read(out.resolve("responses-patience.csv"), List.of())
                        .rows())
                .hasSize(1);
        assertThat(out.resolve("responses-backup.csv")).exists();
    }

    @Test
    void fieldsStandInTheOrderOfTheScaleOverAllRoles() throws IOException {
        page("a.png", code(SampleForms.PATIENT, 1, COPY) + " interest=4 listening=1 place= age= comment=");
        page("b.png", code(SampleForms.STUDENT, 1, OTHER) + " interest=4 year=1 listening=1");
        scan();
        List<String> columns = table().columns();
        assertThat(columns.subList(ResponsesTable.LEADING.size(), columns.size()))
                .containsExactly(
                        "interest",
                        "year",
                        "listening",
                        "place___home",
                        "place___ward",
                        "age",
                        "comment",
                        "comment_image");
    }

    @Test
    void orderOfInputAndThreadsChangeNothing() throws IOException {
        manyPages(40);
        run(List.of(scans), forms, out, 1);
        run(List.of(scans), forms, folder.resolve("four"), 4);
        assertThat(results(folder.resolve("four"))).isEqualTo(results(out));

        List<Path> shuffled = new ArrayList<>();
        try (var files = Files.list(scans)) {
            files.forEach(shuffled::add);
        }
        Collections.shuffle(shuffled, new Random(3));
        run(shuffled, forms, folder.resolve("shuffled"), 2);
        assertThat(results(folder.resolve("shuffled"))).isEqualTo(results(out));

        int i = 0;
        Path renamed = Files.createDirectories(folder.resolve("renamed"));
        for (Path file : shuffled) {
            Files.copy(file, renamed.resolve("r" + i++), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
        run(List.of(renamed), forms, folder.resolve("other-names"), 2);
        assertThat(folder.resolve("other-names/responses.csv")).hasSameBinaryContentAs(out.resolve("responses.csv"));
    }

    @Test
    void aSecondRunReadsNothingAndChangesNothing() throws IOException {
        manyPages(10);
        ScanSummary first = scan();
        Map<String, String> before = results(out);
        ScanSummary second = scan();
        assertThat(first.pagesNew()).isEqualTo(first.pages());
        assertThat(second.pagesNew()).isZero();
        assertThat(second.responses()).isEqualTo(first.responses());
        assertThat(results(out)).isEqualTo(before);
    }

    @Test
    void aTornOrDamagedJournalCostsNoPage() throws IOException {
        manyPages(10);
        scan();
        Map<String, String> whole = results(out);
        Path journal = out.resolve("journal/pages.jsonl");
        byte[] bytes = Files.readAllBytes(journal);
        Random random = new Random(11);
        for (int i = 0; i < 25; i++) {
            int cut = i < 3 ? i * 16 : random.nextInt(bytes.length);
            Files.write(journal, java.util.Arrays.copyOf(bytes, cut));
            scan();
            assertThat(results(out)).as("cut at " + cut).isEqualTo(whole);
        }
        Files.write(journal, new byte[0]);
        scan();
        assertThat(results(out)).isEqualTo(whole);
    }

    @Test
    void aPictureThatIsLostIsMadeAgain() throws IOException {
        page("a.png", code(SampleForms.PATIENT, 1, COPY) + " interest=4 listening=NA place= age= comment=~");
        scan();
        Path journalled;
        try (var files = Files.walk(out.resolve("journal/pictures"))) {
            journalled = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        byte[] picture = Files.readAllBytes(journalled);
        Files.delete(journalled);
        assertThat(scan().pagesNew()).isEqualTo(1);
        assertThat(journalled).hasBinaryContent(picture);
        Files.delete(journalled);
        Files.delete(scans.resolve("a.png"));
        page("b.png", "blank");
        scan();
        assertThat(problems()).containsExactly("a.png picture-lost");
    }

    @Test
    void namesOfFilesAreOnlyEverShown() throws IOException {
        assumeThat(System.getProperty("sun.jnu.encoding", "")).isEqualTo("UTF-8");
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        String page = code(SampleForms.STUDENT, 1, COPY) + " interest=4 year=1 listening=";
        page("=cmd|' C calc'!A0", page + "1");
        page("line\nbreak\u202Egnp.png", page + "4");
        page("%2E%2E%2Fetc é 文.png", page + "NA");
        scan();
        assertThat(problems())
                .containsExactly("=cmd|' C calc'!A0 conflicting-page", "line\uFFFDbreak\uFFFDgnp.png conflicting-page");
        assertThat(Files.readString(out.resolve("readings.csv")))
                .contains("\r\n'=cmd|' C calc'!A0,")
                .contains("%2E%2E%2Fetc é 文.png");
        assertThat(results(out).keySet())
                .allMatch(n -> n.matches("[a-z]+\\.csv|images/[0-9A-Z-]+/[a-z-]+[0-9]?\\.png"));
    }

    @Test
    void linksAreFollowedToFilesButNotInCircles() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(
                elsewhere.resolve("x.png"),
                "FAKE\n" + code(SampleForms.STUDENT, 1, COPY) + " interest=4 year=1 listening=1");
        try {
            Files.createSymbolicLink(scans.resolve("link.png"), elsewhere.resolve("x.png"));
            Files.createSymbolicLink(scans.resolve("nowhere.png"), elsewhere.resolve("none.png"));
            Files.createSymbolicLink(scans.resolve("circle"), scans);
        } catch (IOException | UnsupportedOperationException e) {
            assumeThat(false).as("links can be made here").isTrue();
        }
        assertThat(scan().responses()).isEqualTo(1);
        assertThat(problems()).containsExactly("circle cannot-read", "nowhere.png cannot-read");
    }

    @Test
    void foldersAreSearchedToTheEndButResultsAreNoInput() throws IOException {
        Files.createDirectories(scans.resolve("monday"));
        page("monday/a.png", code(SampleForms.PATIENT, 1, COPY) + " interest=? listening=1 place= age= comment=~");
        out = scans.resolve("out");
        scan();
        assertThat(scan().files()).isEqualTo(1);
        assertThat(problems()).isEmpty();
    }

    @Test
    void aNameThatIsUsedAgainForOtherBytesIsToldApart() throws IOException {
        page("scan1.png", code(SampleForms.STUDENT, 1, COPY) + " interest=4 year=1 listening=1");
        scan();
        page("scan1.png", code(SampleForms.STUDENT, 1, OTHER) + " interest=1 year=1 listening=1");
        assertThat(scan().responses()).isEqualTo(2);
        assertThat(TableReader.read(out.resolve("readings.csv"), List.of()).rows())
                .allMatch(r -> r.get(0).matches("scan1\\.png \\([0-9a-f]{8}\\)"));
    }

    @Test
    void receivedIsTheFilesDateWhereTheClinicIsUnlessItIsGiven() throws IOException {
        page("a.png", code(SampleForms.STUDENT, 1, COPY) + " interest=4 year=1 listening=1");
        Files.setLastModifiedTime(scans.resolve("a.png"), FileTime.from(Instant.parse("2026-03-04T23:30:00Z")));
        new Scan(new FakePages())
                .run(new ScanRequest(
                        List.of(scans),
                        List.of(forms),
                        out,
                        Optional.empty(),
                        ZoneId.of("Asia/Tokyo"),
                        1,
                        ScanProgress.silent()));
        assertThat(row(0)).containsEntry("received", "2026-03-05");
        new Scan(new FakePages())
                .run(new ScanRequest(
                        List.of(scans),
                        List.of(forms),
                        folder.resolve("given"),
                        Optional.of(LocalDate.of(2026, 2, 1)),
                        ZoneOffset.UTC,
                        1,
                        ScanProgress.silent()));
        assertThat(Files.readString(folder.resolve("given/responses.csv"))).contains(",paper,2026-02-01,");
    }

    @Test
    void badFormsAreToldAndTheOthersUsed() throws IOException {
        page("a.png", code(SampleForms.STUDENT, 1, COPY) + " interest=4 year=1 listening=1");
        Files.writeString(forms.resolve("torn.json"), "{\"format\":");
        assertThat(scan().responses()).isEqualTo(1);
        assertThat(problems()).hasSize(1).allMatch(p -> p.contains("torn.json") && p.endsWith(" bad-form"));

        Path bad = Files.createDirectories(folder.resolve("bad"));
        assertThatThrownBy(() -> run(List.of(scans), bad, folder.resolve("x"), 1))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("There is no form here.");
        assertThatThrownBy(() -> run(List.of(scans), folder.resolve("none"), folder.resolve("x"), 1))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("There is no such file or folder of forms.");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void withoutAnythingToReadNothingIsWritten() {
        assertThatThrownBy(this::scan)
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("There is no picture or PDF in this folder.");
        assertThatThrownBy(() -> run(List.of(folder.resolve("none.png")), forms, out, 1))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("There is no such file or folder.");
        assertThat(out).doesNotExist();
    }

    @Test
    void resultsThatCannotBeWrittenAreAnErrorAndTheJournalStays() throws IOException {
        page("a.png", code(SampleForms.STUDENT, 1, COPY) + " interest=4 year=1 listening=1");
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> run(List.of(scans), forms, file, 1))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("there is a file of this name");

        // a folder that is not empty cannot be replaced by a table
        Files.createDirectories(out.resolve("readings.csv/taken"));
        assertThatThrownBy(this::scan)
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("The results cannot be written here");
        Files.delete(out.resolve("readings.csv/taken"));
        Files.delete(out.resolve("readings.csv"));
        assertThat(scan().pagesNew()).isZero();
        assertThat(row(0)).containsEntry("status", "complete");
    }

    @Test
    void twoScansIntoOneFolderAtOnceAreRefused() throws IOException {
        page("a.png", "blank");
        try (Journal journal = Journal.open(out)) {
            assertThat(journal.files()).isEmpty();
            assertThatThrownBy(this::scan)
                    .isInstanceOf(ProblemsException.class)
                    .hasMessageContaining("Another scan or a review is using this folder.");
        }
    }

    @Test
    void theCodebookSaysWhatEveryColumnMeans() throws IOException {
        page("a.png", code(SampleForms.PATIENT, 1, COPY) + " interest=4 listening=1 place= age= comment=");
        scan();
        Table book = TableReader.read(out.resolve("codebook.csv"), List.of("column"));
        List<String> columns = table().columns();
        assertThat(book.rows())
                .extracting(r -> book.cell(r, "column"))
                .containsAll(columns.subList(ResponsesTable.LEADING.size(), columns.size()));
        assertThat(Files.readString(out.resolve("codebook.csv"))).contains(",'=No,");
    }

    private void manyPages(int count) throws IOException {
        Random random = new Random(5);
        for (int i = 0; i < count; i++) {
            String copy = String.format(java.util.Locale.ROOT, "0000000%04d", 1000 + i * 2 / 3);
            String one = code(SampleForms.LONG, 1, copy) + " waiting="
                    + List.of("1", "4", "?").get(random.nextInt(3));
            String two = code(SampleForms.LONG, 2, copy) + " queueing=1 comment="
                    + List.of("", "~").get(random.nextInt(2));
            page("p" + i + (random.nextInt(5) == 0 ? ".txt" : ".pdf"), one + "\f" + two + "\fblank\frefused");
        }
        Files.writeString(scans.resolve("notes.txt"), "no page");
    }

    private void page(String name, String text) throws IOException {
        Path file = Files.writeString(scans.resolve(name), "FAKE\n" + text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-03-04T12:00:00Z")));
    }

    private static String code(Layout form, int page, String copy) {
        return "LW1-" + form.form() + "-" + page + "-" + copy;
    }

    private ScanSummary scan() {
        return run(List.of(scans), forms, out, 2);
    }

    private static ScanSummary run(List<Path> inputs, Path forms, Path out, int threads) {
        return run(inputs, forms, "", out, threads);
    }

    private static ScanSummary run(List<Path> inputs, Path forms, String typed, Path out, int threads) {
        return new Scan(new FakePages())
                .run(new ScanRequest(
                        inputs,
                        file -> true,
                        List.of(forms),
                        typed,
                        out,
                        Optional.empty(),
                        ZoneOffset.UTC,
                        threads,
                        ScanProgress.silent()));
    }

    private String responses() throws IOException {
        return Files.readString(out.resolve("responses.csv"));
    }

    private Table table() {
        return TableReader.read(out.resolve("responses.csv"), ResponsesTable.LEADING);
    }

    private Map<String, String> row(int index) {
        Table table = table();
        Map<String, String> row = new TreeMap<>();
        table.columns().forEach(c -> row.put(c, table.cell(table.rows().get(index), c)));
        return row;
    }

    private List<String> problems() {
        Table table = TableReader.read(out.resolve("problems.csv"), List.of("image", "remedy"));
        return table.rows().stream().map(r -> r.get(0) + " " + r.get(1)).toList();
    }

    /** Name and contents of every result file; the journal is left out. */
    static Map<String, String> results(Path out) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Files.walkFileTree(out, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                return dir.endsWith("journal") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                files.put(
                        out.relativize(file).toString().replace('\\', '/'),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
