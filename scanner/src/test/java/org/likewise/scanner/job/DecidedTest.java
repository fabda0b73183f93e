package org.likewise.scanner.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableColumns;
import org.likewise.model.table.TableReader;
import org.likewise.scanner.decision.Decision;
import org.likewise.scanner.decision.DecisionsFile;
import org.likewise.scanner.decision.Target;

/** What people decided is applied last, by every scan into the same folder. */
class DecidedTest {
    private static final String COPY = "0123456789A";

    @TempDir
    Path folder;

    private Path out;
    private Path decisions;
    private int seconds;

    @BeforeEach
    void aPageOfWhichNothingIsSure() throws IOException {
        out = folder.resolve("out");
        decisions = out.resolve("decisions.csv");
        SampleForms.write(folder.resolve("forms"), SampleForms.PATIENT, SampleForms.LONG);
        page("a.png", code(1) + " interest=? listening=? place=? age=? comment=~");
        scan();
    }

    @Test
    void eachKindOfFieldTakesAPersonsWord() throws IOException {
        decide("AB", "interest", "4", "");
        decide("AB", "listening", "NA", "");
        decide("AB", "place", "ward home", "");
        decide("AB", "age", "07", "");
        decide("AB", "comment", "=Good, \"kind\"\nand patient", "");
        ScanSummary summary = scan();
        assertThat(row())
                .containsEntry("interest", "4")
                .containsEntry("listening", "NA")
                .containsEntry("place___home", "1")
                .containsEntry("place___ward", "1")
                .containsEntry("age", "7")
                .containsEntry("comment", "=Good, \"kind\"\nand patient")
                .containsEntry("review", "")
                .containsEntry("flags", "decided")
                .containsEntry("status", "complete");
        assertThat(row().get("comment_image")).endsWith("comment.png");
        assertThat(Files.readString(out.resolve("responses.csv"))).contains("\"'=Good");
        assertThat(summary.fieldsToPerson()).isZero();
        assertThat(summary.texts()).isZero();
        assertThat(summary.forAPerson()).isFalse();
    }

    @Test
    void blankAndUnreadableAreNoAnswerAndAreToldApart() throws IOException {
        decide("AB", "interest", "", "");
        decide("AB", "listening", "", "several");
        decide("AB", "place", "", "cannot-tell");
        decide("AB", "age", "", "cannot-tell");
        decide("AB", "comment", "", "");
        scan();
        assertThat(row())
                .containsEntry("interest", "")
                .containsEntry("place___home", "")
                .containsEntry("review", "")
                .containsEntry("flags", "cannot-tell decided several")
                .containsEntry("status", "partial");
    }

    @Test
    void aDecisionIsTakenBackByAFurtherLine() throws IOException {
        decide("AB", "interest", "4", "");
        decide("AB", "interest", "1", "");
        decide("AB", "interest", "", "undo");
        scan();
        assertThat(row()).containsEntry("interest", "4");
        decide("ab ", "interest", "", "undo");
        scan();
        assertThat(row()).containsEntry("interest", "");
        assertThat(row().get("review")).startsWith("interest ");
        decide("AB", "interest", "", "undo");
        scan();
        assertThat(problems()).contains("decisions.csv:6 bad-decision");
    }

    @Test
    void peopleWhoDifferAreShownUntilAThirdLineSettlesIt() throws IOException {
        decide("AB", "interest", "4", "");
        decide("CD", "interest", "1", "");
        decide("AB", "age", "07", "");
        decide("CD", "age", "7", "");
        scan();
        assertThat(row()).containsEntry("interest", "").containsEntry("age", "7");
        assertThat(row().get("review")).startsWith("interest ").doesNotContain("age");
        assertThat(row().get("flags")).contains("disagreement");
        decide("EF", "interest", "1", "adjudicated");
        scan();
        assertThat(row()).containsEntry("interest", "1");
        assertThat(row().get("flags")).doesNotContain("disagreement");
    }

    @Test
    void aPersonsWordWinsOverALaterSureReadingAndThatIsShown() throws IOException {
        decide("AB", "interest", "4", "");
        page("b.png", code(1) + " interest=1 listening=1 place=home age=30 comment=~");
        Files.delete(folder.resolve("scans/a.png"));
        out = folder.resolve("again");
        Files.createDirectories(out);
        Files.copy(decisions, out.resolve("decisions.csv"));
        ScanSummary summary = scan();
        assertThat(row()).containsEntry("interest", "4").containsEntry("listening", "1");
        assertThat(problems()).containsExactly("b.png decision-differs");
        assertThat(summary.forAPerson()).isFalse();
    }

