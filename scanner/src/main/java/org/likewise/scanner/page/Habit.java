package org.likewise.scanner.page;

import java.util.List;
import org.likewise.scanner.mark.Seen;
import org.likewise.scanner.mark.Seen.Kind;

/**
 * How the writer of a page marks, as far as it changes what a mark means; told from the choices that have one mark alone.
 *
 * @param dots whether a dot is their mark, and no pen that rested
 * @param fills whether what they choose looks filled in, so that a filled box is no sign of a choice that was taken back: they fill
 *     to choose, or their pen is so thick that a cross fills its box
 */
record Habit(boolean dots, boolean fills) {
    /** A page that has fewer such choices tells nothing of dots. */
    private static final int LEAST_DOTS = 3;

    private static final int LEAST_FILLED = 2;

    static Habit of(List<List<Seen>> choices) {
        List<Kind> alone = choices.stream()
                .map(boxes -> boxes.stream().filter(Seen::marked).toList())
                .filter(marked -> marked.size() == 1)
                .map(marked -> marked.get(0).kind())
                .toList();
        return new Habit(
                isMost(count(alone, Kind.DOT), alone.size(), LEAST_DOTS),
                isMost(count(alone, Kind.FILLED), alone.size(), LEAST_FILLED));
    }

    private static long count(List<Kind> kinds, Kind kind) {
        return kinds.stream().filter(k -> k == kind).count();
    }

    private static boolean isMost(long count, int of, int least) {
        return count >= least && 2 * count >= of;
    }
}
