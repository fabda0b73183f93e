package org.likewise.scanner.digit.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What people leave in a cell that is not one plain digit. */
final class NotDigits {
    private static final String[] SIGNS = {
        "l .1,.1 .9,.9; l .9,.1 .1,.9",
        "l .0,.55 .35,.95 1,.05",
        "l .1,.5 .9,.5; l .5,.1 .5,.9",
        "c .15,.25 .4,.0 .8,.15 .75,.4 .5,.55 .5,.75; l .5,.92 .5,.98",
        "c .0,.5 .25,.3 .5,.5 .75,.7 1,.45",
        "l .05,.35 .95,.35; l .05,.68 .95,.68",
        "l .1,1 .1,0 .9,1 .9,0",
        "l .05,1 .5,0 .95,1; l .2,.6 .8,.6",
        "l .1,0 .1,1; l .9,0 .9,1; l .1,.5 .9,.5",
        "l .1,0 .1,1; l .9,0 .1,.5 .9,1",
        "l .05,0 .25,1 .5,.3 .75,1 .95,0",
        "l .1,1 .1,0 .5,.6 .9,0 .9,1",
        "c .85,.2 .3,.1 .1,.4 .25,.75 .6,.6 .75,.25 .75,.6 .95,.8",
        "l .9,0 .1,0 .1,1 .9,1; l .1,.5 .7,.5",
        "l .1,0 .9,0; l .5,0 .5,1",
        "c .05,.1 .1,.7 .4,1 .8,.75 .9,.05 .85,.6 1,1",
        "l .1,.1 .9,.1 .9,.9 .1,.9 .1,.1",
        "l .5,.05 .5,.95; l .1,.25 .9,.75; l .9,.25 .1,.75",
        "l .1,.05 .35,.05 .35,.4; l .9,.0 .1,1; c .6,.65 .95,.65 .6,.98 .95,.98",
    };

    private final SplittableRandom random;

    NotDigits(SplittableRandom random) {
        this.random = random;
    }

    void draw(Sheet sheet, Hand hand, Pen pen) {
        switch (random.nextInt(8)) {
            case 0 -> hand.draw(sheet, Glyphs.strokes(SIGNS[random.nextInt(SIGNS.length)]), pen);
            case 1 -> hand.draw(sheet, List.of(zigzag(4 + random.nextInt(9))), pen);
            case 2 -> hand.draw(sheet, List.of(curl()), pen);
            case 3 -> {
                hand.write(sheet, anyDigit(), pen);
                hand.draw(sheet, List.of(zigzag(3 + random.nextInt(7))), pen);
            }
            case 4 -> {
                hand.write(sheet, anyDigit(), pen);
                hand.draw(sheet, Glyphs.strokes(SIGNS[0]), pen);
            }
            case 5 -> crossOut(sheet, hand, pen);
            case 6 -> overwrite(sheet, hand, pen);
            default -> squeeze(sheet, hand, pen);
        }
    }

    /** The class of one of our digits or, less often, of an Arabic one. */
    private int anyDigit() {
        return random.nextInt(3) > 0 ? random.nextInt(10) : Cells.OTHERS + random.nextInt(OtherGlyphs.kinds());
    }

    /** Lines through a digit; a single one makes a good 7 of a 7, and of a 1 or an Arabic 6, so those get two. */
    private void crossOut(Sheet sheet, Hand hand, Pen pen) {
        int digit = anyDigit();
        hand.write(sheet, digit, pen);
        int lines = (digit == 1 || digit == 7 || digit >= Cells.OTHERS ? 2 : 1) + random.nextInt(2);
        for (int i = 0; i < lines; i++) {
            double at = lines == 1 ? 0.5 : 0.3 + 0.4 * i / (lines - 1.0);
            double tilt = 0.25 * (random.nextDouble() - 0.5) + (random.nextInt(3) == 0 ? 0.35 : 0);
            List<double[]> line = new ArrayList<>();
            for (int k = 0; k <= 10; k++) {
                line.add(new double[] {-0.35 + 0.17 * k, at + tilt * (5 - k) / 5});
            }
            hand.draw(sheet, List.of(line), pen);
        }
    }

    /** Another digit written over the first. */
    private void overwrite(Sheet sheet, Hand hand, Pen pen) {
        int digit = random.nextInt(10);
        int other = (digit + 1 + random.nextInt(9)) % 10;
        // a 1 upon another figure often is that figure again
        hand.write(sheet, digit == 1 ? 2 : digit, pen);
        hand.write(sheet, other == 1 ? 5 : other, pen);
        if (digit == other || random.nextInt(3) == 0) {
            hand.write(sheet, 8, pen);
        }
    }

    /** Two digits in one cell, side by side and touching or nearly so. */
    private void squeeze(Sheet sheet, Hand hand, Pen pen) {
        double shift = 0.55 + 0.4 * random.nextDouble();
        List<List<double[]>> both = new ArrayList<>();
        for (int side = -1; side <= 1; side += 2) {
            int digit = anyDigit();
            for (List<double[]> stroke : Glyphs.strokes(digit, random.nextInt(Glyphs.ways(digit)))) {
                List<double[]> moved = new ArrayList<>();
                for (double[] point : stroke) {
                    moved.add(new double[] {point[0] * 0.8 + 0.1 + side * shift / 1.6, point[1]});
                }
                both.add(moved);
            }
        }
        hand.draw(sheet, both, pen);
    }

    private List<double[]> zigzag(int turns) {
        List<double[]> line = new ArrayList<>();
        boolean upright = random.nextBoolean();
        double lean = random.nextDouble() - 0.5;
        for (int i = 0; i <= turns * 6; i++) {
            double t = i / (turns * 6.0);
            double swing = Math.abs(i % 12 / 6.0 - 1) + lean * (t - 0.5) + 0.08 * Pen.gauss(random);
            line.add(upright ? new double[] {t, swing} : new double[] {swing, t});
        }
        return line;
    }

    /** Loops upon loops, as a pen that blackens something. */
    private List<double[]> curl() {
        List<double[]> line = new ArrayList<>();
        double rounds = 3 + 4 * random.nextDouble();
        double drift = 0.5 * random.nextDouble();
        for (int i = 0; i <= 90; i++) {
            double t = i / 90.0;
            double angle = t * rounds * 2 * Math.PI;
            double radius = 0.22 + 0.25 * random.nextDouble();
            line.add(new double[] {
                0.5 + drift * (t - 0.5) + radius * Math.cos(angle), 0.5 + radius * 1.2 * Math.sin(angle)
            });
        }
        return line;
    }
}
