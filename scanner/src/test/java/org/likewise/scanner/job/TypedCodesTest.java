package org.likewise.scanner.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.model.code.PackCode;
import org.likewise.model.code.PageCode;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableReader;

/** Pages whose code could not be read, and what {@code codes.csv} says of them. */
class TypedCodesTest {
    private static final PageCode CODE = new PageCode(SampleForms.STUDENT.form(), 1, "0123456789A");
    private static final PageCode OTHER = new PageCode(SampleForms.STUDENT.form(), 1, "ABCDEFGHJKM");
    private static final String HEADING = "when,who,file,page,image,code,why\r\n";

    @TempDir
    Path folder;

    private Path scans;
    private Path forms;
    private Path out;

    @BeforeEach
    void folders() throws IOException {
        scans = Files.createDirectories(folder.resolve("scans"));
        forms = SampleForms.write(folder.resolve("forms"), SampleForms.PATIENT, SampleForms.STUDENT, SampleForms.LONG);
        out = Files.createDirectories(folder.resolve("out"));
        page("a.pdf", CODE.text() + " interest=1 year=1 listening=1\funcoded interest=4 year=? listening=~");
        page("b.png", "uncoded !otherwise interest=1 year=1 listening=1");
        page("c.png", "refused");
    }

    @Test
    void aPageWithATypedCodeIsAPageOfItsCopy() throws IOException {
        assertThat(scan().responses()).isEqualTo(1);
        assertThat(problems()).containsExactly("a.pdf#2 no-code", "b.png no-code", "c.png no-code");
        codes(line("a.pdf", 2, OTHER.typed(), ""));
        ScanSummary summary = scan();
        assertThat(summary.pagesNew()).isEqualTo(1);
        assertThat(problems()).containsExactly("b.png no-code", "c.png no-code");
        Table table = TableReader.read(out.resolve("responses.csv"), List.of());
        assertThat(table.rows()).extracting(r -> table.cell(r, "copy")).containsExactly(CODE.copy(), OTHER.copy());
        assertThat(table.rows()).extracting(r -> table.cell(r, "pack")).containsExactly(CODE.pack(), OTHER.pack());
        assertThat(table.rows()).extracting(r -> table.cell(r, "flags")).first().isEqualTo("");
        assertThat(table.cell(table.rows().get(1), "flags")).contains("code-typed");
        assertThat(table.cell(table.rows().get(1), "review")).isEqualTo("year");
        assertThat(out.resolve("images/" + OTHER.form() + "-" + OTHER.copy() + "/year.png"))
                .exists();
        assertThat(scan().pagesNew()).isZero();
    }

    @Test
    void theSamePagesAndCodesGiveTheSameFilesWhenEverTheyWereTyped() throws IOException {
        String lines = line("a.pdf", 2, OTHER.typed(), "")
                + line("b.png", 1, CODE.typed(), "")
                + line("c.png", 1, "", "no-form");
        scan();
        codes(lines);
        scan();
        Map<String, String> typedLater = ScanTest.results(out);
        out = Files.createDirectories(folder.resolve("fresh"));
        codes(lines);
        scan();
        assertThat(ScanTest.results(out)).isEqualTo(typedLater);
        assertThat(problems()).contains("b.png code-does-not-fit", "c.png no-code");
        // whichever other forms are known
        out = Files.createDirectories(folder.resolve("fewer"));
        codes(lines);
        forms = SampleForms.write(folder.resolve("few"), SampleForms.STUDENT);
        scan();
        assertThat(ScanTest.results(out)).isEqualTo(typedLater);
    }

    @Test
    void anUndoneCodeIsAsIfItHadNotBeenTyped() throws IOException {
        codes("");
        scan();
        Map<String, String> before = ScanTest.results(out);
        codes(line("a.pdf", 2, OTHER.typed(), ""));
        scan();
        assertThat(ScanTest.results(out)).isNotEqualTo(before);
        codes(line("a.pdf", 2, OTHER.typed(), "") + line("a.pdf", 2, OTHER.typed(), "undo"));
        scan();
        Map<String, String> after = ScanTest.results(out);
        after.remove("codes.csv");
        before.remove("codes.csv");
        assertThat(after).isEqualTo(before);
        codes(line("a.pdf", 2, OTHER.typed(), "")
                + line("a.pdf", 2, OTHER.typed(), "undo")
                + line("a.pdf", 2, OTHER.typed(), ""));
        assertThat(scan().pagesNew()).isZero();
        assertThat(Files.readString(out.resolve("responses.csv"))).contains(OTHER.copy());
    }

    @Test
    void theSameSheetOnceMoreCountsOnceAndWhatDiffersGoesToAPerson() throws IOException {
        codes(line("a.pdf", 2, CODE.typed(), ""));
        scan();
        assertThat(problems()).contains("a.pdf#2 conflicting-page");
        Table table = TableReader.read(out.resolve("responses.csv"), List.of());
        assertThat(table.rows()).hasSize(1);
        assertThat(table.cell(table.rows().get(0), "review")).isEqualTo("interest year listening");
    }

