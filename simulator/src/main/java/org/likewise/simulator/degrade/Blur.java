package org.likewise.simulator.degrade;

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
        for (int y = -reach; y < height + reach; y++) {
            acrossRow(
                    pixels,
                    Math.max(0, Math.min(height - 1, y)) * width,
                    width,
                    across,
                    ring[(y + reach) % down.length]);
            int out = y - reach;
            if (out < 0) {
                continue;
            }
            java.util.Arrays.fill(sum, 0.5f);
            for (int k = 0; k < down.length; k++) {
                add(sum, ring[(out + k) % down.length], down[k]);
            }
            // rows above are in the ring already, so that the result can take their place
            for (int x = 0; x < width; x++) {
                pixels[out * width + x] = (byte) (int) sum[x];
            }
        }
    }

    private static void acrossRow(byte[] pixels, int from, int width, float[] kernel, float[] out) {
        int reach = kernel.length / 2;
        float[] padded = new float[width + 2 * reach];
        for (int i = 0; i < padded.length; i++) {
            padded[i] = pixels[from + Math.max(0, Math.min(width - 1, i - reach))] & 255;
        }
        java.util.Arrays.fill(out, 0);
        for (int k = 0; k < kernel.length; k++) {
            float weight = kernel[k];
            for (int x = 0; x < width; x++) {
                out[x] += weight * padded[x + k];
            }
        }
    }

    private static void add(float[] sum, float[] row, float weight) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] += weight * row[x];
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
