package org.likewise.scanner.page;

import org.likewise.model.layout.Box;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.register.Point;
import org.likewise.scanner.register.Registration;

/** Whether there is handwriting in a printed frame: ink inside it beyond specks. */
final class TextInk {
    /** The frame's printed line and what blur and a slip of the registration add to it, in millimetres. */
    private static final double INSET = 0.9;

    private static final double STEP = 0.25;

    /** Ink of a short stroke, in square millimetres: a 3 mm line of the thinnest pen, or a full stop and a half. */
    private static final double LEAST_AREA = 0.6;

    private TextInk() {}

    static boolean in(GreyImage fine, Registration page, Box box) {
        double w = box.w() - 2 * INSET;
        double h = box.h() - 2 * INSET;
        int columns = (int) (w / STEP);
        int rows = (int) (h / STEP);
        if (columns < 2 || rows < 2) {
            return false;
        }
        int[] histogram = new int[256];
        float[] levels = new float[columns * rows];
        for (int j = 0; j < rows; j++) {
            double y = box.y() + INSET + (j + 0.5) * STEP;
            Point a = page.at(box.x() + INSET, y);
            Point b = page.at(box.x() + INSET + w, y);
            for (int i = 0; i < columns; i++) {
                double f = (i + 0.5) / columns;
                float v = fine.at(a.x() + f * (b.x() - a.x()), a.y() + f * (b.y() - a.y()));
                levels[j * columns + i] = v;
                histogram[(int) v]++;
            }
        }
        int paper = 255;
        int lighter = 0;
        while (paper > 0 && lighter + histogram[paper] < 0.3 * levels.length) {
            lighter += histogram[paper--];
        }
        int ink = 0;
        for (int j = 1; j < rows; j++) {
            for (int i = 1; i < columns; i++) {
                int k = j * columns + i;
                boolean dark = levels[k] < 0.82 * paper;
                // a speck stands alone: ink has ink beside it
                boolean joined = levels[k - 1] < 0.82 * paper
                        || levels[k - columns] < 0.82 * paper
                        || levels[k - columns - 1] < 0.82 * paper;
                ink += dark && joined ? 1 : 0;
            }
        }
        return ink * STEP * STEP > LEAST_AREA;
    }
}
