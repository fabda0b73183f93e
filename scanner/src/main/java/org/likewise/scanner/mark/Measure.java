package org.likewise.scanner.mark;

import static org.likewise.scanner.mark.MarkThresholds.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.likewise.scanner.mark.Figures.Figure;

/** Measures the ink of one patch, the printed outline taken off. */
final class Measure {
    private static final double SAMPLE_AREA = Patch.STEP * Patch.STEP;
    private static final int PARTS = 5;

    private final Patch patch;
    private final OutlineInk outline;
    private final int columns;
    private final int rows;
    /** Ink that the outline does not account for. */
    private final float[] rest;

    private final double inkLevel;

    Measure(Patch patch, OutlineInk outline) {
        this.patch = patch;
        this.outline = outline;
        columns = patch.columns();
        rows = patch.rows();
        rest = new float[columns * rows];
        double[] upright = new double[columns];
        for (int i = 0; i < columns; i++) {
            upright[i] = outline.upright(patch.depthX(i));
        }
        for (int j = 0; j < rows; j++) {
            double level = outline.level(patch.depthY(j));
            for (int i = 0; i < columns; i++) {
                // beyond the other pair of sides a line does not go on
                double a = patch.depthY(j) < -0.2 ? 0 : upright[i];
                double b = patch.depthX(i) < -0.2 ? 0 : level;
                rest[j * columns + i] = (float) Math.max(0, patch.ink(i, j) - (a + b - a * b));
            }
        }
        inkLevel = Math.max(LEAST_INK, patch.noticeable());
    }

