package org.likewise.scanner.page;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import org.likewise.scanner.mark.Seen;
import org.likewise.scanner.mark.Seen.Kind;
import org.likewise.scanner.mark.Seen.Trait;

/**
 * From what the boxes of one choice look like to its answer. A box is never judged alone: the same blackened box is an
 * answer by itself and a withdrawn one beside another mark.
 */
final class ChoiceRules {
    /** Share of a box's inside that is solid where somebody took care to fill it; no zigzag reaches it. */
    private static final double COMPLETELY = 0.95;

    /** Marks whose solid shares differ by less were meant alike: one hand's zigzags differ by as much. */
    private static final double CLEARLY_DENSER = 0.15;

    /** Share of a box's inside that the largest blot of a marker covers; of a box that was filled badly more is solid. */
    private static final double MOST_BLOT = 0.6;

    private ChoiceRules() {}

    /** A mark that is denser by more than this than another may have been scribbled over to take it back. */
    private static final double MUCH_DENSER = 0.25;

    /** What was decided, and the state of each box. */
    record Decision(Answer answer, List<MarkState> states) {}

    /**
     * One answer at most. A mark that may be a filled box's may be one that was withdrawn where another box, or the page, hints at a mark that
     * the scan lost.
     *
     * @param sure whether no mark faded from the page
     */
    static Decision single(List<String> values, List<Seen> boxes, Habit habit, boolean sure) {
        List<Integer> marked = marked(boxes);
        if (unsure(boxes).isPresent()) {
            return decided(new Answer.Unsure(unsure(boxes).get()), boxes, List.of());
        }
        if (marked.isEmpty()) {
            return decided(unanswered(boxes), boxes, List.of());
        }
        if (marked.size() == 1) {
            Seen mark = boxes.get(marked.get(0));
            boolean traced = boxes.stream()
                    .anyMatch(b ->
                            b.trace().equals(Seen.TRACE_OF_INK) || b.trace().equals(Seen.PALE_MARK));
            return !sure && (looksFilled(mark) && habit.doubtsFilled() || traced && !isOpen(mark))
                    ? decided(new Answer.Unsure("perhaps-withdrawn"), boxes, List.of())
                    : decided(new Answer.Given(List.of(values.get(marked.get(0)))), boxes, List.of());
        }
        if (marked.size() == 2) {
            int a = marked.get(0);
            int b = marked.get(1);
            if (withdraws(boxes.get(a), boxes.get(b), habit)) {
                return decided(new Answer.Given(List.of(values.get(b))), boxes, List.of(a));
            }
            if (withdraws(boxes.get(b), boxes.get(a), habit)) {
                return decided(new Answer.Given(List.of(values.get(a))), boxes, List.of(b));
            }
        }
        return decided(new Answer.Unsure("several-marks"), boxes, List.of());
    }

    /**
     * Any number of answers; filled boxes among others may be withdrawn or chosen, which only a person can tell, and what hints at
     * a mark may be one more.
     */
    static Decision multiple(List<String> values, List<Seen> boxes) {
        List<Integer> marked = marked(boxes);
        if (unsure(boxes).isPresent()) {
            return decided(new Answer.Unsure(unsure(boxes).get()), boxes, List.of());
        }
        if (marked.isEmpty()) {
            return decided(unanswered(boxes), boxes, List.of());
        }
        Answer others = unanswered(boxes);
        if (others instanceof Answer.Unsure) {
            return decided(others, boxes, List.of());
        }
        List<Seen> dots = marked.stream()
                .map(boxes::get)
                .filter(m -> m.kind() == Kind.DOT || m.kind() == Kind.BLOT)
                .toList();
        if (!dots.isEmpty() && dots.size() < marked.size()) {
            return decided(new Answer.Unsure("dot-among-marks"), boxes, List.of());
        }
        if (!oneStyle(marked.stream().map(boxes::get).toList())) {
            return decided(new Answer.Unsure("filled-among-marks"), boxes, List.of());
        }
        return decided(new Answer.Given(marked.stream().map(values::get).toList()), boxes, List.of());
    }

