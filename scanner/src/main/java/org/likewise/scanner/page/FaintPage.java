package org.likewise.scanner.page;

import java.util.List;
import java.util.Set;
import org.likewise.model.layout.LayoutField;
import org.likewise.scanner.mark.Seen;

/**
 * A page whose writer's pen was too pale for the scan. Where some of its marks are all but gone others may be gone wholly, so
 * that its empty fields are not sure to be empty, and what is left in a box may be one that was withdrawn.
 */
public final class FaintPage {
    private static final String DOUBTED = "faint-page";

    /** No sign for the copy's other pages: their own marks say more of them. */
    static final String BROKEN = "broken-marks";

    private static final Set<String> FAINT = Set.of(
            "faint-mark", Seen.SMALL_MARK, Seen.TRACE_OF_INK, "ink-at-edge", Seen.PALE_MARK, Habit.LOST, DOUBTED);

    /** One faint mark beside clear ones may be a smudge, or dirt. */
    public static final int LEAST_FAINT = 2;

    /**
     * A mark below this has less than 1.7 times the ink that makes one. Of some 8,000 marks on simulated office scans 17 were
     * so weak, all of them pencil in black and white.
     */
    static final double WEAK = 0.97;

    /** Share of the fields with ink whose marks are faint. */
    private static final double FAINT_SHARE = 0.3;

    /** Of 17 simulated pages from which words had faded, 15 kept no mark at all, and two a trace of one. */
    private static final int LEAST_MARKED = 2;

    private FaintPage() {}

    /**
     * The readings; where the page is faint, they are left to a person.
     *
     * @param plain which fields have one mark that nothing speaks against and can have no other
     * @param broken whether half of the marks or more are broken up and none is whole, so that what seems unanswered may be a mark that is lost
     */
    static List<FieldReading> doubted(List<FieldReading> fields, Set<String> plain, boolean broken) {
        long faint = fields.stream().filter(FaintPage::faint).count();
        long clear = fields.stream()
                .filter(f -> f.answer() instanceof Answer.Given && !f.marks().isEmpty() && !weak(f))
                .count();
        boolean allThereIs = faint > 0 && clear == 0;
        if (!allThereIs && (faint < LEAST_FAINT || faint < FAINT_SHARE * (faint + clear))) {
            return broken ? emptyDoubted(fields) : fields;
        }
        return fields.stream()
                .map(f -> plain.contains(f.field()) || isKnown(f, fields) ? f : doubted(f))
                .toList();
    }

    private static List<FieldReading> emptyDoubted(List<FieldReading> fields) {
        return fields.stream()
                .map(f -> f.answer() instanceof Answer.NoAnswer && !isKnown(f, fields) ? unsure(f, BROKEN) : f)
                .toList();
    }

    /**
     * Whether a field that seems unanswered is, whatever faded from its page: words have so many strokes that some are left where even marks
     * are; who writes a number does not decline it, and who declines it writes none.
     */
    public static boolean isKnown(FieldReading field, List<FieldReading> page) {
        if (!(field.answer() instanceof Answer.NoAnswer)) {
            return false;
        }
        boolean words = field.marks().isEmpty();
        return words
                ? page.stream().filter(FaintPage::isMarked).count() >= LEAST_MARKED
                : page.stream()
                        .filter(f -> f.field().equals(LayoutField.declining(field.field()))
                                || field.field().equals(LayoutField.declining(f.field())))
                        .anyMatch(f -> !(f.answer() instanceof Answer.NoAnswer) && !hasFaded(f));
    }

    private static boolean isMarked(FieldReading field) {
        return field.answer() instanceof Answer.Given && !field.marks().isEmpty();
    }

    /** Whether a field looks as if the scan had kept little of what was marked in it. */
    public static boolean faint(FieldReading field) {
        return weak(field) || hasFaded(field);
    }

    private static boolean hasFaded(FieldReading field) {
        return field.answer() instanceof Answer.Unsure unsure && FAINT.contains(unsure.reason());
    }

    private static boolean weak(FieldReading field) {
        return field.answer() instanceof Answer.Given
                && field.marks().stream().anyMatch(m -> m.state() == MarkState.MARKED && m.confidence() < WEAK);
    }

    /** A clear mark may be a box filled to withdraw it, whose pale successor is gone; an empty space for words may have had some. */
    private static FieldReading doubted(FieldReading field) {
        boolean known = field.answer() instanceof Answer.Unsure || field.answer() instanceof Answer.Picture;
        return known ? field : unsure(field, DOUBTED);
    }

    private static FieldReading unsure(FieldReading field, String reason) {
        return new FieldReading(field.field(), new Answer.Unsure(reason), field.marks(), field.picture());
    }
}