    /** Ink that one sample in twenty inside has: of an empty box, the noise of paper and scanner. */
    double noise() {
        float[] values = new float[rest.length];
        int n = 0;
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                if (inside(i, j)) {
                    values[n++] = rest[j * columns + i];
                }
            }
        }
        Arrays.sort(values, 0, n);
        return n == 0 ? 0 : values[(int) (0.95 * (n - 1))];
    }

    /**
     * Ink along the inner edge that the outline does not account for, square millimetres: too near to it to be called a figure, but
     * more of it than in other boxes is what a scan left of a stroke that cut a corner.
     */
    double edge() {
        int n = 0;
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                double depth = patch.depth(i, j);
                n += depth > 0 && depth < outline.clearInside() && rest[j * columns + i] > SOLID_INK ? 1 : 0;
            }
        }
        return n * SAMPLE_AREA;
    }

    /** Whether there is a figure as long as a stroke inside where ink is anything above this level. */
    boolean stroke(double level) {
        boolean[] in = new boolean[rest.length];
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                in[j * columns + i] = inside(i, j) && rest[j * columns + i] > level;
            }
        }
        return written(Figures.bridged(in, columns, rows)).stream()
                .anyMatch(f ->
                        f.diagonal() * Patch.STEP >= PALE_STROKE_MM && f.samples() * SAMPLE_AREA >= PALE_STROKE_AREA);
    }

    /** Ink that the outline does not account for. */
    float rest(int column, int row) {
        return rest[row * columns + column];
    }

    private boolean inside(int i, int j) {
        return patch.depth(i, j) >= outline.clearInside();
    }

    private boolean outside(int i, int j) {
        return patch.depth(i, j) <= -outline.clearOutside();
    }

    private boolean inked(int index) {
        return rest[index] > inkLevel;
    }

    Features features() {
        boolean[] in = new boolean[rest.length];
        boolean[] out = new boolean[rest.length];
        int ink = 0;
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                int k = j * columns + i;
                if (inside(i, j)) {
                    in[k] = inked(k);
                    ink += in[k] ? 1 : 0;
                } else if (outside(i, j)) {
                    out[k] = inked(k);
                }
            }
        }
        Features none = Features.none(around(out), beside(out), patch.readable());
        if (ink == 0) {
            return none;
        }
        Figures figures = Figures.bridged(in, columns, rows);
        List<Figure> written = written(figures);
        if (written.isEmpty()) {
            return none;
        }
        Figure largest = Collections.max(written, Comparator.comparingInt(Figure::samples));
        FigureShape shape = new FigureShape(figures, largest, rest, columns);
        double peak = shape.peak();
        double solidLevel = Math.min(SOLID_INK, Math.max(LEAST_SOLID_INK, SOLID_SHARE_OF_PEAK * peak));
        int[] sides = sides(solidLevel);
        double solidShare = solidShare(solidLevel);
        return new Features(
                written.stream().mapToInt(Figure::samples).sum() * SAMPLE_AREA,
                written.stream().mapToDouble(Figure::diagonal).max().orElse(0) * Patch.STEP,
                largest.samples() * SAMPLE_AREA,
                shape.roundness(),
                shape.unbroken(in),
                shape.solid(solidLevel) * SAMPLE_AREA,
                peak,
                solidShare,
                spread(in),
                sides[0],
                sides[1],
                crossings(),
                solidShare < FILLED_SHARE
                        ? through(out, THROUGH_MIDDLE, THROUGH_MM)
                        : through(out, THROUGH_FILLED_MIDDLE, THROUGH_FILLED_MM),
                diagonal(out),
                none.around(),
                none.beside(),
                patch.readable());
    }

    /** Without what only hugs the outline: a line of it that is printed or fed a little off, or a stroke that just touches it. */
    private List<Figure> written(Figures figures) {
        double[] deepest = new double[figures.list().size() + 1];
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                int label = figures.label(j * columns + i);
                deepest[label] = Math.max(deepest[label], patch.depth(i, j));
            }
        }
        return figures.list().stream()
                .filter(f -> deepest[f.label()] > outline.clearInside() + HUGGING_MM)
                .toList();
    }

    /** Ink just outside, square millimetres: where nothing is printed so near a box. Above it a question's letters may reach down. */
    private double beside(boolean[] out) {
        int n = 0;
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                n += near(i, j) && out[j * columns + i] ? 1 : 0;
            }
        }
        return n * SAMPLE_AREA;
    }

    private boolean near(int i, int j) {
        double y = patch.y(j);
        double room = y < -patch.halfH() ? ABOVE_MM : y > patch.halfH() ? BELOW_MM : BESIDE_MM;
        return patch.depth(i, j) > -room && patch.depthX(i) > -BESIDE_MM;
    }

    private double spread(boolean[] in) {
        boolean[] inked = new boolean[PARTS * PARTS];
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                if (in[j * columns + i]) {
                    inked[part(patch.y(j), patch.halfH()) * PARTS + part(patch.x(i), patch.halfW())] = true;
                }
            }
        }
        int n = 0;
        for (boolean part : inked) {
            n += part ? 1 : 0;
        }
        return n / (double) inked.length;
    }

    /** Which part of the clear inside, from 0, a place lies in. */
    private int part(double place, double half) {
        double clear = half - outline.clearInside();
        return Math.max(0, Math.min(PARTS - 1, (int) Math.floor((place + clear) / (2 * clear) * PARTS)));
    }

    private double solidShare(double solidLevel) {
        int samples = 0;
        int solid = 0;
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                if (inside(i, j)) {
                    samples++;
                    solid += patch.ink(i, j) > solidLevel ? 1 : 0;
                }
            }
        }
        return solid / (double) Math.max(1, samples);
    }

    /** How many of the four sides' middles are solid, and how many are nearly white. */
    private int[] sides(double solidLevel) {
        int dark = 0;
        int white = 0;
        double near = outline.clearInside();
        double wide = 0.15;
        for (int side = 0; side < 4; side++) {
            int n = 0;
            int solid = 0;
            for (int j = 0; j < rows; j++) {
                for (int i = 0; i < columns; i++) {
                    boolean upright = side % 2 == 0;
                    double along = upright ? patch.y(j) / patch.halfH() : patch.x(i) / patch.halfW();
                    double depth = upright ? patch.depthX(i) : patch.depthY(j);
                    double sign = upright ? patch.x(i) : patch.y(j);
                    boolean here = (side < 2) == (sign < 0) && Math.abs(along) < 2 * wide;
                    if (here && depth >= near && depth < near + 0.6) {
                        n++;
                        solid += patch.ink(i, j) > solidLevel ? 1 : 0;
                    }
                }
            }
            double share = solid / (double) Math.max(1, n);
            dark += share >= FILLED_SIDE ? 1 : 0;
            white += share < OPEN_SIDE ? 1 : 0;
        }
        return new int[] {dark, white};
    }

    /** Times that a circle of half the box's size passes from paper to ink or back. */
    private int crossings() {
        int turns = 72;
        int count = 0;
        boolean before = onCircle(turns - 1, turns);
        for (int i = 0; i < turns; i++) {
            boolean now = onCircle(i, turns);
            count += now != before ? 1 : 0;
            before = now;
        }
        return count;
    }

    private boolean onCircle(int i, int turns) {
        double angle = 2 * Math.PI * i / turns;
        return inkAt(0.52 * patch.halfW() * Math.cos(angle), 0.52 * patch.halfH() * Math.sin(angle));
    }

    private boolean inkAt(double x, double y) {
        int i = (int) Math.floor(x / Patch.STEP + columns / 2.0);
        int j = (int) Math.floor(y / Patch.STEP + rows / 2.0);
        return i >= 0 && j >= 0 && i < columns && j < rows && inked(j * columns + i);
    }

    /** In how many of 48 directions there is ink outside; of none where one side has too little for a circle. */
    private double around(boolean[] out) {
        int[] hit = new int[4];
        for (int ray = 0; ray < 48; ray++) {
            double angle = 2 * Math.PI * (ray + 0.5) / 48;
            double c = Math.cos(angle);
            double s = Math.sin(angle);
            double edge =
                    Math.min(patch.halfW() / Math.max(1e-6, Math.abs(c)), patch.halfH() / Math.max(1e-6, Math.abs(s)));
            boolean seen = false;
            for (double r = edge; r < edge + 1.9 && !seen; r += Patch.STEP) {
                int i = (int) Math.floor(r * c / Patch.STEP + columns / 2.0);
                int j = (int) Math.floor(r * s / Patch.STEP + rows / 2.0);
                seen = i >= 0 && j >= 0 && i < columns && j < rows && out[j * columns + i];
            }
            if (seen) {
                hit[(int) Math.floor((angle + Math.PI / 4) / (Math.PI / 2)) % 4]++;
            }
        }
        int all = hit[0] + hit[1] + hit[2] + hit[3];
        int least = Math.min(Math.min(hit[0], hit[1]), Math.min(hit[2], hit[3]));
        return least / 12.0 < CIRCLED_SIDE ? 0 : all / 48.0;
    }

    /**
     * Whether there is ink a little beyond the middles of two opposite sides, as where a line was drawn through the box.
     *
     * @param middle share of a side that is its middle
     * @param beyondMm how far beyond
     */
    private boolean through(boolean[] out, double middle, double beyondMm) {
        boolean left = false;
        boolean right = false;
        boolean top = false;
        boolean bottom = false;
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                if (out[j * columns + i]) {
                    boolean middleX = Math.abs(patch.x(i)) < middle * patch.halfW();
                    boolean middleY = Math.abs(patch.y(j)) < middle * patch.halfH();
                    boolean beyondX = Math.abs(-patch.depthX(i) - beyondMm) < Patch.STEP / 2;
                    boolean beyondY = Math.abs(-patch.depthY(j) - beyondMm) < Patch.STEP / 2;
                    left |= middleY && beyondX && patch.x(i) < 0;
                    right |= middleY && beyondX && patch.x(i) > 0;
                    top |= middleX && beyondY && patch.y(j) < 0;
                    bottom |= middleX && beyondY && patch.y(j) > 0;
                }
            }
        }
        return (left && right) || (top && bottom);
    }

    /** Whether there is ink well beyond two opposite corners, as where a long line crosses the box. */
    private boolean diagonal(boolean[] out) {
        boolean[] corners = new boolean[4];
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                boolean far = out[j * columns + i] && Math.abs(-patch.depth(i, j) - DIAGONAL_MM) < Patch.STEP;
                double x = patch.x(i) / patch.halfW();
                double y = patch.y(j) / patch.halfH();
                if (far && Math.min(Math.abs(x), Math.abs(y)) > DIAGONAL_SHARE * Math.max(Math.abs(x), Math.abs(y))) {
                    corners[(x < 0 ? 0 : 1) + (y < 0 ? 0 : 2)] = true;
                }
            }
        }
        return (corners[0] && corners[3]) || (corners[1] && corners[2]);
    }
}
