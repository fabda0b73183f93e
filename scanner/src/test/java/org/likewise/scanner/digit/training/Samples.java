package org.likewise.scanner.digit.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.likewise.scanner.digit.CellContent;
import org.likewise.scanner.digit.CellImage;
import org.likewise.scanner.digit.CellInk;

/** Normalised figures with their class, for learning or for calibration; patches as bytes, since there are many. */
final class Samples {
    private final boolean wholeOnly;
    private final List<byte[]> patches = new ArrayList<>();
    private final List<Integer> classes = new ArrayList<>();
    /** Cells that the normaliser called empty or odd, by class: they never reach the network. */
    final int[] empty = new int[Trainer.CLASSES];

    int partial;
    final int[] odd = new int[Trainer.CLASSES];

    /** @param wholeOnly whether to leave out figures that the reader is never sure of */
    Samples(boolean wholeOnly) {
        this.wholeOnly = wholeOnly;
    }

    int size() {
        return patches.size();
    }

    int classOf(int index) {
        return classes.get(index);
    }

    void add(CellImage cell, int kind) {
        CellInk ink = CellInk.of(cell);
        if (wholeOnly && !ink.whole()) {
            partial++;
        } else if (ink.content() == CellContent.FIGURE) {
            byte[] patch = new byte[ink.patch().length];
            for (int i = 0; i < patch.length; i++) {
                patch[i] = (byte) Math.round(255 * ink.patch()[i]);
            }
            patches.add(patch);
            classes.add(kind);
        } else {
            (ink.content() == CellContent.EMPTY ? empty : odd)[kind]++;
        }
    }

    float[] patch(int index) {
        byte[] bytes = patches.get(index);
        float[] patch = new float[bytes.length];
        for (int i = 0; i < patch.length; i++) {
            patch[i] = (bytes[i] & 255) / 255f;
        }
        return patch;
    }

    /** The patch a little turned, stretched, leaning and moved. */
    float[] varied(int index, SplittableRandom random) {
        float[] patch = patch(index);
        double turn = 0.05 * Pen.gauss(random);
        double lean = 0.06 * Pen.gauss(random);
        double stretchX = 1 + 0.05 * Pen.gauss(random);
        double stretchY = 1 + 0.05 * Pen.gauss(random);
        double offX = 0.6 * Pen.gauss(random);
        double offY = 0.6 * Pen.gauss(random);
        float[] varied = new float[patch.length];
        for (int i = 0; i < varied.length; i++) {
            double x = i % CellInk.SIDE - 13.5 - offX;
            double y = i / CellInk.SIDE - 13.5 - offY;
            varied[i] = (float) Bilinear.at(
                    patch,
                    CellInk.SIDE,
                    CellInk.SIDE,
                    (x + (lean + turn) * y) * stretchX + 13.5,
                    (y - turn * x) * stretchY + 13.5);
        }
        return varied;
    }
}
