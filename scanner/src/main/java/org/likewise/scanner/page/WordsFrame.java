package org.likewise.scanner.page;

import java.util.Arrays;
import org.likewise.model.layout.Box;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.register.Point;
import org.likewise.scanner.register.Registration;

/**
 * The printed frame of a box for words. It is far longer than a mark box's, so that a folded corner or a note hides a part of
 * it only: it is looked at in pieces.
 */
final class WordsFrame {
    /** Length of a piece, in millimetres: less than a folded corner that hides a word. */
    private static final double PIECE = 12;

    /** Points along a piece; noise and lost lines take some of them. */
    private static final int POINTS = 12;

    /** Points that must show the line. */
    private static final int LEAST = 4;

    /** Where the line's middle is looked for, in millimetres to both sides of where it should be. */
    private static final double REACH = 0.6;

    /** Middle of the printed line, from the outer edge that the layout gives. */
    private static final double HALF_LINE = 0.15;

    /** The line is darker than the paper on both of its sides by this share of the page's contrast. */
    private static final double LEAST_DEPTH = 0.12;

    private WordsFrame() {}

    /** Whether every piece of the frame is seen. */
    static boolean whole(GreyImage fine, Registration page, Box box) {
        Box line = new Box(box.x() + HALF_LINE, box.y() + HALF_LINE, box.w() - 2 * HALF_LINE, box.h() - 2 * HALF_LINE);
        return side(fine, page, line.x(), line.y(), line.right(), line.y())
                && side(fine, page, line.x(), line.bottom(), line.right(), line.bottom())
                && side(fine, page, line.x(), line.y(), line.x(), line.bottom())
                && side(fine, page, line.right(), line.y(), line.right(), line.bottom());
    }

    private static boolean side(GreyImage fine, Registration page, double x0, double y0, double x1, double y1) {
        double length = Math.hypot(x1 - x0, y1 - y0);
        int pieces = Math.max(1, (int) (length / PIECE));
        double ux = (x1 - x0) / length;
        double uy = (y1 - y0) / length;
        for (int piece = 0; piece < pieces; piece++) {
            int seen = 0;
            for (int k = 0; k < POINTS; k++) {
                double t = length * (piece + (k + 0.5) / POINTS) / pieces;
                seen += seen(fine, page, x0 + t * ux, y0 + t * uy, -uy, ux) ? 1 : 0;
            }
            if (seen < LEAST) {
                return false;
            }
        }
        return true;
    }

    private static boolean seen(GreyImage fine, Registration page, double x, double y, double acrossX, double acrossY) {
        double[] profile = new double[9];
        for (int i = 0; i < profile.length; i++) {
            double d = (i - profile.length / 2) * 1.5 * REACH / (profile.length / 2);
            Point p = page.at(x + d * acrossX, y + d * acrossY);
            profile[i] = fine.at(p.x(), p.y());
        }
        int darkest = 1;
        for (int i = 1; i + 1 < profile.length; i++) {
            darkest = profile[i] < profile[darkest] ? i : darkest;
        }
        double before = Arrays.stream(profile, 0, darkest).max().orElse(0);
        double after = Arrays.stream(profile, darkest + 1, profile.length).max().orElse(0);
        double ground = Math.min(before, after);
        return ground - profile[darkest]
                > LEAST_DEPTH * Math.max(40, ground - page.figures().black());
    }
}
