package org.likewise.scanner.page;

import java.util.List;
import org.likewise.scanner.mark.Seen;
import org.likewise.scanner.mark.Seen.Kind;
import org.likewise.scanner.mark.Seen.Trait;

/**
 * How the writer of a page marks, as far as it changes what a mark means, and what the scan made of it.
 *
 * @param dots whether a dot is their mark, and no pen that rested
 * @param fills whether what they choose looks filled in, so that a filled box is no sign of a choice that was taken back: they fill
 *     to choose, or their pen is so thick that a cross fills its box
 * @param covers whether they have more than one mark, each alone in its choice, that may be a filled box's, so that such a mark is no sign of a box that was filled
 * @param faded whether there is a mark of which the scan kept little
 * @param broken whether no mark is whole, and half of them or more are broken up: on such simulated pages one choice in ten that seemed
 *     unanswered had been answered
 * @param lost whether nothing is marked but what is dense, broken up or unsure, and little of that: the scan may have kept of a
 *     pale pencil what was filled in to take it back, and nothing else
 */
record Habit(boolean dots, boolean fills, boolean covers, boolean faded, boolean broken, boolean lost) {
    /** Why the choices of a page are left to a person where marks may be lost. */
    static final String LOST = "few-broken-marks";

    /** One choice in ten is passed over: so many on one page are seldom chance. */
    private static final int LEAST_UNANSWERED = 3;

    /** A page that has fewer dots tells nothing of them where there are other marks, */
    private static final int LEAST_DOTS = 3;

    /** and fewer than this where there are none. */
    private static final int LEAST_DOTS_ALONE = 2;

    private static final int LEAST_FILLED = 2;

    private static final int LEAST_COVERED = 2;

    /** @param faded whether there is a mark of which the scan kept little */
    static Habit of(List<List<Seen>> choices, boolean faded) {
        List<Seen> alone = choices.stream()
                .map(boxes -> boxes.stream().filter(Seen::marked).toList())
                .filter(marked -> marked.size() == 1)
                .map(marked -> marked.get(0))
                .toList();
        List<Kind> kinds = alone.stream().map(Seen::kind).toList();
        long dots = count(kinds, Kind.DOT);
        return new Habit(
                isMost(dots, alone.size(), dots == alone.size() ? LEAST_DOTS_ALONE : LEAST_DOTS),
                isMost(count(kinds, Kind.FILLED), alone.size(), LEAST_FILLED),
                alone.stream().filter(ChoiceRules::looksFilled).count() >= LEAST_COVERED,
                faded,
                isBrokenUp(choices),
                isLost(choices));
    }

    /** Whether a mark that may be a filled box's may have been taken back for another, of which nothing is left. */
    boolean doubtsFilled() {
        return (faded || broken) && !covers;
    }

    private static boolean isBrokenUp(List<List<Seen>> choices) {
        List<Seen> marks =
                choices.stream().flatMap(List::stream).filter(Seen::marked).toList();
        long ragged = marks.stream().filter(m -> m.is(Trait.RAGGED)).count();
        return !marks.isEmpty() && 2 * ragged >= marks.size() && marks.stream().noneMatch(m -> m.is(Trait.WHOLE));
    }

    private static boolean isLost(List<List<Seen>> choices) {
        long unanswered = choices.stream()
                .filter(boxes -> boxes.stream().allMatch(b -> b.kind() == Kind.EMPTY))
                .count();
        List<Seen> marks = choices.stream()
                .flatMap(List::stream)
                .filter(b -> b.kind() != Kind.EMPTY)
                .toList();
        return !marks.isEmpty()
                && unanswered >= LEAST_UNANSWERED
                && unanswered > marks.size()
                && marks.stream().noneMatch(Habit::isClear)
                && choices.stream().flatMap(List::stream).anyMatch(Habit::isBroken);
    }

    /** Whether it is a mark that nobody could have meant to be taken back, and whole. */
    private static boolean isClear(Seen seen) {
        return !seen.is(Trait.RAGGED)
                && (seen.kind() == Kind.DOT || seen.kind() == Kind.BLOT || seen.kind() == Kind.OPEN_MARK);
    }

    /** Whether it looks like what is left of a mark. */
    private static boolean isBroken(Seen seen) {
        return seen.is(Trait.RAGGED)
                || seen.kind() == Kind.UNSURE
                || !seen.trace().isEmpty();
    }

    private static long count(List<Kind> kinds, Kind kind) {
        return kinds.stream().filter(k -> k == kind).count();
    }

    private static boolean isMost(long count, int of, int least) {
        return count >= least && 2 * count >= of;
    }
}
