package org.likewise.scanner.rig;

/** Gaussian blur in place. */
final class Blur {
    private Blur() {}

    static void apply(float[] image, int w, int h, double sigma) {
        int radius = (int) Math.ceil(3 * sigma);
        float[] kernel = new float[2 * radius + 1];
        float total = 0;
        for (int i = -radius; i <= radius; i++) {
            kernel[i + radius] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            total += kernel[i + radius];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= total;
        }
        float[] line = new float[Math.max(w, h)];
        for (int y = 0; y < h; y++) {
            pass(image, y * w, 1, w, kernel, radius, line);
        }
        for (int x = 0; x < w; x++) {
            pass(image, x, w, h, kernel, radius, line);
        }
    }

    private static void pass(float[] image, int start, int step, int n, float[] kernel, int radius, float[] line) {
        for (int i = 0; i < n; i++) {
            line[i] = image[start + i * step];
        }
        for (int i = 0; i < n; i++) {
            float sum = 0;
            for (int k = -radius; k <= radius; k++) {
                sum += kernel[k + radius] * line[Math.min(n - 1, Math.max(0, i + k))];
            }
            image[start + i * step] = sum;
        }
    }
}
