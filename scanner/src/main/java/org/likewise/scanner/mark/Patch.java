package org.likewise.scanner.mark;

import java.util.Arrays;
import org.likewise.model.layout.Box;

/**
 * The surroundings of one box as ink: 0 is paper, 1 solid print, whatever the light, the resolution and the turn of the
 * scan.
 */
final class Patch {
    /** Millimetres between samples, about the size of a fine pixel at 150 dpi. */
    static final double STEP = 0.16;

    /** How far beyond the box's edge the patch reaches, in millimetres. */
    static final double MARGIN = 2.2;

    /** Share of the samples that are darker than the paper at most, in a box that is filled and has words beside it. */
    private static final double PAPER_QUANTILE = 0.7;

    /** Levels between paper and print below which nothing can be said. */
    private static final double LEAST_CONTRAST = 40;

    /** Half a millimetre: thicker than any printed rule. */
    private static final int COVERED_SAMPLES = 3;

    private static final double COVERED_INK = 0.2;

    private static final double COVERED_SHARE = 0.7;

    private final double halfW;
    private final double halfH;
    private final int columns;
    private final int rows;
    private final float[] ink;
    private final double paper;
    private final double contrast;
    private final boolean streaked;

    private Patch(
            double halfW,
            double halfH,
            int columns,
            int rows,
            float[] ink,
            double paper,
            double contrast,
            boolean streaked) {
        this.halfW = halfW;
        this.halfH = halfH;
        this.columns = columns;
        this.rows = rows;
        this.ink = ink;
        this.paper = paper;
        this.contrast = contrast;
        this.streaked = streaked;
    }

    /**
     * @param skew of the page in its image, degrees from the nearest quarter turn
     */
    static Patch cut(Sampler sampler, Box box, int black, double skew) {
        int columns = (int) Math.ceil((box.w() + 2 * MARGIN) / STEP);
        int rows = (int) Math.ceil((box.h() + 2 * MARGIN) / STEP);
        float[] levels = new float[columns * rows];
        int[] histogram = new int[256];
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                float v = sampler.level(mm(i, columns), mm(j, rows));
                levels[j * columns + i] = v;
                histogram[(int) v]++;
            }
        }
        int paper = 0;
        double seen = histogram[0];
        while (seen < PAPER_QUANTILE * levels.length && paper < 255) {
            seen += histogram[++paper];
        }
        double contrast = Math.max(LEAST_CONTRAST, paper - black);
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (float) Math.min(1, Math.max(0, (paper - levels[i]) / contrast));
        }
        boolean streaked = Streaks.erase(levels, columns, rows, sampler, skew);
        return new Patch(box.w() / 2, box.h() / 2, columns, rows, levels, paper, paper - black, streaked);
    }

    private static double mm(int i, int n) {
        return (i + 0.5 - n / 2.0) * STEP;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** Millimetres right of the centre. */
    double x(int column) {
        return mm(column, columns);
    }

    /** Millimetres below the centre. */
    double y(int row) {
        return mm(row, rows);
    }

    float ink(int column, int row) {
        return ink[row * columns + column];
    }

    /** How deep inside the box's outer edge a sample lies, in millimetres; negative outside. */
    double depth(int column, int row) {
        return Math.min(halfW - Math.abs(x(column)), halfH - Math.abs(y(row)));
    }

    double depthX(int column) {
        return halfW - Math.abs(x(column));
    }

    double depthY(int row) {
        return halfH - Math.abs(y(row));
    }

    double halfW() {
        return halfW;
    }

    double halfH() {
        return halfH;
    }

    /** Whether one of the patch's four edges is dark nearly all along: no pen does that two millimetres beside a box. */
    boolean coveredBeside() {
        for (int edge = 0; edge < 4; edge++) {
            boolean upright = edge < 2;
            int length = upright ? rows : columns;
            int last = (upright ? columns : rows) - 1;
            int dark = 0;
            for (int k = 0; k < length; k++) {
                boolean all = true;
                for (int d = 0; d < COVERED_SAMPLES; d++) {
                    int across = edge % 2 == 0 ? d : last - d;
                    all &= (upright ? ink(across, k) : ink(k, across)) > COVERED_INK;
                }
                dark += all ? 1 : 0;
            }
            if (dark > COVERED_SHARE * length) {
                return true;
            }
        }
        return false;
    }

    /** Grey level of the paper around the box. */
    double paper() {
        return paper;
    }

    /** Whether a streak of the scanner's was taken off. */
    boolean streaked() {
        return streaked;
    }

    boolean readable() {
        return contrast >= LEAST_CONTRAST;
    }

    /** The ink that a level of 85 % of the paper's means: what is noticeably darker than paper. */
    double noticeable() {
        return 0.15 * paper / Math.max(LEAST_CONTRAST, contrast);
    }

    /** Median ink at each depth along the middle of the two upright sides, in the bins of {@link OutlineInk}. */
    double[] uprightProfile() {
        double[] out = new double[OutlineInk.BINS];
        float[] values = new float[2 * rows];
        for (int bin = 0; bin < out.length; bin++) {
            int left = column(-halfW + OutlineInk.depth(bin));
            int right = column(halfW - OutlineInk.depth(bin));
            int n = 0;
            for (int j = row(-0.7 * halfH); j <= row(0.7 * halfH); j++) {
                values[n++] = ink(left, j);
                values[n++] = ink(right, j);
            }
            Arrays.sort(values, 0, n);
            out[bin] = values[n / 2];
        }
        return out;
    }

    /** The same along the two level sides, which a fax or a slow feed shows otherwise. */
    double[] levelProfile() {
        double[] out = new double[OutlineInk.BINS];
        float[] values = new float[2 * columns];
        for (int bin = 0; bin < out.length; bin++) {
            int top = row(-halfH + OutlineInk.depth(bin));
            int bottom = row(halfH - OutlineInk.depth(bin));
            int n = 0;
            for (int i = column(-0.7 * halfW); i <= column(0.7 * halfW); i++) {
                values[n++] = ink(i, top);
                values[n++] = ink(i, bottom);
            }
            Arrays.sort(values, 0, n);
            out[bin] = values[n / 2];
        }
        return out;
    }

    private int column(double mm) {
        return Math.min(columns - 1, Math.max(0, (int) (mm / STEP + columns / 2.0)));
    }

    private int row(double mm) {
        return Math.min(rows - 1, Math.max(0, (int) (mm / STEP + rows / 2.0)));
    }
}
