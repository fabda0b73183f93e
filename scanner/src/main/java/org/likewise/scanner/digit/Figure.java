package org.likewise.scanner.digit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The pieces of ink in a cell that are writing, taken together.
 *
 * @param content what they amount to
 * @param blobs the pieces, without specks
 */
record Figure(CellContent content, List<Blob> blobs) {
    private static final double MM = CellImage.PIXELS_PER_MM;
    /** What is left of printed lines lies this near to the cell's edges, in millimetres. */
    private static final double LINE_MM = 0.7;
    /** Dirt and toner specks are below this, in square pixels: 0.12 square millimetres, a dot 0.4 mm across. */
    private static final double SPECK = 0.12 * MM * MM;
    /** More ink than this in specks, in square pixels, may have been a figure: half a square millimetre. */
    private static final double MOST_LOOSE = 0.5 * MM * MM;
    /** A piece shorter than this beside much larger ones is a pen's trace, not a stroke. */
    private static final double SHORT = 0.8 * MM;
    /** So much ink inside, in square pixels, is more than a neighbour's stroke that looks in: 0.9 square millimetres. */
    private static final double STROKE_THROUGH = 0.9 * MM * MM;
    /** Nothing longer than this in the cell: a dot, not a figure. */
    private static final double DOT = 1.0 * MM;
    /** Figures are taller than this; what is not (a dash, a small dot of a correction) is for a person. */
    private static final double SHORTEST_FIGURE = 1.7 * MM;
    /** A thick pen's "8" covers a third of a cell; more has been blackened. */
    private static final double MOST_INK = 0.42;
    /** What is left of a line is thinner than this on average, in pixels: less than any pen. */
    private static final double MOST_REMNANT = 1.5;
    /** Nearer to the figure than this, in pixels, what seems left of a line may be one of its strokes: 0.8 mm. */
    private static final double APART = 0.8 * MM;
    /** The longer side of the figure in the patch, as MNIST has it. */
    private static final double BOX = 20;

    /** Whether a piece is writing in this cell, rather than a speck or a neighbour's stroke that looks in. */
    static boolean isWriting(Blob blob, Darkness cell) {
        // a long stroke through several cells is not this cell's figure, but must not be overlooked either
        boolean mostlyInside = blob.massInside() > 0.55 * blob.mass() || blob.massInside() > STROKE_THROUGH;
        boolean sliver = Math.min(blob.width(), blob.height()) <= 2 && hugsEdge(blob, cell);
        return mostlyInside && !sliver && blob.mass() > SPECK;
    }

    /** Ink that is not writing, but may be what a bad scan left of it. */
    static boolean isLoose(Blob blob, Darkness cell) {
        return blob.massInside() > 0.55 * blob.mass() && !hugsEdge(blob, cell);
    }

    /** A stroke from outside that reaches into the cell, beyond what is left of its lines, without being this cell's figure. */
    static boolean comesIn(Blob blob, Darkness cell) {
        return deepPixels(blob, cell) > SPECK;
    }

    /** What is left of a line that is not quite straight: thin, and nearly all of it along the cell's edges. */
    private static boolean isRemnant(Blob blob, Darkness cell) {
        return blob.mass() < MOST_REMNANT * blob.longest() && deepPixels(blob, cell) < 0.1 * blob.pixels().length;
    }

    private static long deepPixels(Blob blob, Darkness cell) {
        return Arrays.stream(blob.pixels())
                .filter(pixel -> cell.isDeep(pixel, LINE_MM))
                .count();
    }

    /** Within 0.7 mm of one edge all along: what is left of a printed line. */
    private static boolean hugsEdge(Blob blob, Darkness cell) {
        double near = LINE_MM * MM;
        return blob.right() < cell.left + near
                || blob.left() >= cell.right - near
                || blob.bottom() < cell.top + near
                || blob.top() >= cell.bottom - near;
    }

    /**
     * @param writing the pieces that pass {@link #isWriting}
     * @param loose ink in all other pieces inside the cell, away from its edges
     */
    static Figure of(List<Blob> writing, double loose, Darkness cell) {
        double largest = writing.stream().mapToDouble(Blob::mass).max().orElse(0);
        List<Blob> blobs = writing.stream()
                .filter(blob -> blob.mass() > 0.06 * largest || blob.longest() > SHORT)
                .toList();
        List<Blob> plain = blobs.stream().filter(blob -> !isRemnant(blob, cell)).toList();
        List<Blob> kept = blobs.stream()
                .filter(blob -> plain.contains(blob)
                        || plain.isEmpty()
                        || plain.stream().anyMatch(other -> blob.gap(other) < APART))
                .toList();
        return new Figure(contentOf(kept, loose, cell), kept);
    }

    private static CellContent contentOf(List<Blob> blobs, double loose, Darkness cell) {
        if (blobs.isEmpty()) {
            return loose > MOST_LOOSE ? CellContent.ODD : CellContent.EMPTY;
        }
        double mass = blobs.stream().mapToDouble(Blob::mass).sum();
        double inside = blobs.stream().mapToDouble(Blob::massInside).sum();
        int tallest = bottom(blobs) - top(blobs) + 1;
        int longest = blobs.stream().mapToInt(Blob::longest).max().orElse(0);
        if (longest < DOT && blobs.size() == 1 && mass < 4 * SPECK) {
            return CellContent.EMPTY;
        }
        double area = (cell.right - cell.left) * (cell.bottom - cell.top);
        boolean odd = tallest < SHORTEST_FIGURE
                || mass > MOST_INK * area
                || inside < 0.7 * mass
                || blobs.size() > 6
                || sideBySide(blobs, tallest);
        return odd ? CellContent.ODD : CellContent.FIGURE;
    }

