package org.likewise.scanner.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.likewise.model.layout.Box;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.register.Registration;

/**
 * Ink beside one box of a choice that its fellows do not have: a mark that was put next to its box. What is printed there is
 * not known, but it is much the same beside each of them, or nothing.
 */
final class BesideBoxes {
    /** From a box's edge, in millimetres; nearer there is its outline. */
    private static final double NEAR = 0.7;

    /** A mark farther off belongs to no box, and labels end 5 mm from the next one. */
    private static final double FAR = 4.2;

    /** Below the last boxes the next question begins farther away than this. */
    private static final double BELOW = 3.2;

    /** A mark's ink, in square millimetres: 2 mm of a fine pen. */
    private static final double MARK_AREA = 0.7;

    /** What is beside two boxes is the same where its ink differs by less, square millimetres. */
    private static final double SAME_AREA = 0.35;

    /** A line of a table over the width of such a place. */
    private static final double RULE_AREA = 2;

    /** Boxes with a label between them stand farther apart, in millimetres. */
    private static final double MOST_PITCH = 20;

    /** Boxes are in one row or column where they are off by less, in millimetres. */
    private static final double IN_LINE = 0.5;

    private static final double TOUCH = 0.5;

    private final GreyImage fine;
    private final Registration page;
    private final List<Box> printed;

    /** @param printed all figures of the page that its layout knows */
    BesideBoxes(GreyImage fine, Registration page, List<Box> printed) {
        this.fine = fine;
        this.page = page;
        this.printed = printed;
    }

    boolean inked(List<Box> boxes) {
        double left = boxes.stream().mapToDouble(Box::x).min().orElse(0);
        double right = boxes.stream().mapToDouble(Box::x).max().orElse(0);
        double bottom = boxes.stream().mapToDouble(Box::y).max().orElse(0);
        if (table(boxes)) {
            // beyond the ends of the row there are words, or dots that lead to them
            return odd(
                            Stream.concat(
                                    boxes.stream()
                                            .filter(b -> b.x() - left > IN_LINE)
                                            .map(BesideBoxes::leftOf),
                                    boxes.stream()
                                            .filter(b -> right - b.x() > IN_LINE)
                                            .map(BesideBoxes::rightOf)),
                            SAME_AREA)
                    || odd(boxes.stream().map(b -> new Box(b.x() - 0.5, b.y() - FAR, b.w() + 1, FAR - NEAR)), RULE_AREA)
                    || odd(
                            boxes.stream().map(b -> new Box(b.x() - 0.5, b.bottom() + NEAR, b.w() + 1, FAR - NEAR)),
                            RULE_AREA);
        }
        // labels are on one side of the boxes, and end farther from the next ones
        return odd(boxes.stream().map(BesideBoxes::leftOf), SAME_AREA)
                || odd(boxes.stream().map(BesideBoxes::rightOf), SAME_AREA)
                || odd(
                        boxes.stream()
                                .filter(b -> bottom - b.y() < IN_LINE)
                                .map(b -> new Box(b.x() - 0.5, b.bottom() + NEAR, b.w() + 1, BELOW - NEAR)),
                        SAME_AREA);
    }

    private static Box leftOf(Box b) {
        return new Box(b.x() - FAR, b.y() - 0.5, FAR - NEAR, b.h() + 1);
    }

    private static Box rightOf(Box b) {
        return new Box(b.right() + NEAR, b.y() - 0.5, FAR - NEAR, b.h() + 1);
    }

    /** Whether the boxes stand as near to each other as in a table: three or more, all at one height. */
    private static boolean table(List<Box> boxes) {
        double left = boxes.stream().mapToDouble(Box::x).min().orElse(0);
        double right = boxes.stream().mapToDouble(Box::x).max().orElse(0);
        return boxes.size() >= 3
                && right - left <= MOST_PITCH * (boxes.size() - 1)
                && boxes.stream().allMatch(b -> Math.abs(b.y() - boxes.get(0).y()) < IN_LINE);
    }

    /**
     * Whether most places have as good as the same ink, and one has a mark more. Of one place alone nothing is known.
     *
     * @param most ink that may be printed at such places, square millimetres
     */
    private boolean odd(Stream<Box> places, double most) {
        double[] areas = places.filter(this::free)
                .mapToDouble(p -> InkArea.of(fine, page, p))
                .sorted()
                .toArray();
        if (areas.length < 2) {
            return false;
        }
        double usual = areas[(areas.length - 1) / 2];
        long alike = Arrays.stream(areas)
                .filter(a -> Math.abs(a - usual) < SAME_AREA)
                .count();
        return areas[areas.length - 1] - usual > MARK_AREA && usual < most && 2 * alike >= areas.length;
    }

    /** Whether no figure of the layout is at a place or touches it. */
    private boolean free(Box place) {
        return printed.stream()
                .noneMatch(b -> b.x() < place.right() + TOUCH
                        && place.x() - TOUCH < b.right()
                        && b.y() < place.bottom() + TOUCH
                        && place.y() - TOUCH < b.bottom());
    }
}
