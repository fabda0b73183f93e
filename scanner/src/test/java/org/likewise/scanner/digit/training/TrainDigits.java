package org.likewise.scanner.digit.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.likewise.scanner.digit.CellContent;
import org.likewise.scanner.digit.CellImage;
import org.likewise.scanner.digit.CellReading;
import org.likewise.scanner.digit.DigitReader;

/** The command that trains the digit network: folder of MNIST's four files in, file of weights out, figures printed. */
public final class TrainDigits {
    private static final long SEED_CELLS = 1;
    private static final long SEED_NETWORK = 2;
    private static final long SEED_ORDER = 3;
    private static final long SEED_CALIBRATION = 1_000_001;
    private static final long SEED_TEST = 2_000_002;
    /** Of MNIST's 60,000, the last 8,000 are kept for calibration; its other 10,000 are only for the figures at the end. */
    private static final int LEARNT = 48_000;

    private static final int CALIBRATED_FROM = 52_000;

    private static final int EPOCHS = Integer.getInteger("epochs", 5);
    private static final int STEP = 64;
    /** Less than 1 for a quick try of the whole command. */
    private static final double SHARE = Double.parseDouble(System.getProperty("share", "1"));

    private TrainDigits() {}

    /** Arguments: MNIST's folder, the file to write; with a third, its weights are taken and only calibrated anew. */
    public static void main(String[] args) throws IOException {
        Mnist learning = Mnist.read(Path.of(args[0]), "train");
        Mnist testing = Mnist.read(Path.of(args[0]), "t10k");
        Trainer trainer = new Trainer(8, 16, 64, new SplittableRandom(SEED_NETWORK));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        if (args.length > 2) {
            ByteArrayInputStream file = new ByteArrayInputStream(Files.readAllBytes(Path.of(args[2])));
            int all = file.available();
            trainer.read(new DataInputStream(file));
            out.write(Files.readAllBytes(Path.of(args[2])), 0, all - file.available());
        } else {
            Samples samples = new Samples(false);
            add(samples, learning, 0, LEARNT, 26_000, 11_000, new SplittableRandom(SEED_CELLS));
            say("learning from %d figures", samples.size());
            learn(trainer, samples);
            trainer.writeRounded(out);
        }
        Samples heldOut = new Samples(true);
        SplittableRandom random = new SplittableRandom(SEED_CALIBRATION);
        for (int round = 0; round < 2; round++) {
            add(heldOut, learning, CALIBRATED_FROM, learning.size(), 6_000, 450, random);
        }
        say("calibrated on %d figures; %d more may be parts", heldOut.size(), heldOut.partial);
        List<Curve.Knot> knots = Curve.fit(outcomes(trainer, heldOut));
        out.writeShort(knots.size());
        for (Curve.Knot knot : knots) {
            say("log-odds %.2f is confidence %.4f", knot.logOdds(), knot.confidence());
            out.writeFloat((float) knot.logOdds());
            out.writeFloat((float) knot.confidence());
        }
        Files.write(Path.of(args[1]), bytes.toByteArray());
        report(DigitReader.of(bytes.toByteArray()), testing);
    }

    private static void add(
            Samples samples, Mnist mnist, int from, int to, int drawn, int others, SplittableRandom random) {
        for (int i = from; i < from + some(to - from); i++) {
            samples.add(Cells.mnist(mnist, i, random.split()), mnist.label(i));
        }
        for (int i = 0; i < some(drawn); i++) {
            // the European 1 and 7 are the ones that MNIST cannot teach
            int digit = i % 13 < 10 ? i % 13 : i % 13 == 12 ? 7 : 1;
            samples.add(Cells.drawn(digit, random.split()), digit);
        }
        for (int i = 0; i < some(others); i++) {
            samples.add(Cells.notDigit(random.split()), Cells.NOT_A_DIGIT);
        }
    }

    private static int some(int count) {
        return (int) (count * SHARE);
    }

