package org.likewise.scanner.digit.training;

import java.util.SplittableRandom;
import org.likewise.scanner.digit.CellImage;
import org.likewise.scanner.digit.Script;

/** Draws filled-in cells, from a seed: printed outline, neighbours, and a figure. */
final class Cells {
    /** The first class of {@link OtherGlyphs}; 0 to 9 are our digits, and between them is what is none. */
    static final int OTHERS = Script.NOT_A_DIGIT + 1;

    private Cells() {}

    /** A cell with a digit of this class in a drawn hand. */
    static CellImage drawn(int kind, SplittableRandom random) {
        Sheet sheet = printed(random);
        new Hand(random).write(sheet, kind, new Pen(random));
        return new Scan(random).of(sheet);
    }

    /** A cell with a digit of MNIST. */
    static CellImage mnist(Mnist digits, int index, SplittableRandom random) {
        Sheet sheet = printed(random);
        digits.write(index, sheet, random);
        return new Scan(random).of(sheet);
    }

    /** A cell with something else in it. */
    static CellImage notDigit(SplittableRandom random) {
        Sheet sheet = printed(random);
        new NotDigits(random).draw(sheet, new Hand(random), new Pen(random));
        return new Scan(random).of(sheet);
    }

    static CellImage empty(SplittableRandom random) {
        return new Scan(random).of(printed(random));
    }

    private static Sheet printed(SplittableRandom random) {
        double width = 5 + random.nextInt(9) * 0.25;
        double height = width + 0.5 + random.nextInt(9) * 0.25;
        Sheet sheet = new Sheet(width, height);
        double line = 0.18 + 0.15 * random.nextDouble();
        double level = random.nextInt(3) == 0 ? 120 + 60 * random.nextDouble() : 10 + 80 * random.nextDouble();
        double gap = random.nextBoolean() ? -line : 0.5 + 2 * random.nextDouble();
        sheet.frame(0, 0, width, height, line, level);
        if (random.nextInt(4) > 0) {
            sheet.frame(-width - gap, 0, -gap, height, line, level);
        }
        if (random.nextInt(4) > 0) {
            sheet.frame(width + gap, 0, 2 * width + gap, height, line, level);
        }
        return sheet;
    }
}
