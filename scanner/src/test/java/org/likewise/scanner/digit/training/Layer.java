package org.likewise.scanner.digit.training;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;

/** The weights of one layer with their gradients and the memory of the Adam method. Rows are outputs. */
final class Layer {
    private static final float DECAY = 1e-4f;

    final int outputs;
    final int inputs;
    /** All weights row by row, then the biases. */
    final float[] values;

    final float[] gradients;
    private final float[] mean;
    private final float[] square;

    Layer(int outputs, int inputs, SplittableRandom random) {
        this.outputs = outputs;
        this.inputs = inputs;
        values = new float[outputs * inputs + outputs];
        gradients = new float[values.length];
        mean = new float[values.length];
        square = new float[values.length];
        double spread = Math.sqrt(2.0 / inputs);
        for (int i = 0; i < outputs * inputs; i++) {
            values[i] = (float) (Pen.gauss(random) * spread);
        }
    }

    int bias(int output) {
        return outputs * inputs + output;
    }

    /** One step of Adam; the gradients are those summed over {@code samples}. */
    void step(double rate, int samples, int steps) {
        double first = 1 - Math.pow(0.9, steps);
        double second = 1 - Math.pow(0.999, steps);
        for (int i = 0; i < values.length; i++) {
            float gradient = gradients[i] / samples;
            mean[i] = 0.9f * mean[i] + 0.1f * gradient;
            square[i] = 0.999f * square[i] + 0.001f * gradient * gradient;
            values[i] -= (float)
                    (rate * (mean[i] / first) / (Math.sqrt(square[i] / second) + 1e-7) + rate * DECAY * values[i]);
            gradients[i] = 0;
        }
    }

    /** Takes the weights that {@link #writeRounded} wrote. */
    void read(DataInputStream in) throws IOException {
        for (int row = 0; row < outputs; row++) {
            float scale = in.readFloat();
            for (int i = row * inputs; i < (row + 1) * inputs; i++) {
                values[i] = in.readByte() * scale;
            }
        }
        for (int row = 0; row < outputs; row++) {
            values[bias(row)] = in.readFloat();
        }
    }

    /** Rounds each row to 255 steps, in place, and writes it: the network goes on with exactly what the file says. */
    void writeRounded(DataOutputStream out) throws IOException {
        for (int row = 0; row < outputs; row++) {
            float most = 1e-9f;
            for (int i = row * inputs; i < (row + 1) * inputs; i++) {
                most = Math.max(most, Math.abs(values[i]));
            }
            float scale = most / 127;
            out.writeFloat(scale);
            for (int i = row * inputs; i < (row + 1) * inputs; i++) {
                int rounded = Math.round(values[i] / scale);
                out.writeByte(rounded);
                values[i] = rounded * scale;
            }
        }
        for (int row = 0; row < outputs; row++) {
            out.writeFloat(values[bias(row)]);
        }
    }
}
