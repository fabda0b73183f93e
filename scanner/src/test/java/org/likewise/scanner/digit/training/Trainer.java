package org.likewise.scanner.digit.training;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.likewise.scanner.digit.Script;

/**
 * The network of {@code DigitNetwork} while it learns. Works on {@value #BATCH} patches at once with the patch as the innermost
 * index, which the compiler turns into vector instructions.
 */
final class Trainer {
    static final int BATCH = 32;
    static final int CLASSES = Script.CLASSES;
    private static final int SIDE = 28;
    private static final int KERNEL = 5;
    private static final int MAGIC = 0x4C574432;

    private final Layer[] layers;
    private final int first;
    private final int second;
    /** Values after each stage, and how the loss changes with them. */
    private final float[] in = new float[SIDE * SIDE * BATCH];

    private final float[] conv1;
    private final float[] pool1;
    private final float[] conv2;
    private final float[] pool2;
    private final float[] hidden;
    final float[] shares = new float[CLASSES * BATCH];
    private final float[] slopeConv1;
    private final float[] slopePool1;
    private final float[] slopeConv2;
    private final float[] slopePool2;
    private final float[] slopeHidden;
    private final float[] slopeShares = new float[CLASSES * BATCH];
    private final int[] from1;
    private final int[] from2;
    private int steps;

    Trainer(int first, int second, int full, SplittableRandom random) {
        this.first = first;
        this.second = second;
        layers = new Layer[] {
            new Layer(first, KERNEL * KERNEL, random),
            new Layer(second, first * KERNEL * KERNEL, random),
            new Layer(full, second * 16, random),
            new Layer(CLASSES, full, random)
        };
        conv1 = new float[first * 24 * 24 * BATCH];
        pool1 = new float[first * 12 * 12 * BATCH];
        conv2 = new float[second * 8 * 8 * BATCH];
        pool2 = new float[second * 4 * 4 * BATCH];
        hidden = new float[full * BATCH];
        slopeConv1 = new float[conv1.length];
        slopePool1 = new float[pool1.length];
        slopeConv2 = new float[conv2.length];
        slopePool2 = new float[pool2.length];
        slopeHidden = new float[hidden.length];
        from1 = new int[pool1.length];
        from2 = new int[pool2.length];
    }

    void put(int slot, float[] patch) {
        for (int i = 0; i < patch.length; i++) {
            in[i * BATCH + slot] = patch[i];
        }
    }

