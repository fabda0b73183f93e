package org.likewise.scanner.digit.training;

/** Values between pixels. */
final class Bilinear {
    private Bilinear() {}

    static double at(float[] image, int width, int height, double u, double v) {
        double x = Math.max(0, Math.min(width - 1.001, u));
        double y = Math.max(0, Math.min(height - 1.001, v));
        int a = (int) x;
        int b = (int) y;
        int index = b * width + a;
        double upper = image[index] + (x - a) * (image[index + 1] - image[index]);
        double lower = image[index + width] + (x - a) * (image[index + width + 1] - image[index + width]);
        return upper + (y - b) * (lower - upper);
    }
}
