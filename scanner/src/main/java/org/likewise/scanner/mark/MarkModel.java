package org.likewise.scanner.mark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A second opinion on a box, learnt from drawn ones: a multinomial logistic regression on what was measured. Where it and the
 * rules of {@link MarkJudge} do not agree, a person looks. The weights are a table of text, made by {@code
 * scanner/training/train-marks}.
 */
final class MarkModel {
    /** What a box may be. */
    enum Sort {
        EMPTY,
        OPEN,
        FILLED,
        /** Rubbed out, struck out, circled, stained: a person must look. */
        DOUBTFUL
    }

    /** The measures that are weighed, in the order of {@link #inputs}. */
    static final String[] INPUTS = {
        "constant",
        "ink",
        "length",
        "figure",
        "solid",
        "peak",
        "solid-share",
        "dark-sides",
        "white-sides",
        "crossings",
        "through",
        "around",
        "beside",
        "scattered",
        "any-ink",
        "peak-figure",
        "length-squared",
        "solid-share-squared",
        "around-empty",
        "through-solid"
    };

    private static final String FILE = "marks.tsv";

    private final double[][] weights;

    /** @param weights by sort, then by input */
    MarkModel(double[][] weights) {
        this.weights = weights;
    }

    /** The model that comes along. */
    static MarkModel standard() {
        return Standard.MODEL;
    }

    private static final class Standard {
        static final MarkModel MODEL = read(FILE);
    }

    /** How likely each sort is, in the order of {@link Sort}; they add up to 1. */
    double[] shares(Features f) {
        double[] x = inputs(f);
        double[] out = new double[weights.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < out.length; k++) {
            for (int i = 0; i < x.length; i++) {
                out[k] += weights[k][i] * x[i];
            }
            most = Math.max(most, out[k]);
        }
        double sum = 0;
        for (int k = 0; k < out.length; k++) {
            out[k] = Math.exp(out[k] - most);
            sum += out[k];
        }
        for (int k = 0; k < out.length; k++) {
            out[k] /= sum;
        }
        return out;
    }

    /** All about 0 to 1 or a few; areas by their roots, so that twice the ink is not twice the evidence. */
    static double[] inputs(Features f) {
        double ink = Math.sqrt(f.inkArea());
        double figure = Math.sqrt(f.figureArea());
        double anyInk = Math.min(1, f.inkArea() / 0.25);
        double through = f.through() ? 1 : 0;
        return new double[] {
            1,
            ink,
            f.length(),
            figure,
            Math.sqrt(f.solidArea()),
            f.peak(),
            f.solidShare(),
            f.darkSides() / 4.0,
            f.whiteSides() / 4.0,
            Math.min(12, f.crossings()) / 12.0,
            through,
            f.around(),
            Math.min(4, Math.sqrt(f.beside())),
            Math.sqrt(Math.max(0, f.inkArea() - f.figureArea())),
            anyInk,
            f.peak() * figure,
            f.length() * f.length() / 10,
            f.solidShare() * f.solidShare(),
            f.around() * (1 - anyInk),
            through * f.solidShare()
        };
    }

    private static MarkModel read(String resource) {
        try (@Nullable InputStream in = MarkModel.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("no weights");
            }
            String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
            double[][] weights = new double[Sort.values().length][INPUTS.length];
            for (int i = 0; i < INPUTS.length; i++) {
                String[] cells = lines[i + 1].split("\t", -1);
                if (!cells[0].equals(INPUTS[i])) {
                    throw new IOException("weights of " + cells[0] + " where those of " + INPUTS[i] + " should be");
                }
                for (int k = 0; k < weights.length; k++) {
                    weights[k][i] = Double.parseDouble(cells[k + 1]);
                }
            }
            return new MarkModel(weights);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** The table of weights, a row for each input. */
    String table() {
        StringBuilder out = new StringBuilder("input");
        for (Sort sort : Sort.values()) {
            out.append('\t').append(sort.name().toLowerCase(Locale.ROOT));
        }
        for (int i = 0; i < INPUTS.length; i++) {
            out.append('\n').append(INPUTS[i]);
            for (double[] row : weights) {
                out.append('\t').append(String.format(Locale.ROOT, "%.4f", row[i]));
            }
        }
        return out.append('\n').toString();
    }
}
