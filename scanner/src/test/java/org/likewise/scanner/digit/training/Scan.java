package org.likewise.scanner.digit.training;

import java.util.SplittableRandom;
import org.likewise.scanner.digit.CellImage;

/** A scanner that turns a sheet into the picture of a cell, as bad as it chooses. */
final class Scan {
    private final SplittableRandom random;
    private final double dpi;
    private final double blur;
    private final double noise;
    private final double white;
    private final double black;
    private final int quality;
    private final boolean bilevel;

    Scan(SplittableRandom random) {
        this.random = random;
        double[] resolutions = {150, 200, 200, 240, 300, 300};
        dpi = resolutions[random.nextInt(resolutions.length)];
        bilevel = random.nextInt(3) == 0;
        blur = 0.8 + 1.1 * random.nextDouble();
        noise = random.nextInt(6) == 0 ? 8 + 12 * random.nextDouble() : 1 + 6 * random.nextDouble();
        white = 215 + 38 * random.nextDouble();
        black = random.nextInt(5) == 0 ? 40 + 50 * random.nextDouble() : 5 + 35 * random.nextDouble();
        quality = !bilevel && random.nextBoolean() ? 25 + random.nextInt(65) : 0;
    }

    CellImage of(Sheet sheet) {
        double pixel = 25.4 / dpi;
        float[] soft = boxBlur(sheet, (int) Math.round(blur * pixel / 2 * Sheet.PIXELS_PER_MM));
        double turn = 0.006 * Pen.gauss(random);
        double x0 = -1.4 - pixel * random.nextDouble();
        double y0 = -1.4 - pixel * random.nextDouble();
        int width = (int) ((sheet.cellWidth + 2.8) / pixel) + 2;
        int height = (int) ((sheet.cellHeight + 2.8) / pixel) + 2;
        float[] sensor = new float[width * height];
        for (int i = 0; i < sensor.length; i++) {
            double x = x0 + (i % width + 0.5) * pixel;
            double y = y0 + (i / width + 0.5) * pixel;
            double level = Bilinear.at(
                    soft,
                    sheet.width,
                    sheet.height,
                    (x - turn * (y - sheet.cellHeight / 2) + Sheet.MARGIN_MM) * Sheet.PIXELS_PER_MM - 0.5,
                    (y + turn * (x - sheet.cellWidth / 2) + Sheet.MARGIN_MM) * Sheet.PIXELS_PER_MM - 0.5);
            sensor[i] = (float) (black + level / 255 * (white - black) + noise * Pen.gauss(random));
        }
        if (quality > 0) {
            Jpeg.squeeze(sensor, width, height, quality);
        }
        double threshold = black + (white - black) * (0.52 + 0.26 * random.nextDouble());
        for (int i = 0; i < sensor.length; i++) {
            sensor[i] = bilevel ? (sensor[i] > threshold ? 255 : 0) : Math.round(Math.max(0, Math.min(255, sensor[i])));
        }
        return cut(sensor, width, height, x0, y0, pixel, sheet);
    }

    /** As a registered page is cut: a tenth of a millimetre or two off. */
    private CellImage cut(float[] sensor, int width, int height, double x0, double y0, double pixel, Sheet sheet) {
        int across = CellImage.pixels(sheet.cellWidth);
        int down = CellImage.pixels(sheet.cellHeight);
        double offX = 0.09 * Pen.gauss(random);
        double offY = 0.09 * Pen.gauss(random);
        byte[] grey = new byte[across * down];
        for (int i = 0; i < grey.length; i++) {
            double x = (i % across + 0.5) / CellImage.PIXELS_PER_MM - CellImage.MARGIN_MM + offX;
            double y = (i / across + 0.5) / CellImage.PIXELS_PER_MM - CellImage.MARGIN_MM + offY;
            grey[i] = (byte)
                    Math.round(Bilinear.at(sensor, width, height, (x - x0) / pixel - 0.5, (y - y0) / pixel - 0.5));
        }
        return new CellImage(sheet.cellWidth, sheet.cellHeight, grey);
    }

    /** Two passes of a box, which is nearly a bell; with radius 0 nothing changes. */
    private static float[] boxBlur(Sheet sheet, int radius) {
        float[] soft = sheet.grey;
        for (int pass = 0; pass < 2; pass++) {
            soft = boxRows(
                    boxRows(soft, sheet.width, sheet.height, radius, 1, sheet.width),
                    sheet.height,
                    sheet.width,
                    radius,
                    sheet.width,
                    1);
        }
        return soft;
    }

    private static float[] boxRows(float[] in, int length, int rows, int radius, int step, int rowStep) {
        float[] out = new float[in.length];
        float share = 1f / (2 * radius + 1);
        for (int row = 0; row < rows; row++) {
            int start = row * rowStep;
            float sum = 0;
            for (int i = -radius; i <= radius; i++) {
                sum += in[start + clamp(i, length) * step];
            }
            for (int i = 0; i < length; i++) {
                out[start + i * step] = sum * share;
                sum += in[start + clamp(i + radius + 1, length) * step] - in[start + clamp(i - radius, length) * step];
            }
        }
        return out;
    }

    private static int clamp(int i, int length) {
        return Math.max(0, Math.min(length - 1, i));
    }
}
