package org.likewise.scanner.digit.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One writer: slant, proportions, tremor, and where in the cell the figures land. */
final class Hand {
    private final SplittableRandom random;
    private final double slant;
    private final double aspect;
    private final double tremor;
    private final double size;

    Hand(SplittableRandom random) {
        this.random = random;
        slant = 0.18 * Pen.gauss(random) - 0.08;
        aspect = 0.42 + 0.38 * random.nextDouble();
        tremor = 0.03 * random.nextDouble();
        size = 0.48 + 0.34 * random.nextDouble();
    }

    /** Brings strokes from the unit box into the cell, warped as this hand would. */
    List<List<double[]>> place(List<List<double[]>> strokes, Sheet sheet) {
        double height = sheet.cellHeight * size * (0.88 + 0.24 * random.nextDouble());
        double width = Math.min(height * aspect * (0.85 + 0.3 * random.nextDouble()), sheet.cellWidth * 0.9);
        double turn = 0.07 * Pen.gauss(random);
        double middleX = sheet.cellWidth / 2 + 0.07 * sheet.cellWidth * Pen.gauss(random);
        double middleY = sheet.cellHeight / 2 + 0.05 * sheet.cellHeight * Pen.gauss(random);
        double[] bend = new double[8];
        for (int i = 0; i < bend.length; i++) {
            bend[i] = (i % 2 == 0 ? 0.05 * Pen.gauss(random) : 6.28 * random.nextDouble());
        }
        List<List<double[]>> placed = new ArrayList<>();
        for (List<double[]> stroke : strokes) {
            double strokeX = 0.025 * Pen.gauss(random);
            double strokeY = 0.025 * Pen.gauss(random);
            List<double[]> line = new ArrayList<>();
            for (double[] point : stroke) {
                double x = point[0] - 0.5 + strokeX;
                double y = point[1] - 0.5 + strokeY;
                double u = x
                        + bend[0] * Math.sin(3 * y + bend[1])
                        + bend[2] * Math.sin(5 * x + bend[3])
                        + tremor * Pen.gauss(random) / 2;
                double v = y
                        + bend[4] * Math.sin(3 * x + bend[5])
                        + bend[6] * Math.sin(5 * y + bend[7])
                        + tremor * Pen.gauss(random) / 2;
                double mmX = u * width - slant * v * height;
                double mmY = v * height;
                line.add(new double[] {middleX + mmX - turn * mmY, middleY + mmY + turn * mmX});
            }
            placed.add(line);
        }
        return placed;
    }

    void write(Sheet sheet, int kind, Pen pen) {
        draw(sheet, Glyphs.strokes(kind, random.nextInt(Glyphs.ways(kind))), pen);
    }

    void draw(Sheet sheet, List<List<double[]>> strokes, Pen pen) {
        for (List<double[]> stroke : place(strokes, sheet)) {
            pen.draw(sheet, stroke);
        }
    }
}
