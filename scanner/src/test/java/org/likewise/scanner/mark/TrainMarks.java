package org.likewise.scanner.mark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.likewise.scanner.mark.MarkExamples.Example;
import org.likewise.scanner.mark.MarkModel.Sort;

/**
 * The command that trains {@link MarkModel}: cross entropy with a small ridge, by stochastic gradients. Writes
 * the table of weights, and prints for hands that it did not learn from what the rules, the model and both together make of
 * their boxes.
 */
public final class TrainMarks {
    private static final long SEED_LEARN = 11;
    private static final long SEED_FIGURES = 12;
    private static final long SEED_ORDER = 13;
    private static final int PASSES = 60;
    private static final double RIDGE = 1e-5;
    private static final int SORTS = Sort.values().length;

    private TrainMarks() {}

    /** Arguments: the file to write, pages to learn from, pages for the figures; fewer pages for a quick try. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int pages = args.length > 1 ? Integer.parseInt(args[1]) : 600;
        int figures = args.length > 2 ? Integer.parseInt(args[2]) : 400;
        List<Example> learning = MarkExamples.draw(pages, SEED_LEARN, false);
        out.printf(Locale.ROOT, "learning from %d boxes of %d pages%n", learning.size(), pages);
        MarkModel model = learn(learning);
        Files.writeString(Path.of(args[0]), model.table(), StandardCharsets.UTF_8);
        report(out, model, MarkExamples.draw(figures, SEED_FIGURES, true));
    }

    private static MarkModel learn(List<Example> examples) {
        int inputs = MarkModel.INPUTS.length;
        double[][] x = new double[examples.size()][];
        for (int i = 0; i < x.length; i++) {
            x[i] = MarkModel.inputs(examples.get(i).features());
        }
        double[] mean = new double[inputs];
        double[] scale = new double[inputs];
        for (int c = 1; c < inputs; c++) {
            for (double[] row : x) {
                mean[c] += row[c] / x.length;
            }
            for (double[] row : x) {
                scale[c] += (row[c] - mean[c]) * (row[c] - mean[c]) / x.length;
            }
            scale[c] = Math.max(1e-6, Math.sqrt(scale[c]));
        }
        scale[0] = 1;
        SplittableRandom random = new SplittableRandom(SEED_ORDER);
        double[][] inner = new double[MarkModel.UNITS][inputs];
        for (double[] unit : inner) {
            for (int c = 0; c < inputs; c++) {
                unit[c] = (random.nextDouble() - 0.5) / Math.sqrt(inputs);
            }
        }
        double[][] outer = new double[SORTS][MarkModel.UNITS + 1];
        double[] z = new double[inputs];
        double[] h = new double[MarkModel.UNITS + 1];
        h[MarkModel.UNITS] = 1;
        double[] share = new double[SORTS];
        long step = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            for (int n = 0; n < x.length; n++) {
                int i = random.nextInt(x.length);
                double rate = 0.02 / (1 + 9.0 * step++ / ((double) PASSES * x.length));
                for (int c = 0; c < inputs; c++) {
                    z[c] = (x[i][c] - mean[c]) / scale[c];
                }
                for (int u = 0; u < MarkModel.UNITS; u++) {
                    h[u] = Math.tanh(MarkModel.dot(inner[u], z));
                }
                for (int k = 0; k < SORTS; k++) {
                    share[k] = MarkModel.dot(outer[k], h);
                }
                MarkModel.softmax(share);
                share[examples.get(i).truth().ordinal()] -= 1;
                for (int u = 0; u < MarkModel.UNITS; u++) {
                    double back = 0;
                    for (int k = 0; k < SORTS; k++) {
                        back += share[k] * outer[k][u];
                    }
                    back *= 1 - h[u] * h[u];
                    for (int c = 0; c < inputs; c++) {
                        inner[u][c] -= rate * (back * z[c] + RIDGE * inner[u][c]);
                    }
                }
                for (int k = 0; k < SORTS; k++) {
                    for (int u = 0; u <= MarkModel.UNITS; u++) {
                        outer[k][u] -= rate * (share[k] * h[u] + RIDGE * outer[k][u]);
                    }
                }
            }
        }
        double[][] raw = new double[MarkModel.UNITS][inputs];
        for (int u = 0; u < MarkModel.UNITS; u++) {
            raw[u][0] = inner[u][0];
            for (int c = 1; c < inputs; c++) {
                raw[u][c] = inner[u][c] / scale[c];
                raw[u][0] -= inner[u][c] * mean[c] / scale[c];
            }
        }
        return new MarkModel(raw, outer);
    }

    /** What would be decided of a box: empty, a mark, or a person looks. */
    private enum Verdict {
        EMPTY,
        MARK,
        PERSON
    }

    private static void report(PrintStream out, MarkModel model, List<Example> examples) {
        out.printf(Locale.ROOT, "%d boxes of other hands%n", examples.size());
        out.println(
                "| reader | of empty, marked, doubtful: to a person | empty read as mark | mark read as empty | doubtful read as mark or empty |");
        out.println("|---|---|---|---|---|");
        row(out, "rules", examples, 0, true, model);
        row(out, "model, 0.50", examples, 0.5, false, model);
        for (double least : new double[] {0.05, 0.1, 0.2, 0.3, 0.5, 0.8, 0.9, 0.95, 0.98}) {
            row(out, String.format(Locale.ROOT, "rules and model, %.2f", least), examples, least, true, model);
        }
    }

    private static void row(
            PrintStream out, String name, List<Example> examples, double least, boolean rules, MarkModel model) {
        int[] all = new int[3];
        int[] person = new int[3];
        int[] wrong = new int[3];
        for (Example e : examples) {
            int truth = e.truth() == Sort.EMPTY ? 0 : e.truth() == Sort.DOUBTFUL ? 2 : 1;
            Verdict said = rules ? rule(e.features()) : Verdict.EMPTY;
            if (least > 0) {
                Verdict second = model(model.shares(e.features()), least);
                said = !rules ? second : said == second ? said : Verdict.PERSON;
            }
            all[truth]++;
            person[truth] += said == Verdict.PERSON ? 1 : 0;
            boolean right = truth == 0 ? said == Verdict.EMPTY : truth == 1 && said == Verdict.MARK;
            wrong[truth] += said == Verdict.PERSON || right ? 0 : 1;
        }
        List<String> shares = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            shares.add(String.format(Locale.ROOT, "%.2f %%", 100.0 * person[k] / Math.max(1, all[k])));
        }
        out.printf(
                Locale.ROOT,
                "| %s | %s | %d of %d | %d of %d | %d of %d |%n",
                name,
                String.join(", ", shares),
                wrong[0],
                all[0],
                wrong[1],
                all[1],
                wrong[2],
                all[2]);
    }

    private static Verdict rule(Features f) {
        return switch (MarkJudge.judge(f).kind()) {
            case EMPTY -> Verdict.EMPTY;
            case DOT, BLOT, OPEN_MARK, DENSE_MARK, FILLED -> Verdict.MARK;
            case UNSURE -> Verdict.PERSON;
        };
    }

    private static Verdict model(double[] shares, double least) {
        if (shares[Sort.EMPTY.ordinal()] >= least) {
            return Verdict.EMPTY;
        }
        return shares[Sort.OPEN.ordinal()] + shares[Sort.FILLED.ordinal()] >= least ? Verdict.MARK : Verdict.PERSON;
    }
}
