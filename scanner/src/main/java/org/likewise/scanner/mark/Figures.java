package org.likewise.scanner.mark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The connected figures of a small mask, eight neighbours. */
public final class Figures {
    /** One figure: bounds in samples, both ends included. */
    public record Figure(int label, int samples, int left, int top, int right, int bottom) {
        /** Of its bounds, in samples. */
        public double diagonal() {
            return Math.hypot(right - left + 1, bottom - top + 1);
        }
    }

    private final int[] labels;
    private final List<Figure> list;

    private Figures(int[] labels, List<Figure> list) {
        this.labels = labels;
        this.list = list;
    }

    /** All of them, from the top. */
    public List<Figure> list() {
        return list;
    }

    /** The figure's label at a sample; 0 where there is none. */
    int label(int index) {
        return labels[index];
    }

    /** The figures of a mask, row by row. */
    public static Figures of(boolean[] mask, int columns, int rows) {
        int[] labels = new int[mask.length];
        int[] stack = new int[mask.length];
        List<Figure> list = new ArrayList<>();
        for (int start = 0; start < mask.length; start++) {
            if (mask[start] && labels[start] == 0) {
                list.add(flood(mask, columns, rows, labels, stack, start, list.size() + 1));
            }
        }
        return new Figures(labels, List.copyOf(list));
    }

    /**
     * The same, but figures with a gap of one or two samples between them are one: a pale stroke that a bilevel scan broke.
     * Bounds and samples are still those of the mask.
     */
    public static Figures bridged(boolean[] mask, int columns, int rows) {
        boolean[] wide = mask.clone();
        for (int k = 0; k < mask.length; k++) {
            if (mask[k]) {
                int x = k % columns;
                int y = k / columns;
                for (int b = Math.max(0, y - 1); b <= Math.min(rows - 1, y + 1); b++) {
                    Arrays.fill(wide, b * columns + Math.max(0, x - 1), b * columns + Math.min(columns, x + 2), true);
                }
            }
        }
        Figures joined = of(wide, columns, rows);
        int n = joined.list.size();
        int[] samples = new int[n + 1];
        int[] left = new int[n + 1];
        int[] top = new int[n + 1];
        int[] right = new int[n + 1];
        int[] bottom = new int[n + 1];
        Arrays.fill(left, columns);
        Arrays.fill(top, rows);
        for (int k = 0; k < mask.length; k++) {
            if (!mask[k]) {
                joined.labels[k] = 0;
                continue;
            }
            int label = joined.labels[k];
            samples[label]++;
            left[label] = Math.min(left[label], k % columns);
            right[label] = Math.max(right[label], k % columns);
            top[label] = Math.min(top[label], k / columns);
            bottom[label] = Math.max(bottom[label], k / columns);
        }
        List<Figure> list = new ArrayList<>();
        for (int label = 1; label <= n; label++) {
            list.add(new Figure(label, samples[label], left[label], top[label], right[label], bottom[label]));
        }
        return new Figures(joined.labels, List.copyOf(list));
    }

    private static Figure flood(
            boolean[] mask, int columns, int rows, int[] labels, int[] stack, int start, int label) {
        int depth = 0;
        stack[depth++] = start;
        labels[start] = label;
        int samples = 0;
        int left = columns;
        int right = 0;
        int top = rows;
        int bottom = 0;
        while (depth > 0) {
            int k = stack[--depth];
            int x = k % columns;
            int y = k / columns;
            samples++;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            for (int b = Math.max(0, y - 1); b <= Math.min(rows - 1, y + 1); b++) {
                for (int a = Math.max(0, x - 1); a <= Math.min(columns - 1, x + 1); a++) {
                    int q = b * columns + a;
                    if (mask[q] && labels[q] == 0) {
                        labels[q] = label;
                        stack[depth++] = q;
                    }
                }
            }
        }
        return new Figure(label, samples, left, top, right, bottom);
    }
}