    @Test
    void decisionsThatFitNothingAreProblemsAndNeverDropped() throws IOException {
        decide("AB", "interest", "5", "");
        decide("AB", "age", "120", "");
        decide("AB", "place", "home bath", "");
        decide("AB", "age", "", "several");
        decide("AB", "interest", "4", "cannot-tell");
        write("CD", new Target("ZZZZZZZZZZZ", "interest"), "4", "");
        write("CD", new Target(COPY, "nose"), "4", "");
        ScanSummary summary = scan();
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "decisions.csv:2 bad-decision",
                        "decisions.csv:3 bad-decision",
                        "decisions.csv:4 bad-decision",
                        "decisions.csv:5 bad-decision",
                        "decisions.csv:6 bad-decision",
                        "decisions.csv:7 unknown-decision",
                        "decisions.csv:8 unknown-decision");
        assertThat(row()).containsEntry("interest", "").containsEntry("age", "");
        assertThat(summary.forAPerson()).isTrue();
    }

    @Test
    void aMissingPageThatPeopleSettledIsNoTroubleAnyMore() throws IOException {
        out = folder.resolve("long");
        decisions = out.resolve("decisions.csv");
        Files.delete(folder.resolve("scans/a.png"));
        page("l.png", "LW1-" + SampleForms.LONG.form() + "-2-" + COPY + " queueing=4 comment=");
        assertThat(scan().forAPerson()).isTrue();
        decide("AB", "waiting", "1", "");
        assertThat(scan().forAPerson()).isFalse();
        assertThat(row()).containsEntry("waiting", "1").containsEntry("status", "complete");
    }

    @Test
    void aMastersSheetIsCalledByItsResponse() throws IOException {
        out = folder.resolve("masters");
        decisions = out.resolve("decisions.csv");
        Files.delete(folder.resolve("scans/a.png"));
        String master = "LW1-" + SampleForms.PATIENT.form() + "-1-00000000000";
        page(
                "m.png",
                master + " interest=? listening=1 place= age= comment=\f" + master
                        + " interest=? listening=4 place= age= comment=");
        scan();
        write("AB", new Target(row().get("response_id"), "interest"), "4", "");
        scan();
        assertThat(table().rows().stream().map(r -> table().cell(r, "interest")))
                .containsExactly("4", "");
        write("AB", new Target("00000000000", "interest"), "4", "");
        scan();
        assertThat(problems()).contains("decisions.csv:3 unknown-decision");
    }

    @Test
    void aFileThatASpreadsheetSavedIsReadAndBadLinesAreNamed() throws IOException {
        Files.writeString(
                decisions,
                "\uFEFFwhen;who;copy;field;from;to;why\r\n"
                        + "2026-03-04T10:00:00.000Z;AB;0123456789A;interest;?;4;\r\n"
                        + "04/03/2026 10:00;AB;0123456789A;listening;?;4;\r\n"
                        + "2026-03-04T10:00:00Z;;0123456789A;listening;?;4;\r\n"
                        + "2026-03-04T10:00:00Z;AB;0123456789A;listening\r\n"
                        + "2026-03-04T11:00:00+01:00;CD;0123456789A;age;?;30;ok\r\n");
        scan();
        assertThat(row())
                .containsEntry("interest", "4")
                .containsEntry("age", "30")
                .containsEntry("listening", "");
        assertThat(problems())
                .contains(
                        "decisions.csv:3 bad-decision", "decisions.csv:4 bad-decision", "decisions.csv:5 bad-decision");
    }

    @Test
    void aTornLastLineDoesNotCountAndIsPutAsideBeforeTheNext() throws IOException {
        decide("AB", "interest", "4", "");
        byte[] before = Files.readAllBytes(decisions);
        String torn = "2026-03-04T12:00:00Z,AB,0123456789A,comment,?,\"very\nki";
        Files.write(decisions, torn.getBytes(StandardCharsets.UTF_8), java.nio.file.StandardOpenOption.APPEND);
        scan();
        assertThat(problems()).contains("decisions.csv:3 bad-decision");
        assertThat(row()).containsEntry("interest", "4").containsEntry("comment", "");
        decide("AB", "age", "30", "");
        assertThat(Files.readAllBytes(decisions)).startsWith(before);
        assertThat(Files.readString(out.resolve("decisions.torn"))).isEqualTo(torn);
        scan();
        assertThat(row()).containsEntry("interest", "4").containsEntry("age", "30");
        assertThat(problems()).noneMatch(p -> p.contains("decision"));
    }

    @Test
    void aFileThatIsNoSuchTableStopsTheScanAndLosesNothing() throws IOException {
        Files.writeString(decisions, "when,who\r\n");
        assertThatThrownBy(this::scan)
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("The heading lacks copy, field, from, to, why.");
    }

    private void decide(String who, String field, String to, String why) throws IOException {
        write(who, new Target(COPY, field), to, why);
    }

    private void write(String who, Target target, String to, String why) throws IOException {
        try (DecisionsFile.Pen pen = DecisionsFile.append(out.resolve("decisions.csv"))) {
            pen.write(new Decision(
                    Instant.parse("2026-03-04T10:00:00Z").plusSeconds(seconds++), who, target, "?", to, why, 0));
        }
    }

    private static String code(int page) {
        return "LW1-" + SampleForms.PATIENT.form() + "-" + page + "-" + COPY;
    }

    private void page(String name, String text) throws IOException {
        Path file = folder.resolve("scans").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "FAKE\n" + text);
    }

    private ScanSummary scan() {
        return new Scan(new FakePages())
                .run(new ScanRequest(
                        List.of(folder.resolve("scans")),
                        List.of(folder.resolve("forms")),
                        out,
                        Optional.of(LocalDate.of(2026, 3, 4)),
                        ZoneOffset.UTC,
                        1,
                        ScanProgress.silent()));
    }

    private Table table() {
        return TableReader.read(out.resolve("responses.csv"), ResponsesTable.LEADING);
    }

    private Map<String, String> row() {
        Map<String, String> row = new HashMap<>();
        Table table = table();
        table.columns().forEach(c -> row.put(c, table.cell(table.rows().get(0), c)));
        return row;
    }

    private List<String> problems() {
        Table table = TableReader.read(out.resolve("problems.csv"), TableColumns.PROBLEMS);
        return table.rows().stream()
                .map(r -> table.cell(r, "image") + " " + table.cell(r, "problem"))
                .toList();
    }
}
