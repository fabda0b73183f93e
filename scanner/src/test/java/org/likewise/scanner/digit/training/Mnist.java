package org.likewise.scanner.digit.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** One of the two file pairs of MNIST: 28 x 28 pictures of handwritten digits with their labels. */
record Mnist(byte[] images, byte[] labels) {
    private static final int IMAGE_HEADER = 16;
    private static final int LABEL_HEADER = 8;

    static Mnist read(Path folder, String part) throws IOException {
        return new Mnist(
                Files.readAllBytes(folder.resolve(part + "-images-idx3-ubyte")),
                Files.readAllBytes(folder.resolve(part + "-labels-idx1-ubyte")));
    }

    int size() {
        return labels.length - LABEL_HEADER;
    }

    int label(int index) {
        return labels[LABEL_HEADER + index];
    }

    /** Writes a digit into the cell, thinner or thicker and a little askew. */
    void write(int index, Sheet sheet, SplittableRandom random) {
        double scale = sheet.cellHeight * (0.45 + 0.35 * random.nextDouble()) / 20;
        double middleX = sheet.cellWidth / 2 + 0.07 * sheet.cellWidth * Pen.gauss(random);
        double middleY = sheet.cellHeight / 2 + 0.05 * sheet.cellHeight * Pen.gauss(random);
        double level = 10 + 120 * random.nextDouble();
        double edge = 0.2 + 0.45 * random.nextDouble();
        double stretch = 0.85 + 0.3 * random.nextDouble();
        double lean = 0.12 * Pen.gauss(random);
        double turn = 0.08 * Pen.gauss(random);
        double step = stretch / scale / Sheet.PIXELS_PER_MM;
        double fall = -turn / scale / Sheet.PIXELS_PER_MM;
        double left = 0.5 / Sheet.PIXELS_PER_MM - Sheet.MARGIN_MM - middleX;
        for (int row = 0; row < sheet.height; row++) {
            double y = (row + 0.5) / Sheet.PIXELS_PER_MM - Sheet.MARGIN_MM - middleY;
            double u = (left + (lean + turn) * y) * stretch / scale + 13.5;
            double v = (y - turn * left) / scale + 13.5;
            for (int column = 0; column < sheet.width; column++) {
                if (u >= 0 && v >= 0 && u < 27 && v < 27) {
                    double cover = Math.min(1, (sample(index, u, v) - edge) * 4);
                    if (cover > 0) {
                        sheet.darken(row * sheet.width + column, Sheet.PAPER - (Sheet.PAPER - level) * cover);
                    }
                }
                u += step;
                v += fall;
            }
        }
    }

    private double sample(int index, double u, double v) {
        int x = (int) u;
        int y = (int) v;
        int at = IMAGE_HEADER + index * 784 + y * 28 + x;
        double upper = (images[at] & 255) + (u - x) * ((images[at + 1] & 255) - (images[at] & 255));
        double lower = (images[at + 28] & 255) + (u - x) * ((images[at + 29] & 255) - (images[at + 28] & 255));
        return (upper + (v - y) * (lower - upper)) / 255;
    }
}
