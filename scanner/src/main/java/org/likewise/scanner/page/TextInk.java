package org.likewise.scanner.page;

import org.likewise.model.layout.Box;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.register.Registration;

/** Whether there is handwriting in a printed frame: ink inside it beyond specks. */
final class TextInk {
    /** The frame's printed line and what blur and a slip of the registration add to it, in millimetres. */
    private static final double INSET = 0.9;

    /** Ink of a short stroke, in square millimetres: 2.5 mm of the thinnest pen. */
    private static final double LEAST_AREA = 0.6;

    private TextInk() {}

    static boolean isWriting(double area) {
        return area > LEAST_AREA;
    }

    /** Ink inside, in square millimetres. */
    static double area(GreyImage fine, Registration page, Box box) {
        double w = box.w() - 2 * INSET;
        double h = box.h() - 2 * INSET;
        return w > 1 && h > 1 ? InkArea.of(fine, page, new Box(box.x() + INSET, box.y() + INSET, w, h)) : 0;
    }
}
