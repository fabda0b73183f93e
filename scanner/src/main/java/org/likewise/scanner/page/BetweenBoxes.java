package org.likewise.scanner.page;

import java.util.List;
import org.likewise.model.layout.Box;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.register.Registration;

/**
 * Ink between the boxes of a choice, where a mark may have been put that missed them all. What is printed is not known; but
 * where boxes stand in a row as near as in a table, there is nothing between most of them, and then ink stands out. Between
 * boxes one below the other there is nothing, as their labels stand beside them.
 */
final class BetweenBoxes {
    /** Boxes with a label between them stand farther apart, in millimetres. */
    private static final double MOST_PITCH = 20;

    /** From the boxes' edges, in millimetres: what is nearer is looked at with the boxes. */
    private static final double CLEARANCE = 1.4;

    /** A mark's ink, in square millimetres: a short stroke. */
    private static final double MARK_AREA = 0.8;

    /** Less where nothing is ever printed: a mark of which a bilevel scan has left little. */
    private static final double STACKED_AREA = 0.3;

    private BetweenBoxes() {}

    static boolean inked(GreyImage fine, Registration page, List<Box> boxes) {
        int clean = 0;
        int inked = 0;
        for (int i = 0; i + 1 < boxes.size(); i++) {
            boolean onward = boxes.get(i).x() < boxes.get(i + 1).x();
            Box left = boxes.get(onward ? i : i + 1);
            Box right = boxes.get(onward ? i + 1 : i);
            double gap = right.x() - left.right() - 2 * CLEARANCE;
            boolean row = Math.abs(left.y() - right.y()) < 0.5 && right.x() - left.x() <= MOST_PITCH && gap > 1;
            if (row) {
                double area =
                        InkArea.of(fine, page, new Box(left.right() + CLEARANCE, left.y() - 0.3, gap, left.h() + 0.6));
                inked += area > MARK_AREA ? 1 : 0;
                clean += area > MARK_AREA ? 0 : 1;
            }
        }
        return (inked > 0 && clean > inked) || stacked(fine, page, boxes);
    }

    private static boolean stacked(GreyImage fine, Registration page, List<Box> boxes) {
        for (Box upper : boxes) {
            double next = boxes.stream()
                    .filter(b -> Math.abs(b.x() - upper.x()) < 0.5 && b.y() > upper.bottom())
                    .mapToDouble(Box::y)
                    .min()
                    .orElse(0);
            double gap = next - upper.bottom() - 2 * CLEARANCE;
            if (gap > 1
                    && next - upper.y() <= MOST_PITCH
                    && InkArea.of(fine, page, new Box(upper.x(), upper.bottom() + CLEARANCE, upper.w(), gap))
                            > STACKED_AREA) {
                return true;
            }
        }
        return false;
    }
}
