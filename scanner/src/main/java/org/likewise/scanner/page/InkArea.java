package org.likewise.scanner.page;

import java.util.List;
import org.likewise.model.layout.Box;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.mark.Figures;
import org.likewise.scanner.register.Point;
import org.likewise.scanner.register.Registration;

/** How much ink there is in a part of a page where nothing is printed. */
final class InkArea {
    /** Millimetres between samples. */
    private static final double STEP = 0.25;

    /** Side of the squares in which paper is compared with paper: smaller than a shadow, larger than a word. */
    private static final int TILE = (int) (12 / STEP);

    /** Samples over which a bent page or a photograph of it is as good as straight. */
    private static final int STRAIGHT = (int) (8 / STEP);

    /** Ink is darker than this share of the paper around it. */
    private static final double DARK = 0.82;

    /** Shorter than this, in samples, a line may be a stroke. */
    private static final int LEAST_LINE = (int) (12 / STEP);

    /** Share of a line that is seen at least. */
    private static final double LINE_SHARE = 0.75;

    /** The same where there is room for words: no stroke of a letter is half as long as the whole box. */
    private static final double PALE_LINE_SHARE = 0.5;

    /** How far a line leans on its way, in samples. */
    private static final int MOST_LEAN = 4;

    private final float[] levels;
    private final int columns;
    private final int rows;

    private InkArea(GreyImage fine, Registration page, Box box) {
        columns = (int) (box.w() / STEP);
        rows = (int) (box.h() / STEP);
        levels = new float[columns * rows];
        for (int j = 0; j < rows; j++) {
            double y = box.y() + (j + 0.5) * STEP;
            for (int from = 0; from < columns; from += STRAIGHT) {
                int to = Math.min(columns, from + STRAIGHT);
                Point a = page.at(box.x() + from * STEP, y);
                Point b = page.at(box.x() + to * STEP, y);
                for (int i = from; i < to; i++) {
                    double f = (i - from + 0.5) / (to - from);
                    levels[j * columns + i] = fine.at(a.x() + f * (b.x() - a.x()), a.y() + f * (b.y() - a.y()));
                }
            }
        }
    }

    /** A place on the page, in millimetres. */
    interface Where {
        boolean holds(double x, double y);
    }

    /**
     * Figures of ink in the box, the parts of a broken one together: bounds in millimetres, ink in square millimetres. Without lines across the
     * box, even pale ones that are seen in part.
     */
    static List<Piece> figures(GreyImage fine, Registration page, Box box) {
        InkArea area = new InkArea(fine, page, box);
        return pieces(box, Figures.bridged(area.ink(PALE_LINE_SHARE), area.columns, area.rows));
    }

    /** All figures in the box as they are, with what is printed. */
    static List<Piece> all(GreyImage fine, Registration page, Box box) {
        InkArea area = new InkArea(fine, page, box);
        return pieces(box, Figures.of(area.dark(), area.columns, area.rows));
    }

    private static List<Piece> pieces(Box box, Figures figures) {
        return figures.list().stream()
                .map(f -> new Piece(
                        box.x() + (f.left() + f.right() + 1) * STEP / 2,
                        box.y() + (f.top() + f.bottom() + 1) * STEP / 2,
                        f.diagonal() * STEP,
                        (f.bottom() - f.top() + 1) * STEP,
                        f.samples() * STEP * STEP))
                .toList();
    }

    /**
     * A piece of ink.
     *
     * @param x of its middle, millimetres on the page
     * @param y of its middle
     * @param length diagonal of its bounds, millimetres
     * @param height of its bounds, millimetres
     * @param area square millimetres
     */
    record Piece(double x, double y, double length, double height, double area) {}

    /**
     * Figures of ink in some places of the box, all of which shows what is paper, the parts of a broken one together; without specks that stand
     * alone and lines across the box.
     */
    static List<Piece> figures(GreyImage fine, Registration page, Box box, Where counted) {
        InkArea area = new InkArea(fine, page, box);
        boolean[] ink = area.ink(LINE_SHARE);
        for (int k = 0; k < ink.length; k++) {
            double x = box.x() + (k % area.columns + 0.5) * STEP;
            double y = box.y() + (k / area.columns + 0.5) * STEP;
            ink[k] = ink[k] && counted.holds(x, y);
        }
        return pieces(box, Figures.bridged(ink, area.columns, area.rows));
    }

    private boolean[] ink(double lineShare) {
        boolean[] ink = dark();
        clearLines(ink, columns, rows, 1, columns, lineShare);
        clearLines(ink, rows, columns, columns, 1, lineShare);
        return ink;
    }

    private boolean[] dark() {
        boolean[] ink = new boolean[levels.length];
        for (int y = 0; y < rows; y += TILE) {
            for (int x = 0; x < columns; x += TILE) {
                tile(x, y, ink);
            }
        }
        return ink;
    }

    /**
     * Takes lines away that go as good as straight through from one side to the other.
     *
     * @param across samples beside each other, {@code step} apart
     * @param along samples in the direction of the line, {@code next} apart
     */
    private static void clearLines(boolean[] ink, int across, int along, int step, int next, double share) {
        if (along < LEAST_LINE) {
            return;
        }
        boolean[] before = ink.clone();
        for (int lean = -MOST_LEAN; lean <= MOST_LEAN; lean++) {
            for (int from = 0; from < across; from++) {
                int hit = 0;
                for (int k = 0; k < along; k++) {
                    int at = from + lean * k / along;
                    hit += inked(before, at, k, across, step, next) || inked(before, at + 1, k, across, step, next)
                            ? 1
                            : 0;
                }
                for (int k = 0; hit >= share * along && k < along; k++) {
                    for (int at = from + lean * k / along - 1; at <= from + lean * k / along + 2; at++) {
                        if (at >= 0 && at < across) {
                            ink[at * step + k * next] = false;
                        }
                    }
                }
            }
        }
    }

    private static boolean inked(boolean[] ink, int at, int k, int across, int step, int next) {
        return at >= 0 && at < across && ink[at * step + k * next];
    }

    private void tile(int x0, int y0, boolean[] into) {
        int right = Math.min(columns, x0 + TILE);
        int bottom = Math.min(rows, y0 + TILE);
        int[] histogram = new int[256];
        for (int j = y0; j < bottom; j++) {
            for (int i = x0; i < right; i++) {
                histogram[(int) levels[j * columns + i]]++;
            }
        }
        int lighter = 0;
        int paper = 255;
        while (paper > 0 && lighter + histogram[paper] < 0.3 * (right - x0) * (bottom - y0)) {
            lighter += histogram[paper--];
        }
        float dark = (float) (DARK * paper);
        for (int j = Math.max(1, y0); j < bottom; j++) {
            for (int i = Math.max(1, x0); i < right; i++) {
                int k = j * columns + i;
                boolean joined = levels[k - 1] < dark || levels[k - columns] < dark || levels[k - columns - 1] < dark;
                into[k] = levels[k] < dark && joined;
            }
        }
    }
}
