package org.likewise.simulator.degrade;

import java.util.Arrays;
import org.likewise.simulator.image.Raster;

/** Gaussian blur in place, with another width across than down. */
final class Blur {
    private static final double LEAST_SIGMA = 0.3;

    private Blur() {}

    static void apply(Raster raster, double sigmaX, double sigmaY) {
        float[] across = kernel(sigmaX);
        float[] down = kernel(sigmaY);
        int width = raster.width();
        int height = raster.height();
        byte[] pixels = raster.pixels();
        int reach = down.length / 2;
        float[][] ring = new float[down.length][width];
        float[] sum = new float[width];
        float[] padded = new float[width + 2 * (across.length / 2)];
        for (int y = -reach; y < height + reach; y++) {
            acrossRow(
                    pixels,
                    Math.max(0, Math.min(height - 1, y)) * width,
                    across,
                    padded,
                    ring[(y + reach) % down.length]);
            int out = y - reach;
            if (out < 0) {
                continue;
            }
            Arrays.fill(sum, 0.5f);
            for (int k = 0; k < down.length; k++) {
                add(sum, ring[(out + k) % down.length], 0, down[k]);
            }
            // rows above are in the ring already, so that the result can take their place
            for (int x = 0; x < width; x++) {
                pixels[out * width + x] = (byte) (int) sum[x];
            }
        }
    }

    private static void acrossRow(byte[] pixels, int from, float[] kernel, float[] padded, float[] out) {
        int width = out.length;
        int reach = kernel.length / 2;
        for (int x = 0; x < width; x++) {
            padded[reach + x] = pixels[from + x] & 255;
        }
        Arrays.fill(padded, 0, reach, padded[reach]);
        Arrays.fill(padded, reach + width, padded.length, padded[reach + width - 1]);
        Arrays.fill(out, 0);
        for (int k = 0; k < kernel.length; k++) {
            add(out, padded, k, kernel[k]);
        }
    }

    private static void add(float[] sum, float[] row, int from, float weight) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] += weight * row[x + from];
        }
    }

    private static float[] kernel(double sigma) {
        if (sigma < LEAST_SIGMA) {
            return new float[] {1};
        }
        int reach = (int) Math.ceil(2.5 * sigma);
        float[] kernel = new float[2 * reach + 1];
        float total = 0;
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            total += kernel[i + reach];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= total;
        }
        return kernel;
    }
}