    @Test
    void aPersonWhoLookedSettlesAPageThatIsNoFormOrCannotBeTold() throws IOException {
        Files.delete(scans.resolve("b.png"));
        codes(line("a.pdf", 2, "", "cannot-tell") + line("c.png", 1, "", "no-form"));
        assertThat(scan().forAPerson()).isFalse();
        assertThat(Files.readString(out.resolve("problems.csv")))
                .contains("A person looked: it is no page of a form.", "cannot tell which page it is.");
    }

    @Test
    void itsOwnCodeCountsAsSoonAsItCanBeRead() throws IOException {
        String uncoded = Files.readString(scans.resolve("c.png"));
        page("c.png", CODE.text() + " interest=1 year=1 listening=1");
        codes(line("c.png", 1, OTHER.typed(), ""));
        scan();
        assertThat(problems()).contains("c.png code-differs");
        assertThat(Files.readString(out.resolve("responses.csv"))).doesNotContain(OTHER.copy());
        page("c.png", uncoded);
    }

    @Test
    void whatCannotBeHeededIsSaid() throws IOException {
        String wrong = OTHER.text() + "-" + (OTHER.typed().endsWith("Z") ? "Y" : "Z");
        PageCode unknown = new PageCode("ZZZZZZZZZZ", 1, OTHER.copy());
        codes(line("a.pdf", 2, wrong, "") + line("a.pdf", 2, unknown.typed(), "") + line("c.png", 1, "", "maybe")
                + line("c.png", 7, OTHER.typed(), "") + "2026-03-04T10:00:00Z,AB,torn");
        scan();
        assertThat(problems())
                .containsExactly(
                        "a.pdf#2 not-read-yet",
                        "b.png no-code",
                        "c.png no-code",
                        "codes.csv:2 bad-code",
                        "codes.csv:4 bad-code",
                        "codes.csv:5 unknown-code",
                        "codes.csv:6 bad-code");
        assertThat(Files.readString(out.resolve("responses.csv"))).doesNotContain(OTHER.copy());
    }

    @Test
    void nothingOfAForgottenConsultationStaysAndItsPageDoesNotComeBack() throws IOException {
        codes(line("a.pdf", 2, OTHER.typed(), "") + line("b.png", 1, OTHER.typed(), ""));
        scan();
        assertThat(problems()).contains("b.png code-does-not-fit");
        Forgetting.forget(out, new PackCode(OTHER.pack()), LocalDate.of(2026, 3, 5));
        scan();
        assertThat(problems()).containsExactly("a.pdf#2 forgotten", "b.png no-code", "c.png no-code");
        for (Map.Entry<String, String> file : ScanTest.results(out).entrySet()) {
            if (!file.getKey().equals("forgotten.csv")) {
                assertThat(file.getKey() + file.getValue()).doesNotContain(OTHER.pack());
            }
        }
        assertThat(Files.readString(Journal.file(out))).doesNotContain(OTHER.pack());
    }

    @Test
    void theFormsOfARefusedPageAreKeptForACodeThatIsTypedLater() throws IOException {
        scan();
        try (Results results = Results.open(out, new FakePages())) {
            assertThat(results.forms().keySet())
                    .containsExactlyInAnyOrder(
                            SampleForms.PATIENT.form(), SampleForms.STUDENT.form(), SampleForms.LONG.form());
            assertThat(results.unread()).extracting(PageId::image).containsExactly("a.pdf#2", "b.png", "c.png");
        }
    }

    private void page(String name, String pages) throws IOException {
        Files.writeString(scans.resolve(name), "FAKE\n" + pages);
    }

    private void codes(String lines) throws IOException {
        Files.writeString(out.resolve("codes.csv"), HEADING + lines);
    }

    private String line(String file, int page, String code, String why) throws IOException {
        return String.join(
                        ",",
                        "2026-03-04T10:00:00Z",
                        "AB",
                        digest(scans.resolve(file)),
                        Integer.toString(page),
                        file,
                        code,
                        why)
                + "\r\n";
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private ScanSummary scan() {
        return new Scan(new FakePages())
                .run(new ScanRequest(
                        List.of(scans),
                        List.of(forms),
                        out,
                        Optional.of(LocalDate.of(2026, 3, 4)),
                        ZoneOffset.UTC,
                        2,
                        ScanProgress.silent()));
    }

    private List<String> problems() {
        Table table = TableReader.read(out.resolve("problems.csv"), List.of());
        return table.rows().stream()
                .map(r -> table.cell(r, "image") + " " + table.cell(r, "problem"))
                .toList();
    }
}