    /** Two tall pieces next to each other: two figures, or one that is broken. */
    private static boolean sideBySide(List<Blob> blobs, int tallest) {
        for (Blob one : blobs) {
            for (Blob other : blobs) {
                int shared = Math.min(one.right(), other.right()) - Math.max(one.left(), other.left()) + 1;
                boolean tall = Math.min(one.height(), other.height()) > 0.5 * tallest;
                if (one != other && tall && shared < 0.25 * Math.min(one.width(), other.width())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int top(List<Blob> blobs) {
        return blobs.stream().mapToInt(Blob::top).min().orElse(0);
    }

    private static int bottom(List<Blob> blobs) {
        return blobs.stream().mapToInt(Blob::bottom).max().orElse(0);
    }

    /**
     * Whether nothing of the figure can be lost: not to the erased outline, and not beyond the picture.
     *
     * @param beside what the outline may hide
     * @param level how dark ink is
     */
    boolean isWhole(Beside beside, double level, Darkness cell) {
        for (Blob blob : blobs) {
            boolean cutOff = blob.left() == 0
                    || blob.top() == 0
                    || blob.right() == cell.width - 1
                    || blob.bottom() == cell.height - 1;
            if (cutOff) {
                return false;
            }
        }
        int[] ends = blobs.stream()
                .flatMapToInt(blob -> Arrays.stream(blob.pixels()))
                .filter(pixel -> beside.endsAt(pixel, level))
                .toArray();
        if (ends.length == 0) {
            return true;
        }
        double pen = penWidth(cell);
        return Arrays.stream(ends).noneMatch(pixel -> beside.hides(pixel, level, pen));
    }

    /** How wide the strokes are, in pixels: the median over the ink of the shorter of its runs across and down. */
    private double penWidth(Darkness cell) {
        boolean[] inked = new boolean[cell.levels.length];
        blobs.forEach(blob -> Arrays.stream(blob.pixels()).forEach(pixel -> inked[pixel] = true));
        int[] runs = IntStream.range(0, inked.length)
                .filter(pixel -> inked[pixel])
                .map(pixel -> Math.min(run(inked, pixel, 1), run(inked, pixel, cell.width)))
                .sorted()
                .toArray();
        return runs[runs.length / 2];
    }

    /** Nothing of a figure that is asked for this lies at the picture's border, so that runs do not wrap around. */
    private static int run(boolean[] inked, int pixel, int step) {
        int length = 1;
        for (int next = pixel + step; next < inked.length && inked[next]; next += step) {
            length++;
        }
        for (int next = pixel - step; next >= 0 && inked[next]; next -= step) {
            length++;
        }
        return length;
    }

    /** The figure in the network's size and place; all 0 where there is none. */
    float[] patch(float[] ink, int width) {
        float[] patch = new float[CellInk.SIDE * CellInk.SIDE];
        if (blobs.isEmpty()) {
            return patch;
        }
        int height = ink.length / width;
        float[] kept = withSkirts(ink, width, height);
        int left = blobs.stream().mapToInt(Blob::left).min().orElse(0);
        int right = blobs.stream().mapToInt(Blob::right).max().orElse(0);
        double scale = Math.max(right - left + 1, bottom(blobs) - top(blobs) + 1) / BOX;
        double mass = 0;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < kept.length; i++) {
            mass += kept[i];
            meanX += kept[i] * (i % width + 0.5);
            meanY += kept[i] * (i / width + 0.5);
        }
        meanX /= mass;
        meanY /= mass;
        float most = 0;
        for (int i = 0; i < patch.length; i++) {
            double x = meanX + (i % CellInk.SIDE - CellInk.SIDE / 2.0) * scale;
            double y = meanY + (i / CellInk.SIDE - CellInk.SIDE / 2.0) * scale;
            patch[i] = mean(kept, width, height, x, y, scale);
            most = Math.max(most, patch[i]);
        }
        for (int i = 0; i < patch.length; i++) {
            patch[i] /= most;
        }
        return patch;
    }

    /** The ink of the figure's pieces with the faint pixels at their borders, without everything else. */
    private float[] withSkirts(float[] ink, int width, int height) {
        float[] kept = new float[ink.length];
        for (Blob blob : blobs) {
            for (int pixel : blob.pixels()) {
                int x = pixel % width;
                int y = pixel / width;
                for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
                    for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                        int index = v * width + u;
                        kept[index] = ink[index] < 0.1f ? 0 : ink[index];
                    }
                }
            }
        }
        return kept;
    }

    /** The mean ink of the square with this top left corner and side, from 3 x 3 samples between pixels. */
    private static float mean(float[] ink, int width, int height, double x, double y, double side) {
        double sum = 0;
        for (int j = 0; j < 3; j++) {
            for (int i = 0; i < 3; i++) {
                double u = x + (i + 0.5) / 3 * side - 0.5;
                double v = y + (j + 0.5) / 3 * side - 0.5;
                int a = (int) Math.floor(u);
                int b = (int) Math.floor(v);
                if (a >= 0 && b >= 0 && a < width - 1 && b < height - 1) {
                    int index = b * width + a;
                    double upper = ink[index] + (u - a) * (ink[index + 1] - ink[index]);
                    double lower = ink[index + width] + (u - a) * (ink[index + width + 1] - ink[index + width]);
                    sum += upper + (v - b) * (lower - upper);
                }
            }
        }
        return (float) (sum / 9);
    }
}
