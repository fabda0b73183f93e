package org.likewise.scanner.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.model.code.PageCode;
import org.likewise.scanner.decision.TypedCode;
import org.likewise.scanner.job.FakeResults;
import org.likewise.scanner.job.PageId;

/** What a person says of pages whose code could not be read, as the page asks for it. */
class UnreadPagesTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-04T10:00:00.5Z"));
    private static final PageCode READ = code(FakeResults.COPY);
    private static final PageCode CODE = code(FakeResults.OTHER);

    @TempDir
    Path folder;

    private Path out;
    private Path scans;

    private static PageCode code(String copy) {
        return PageCode.parse(FakeResults.page(copy)).orElseThrow();
    }

    @BeforeEach
    void aPile() throws IOException {
        out = FakeResults.scan(
                folder,
                Map.of(
                        "a.png",
                        FakeResults.page(FakeResults.COPY) + " interest=4 listening=4 place= age=30 comment=",
                        "b.png",
                        "uncoded interest=? listening=4 place= age=30 comment=",
                        "c.png",
                        "uncoded !otherwise interest=1"));
        scans = folder.resolve("scans");
    }

    private ReviewSession open(Path... originals) throws IOException {
        return ReviewSession.open(FakeResults.open(out), List.of(originals), CLOCK);
    }

    private static PageId page(ReviewSession session, int number) throws IOException {
        Optional<PageId> page = session.unread(pages -> pages.page(number));
        return page.orElseThrow();
    }

    private static UnreadPages.State state(ReviewSession session, int number) throws IOException {
        return session.unread(pages -> pages.state(pages.pages().get(number)));
    }

    private static Optional<UnreadPages.Slip> type(ReviewSession session, int number, String typed, boolean again)
            throws IOException {
        PageId page = page(session, number);
        return session.saidOfUnread(pages -> pages.type(page, "AB", typed, again))
                .slip();
    }

    private static Optional<UnreadPages.Slip> say(ReviewSession session, PageId page, String who, TypedCode.Kind kind)
            throws IOException {
        return session.saidOfUnread(pages -> pages.say(page, who, kind));
    }

    private static Optional<PageId> undo(ReviewSession session, String who) throws IOException {
        return session.saidOfUnread(pages -> pages.undo(who));
    }

    @Test
    void aTypedCodeIsOnTheDiskAndItsPageIsReadAtOnce() throws IOException {
        try (ReviewSession session = open(scans)) {
            assertThat(session.unreadPages()).isEqualTo(2);
            assertThat(session.open()).isZero();
            assertThat(type(session, 0, CODE.typed().toLowerCase(java.util.Locale.ROOT), false))
                    .isEmpty();
            List<String> lines = Files.readAllLines(out.resolve("codes.csv"));
            assertThat(lines.get(0)).isEqualTo("\uFEFFwhen,who,file,page,image,code,why");
            assertThat(lines.get(1)).matches("2026-03-04T10:00:00.500Z,AB,[0-9a-f]{64},1,b.png," + CODE.typed() + ",");
            assertThat(state(session, 0)).isEqualTo(UnreadPages.State.READ);
            assertThat(session.queue())
                    .singleElement()
                    .satisfies(e -> assertThat(e.target().copy()).isEqualTo(FakeResults.OTHER));
            assertThat(session.decide(session.queue().get(0), "AB", "?", "4", ""))
                    .isEmpty();
        }
        assertThat(Files.readString(out.resolve("responses.csv"))).contains("code-typed decided,4,4");
        try (ReviewSession session = open()) {
            assertThat(session.unreadPages()).isEqualTo(1);
            assertThat(state(session, 0)).isEqualTo(UnreadPages.State.READ);
        }
    }

    @Test
    void withoutTheScanTheCodeWaitsForTheNextScan() throws IOException {
        try (ReviewSession session = open()) {
            assertThat(type(session, 0, CODE.typed(), false)).isEmpty();
            assertThat(state(session, 0)).isEqualTo(UnreadPages.State.TO_SCAN);
            assertThat(session.toScan()).isEqualTo(1);
        }
        assertThat(Files.readString(out.resolve("problems.csv"))).contains("b.png,not-read-yet");
        FakeResults.scan(folder, Map.of());
        String scanned = Files.readString(out.resolve("responses.csv"));
        assertThat(scanned).contains(FakeResults.OTHER);
        try (ReviewSession session = open()) {
            assertThat(state(session, 0)).isEqualTo(UnreadPages.State.READ);
        }
        assertThat(Files.readString(out.resolve("responses.csv"))).isEqualTo(scanned);
    }

    @Test
    void undoTakesBackOnesOwnWordsOneAfterTheOther() throws IOException {
        try (ReviewSession session = open(scans)) {
            type(session, 0, CODE.typed(), false);
            Entry field = session.queue().get(0);
            PageId other = page(session, 1);
            assertThat(say(session, other, "ab", TypedCode.Kind.NO_FORM)).isEmpty();
            assertThat(session.unreadPages()).isZero();
            assertThat(undo(session, "CD")).isEmpty();
            assertThat(undo(session, "AB")).contains(other);
            assertThat(undo(session, "AB")).contains(page(session, 0));
            assertThat(undo(session, "AB")).isEmpty();
            assertThat(session.unreadPages()).isEqualTo(2);
            assertThat(session.queue()).isEmpty();
            assertThat(session.entry(field.number())).isEmpty();
            assertThat(session.decide(field, "AB", "?", "4", "")).contains(ReviewSession.Refusal.CHANGED);
        }
        assertThat(Files.readString(out.resolve("responses.csv"))).doesNotContain(FakeResults.OTHER);
    }

    @Test
    void aCodeOfAnotherPageStaysOpenUntilItIsMended() throws IOException {
        try (ReviewSession session = open(scans)) {
            assertThat(type(session, 1, CODE.typed(), false)).isEmpty();
            assertThat(state(session, 1)).isEqualTo(UnreadPages.State.MISFIT);
            assertThat(session.unreadPages()).isEqualTo(2);
            PageId page = page(session, 1);
            assertThat(say(session, page, "CD", TypedCode.Kind.CANNOT_TELL)).isEmpty();
            assertThat(session.unreadPages()).isEqualTo(1);
        }
        // the old word is taken back before the new one: it cannot come to count again
        assertThat(Files.readAllLines(out.resolve("codes.csv")))
                .hasSize(4)
                .anyMatch(l -> l.contains(",CD,") && l.endsWith(CODE.typed() + ",undo"))
                .last()
                .asString()
                .endsWith(",cannot-tell");
        assertThat(Files.readString(out.resolve("problems.csv"))).contains("cannot tell which page it is");
    }

    @Test
    void whatCannotBeIsNotTaken() throws IOException {
        try (ReviewSession session = open(scans)) {
            assertThat(type(session, 0, CODE.text(), false)).contains(UnreadPages.Slip.NOT_WHOLE);
            assertThat(type(session, 0, CODE.text() + (CODE.typed().endsWith("Z") ? "Y" : "Z"), false))
                    .contains(UnreadPages.Slip.NOT_A_CODE);
            assertThat(type(session, 0, new PageCode("ZZZZZZZZZZ", 1, FakeResults.OTHER).typed(), false))
                    .contains(UnreadPages.Slip.UNKNOWN_FORM);
            assertThat(type(session, 0, new PageCode(CODE.form(), 9, FakeResults.OTHER).typed(), false))
                    .contains(UnreadPages.Slip.NO_SUCH_PAGE);
            PageId page = page(session, 0);
            UnreadPages.Check nobody = session.unread(pages -> pages.type(page, " ", CODE.typed(), false));
            assertThat(nobody.slip()).contains(UnreadPages.Slip.NO_NAME);
            assertThat(out.resolve("codes.csv")).doesNotExist();
        }
    }

    @Test
    void aCodeThatAnotherPageHasIsNamedAndTakenWhenItIsSaidAgain() throws IOException {
        try (ReviewSession session = open(scans)) {
            PageId page = page(session, 0);
            UnreadPages.Check check = session.unread(pages -> pages.type(page, "AB", READ.typed(), false));
            assertThat(check.slip()).contains(UnreadPages.Slip.TWICE);
            assertThat(check.other()).isEqualTo("a.png");
            assertThat(type(session, 0, READ.typed(), true)).isEmpty();
            assertThat(session.queue()).extracting(e -> e.target().copy()).containsOnly(FakeResults.COPY);
        }
    }

    @Test
    void aForgottenConsultationIsNotTypedInAgain() throws IOException {
        Files.writeString(out.resolve("forgotten.csv"), "when,pack\r\n2026-03-04," + CODE.pack() + "\r\n");
        try (ReviewSession session = open(scans)) {
            assertThat(type(session, 0, CODE.typed(), false)).contains(UnreadPages.Slip.FORGOTTEN);
        }
    }
}
