package org.likewise.scanner.rig;

/** Gaussian blur in place. */
final class Blur {
    private Blur() {}

    static void apply(float[] image, int w, int h, double sigma) {
        int radius = (int) Math.ceil(2.5 * sigma);
        float[] kernel = new float[2 * radius + 1];
        float total = 0;
        for (int i = -radius; i <= radius; i++) {
            kernel[i + radius] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            total += kernel[i + radius];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= total;
        }
        float[] source = image.clone();
        float[] row = new float[w];
        for (int y = 0; y < h; y++) {
            java.util.Arrays.fill(row, 0);
            for (int k = -radius; k <= radius; k++) {
                int from = Math.min(h - 1, Math.max(0, y + k)) * w;
                float weight = kernel[k + radius];
                for (int x = 0; x < w; x++) {
                    row[x] += weight * source[from + x];
                }
            }
            across(row, image, y * w, w, kernel, radius);
        }
    }

    private static void across(float[] row, float[] image, int to, int w, float[] kernel, int radius) {
        for (int x = 0; x < w; x++) {
            float sum = 0;
            if (x >= radius && x < w - radius) {
                for (int k = 0; k < kernel.length; k++) {
                    sum += kernel[k] * row[x - radius + k];
                }
            } else {
                for (int k = -radius; k <= radius; k++) {
                    sum += kernel[k + radius] * row[Math.min(w - 1, Math.max(0, x + k))];
                }
            }
            image[to + x] = sum;
        }
    }
}
