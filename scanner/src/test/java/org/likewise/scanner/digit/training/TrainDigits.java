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
import java.util.stream.IntStream;
import org.likewise.scanner.digit.CellContent;
import org.likewise.scanner.digit.CellImage;
import org.likewise.scanner.digit.CellReading;
import org.likewise.scanner.digit.DigitReader;
import org.likewise.scanner.digit.Script;
import org.likewise.scanner.digit.Views;

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

    private static final int EPOCHS = Integer.getInteger("epochs", 4);
    private static final int STEP = 64;
    /** Less than 1 for a quick try of the whole command. */
    private static final double SHARE = Double.parseDouble(System.getProperty("share", "1"));

    private TrainDigits() {}

    /** Arguments: MNIST's folder, the file to write; with a third, its weights are taken and only calibrated anew. */
    public static void main(String[] args) throws IOException {
        Mnist learning = Mnist.read(Path.of(args[0]), "train");
        Mnist testing = Mnist.read(Path.of(args[0]), "t10k");
        Trainer trainer = new Trainer(12, 32, 96, new SplittableRandom(SEED_NETWORK));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        if (args.length > 2) {
            ByteArrayInputStream file = new ByteArrayInputStream(Files.readAllBytes(Path.of(args[2])));
            int all = file.available();
            trainer.read(new DataInputStream(file));
            out.write(Files.readAllBytes(Path.of(args[2])), 0, all - file.available());
        } else {
            Samples samples = new Samples(false);
            add(samples, learning, 0, LEARNT, 30_000, 30_000, 16_000, new SplittableRandom(SEED_CELLS));
            say("learning from %d figures", samples.size());
            learn(trainer, samples);
            trainer.writeRounded(out);
        }
        SplittableRandom random = new SplittableRandom(SEED_CALIBRATION);
        Samples western = new Samples(true);
        for (int round = 0; round < 3; round++) {
            add(western, learning, CALIBRATED_FROM, learning.size(), 10_000, 0, 540, random);
        }
        calibrate(trainer, western, Script.WESTERN, out);
        for (Script script : List.of(Script.ARABIC, Script.PERSIAN)) {
            Samples samples = new Samples(true);
            addDrawn(samples, kinds(script), 33_000, random);
            addNotDigits(samples, 1_000, random);
            calibrate(trainer, samples, script, out);
        }
        Files.write(Path.of(args[1]), bytes.toByteArray());
        report(DigitReader.of(bytes.toByteArray()), testing);
    }

    /** The network's classes that are digits of a script. */
    private static List<Integer> kinds(Script script) {
        return IntStream.range(0, Script.CLASSES)
                .filter(kind -> script.digitOf(kind) >= 0)
                .boxed()
                .toList();
    }

    private static void add(
            Samples samples,
            Mnist mnist,
            int from,
            int to,
            int drawn,
            int arabic,
            int notDigits,
            SplittableRandom random) {
        for (int i = from; i < from + some(to - from); i++) {
            samples.add(Cells.mnist(mnist, i, random.split()), mnist.label(i));
        }
        for (int i = 0; i < some(drawn); i++) {
            // the European 1 and 7 are the ones that MNIST cannot teach
            int digit = i % 13 < 10 ? i % 13 : i % 13 == 12 ? 7 : 1;
            samples.add(Cells.drawn(digit, random.split()), digit);
        }
        // the 1 and 9 of the Arabic script are among ours
        List<Integer> others =
                IntStream.range(Cells.OTHERS, Script.CLASSES).boxed().toList();
        addDrawn(samples, others, arabic, random);
        addNotDigits(samples, notDigits, random);
    }

    private static void addDrawn(Samples samples, List<Integer> kinds, int count, SplittableRandom random) {
        for (int i = 0; i < some(count); i++) {
            int kind = kinds.get(i % kinds.size());
            samples.add(Cells.drawn(kind, random.split()), kind);
        }
    }

    private static void addNotDigits(Samples samples, int count, SplittableRandom random) {
        for (int i = 0; i < some(count); i++) {
            samples.add(Cells.notDigit(random.split()), Script.NOT_A_DIGIT);
        }
    }

    private static void calibrate(Trainer trainer, Samples heldOut, Script script, DataOutputStream out)
            throws IOException {
        say("%s: calibrated on %d figures; %d more may be parts", script, heldOut.size(), heldOut.partial);
        List<Curve.Outcome> outcomes = outcomes(trainer, heldOut, script);
        List<Curve.Outcome> scaled = new ArrayList<>();
        for (int digit = 0; digit < 10; digit++) {
            int said = digit;
            List<Curve.Outcome> own =
                    outcomes.stream().filter(o -> o.digit() == said).toList();
            DigitScale scale = DigitScale.fit(own);
            say(
                    "%d: said %d times, log-odds times %.2f and %.2f more",
                    digit, own.size(), scale.slope(), scale.shift());
            out.writeFloat((float) scale.slope());
            out.writeFloat((float) scale.shift());
            own.forEach(o -> scaled.add(scale.scaled(o)));
        }
        List<Curve.Knot> knots = Curve.fit(scaled);
        out.writeShort(knots.size());
        for (Curve.Knot knot : knots) {
            say("log-odds %.2f is confidence %.4f", knot.logOdds(), knot.confidence());
            out.writeFloat((float) knot.logOdds());
            out.writeFloat((float) knot.confidence());
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

    private static List<Curve.Outcome> outcomes(Trainer trainer, Samples samples, Script script) {
        List<Curve.Outcome> outcomes = new ArrayList<>();
        for (int start = 0; start + Trainer.BATCH <= samples.size(); start += Trainer.BATCH) {
            double[] scores = new double[trainer.shares.length];
            List<List<float[]>> views = new ArrayList<>();
            for (int slot = 0; slot < Trainer.BATCH; slot++) {
                views.add(Views.of(samples.patch(start + slot)));
            }
            for (int view = 0; view < views.get(0).size(); view++) {
                for (int slot = 0; slot < Trainer.BATCH; slot++) {
                    trainer.put(slot, views.get(slot).get(view));
                }
                trainer.forward();
                for (int i = 0; i < scores.length; i++) {
                    scores[i] += Math.log(Math.max(1e-37, trainer.shares[i]))
                            / views.get(0).size();
                }
            }
            for (int slot = 0; slot < Trainer.BATCH; slot++) {
                outcomes.add(outcome(scores, slot, script, script.digitOf(samples.classOf(start + slot))));
            }
        }
        return outcomes;
    }

    private static Curve.Outcome outcome(double[] scores, int slot, Script script, int truth) {
        double[] shares = new double[10];
        double others = 1e-30;
        for (int kind = 0; kind < Trainer.CLASSES; kind++) {
            int digit = script.digitOf(kind);
            double share = Math.exp(scores[kind * Trainer.BATCH + slot]);
            if (digit >= 0) {
                shares[digit] += share;
            } else if (kind == Script.NOT_A_DIGIT) {
                others += share;
            }
        }
        int best = 0;
        for (int digit = 1; digit < 10; digit++) {
            best = shares[digit] > shares[best] ? digit : best;
        }
        for (int digit = 0; digit < 10; digit++) {
            others += digit == best ? 0 : shares[digit];
        }
        return new Curve.Outcome(best, Math.log(Math.max(1e-30, shares[best]) / others), best == truth);
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
        for (Script script : List.of(Script.ARABIC, Script.PERSIAN)) {
            Tally theirs = new Tally("drawn digits, " + script);
            List<Integer> kinds = kinds(script);
            for (int i = 0; i < some(6_000); i++) {
                int kind = kinds.get(i % kinds.size());
                CellReading reading = reader.read(Cells.drawn(kind, random.split()), script);
                theirs.add(reading.inOtherScript(), script.digitOf(kind));
            }
            theirs.print();
        }
        Tally others = new Tally("not digits");
        for (int i = 0; i < some(3_000); i++) {
            others.add(reader.read(Cells.notDigit(random.split())), Script.NOT_A_DIGIT);
        }
        others.print();
        Tally empty = new Tally("empty cells");
        for (int i = 0; i < some(2_000); i++) {
            CellImage cell = Cells.empty(random.split());
            empty.add(reader.read(cell), Script.NOT_A_DIGIT);
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
