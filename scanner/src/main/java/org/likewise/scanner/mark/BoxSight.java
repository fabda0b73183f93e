package org.likewise.scanner.mark;

import static org.likewise.scanner.mark.MarkThresholds.SPECKS_AREA;
import static org.likewise.scanner.mark.MarkThresholds.SPECK_MM;

import org.likewise.model.layout.Box;
import org.likewise.scanner.register.Point;

/** All that was measured at one box on the way to what it looks like, for one who must know why. */
public final class BoxSight {
    private final Box box;
    private final Patch patch;
    private final Measure measure;
    private final Features features;
    private final Seen seen;
    private final Outline outline;
    private final Point moved;

    BoxSight(Box box, Patch patch, Measure measure, Features features, Seen seen, Outline outline, Point moved) {
        this.box = box;
        this.patch = patch;
        this.measure = measure;
        this.features = features;
        this.seen = seen;
        this.outline = outline;
        this.moved = moved;
    }

    /** Where it is printed. */
    public Box box() {
        return box;
    }

    public Features features() {
        return features;
    }

    /** What it looks like. */
    public Seen seen() {
        return seen;
    }

    /** How many of its four printed sides were seen. */
    public int sides() {
        return outline.sides();
    }

    /** How far the boxes around it, and so this one, were seen from where the registration put them, in millimetres. */
    public Point moved() {
        return moved;
    }

    /** Whether a streak of the scanner's was taken off. */
    public boolean streaked() {
        return patch.streaked();
    }

    /** Grey level of the paper around it, 0 to 255. */
    public double paper() {
        return patch.paper();
    }

    /** Ink that one sample in twenty inside has, 0 to 1: of an empty box, the noise of paper and scanner. */
    public double noise() {
        return measure.noise();
    }

    /**
     * How near the specks in a box are to what no longer counts as specks: their ink or the length of the longest, whichever is
     * the larger share of its threshold. Below 1 the box is empty; 0 is spotless.
     */
    public double nearness() {
        return Math.max(features.inkArea() / SPECKS_AREA, features.length() / SPECK_MM);
    }

    /** Samples across {@link #ink}. */
    public int columns() {
        return patch.columns();
    }

    /** Samples down. */
    public int rows() {
        return patch.rows();
    }

    /** Millimetres between samples; the patch reaches beyond the box on all sides. */
    public double step() {
        return Patch.STEP;
    }

    /** Ink of a sample, from paper 0 to print 1. */
    public float ink(int column, int row) {
        return patch.ink(column, row);
    }

    /** Ink of a sample that the printed outline does not account for. */
    public float rest(int column, int row) {
        return measure.rest(column, row);
    }
}