    /** From the patches to {@link #shares}. */
    void forward() {
        convolve(layers[0], in, SIDE, conv1, 24);
        pool(conv1, first, 24, pool1, from1);
        convolve(layers[1], pool1, 12, conv2, 8);
        pool(conv2, second, 8, pool2, from2);
        full(layers[2], pool2, hidden);
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = Math.max(0, hidden[i]);
        }
        full(layers[3], hidden, shares);
        for (int b = 0; b < BATCH; b++) {
            float most = Float.NEGATIVE_INFINITY;
            for (int c = 0; c < CLASSES; c++) {
                most = Math.max(most, shares[c * BATCH + b]);
            }
            float sum = 0;
            for (int c = 0; c < CLASSES; c++) {
                shares[c * BATCH + b] = (float) Math.exp(shares[c * BATCH + b] - most);
                sum += shares[c * BATCH + b];
            }
            for (int c = 0; c < CLASSES; c++) {
                shares[c * BATCH + b] /= sum;
            }
        }
    }

    /** Adds up gradients; returns the loss summed over the batch. */
    double backward(int[] classes) {
        double loss = 0;
        for (int b = 0; b < BATCH; b++) {
            loss -= Math.log(Math.max(1e-9, shares[classes[b] * BATCH + b]));
            for (int c = 0; c < CLASSES; c++) {
                slopeShares[c * BATCH + b] = shares[c * BATCH + b] - (c == classes[b] ? 1 : 0);
            }
        }
        fullBack(layers[3], hidden, slopeHidden, slopeShares);
        for (int i = 0; i < hidden.length; i++) {
            slopeHidden[i] = hidden[i] > 0 ? slopeHidden[i] : 0;
        }
        fullBack(layers[2], pool2, slopePool2, slopeHidden);
        poolBack(slopePool2, from2, slopeConv2);
        convolveBack(layers[1], pool1, slopePool1, 12, slopeConv2, 8);
        poolBack(slopePool1, from1, slopeConv1);
        convolveBack(layers[0], in, new float[0], SIDE, slopeConv1, 24);
        return loss;
    }

    void step(double rate, int samples) {
        steps++;
        for (Layer layer : layers) {
            layer.step(rate, samples, steps);
        }
    }

    /** Writes the weights as {@code DigitNetwork} reads them and goes on with the rounded ones. */
    void writeRounded(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        for (Layer layer : layers) {
            out.writeShort(layer.outputs);
        }
        for (Layer layer : layers) {
            layer.writeRounded(out);
        }
    }

    /** Takes weights of this shape from a file; what follows them there is not read. */
    void read(DataInputStream in) throws IOException {
        boolean fits = in.readInt() == MAGIC;
        for (Layer layer : layers) {
            fits &= in.readUnsignedShort() == layer.outputs;
        }
        if (!fits) {
            throw new IOException("weights of another shape");
        }
        for (Layer layer : layers) {
            layer.read(in);
        }
    }

    /** A row of the kernel at a time: what is read and written to memory, not what is multiplied, takes the time here. */
    private static void convolve(Layer layer, float[] in, int side, float[] out, int outSide) {
        for (int o = 0; o < layer.outputs; o++) {
            int plane = outSide * outSide * BATCH;
            Arrays.fill(out, o * plane, (o + 1) * plane, layer.values[layer.bias(o)]);
            for (int k = 0; k < layer.inputs; k += KERNEL) {
                int start = start(k, side);
                for (int y = 0; y < outSide; y++) {
                    addRow(
                            layer.values,
                            o * layer.inputs + k,
                            in,
                            (start + y * side) * BATCH,
                            out,
                            (o * outSide + y) * outSide * BATCH,
                            outSide * BATCH);
                }
            }
        }
    }

    /** Where the kernel's k-th weight meets the first pixel of its channel. */
    private static int start(int k, int side) {
        return (k / (KERNEL * KERNEL) * side + k / KERNEL % KERNEL) * side + k % KERNEL;
    }

    /** Slopes of four outputs at a time. */
    private static void convolveBack(
            Layer layer, float[] in, float[] slopeIn, int side, float[] slopeOut, int outSide) {
        Arrays.fill(slopeIn, 0);
        int plane = outSide * outSide * BATCH;
        int length = outSide * BATCH;
        for (int o = 0; o < layer.outputs; o++) {
            layer.gradients[layer.bias(o)] += sum(slopeOut, o * plane, plane);
            for (int k = 0; k < layer.inputs; k++) {
                int start = start(k, side);
                float gradient = 0;
                for (int y = 0; y < outSide; y++) {
                    gradient += dot(in, (start + y * side) * BATCH, slopeOut, o * plane + y * length, length);
                }
                layer.gradients[o * layer.inputs + k] += gradient;
            }
        }
        for (int o = 0; o < layer.outputs && slopeIn.length > 0; o += 4) {
            for (int k = 0; k < layer.inputs; k++) {
                int start = start(k, side);
                for (int y = 0; y < outSide; y++) {
                    addScaled(
                            layer.values,
                            o * layer.inputs + k,
                            layer.inputs,
                            slopeOut,
                            o * plane + y * length,
                            plane,
                            slopeIn,
                            (start + y * side) * BATCH,
                            length);
                }
            }
        }
    }

    private static void pool(float[] in, int channels, int side, float[] out, int[] from) {
        int half = side / 2;
        for (int i = 0; i < channels * half * half; i++) {
            int corner = ((i / (half * half) * side + i / half % half * 2) * side + i % half * 2) * BATCH;
            for (int b = 0; b < BATCH; b++) {
                int best = corner + b;
                best = in[corner + BATCH + b] > in[best] ? corner + BATCH + b : best;
                best = in[corner + side * BATCH + b] > in[best] ? corner + side * BATCH + b : best;
                best = in[corner + side * BATCH + BATCH + b] > in[best] ? corner + side * BATCH + BATCH + b : best;
                out[i * BATCH + b] = Math.max(0, in[best]);
                from[i * BATCH + b] = in[best] > 0 ? best : -1;
            }
        }
    }

    private static void poolBack(float[] slopeOut, int[] from, float[] slopeIn) {
        Arrays.fill(slopeIn, 0);
        for (int i = 0; i < slopeOut.length; i++) {
            if (from[i] >= 0) {
                slopeIn[from[i]] = slopeOut[i];
            }
        }
    }

    private static void full(Layer layer, float[] in, float[] out) {
        for (int o = 0; o < layer.outputs; o++) {
            Arrays.fill(out, o * BATCH, (o + 1) * BATCH, layer.values[layer.bias(o)]);
            for (int i = 0; i < layer.inputs; i++) {
                addScaled(layer.values[o * layer.inputs + i], in, i * BATCH, out, o * BATCH, BATCH);
            }
        }
    }

    private static void fullBack(Layer layer, float[] in, float[] slopeIn, float[] slopeOut) {
        Arrays.fill(slopeIn, 0);
        for (int o = 0; o < layer.outputs; o++) {
            layer.gradients[layer.bias(o)] += sum(slopeOut, o * BATCH, BATCH);
            for (int i = 0; i < layer.inputs; i++) {
                layer.gradients[o * layer.inputs + i] += dot(in, i * BATCH, slopeOut, o * BATCH, BATCH);
                addScaled(layer.values[o * layer.inputs + i], slopeOut, o * BATCH, slopeIn, i * BATCH, BATCH);
            }
        }
    }

    private static void addScaled(float weight, float[] in, int from, float[] out, int to, int length) {
        for (int i = 0; i < length; i++) {
            out[to + i] += weight * in[from + i];
        }
    }

    private static void addRow(float[] weights, int at, float[] in, int from, float[] out, int to, int length) {
        float first = weights[at];
        float second = weights[at + 1];
        float third = weights[at + 2];
        float fourth = weights[at + 3];
        float fifth = weights[at + 4];
        for (int i = 0; i < length; i++) {
            out[to + i] += first * in[from + i]
                    + second * in[from + BATCH + i]
                    + third * in[from + 2 * BATCH + i]
                    + fourth * in[from + 3 * BATCH + i]
                    + fifth * in[from + 4 * BATCH + i];
        }
    }

    private static void addScaled(
            float[] weights, int at, int apart, float[] in, int from, int inApart, float[] out, int to, int length) {
        float first = weights[at];
        float second = weights[at + apart];
        float third = weights[at + 2 * apart];
        float fourth = weights[at + 3 * apart];
        for (int i = 0; i < length; i++) {
            out[to + i] += first * in[from + i]
                    + second * in[from + inApart + i]
                    + third * in[from + 2 * inApart + i]
                    + fourth * in[from + 3 * inApart + i];
        }
    }

    /** In eight sums that do not wait for each other. */
    private static float dot(float[] x, int atX, float[] y, int atY, int length) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        for (int i = 0; i < length; i += 8) {
            a += x[atX + i] * y[atY + i];
            b += x[atX + i + 1] * y[atY + i + 1];
            c += x[atX + i + 2] * y[atY + i + 2];
            d += x[atX + i + 3] * y[atY + i + 3];
            e += x[atX + i + 4] * y[atY + i + 4];
            f += x[atX + i + 5] * y[atY + i + 5];
            g += x[atX + i + 6] * y[atY + i + 6];
            h += x[atX + i + 7] * y[atY + i + 7];
        }
        return ((a + b) + (c + d)) + ((e + f) + (g + h));
    }

    private static float sum(float[] values, int from, int length) {
        float sum = 0;
        for (int i = 0; i < length; i++) {
            sum += values[from + i];
        }
        return sum;
    }
}
