package org.likewise.scanner.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.likewise.scanner.mark.Seen;

/** What is made of a page whose writer's pen was too pale for the scan. */
class FaintPageTest {
    private static final double CLEAR = 0.9999;
    private static final double WEAK = 0.945;

    private static FieldReading field(String id, Answer answer, MarkState state, double confidence) {
        return new FieldReading(
                id, answer, List.of(new MarkReading("1", state, confidence, 0, 0, 30, 30)), Optional.empty());
    }

    private static FieldReading marked(String id, double confidence) {
        return field(id, new Answer.Given(List.of("1")), MarkState.MARKED, confidence);
    }

    private static FieldReading empty(String id) {
        return field(id, new Answer.NoAnswer(), MarkState.EMPTY, CLEAR);
    }

    private static FieldReading trace(String id) {
        return field(id, new Answer.Unsure("trace-of-ink"), MarkState.EMPTY, 0.93);
    }

    private static List<String> toAPerson(FieldReading... fields) {
        return toAPerson(Set.of(), fields);
    }

    private static List<String> toAPerson(Set<String> plain, FieldReading... fields) {
        return FaintPage.doubted(List.of(fields), plain, false).stream()
                .filter(f -> f.answer() instanceof Answer.Unsure)
                .map(FieldReading::field)
                .toList();
    }

    @Test
    void aWeakMarkThatIsAllThereIsMayBeTheRestOfAWithdrawnOne() {
        assertThat(toAPerson(empty("a"), marked("b", WEAK), empty("c"))).containsExactly("a", "b", "c");
    }

    @Test
    void whereMarksFadeNothingIsSure() {
        assertThat(toAPerson(marked("a", WEAK), marked("b", CLEAR), trace("c"), marked("d", WEAK), empty("e")))
                .containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void aMarkThatNothingSpeaksAgainstIsAnAnswerWhereOthersFade() {
        assertThat(toAPerson(
                        Set.of("a", "b"),
                        marked("a", WEAK),
                        marked("b", CLEAR),
                        trace("c"),
                        marked("d", WEAK),
                        marked("e", CLEAR)))
                .containsExactly("c", "d", "e");
    }

    @Test
    void whereTwoMarksAreSeenWordsHaveNotFaded() {
        FieldReading words = new FieldReading("w", new Answer.NoAnswer(), List.of(), Optional.empty());
        assertThat(toAPerson(marked("a", WEAK), marked("b", WEAK), trace("c"), words))
                .containsExactly("a", "b", "c");
        assertThat(toAPerson(marked("a", WEAK), trace("c"), words)).containsExactly("a", "c", "w");
    }

    @Test
    void whoWritesANumberDoesNotDeclineItAndTheOtherWayRound() {
        FieldReading age = field("age", new Answer.Unsure("unclear-digit"), MarkState.UNSURE, 0.5);
        assertThat(toAPerson(marked("a", WEAK), trace("c"), age, empty("age_pns")))
                .containsExactly("a", "c", "age");
        assertThat(toAPerson(marked("a", WEAK), trace("c"), empty("age"), marked("age_pns", WEAK)))
                .containsExactly("a", "c", "age_pns");
        // what may be dirt settles nothing
        assertThat(toAPerson(marked("a", WEAK), empty("age"), trace("age_pns"))).containsExactly("a", "age", "age_pns");
    }

    @Test
    void oneWeakMarkOrTraceBesideClearOnesMayBeASmudge() {
        assertThat(toAPerson(marked("a", WEAK), marked("b", CLEAR), empty("c"))).isEmpty();
        assertThat(toAPerson(trace("a"), marked("b", CLEAR), empty("c"))).containsExactly("a");
    }

    @Test
    void whereMarksAreBrokenUpAndNoneIsWholeWhatSeemsUnansweredIsNotSure() {
        List<FieldReading> page = List.of(marked("a", CLEAR), marked("b", CLEAR), empty("c"));
        assertThat(FaintPage.doubted(page, Set.of(), true))
                .extracting(FieldReading::answer)
                .containsExactly(
                        new Answer.Given(List.of("1")),
                        new Answer.Given(List.of("1")),
                        new Answer.Unsure("broken-marks"));
        Seen ragged = seen(Seen.Kind.OPEN_MARK, "", Seen.Trait.RAGGED);
        Seen plain = seen(Seen.Kind.OPEN_MARK, "");
        Seen whole = seen(Seen.Kind.OPEN_MARK, "", Seen.Trait.WHOLE);
        assertThat(isBroken(ragged, plain)).isTrue();
        assertThat(isBroken(ragged, plain, plain)).isFalse();
        assertThat(isBroken(ragged, ragged, ragged, whole)).isFalse();
        assertThat(isBroken()).isFalse();
    }

    /** Whether a page with these marks, each alone in its choice, says of its marks that they are broken. */
    private static boolean isBroken(Seen... marks) {
        Seen empty = seen(Seen.Kind.EMPTY, "");
        return Habit.of(
                        Stream.concat(
                                        Stream.of(List.of(empty)),
                                        Stream.of(marks).map(m -> List.of(m, empty)))
                                .toList(),
                        false)
                .broken();
    }

    @Test
    void anEmptyPageAndAClearOneAreAsTheyAre() {
        assertThat(toAPerson(empty("a"), empty("b"), empty("c"))).isEmpty();
        assertThat(toAPerson(marked("a", CLEAR), marked("b", CLEAR), empty("c")))
                .isEmpty();
    }

    private static Seen seen(Seen.Kind kind, String why, Seen.Trait... traits) {
        boolean unsure = kind == Seen.Kind.UNSURE;
        return new Seen(kind, CLEAR, 0.3, Set.of(traits), unsure ? why : "", unsure ? "" : why);
    }

    @Test
    void threeMarksMostOfThemWholeAndNoneBrokenOrFadedSayThatThePenWasDarkEnough() {
        Seen whole = seen(Seen.Kind.OPEN_MARK, "", Seen.Trait.WHOLE);
        Seen filled = seen(Seen.Kind.FILLED, "", Seen.Trait.WHOLE);
        Seen other = seen(Seen.Kind.OPEN_MARK, "");
        Seen empty = seen(Seen.Kind.EMPTY, "");
        assertThat(SurePen.wrote(List.of(whole, empty, filled, whole))).isTrue();
        assertThat(SurePen.wrote(List.of(whole, other, whole, other))).isTrue();
        assertThat(SurePen.wrote(List.of(whole, whole, filled, seen(Seen.Kind.EMPTY, Seen.TRACE_OF_INK))))
                .isTrue();
        assertThat(SurePen.wrote(List.of(whole, filled, empty))).isFalse();
        assertThat(SurePen.wrote(List.of(whole, other, other, empty))).isFalse();
        for (Seen faded : List.of(
                seen(Seen.Kind.DOT, "", Seen.Trait.RAGGED),
                seen(Seen.Kind.UNSURE, "small-mark"),
                seen(Seen.Kind.UNSURE, "faint-mark"),
                seen(Seen.Kind.EMPTY, Seen.PALE_MARK))) {
            assertThat(SurePen.wrote(List.of(whole, whole, filled, faded))).isFalse();
        }
    }
}
