package org.likewise.scanner.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.model.problem.ProblemsException;
import org.likewise.scanner.job.FakeResults;
import org.likewise.scanner.job.FieldResult;

/** What a person does to a pile, as the page asks for it. */
class ReviewSessionTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-04T10:00:00.5Z"));

    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void aPile() throws IOException {
        out = FakeResults.scan(
                folder,
                Map.of(
                        "a.png",
                        FakeResults.page(FakeResults.COPY) + " interest=? listening=? place=? age=? comment=~",
                        "b.png",
                        FakeResults.page(FakeResults.OTHER) + " interest=? listening=4 place= age=30 comment="));
    }

    @Test
    void theMostUsefulComesFirstAndWordsLast() throws IOException {
        try (ReviewSession session = open()) {
            assertThat(names(session))
                    .containsExactly(
                            FakeResults.OTHER + " interest",
                            FakeResults.COPY + " interest",
                            FakeResults.COPY + " listening",
                            FakeResults.COPY + " place",
                            FakeResults.COPY + " age",
                            FakeResults.COPY + " comment");
            assertThat(session.open()).isEqualTo(6);
        }
    }

    @Test
    void eachDecisionIsOnTheDiskAndAReviewGoesOnWhereItWas() throws IOException {
        try (ReviewSession session = open()) {
            assertThat(session.decide(field(session, "interest"), " AB ", "?", "4", ""))
                    .isEmpty();
            assertThat(Files.readAllLines(out.resolve("decisions.csv")))
                    .containsExactly(
                            "\uFEFFwhen,who,copy,field,from,to,why",
                            "2026-03-04T10:00:00.500Z,AB,0123456789A,interest,?,4,");
            assertThat(session.decide(field(session, "age"), "=cmd()", "?", "7", ""))
                    .isEmpty();
            assertThat(session.open()).isEqualTo(4);
        }
        assertThat(Files.readString(out.resolve("decisions.csv"))).contains(",'=cmd(),0123456789A,age,?,7,");
        assertThat(Files.readString(out.resolve("responses.csv")))
                .contains("listening place,decided to-transcribe,4,,,,7,");
        try (ReviewSession session = open()) {
            assertThat(session.open()).isEqualTo(4);
            assertThat(FieldResult.text(session.now(field(session, "interest")).answer()))
                    .isEqualTo("4");
        }
    }

    @Test
    void undoTakesBackOnesOwnDecisionsOneAfterTheOther() throws IOException {
        try (ReviewSession session = open()) {
            session.decide(field(session, "interest"), "AB", "?", "4", "");
            session.decide(field(session, "age"), "AB", "?", "7", "");
            session.decide(field(session, "listening"), "CD", "?", "1", "");
        }
        try (ReviewSession session = open()) {
            assertThat(session.undo("AB")).contains(field(session, "age"));
            assertThat(session.undo("ab")).contains(field(session, "interest"));
            assertThat(session.undo("AB")).isEmpty();
            assertThat(session.open()).isEqualTo(5);
        }
        assertThat(Files.readAllLines(out.resolve("decisions.csv"))).hasSize(6);
    }

    @Test
    void whatCannotBeIsRefused() throws IOException {
        try (ReviewSession session = open()) {
            assertThat(session.decide(field(session, "interest"), " ", "?", "4", ""))
                    .contains(ReviewSession.Refusal.NO_NAME);
            assertThat(session.decide(field(session, "interest"), "A\nB", "?", "4", ""))
                    .contains(ReviewSession.Refusal.NO_NAME);
            assertThat(session.decide(field(session, "interest"), "AB", "?", "5", ""))
                    .contains(ReviewSession.Refusal.NOT_POSSIBLE);
            assertThat(session.decide(field(session, "age"), "AB", "?", "100", ""))
                    .contains(ReviewSession.Refusal.NOT_POSSIBLE);
            assertThat(session.decide(field(session, "age"), "AB", "?", "", "several"))
                    .contains(ReviewSession.Refusal.NOT_POSSIBLE);
            assertThat(session.decide(field(session, "age"), "AB", "?", "4", "adjudicated"))
                    .contains(ReviewSession.Refusal.NOT_POSSIBLE);
            assertThat(session.decide(field(session, "age"), "AB", "6", "7", ""))
                    .contains(ReviewSession.Refusal.CHANGED);
            assertThat(session.open()).isEqualTo(6);
        }
        assertThat(Files.readAllLines(out.resolve("decisions.csv"))).hasSize(1);
    }

    @Test
    void whoChangesWhatAnotherSaidSettlesIt() throws IOException {
        try (ReviewSession session = open()) {
            session.decide(field(session, "interest"), "AB", "?", "4", "");
            session.decide(field(session, "interest"), "CD", "4", "1", "");
            assertThat(FieldResult.text(session.now(field(session, "interest")).answer()))
                    .isEqualTo("1");
        }
        assertThat(Files.readString(out.resolve("decisions.csv"))).contains("CD,0123456789A,interest,4,1,adjudicated");
    }

    @Test
    void decisionsFromElsewhereAreMergedOnceAndDifferencesWaitForAThird() throws IOException {
        Path theirs = folder.resolve("theirs.csv");
        Files.writeString(theirs, """
            when,who,copy,field,from,to,why
            2026-03-05T10:00:00.000Z,CD,0123456789A,interest,?,1,
            2026-03-05T10:00:01.000Z,CD,0123456789A,age,?,7,
            """);
        try (ReviewSession session = open()) {
            session.decide(field(session, "interest"), "AB", "?", "4", "");
        }
        assertThat(ReviewSession.merge(out, List.of(theirs, theirs))).isEqualTo(2);
        assertThat(ReviewSession.merge(out, List.of(theirs))).isZero();
        assertThat(Files.readString(out.resolve("responses.csv")))
                .contains("interest listening place,decided disagreement to-transcribe,,,,,7,");
        try (ReviewSession session = open()) {
            assertThat(session.disputed()).isEqualTo(1);
            assertThat(names(session).get(0)).isEqualTo(FakeResults.COPY + " interest");
            session.decide(field(session, "interest"), "EF", "?", "4", "");
            assertThat(session.disputed()).isZero();
        }
        assertThat(Files.readString(out.resolve("decisions.csv"))).contains("EF,0123456789A,interest,?,4,adjudicated");
    }

    @Test
    void aBadLineFromElsewhereIsNamedAndNothingIsMerged() throws IOException {
        Path theirs = folder.resolve("theirs.csv");
        Files.writeString(theirs, """
            when,who,copy,field,from,to,why
            2026-03-05T10:00:00.000Z,CD,0123456789A,interest,?,1,
            yesterday,CD,0123456789A,age,?,7,
            """);
        assertThatThrownBy(() -> ReviewSession.merge(out, List.of(theirs)))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("theirs.csv:3");
        assertThat(out.resolve("decisions.csv")).doesNotExist();
    }

    @Test
    void anExportDoesNotSayWhatWasDecided() throws IOException {
        try (ReviewSession session = open()) {
            session.decide(field(session, "interest"), "AB", "?", "4", "");
            session.decide(field(session, "comment"), "AB", "?", "kind", "");
            ReviewExport.Export export = ReviewExport.of(session);
            assertThat(export.fields()).isEqualTo(5);
            assertThat(export.pile().toString())
                    .contains("data:image/png;base64,")
                    .doesNotContain("\"who\"");
        }
    }

    private ReviewSession open() throws IOException {
        return ReviewSession.open(out, List.of(), CLOCK);
    }

    private static Entry field(ReviewSession session, String field) {
        return session.entries().stream()
                .filter(e -> e.target().copy().equals(FakeResults.COPY)
                        && e.target().field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(ReviewSession session) {
        return session.queue().stream()
                .map(e -> e.target().copy() + " " + e.target().field())
                .toList();
    }
}
