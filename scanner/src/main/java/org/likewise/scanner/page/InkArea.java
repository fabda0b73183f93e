package org.likewise.scanner.page;

import java.util.List;
import org.likewise.model.layout.Box;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.register.Point;
import org.likewise.scanner.register.Registration;

/** How much ink there is in a part of a page where nothing is printed. */
final class InkArea {
    /** Millimetres between samples. */
    private static final double STEP = 0.25;

    /** Side of the squares in which paper is compared with paper: smaller than a shadow, larger than a word. */
    private static final int TILE = (int) (12 / STEP);

    /** Ink is darker than this share of the paper around it. */
    private static final double DARK = 0.82;

    private final float[] levels;
    private final int columns;
    private final int rows;

    private InkArea(GreyImage fine, Registration page, Box box) {
        columns = (int) (box.w() / STEP);
        rows = (int) (box.h() / STEP);
        levels = new float[columns * rows];
        for (int j = 0; j < rows; j++) {
            double y = box.y() + (j + 0.5) * STEP;
            Point a = page.at(box.x(), y);
            Point b = page.at(box.right(), y);
            for (int i = 0; i < columns; i++) {
                double f = (i + 0.5) / columns;
                levels[j * columns + i] = fine.at(a.x() + f * (b.x() - a.x()), a.y() + f * (b.y() - a.y()));
            }
        }
    }

    /** Square millimetres of ink in the box; specks that stand alone do not count. */
    static double of(GreyImage fine, Registration page, Box box) {
        return of(fine, page, box, List.of(box));
    }

    /** The same, of parts of the box alone; all of it shows what is paper, which a narrow part may not. */
    static double of(GreyImage fine, Registration page, Box box, List<Box> parts) {
        InkArea area = new InkArea(fine, page, box);
        boolean[] counted = new boolean[area.levels.length];
        for (Box part : parts) {
            area.in(part, box, counted);
        }
        int ink = 0;
        for (int y = 0; y < area.rows; y += TILE) {
            for (int x = 0; x < area.columns; x += TILE) {
                ink += area.tile(x, y, counted);
            }
        }
        return ink * STEP * STEP;
    }

    private void in(Box part, Box box, boolean[] counted) {
        for (int j = 0; j < rows; j++) {
            double y = box.y() + (j + 0.5) * STEP;
            for (int i = 0; i < columns; i++) {
                double x = box.x() + (i + 0.5) * STEP;
                counted[j * columns + i] |= x >= part.x() && x < part.right() && y >= part.y() && y < part.bottom();
            }
        }
    }

    private int tile(int x0, int y0, boolean[] counted) {
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
        int ink = 0;
        for (int j = Math.max(1, y0); j < bottom; j++) {
            for (int i = Math.max(1, x0); i < right; i++) {
                int k = j * columns + i;
                boolean joined = levels[k - 1] < dark || levels[k - columns] < dark || levels[k - columns - 1] < dark;
                ink += counted[k] && levels[k] < dark && joined ? 1 : 0;
            }
        }
        return ink;
    }
}
