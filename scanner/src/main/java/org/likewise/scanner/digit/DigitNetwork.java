package org.likewise.scanner.digit;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * The network's weights and its forward pass: two convolutions of 5 x 5, each followed by the largest of 2 x 2 and by cutting
 * off what is negative, then two full layers. The classes are those of {@link Script}. Immutable.
 *
 * <p>The file: {@code "LWD2"}, the sizes of the four layers as 16-bit numbers, then for each layer and each of its outputs a
 * 32-bit scale and a signed byte for each weight, and after those the layer's biases as 32-bit numbers. All big-endian.
 */
final class DigitNetwork {
    static final int MAGIC = 0x4C574432;
    static final int KERNEL = 5;

    /** Weights by layer and output. */
    private final float[][][] weights = new float[4][][];

    private final float[][] biases = new float[4][];

    private DigitNetwork() {}

    static DigitNetwork read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a digit network");
        }
        int[] outputs = new int[4];
        for (int layer = 0; layer < 4; layer++) {
            outputs[layer] = in.readUnsignedShort();
        }
        if (outputs[0] > 64 || outputs[1] > 64 || outputs[2] > 512 || outputs[3] != Script.CLASSES) {
            throw new IOException("not the sizes of a digit network");
        }
        int[] inputs = {KERNEL * KERNEL, outputs[0] * KERNEL * KERNEL, outputs[1] * 16, outputs[2]};
        DigitNetwork network = new DigitNetwork();
        for (int layer = 0; layer < 4; layer++) {
            network.readLayer(in, layer, outputs[layer], inputs[layer]);
        }
        return network;
    }

    private void readLayer(DataInputStream in, int layer, int outputs, int inputs) throws IOException {
        weights[layer] = new float[outputs][inputs];
        biases[layer] = new float[outputs];
        for (float[] row : weights[layer]) {
            float scale = in.readFloat();
            for (int i = 0; i < inputs; i++) {
                row[i] = in.readByte() * scale;
            }
        }
        for (int i = 0; i < outputs; i++) {
            biases[layer][i] = in.readFloat();
        }
    }

    /** The scores of a patch by class, before they are made into shares. */
    float[] scores(float[] patch) {
        float[] first = poolPositive(convolve(patch, 1, CellInk.SIDE, 0), biases[0].length, 24);
        float[] second = poolPositive(convolve(first, biases[0].length, 12, 1), biases[1].length, 8);
        float[] hidden = full(second, 2);
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = Math.max(0, hidden[i]);
        }
        return full(hidden, 3);
    }

    private float[] convolve(float[] in, int channels, int side, int layer) {
        int outSide = side - KERNEL + 1;
        int outputs = biases[layer].length;
        float[] out = new float[outputs * outSide * outSide];
        for (int o = 0; o < outputs; o++) {
            Arrays.fill(out, o * outSide * outSide, (o + 1) * outSide * outSide, biases[layer][o]);
            for (int k = 0; k < channels * KERNEL * KERNEL; k++) {
                float weight = weights[layer][o][k];
                int channel = k / (KERNEL * KERNEL);
                int start = (channel * side + k / KERNEL % KERNEL) * side + k % KERNEL;
                for (int y = 0; y < outSide; y++) {
                    int from = start + y * side;
                    int to = (o * outSide + y) * outSide;
                    for (int x = 0; x < outSide; x++) {
                        out[to + x] += weight * in[from + x];
                    }
                }
            }
        }
        return out;
    }

    private static float[] poolPositive(float[] in, int channels, int side) {
        int half = side / 2;
        float[] out = new float[channels * half * half];
        for (int i = 0; i < out.length; i++) {
            int from = (i / (half * half) * side + i / half % half * 2) * side + i % half * 2;
            float upper = Math.max(in[from], in[from + 1]);
            float lower = Math.max(in[from + side], in[from + side + 1]);
            out[i] = Math.max(0, Math.max(upper, lower));
        }
        return out;
    }

    private float[] full(float[] in, int layer) {
        float[] out = biases[layer].clone();
        for (int o = 0; o < out.length; o++) {
            for (int i = 0; i < in.length; i++) {
                out[o] += weights[layer][o][i] * in[i];
            }
        }
        return out;
    }
}
