package org.likewise.scanner.page;

import java.util.List;
import org.likewise.model.layout.Box;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.register.Registration;

/** Whether there is handwriting in a printed frame: ink inside it beyond specks. */
final class TextInk {
    /** The frame's printed line and what blur and a slip of the registration add to it, in millimetres. */
    private static final double INSET = 0.9;

    /** Shorter figures may be specks, in millimetres: the largest of dust and toner are 0.7 mm. */
    private static final double LEAST_STROKE = 1.2;

    /** No letter is as flat as a line that a fax lost on its way, in millimetres. */
    private static final double FLAT = 0.3;

    /** Ink of a short stroke, in square millimetres: 2.5 mm of the thinnest pen. */
    private static final double LEAST_AREA = 0.6;

    /** Specks of a dirty page have up to 0.5 in such a box; pale pencil of which a scan kept only dots, more than this, in square millimetres. */
    private static final double DOTS_AREA = 2;

    private TextInk() {}

    static boolean isWriting(List<InkArea.Piece> ink) {
        double strokes = ink.stream()
                .filter(b -> b.length() >= LEAST_STROKE && b.height() > FLAT)
                .mapToDouble(InkArea.Piece::area)
                .sum();
        return strokes > LEAST_AREA || area(ink) > DOTS_AREA;
    }

    /** Square millimetres in all. */
    static double area(List<InkArea.Piece> ink) {
        return ink.stream().mapToDouble(InkArea.Piece::area).sum();
    }

    static List<InkArea.Piece> in(GreyImage fine, Registration page, Box box) {
        double w = box.w() - 2 * INSET;
        double h = box.h() - 2 * INSET;
        return w > 1 && h > 1
                ? InkArea.figures(fine, page, new Box(box.x() + INSET, box.y() + INSET, w, h))
                : List.of();
    }
}