    private static void learn(Trainer trainer, Samples samples) {
        SplittableRandom random = new SplittableRandom(SEED_ORDER);
        int[] order = new int[samples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int steps = EPOCHS * (order.length / STEP);
        int done = 0;
        int[] classes = new int[Trainer.BATCH];
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[other];
                order[other] = kept;
            }
            double loss = 0;
            for (int start = 0; start + STEP <= order.length; start += STEP) {
                for (int part = start; part < start + STEP; part += Trainer.BATCH) {
                    for (int slot = 0; slot < Trainer.BATCH; slot++) {
                        trainer.put(slot, samples.varied(order[part + slot], random));
                        classes[slot] = samples.classOf(order[part + slot]);
                    }
                    trainer.forward();
                    loss += trainer.backward(classes);
                }
                trainer.step(2e-3 * 0.5 * (1 + Math.cos(Math.PI * done++ / steps)) + 1e-5, STEP);
            }
            say("epoch %d: loss %.4f", epoch, loss / order.length);
        }
    }

    private static List<Curve.Outcome> outcomes(Trainer trainer, Samples samples) {
        List<Curve.Outcome> outcomes = new ArrayList<>();
        for (int start = 0; start + Trainer.BATCH <= samples.size(); start += Trainer.BATCH) {
            for (int slot = 0; slot < Trainer.BATCH; slot++) {
                trainer.put(slot, samples.patch(start + slot));
            }
            trainer.forward();
            for (int slot = 0; slot < Trainer.BATCH; slot++) {
                int best = 0;
                double others = 0;
                for (int c = 1; c < 10; c++) {
                    best = share(trainer, c, slot) > share(trainer, best, slot) ? c : best;
                }
                for (int c = 0; c < Trainer.CLASSES; c++) {
                    others += c == best ? 0 : share(trainer, c, slot);
                }
                double odds = Math.log(Math.max(1e-30, share(trainer, best, slot)) / Math.max(1e-30, others));
                outcomes.add(new Curve.Outcome(odds, best == samples.classOf(start + slot)));
            }
        }
        return outcomes;
    }

    private static double share(Trainer trainer, int kind, int slot) {
        return trainer.shares[kind * Trainer.BATCH + slot];
    }

    /** Through the shipped reader, on what neither learning nor calibration saw. */
    private static void report(DigitReader reader, Mnist testing) {
        SplittableRandom random = new SplittableRandom(SEED_TEST);
        Tally mnist = new Tally("MNIST's test digits in cells");
        for (int i = 0; i < some(testing.size()); i++) {
            mnist.add(reader.read(Cells.mnist(testing, i, random.split())), testing.label(i));
        }
        mnist.print();
        Tally drawn = new Tally("drawn digits");
        for (int i = 0; i < some(6_000); i++) {
            drawn.add(reader.read(Cells.drawn(i % 10, random.split())), i % 10);
        }
        drawn.print();
        Tally others = new Tally("not digits");
        for (int i = 0; i < some(3_000); i++) {
            others.add(reader.read(Cells.notDigit(random.split())), Cells.NOT_A_DIGIT);
        }
        others.print();
        Tally empty = new Tally("empty cells");
        for (int i = 0; i < some(2_000); i++) {
            CellImage cell = Cells.empty(random.split());
            empty.add(reader.read(cell), Cells.NOT_A_DIGIT);
        }
        empty.print();
    }

    /** Counts of one kind of cell. */
    private static final class Tally {
        private static final double[] LEVELS = {0, 0.9, 0.95, 0.99, 0.995, 0.999};
        private final String name;
        private final int[] sure = new int[LEVELS.length];
        private final int[] wrong = new int[LEVELS.length];
        private int all;
        private int empty;
        private int odd;

        Tally(String name) {
            this.name = name;
        }

        void add(CellReading reading, int truth) {
            all++;
            empty += reading.content() == CellContent.EMPTY ? 1 : 0;
            odd += reading.content() == CellContent.ODD ? 1 : 0;
            reading.digit().ifPresent(digit -> {
                for (int i = 0; i < LEVELS.length; i++) {
                    sure[i] += digit.confidence() >= LEVELS[i] ? 1 : 0;
                    wrong[i] += digit.confidence() >= LEVELS[i] && digit.digit() != truth ? 1 : 0;
                }
            });
        }

        void print() {
            say("%s: %d cells, %d called empty, %d odd", name, all, empty, odd);
            for (int i = 0; i < LEVELS.length; i++) {
                say(
                        "  confidence >= %.3f: %d (%.2f %%), wrong %d (%.3f %%)",
                        LEVELS[i], sure[i], 100.0 * sure[i] / all, wrong[i], 100.0 * wrong[i] / Math.max(1, sure[i]));
            }
        }
    }

    private static void say(String form, Object... values) {
        System.out.println(String.format(Locale.ROOT, form, values));
    }
}