    /** Whether a mark may be a filled box's, or what is left of one: its ink is all over, and it is no figure that is whole. */
    static boolean looksFilled(Seen mark) {
        return mark.is(Trait.ALL_OVER) && (!mark.is(Trait.FIGURE) || mark.is(Trait.RAGGED));
    }

    /** Whether a mark cannot be what is left of a box that was filled, of which a pale pencil leaves much, in pieces and all over the box. */
    private static boolean isOpen(Seen mark) {
        boolean lines = mark.kind() == Kind.OPEN_MARK && (mark.is(Trait.WHOLE) || mark.is(Trait.LINE));
        boolean blot = mark.kind() == Kind.BLOT && mark.solid() < MOST_BLOT;
        return (lines || blot) && !mark.is(Trait.RAGGED);
    }

    /** Nothing is marked; but that is only sure where nothing hints at a mark that the scan lost or that missed its box. */
    private static Answer unanswered(List<Seen> boxes) {
        return boxes.stream()
                .map(Seen::trace)
                .filter(t -> !t.isEmpty())
                .findFirst()
                .<Answer>map(Answer.Unsure::new)
                .orElseGet(Answer.NoAnswer::new);
    }

    /**
     * A dot withdraws nothing, as the pen may have rested there; but of one who marks with dots it is a mark like any other. Of one
     * whose choices look filled, what is no figure of its own may be a blot or a tail of the same thick pen. What was scribbled over to
     * take it back is no sign that another box was filled for that.
     */
    private static boolean withdraws(Seen filled, Seen other, Habit habit) {
        if (filled.kind() != Kind.FILLED || other.is(Trait.SPILT)) {
            return false;
        }
        if (habit.fills()) {
            return filled.solid() >= COMPLETELY && other.is(Trait.FIGURE) && !other.is(Trait.RAGGED);
        }
        boolean clearlyLess = filled.solid() >= COMPLETELY && filled.solid() - other.solid() >= CLEARLY_DENSER;
        return other.kind() == Kind.OPEN_MARK
                || (habit.dots() && other.kind() == Kind.DOT)
                || (other.kind() == Kind.DENSE_MARK && clearlyLess);
    }

    /** Whether no mark is so much denser than another that it may be meant otherwise. */
    private static boolean oneStyle(List<Seen> marks) {
        DoubleSummaryStatistics solid = marks.stream().mapToDouble(Seen::solid).summaryStatistics();
        if (solid.getMax() - solid.getMin() > MUCH_DENSER) {
            return false;
        }
        List<Seen> dense = marks.stream()
                .filter(m -> m.kind() == Kind.DENSE_MARK || m.kind() == Kind.FILLED)
                .toList();
        if (dense.isEmpty() || dense.size() == marks.size()) {
            return true;
        }
        double leastDense = dense.stream().mapToDouble(Seen::solid).min().orElse(1);
        double mostDense = dense.stream().mapToDouble(Seen::solid).max().orElse(1);
        double mostOpen = marks.stream()
                .filter(m -> m.kind() == Kind.OPEN_MARK)
                .mapToDouble(Seen::solid)
                .max()
                .orElse(0);
        return leastDense - mostOpen < CLEARLY_DENSER && mostDense < COMPLETELY;
    }

    private static List<Integer> marked(List<Seen> boxes) {
        return IntStream.range(0, boxes.size())
                .filter(i -> boxes.get(i).marked())
                .boxed()
                .toList();
    }

    private static java.util.Optional<String> unsure(List<Seen> boxes) {
        return boxes.stream()
                .filter(b -> b.kind() == Kind.UNSURE)
                .map(Seen::reason)
                .findFirst();
    }

    private static Decision decided(Answer answer, List<Seen> boxes, List<Integer> withdrawn) {
        List<MarkState> states = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            states.add(
                    withdrawn.contains(i)
                            ? MarkState.WITHDRAWN
                            : state(boxes.get(i).kind()));
        }
        return new Decision(answer, List.copyOf(states));
    }

    private static MarkState state(Kind kind) {
        return switch (kind) {
            case EMPTY -> MarkState.EMPTY;
            case DOT, BLOT, OPEN_MARK, DENSE_MARK -> MarkState.MARKED;
            case FILLED -> MarkState.FILLED;
            case UNSURE -> MarkState.UNSURE;
        };
    }
}
