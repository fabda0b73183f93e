package org.likewise.scanner.digit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One connected piece of ink.
 *
 * @param pixels indices into the picture
 * @param mass sum of the ink values, in pixels of full ink
 * @param massInside the part of {@code mass} inside the cell
 */
record Blob(int[] pixels, int left, int top, int right, int bottom, double mass, double massInside) {
    /** Ink from here up is part of a stroke: above noise and blur's skirts, below the faint parts of a pencil line. */
    static final float STROKE = 0.35f;

    int width() {
        return right - left + 1;
    }

    int height() {
        return bottom - top + 1;
    }

    int longest() {
        return Math.max(width(), height());
    }

    /** How far the bounds of two pieces lie apart, in pixels; below 0 where they overlap. */
    int gap(Blob other) {
        int across = Math.max(other.left - right, left - other.right);
        int down = Math.max(other.top - bottom, top - other.bottom);
        return Math.max(across, down);
    }

    /** The pieces of ink in the picture; pixels at most two apart belong together, as bad scans break strokes. */
    static List<Blob> in(float[] ink, Darkness cell) {
        List<Blob> blobs = new ArrayList<>();
        boolean[] seen = new boolean[ink.length];
        int[] stack = new int[ink.length];
        for (int start = 0; start < ink.length; start++) {
            if (!seen[start] && ink[start] > STROKE) {
                blobs.add(grow(start, ink, cell, seen, stack));
            }
        }
        return blobs;
    }

    private static Blob grow(int start, float[] ink, Darkness cell, boolean[] seen, int[] found) {
        int width = cell.width;
        int size = 0;
        found[size++] = start;
        seen[start] = true;
        int left = width;
        int right = 0;
        int top = cell.height;
        int bottom = 0;
        double mass = 0;
        double inside = 0;
        for (int next = 0; next < size; next++) {
            int x = found[next] % width;
            int y = found[next] / width;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            mass += ink[found[next]];
            if (x >= cell.left && x < cell.right && y >= cell.top && y < cell.bottom) {
                inside += ink[found[next]];
            }
            for (int v = Math.max(0, y - 2); v <= Math.min(cell.height - 1, y + 2); v++) {
                for (int u = Math.max(0, x - 2); u <= Math.min(width - 1, x + 2); u++) {
                    int index = v * width + u;
                    if (!seen[index] && ink[index] > STROKE) {
                        seen[index] = true;
                        found[size++] = index;
                    }
                }
            }
        }
        return new Blob(Arrays.copyOf(found, size), left, top, right, bottom, mass, inside);
    }
}
