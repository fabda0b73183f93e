package org.likewise.scanner.mark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A second opinion on a box, learnt from drawn ones: a small network (one layer of inner units) on what was measured. Where it and the
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

    /** Inner units, each a weighted sum of the inputs squeezed between -1 and 1. */
    static final int UNITS = 12;

    private final double[][] inner;
    private final double[][] outer;

    /**
     * @param inner weights by unit, then by input
     * @param outer weights by sort, then by unit; the last is a constant
     */
    MarkModel(double[][] inner, double[][] outer) {
        this.inner = inner;
        this.outer = outer;
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
        double[] h = new double[UNITS + 1];
        for (int u = 0; u < UNITS; u++) {
            h[u] = Math.tanh(dot(inner[u], x));
        }
        h[UNITS] = 1;
        double[] out = new double[outer.length];
        for (int k = 0; k < out.length; k++) {
            out[k] = dot(outer[k], h);
        }
        softmax(out);
        return out;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static void softmax(double[] out) {
        double most = Double.NEGATIVE_INFINITY;
        for (double v : out) {
            most = Math.max(most, v);
        }
        double sum = 0;
        for (int k = 0; k < out.length; k++) {
            out[k] = Math.exp(out[k] - most);
            sum += out[k];
        }
        for (int k = 0; k < out.length; k++) {
            out[k] /= sum;
        }
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
            double[][] inner = new double[UNITS][INPUTS.length];
            double[][] outer = new double[Sort.values().length][UNITS + 1];
            for (int i = 0; i < INPUTS.length; i++) {
                row(lines[1 + i], INPUTS[i], inner, i);
            }
            for (int u = 0; u <= UNITS; u++) {
                row(lines[2 + INPUTS.length + u], unit(u), outer, u);
            }
            return new MarkModel(inner, outer);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static void row(String line, String name, double[][] into, int column) throws IOException {
        String[] cells = line.split("\t", -1);
        if (cells.length != into.length + 1 || !cells[0].equals(name)) {
            throw new IOException("not the weights of " + name + ": " + line);
        }
        for (int k = 0; k < into.length; k++) {
            into[k][column] = Double.parseDouble(cells[k + 1]);
        }
    }

    private static String unit(int u) {
        return u == UNITS ? "constant" : "unit-" + (u + 1);
    }

    /** The weights as text: a table of inputs by units, and one of units by sorts. */
    String table() {
        StringBuilder out = new StringBuilder("input");
        for (int u = 0; u < UNITS; u++) {
            out.append('\t').append(unit(u));
        }
        for (int i = 0; i < INPUTS.length; i++) {
            row(out, INPUTS[i], inner, i);
        }
        out.append("\nunit");
        for (Sort sort : Sort.values()) {
            out.append('\t').append(sort.name().toLowerCase(Locale.ROOT));
        }
        for (int u = 0; u <= UNITS; u++) {
            row(out, unit(u), outer, u);
        }
        return out.append('\n').toString();
    }

    private static void row(StringBuilder out, String name, double[][] weights, int column) {
        out.append('\n').append(name);
        for (double[] row : weights) {
            out.append('\t').append(String.format(Locale.ROOT, "%.4f", row[column]));
        }
    }
}
