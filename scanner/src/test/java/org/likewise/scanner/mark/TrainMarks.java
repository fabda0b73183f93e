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
 * The command that trains {@link MarkModel}: multinomial logistic regression with a small ridge by stochastic gradients. Writes
 * the table of weights, and prints for hands that it did not learn from what the rules, the model and both together make of
 * their boxes.
 */
public final class TrainMarks {
    private static final long SEED_LEARN = 11;
    private static final long SEED_FIGURES = 12;
    private static final long SEED_ORDER = 13;
    private static final int PASSES = 40;
    private static final double RIDGE = 1e-5;
    private static final int SORTS = Sort.values().length;

    private TrainMarks() {}

    /** Arguments: the file to write, pages to learn from, pages for the figures; fewer pages for a quick try. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int pages = args.length > 1 ? Integer.parseInt(args[1]) : 900;
        int figures = args.length > 2 ? Integer.parseInt(args[2]) : 900;
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
        double[][] w = new double[SORTS][inputs];
        SplittableRandom random = new SplittableRandom(SEED_ORDER);
        double[] z = new double[inputs];
        double[] share = new double[SORTS];
        long step = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            for (int n = 0; n < x.length; n++) {
                int i = random.nextInt(x.length);
                double rate = 0.02 / (1 + 4.0 * step++ / ((double) PASSES * x.length));
                double most = Double.NEGATIVE_INFINITY;
                for (int c = 0; c < inputs; c++) {
                    z[c] = (x[i][c] - mean[c]) / scale[c];
                }
                for (int k = 0; k < SORTS; k++) {
                    share[k] = dot(w[k], z);
                    most = Math.max(most, share[k]);
                }
                double sum = 0;
                for (int k = 0; k < SORTS; k++) {
                    share[k] = Math.exp(share[k] - most);
                    sum += share[k];
                }
                for (int k = 0; k < SORTS; k++) {
                    double error = share[k] / sum - (examples.get(i).truth().ordinal() == k ? 1 : 0);
                    for (int c = 0; c < inputs; c++) {
                        w[k][c] -= rate * (error * z[c] + RIDGE * w[k][c]);
                    }
                }
            }
        }
        double[][] raw = new double[SORTS][inputs];
        for (int k = 0; k < SORTS; k++) {
            raw[k][0] = w[k][0];
            for (int c = 1; c < inputs; c++) {
                raw[k][c] = w[k][c] / scale[c];
                raw[k][0] -= w[k][c] * mean[c] / scale[c];
            }
        }
        return new MarkModel(raw);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
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
        for (double least : new double[] {0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999}) {
            row(out, String.format(Locale.ROOT, "model, %.3f", least), examples, least, false, model);
            row(out, String.format(Locale.ROOT, "rules and model, %.3f", least), examples, least, true, model);
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
            case DOT, OPEN_MARK, DENSE_MARK, FILLED -> Verdict.MARK;
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
