package org.likewise.analysis.figure;

import java.util.ArrayList;
import java.util.List;
import org.likewise.analysis.statistic.Differences;

/** What two roles said of the same consultations, in the packs in which both said it. */
public final class PairedValues {
    private final List<String> packs = new ArrayList<>();
    private final double[] a;
    private final double[] b;

    /** Values of a response; NaN where it has none. */
    interface Values {
        double of(int response);
    }

    PairedValues(Pairing pairing, Values values) {
        double[] first = new double[pairing.packs().size()];
        double[] second = new double[first.length];
        for (int p = 0; p < first.length; p++) {
            int n = packs.size();
            first[n] = values.of(pairing.a().get(p));
            second[n] = values.of(pairing.b().get(p));
            if (!Double.isNaN(first[n]) && !Double.isNaN(second[n])) {
                packs.add(pairing.packs().get(p));
            }
        }
        a = java.util.Arrays.copyOf(first, packs.size());
        b = java.util.Arrays.copyOf(second, packs.size());
    }

    public int n() {
        return a.length;
    }

    public String pack(int i) {
        return packs.get(i);
    }

    /** What the first role said. */
    public double a(int i) {
        return a[i];
    }

    /** What the second role said. */
    public double b(int i) {
        return b[i];
    }

    /** First less second. */
    public double difference(int i) {
        return a[i] - b[i];
    }

    /** A row for each pack. */
    double[][] table() {
        double[][] table = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            table[i] = new double[] {a[i], b[i]};
        }
        return table;
    }

    Differences differences() {
        return Differences.of(a, b);
    }

    /** How often each pair of steps came, first in rows, second in columns. */
    long[][] counts(List<Double> steps) {
        long[][] counts = new long[steps.size()][steps.size()];
        for (int i = 0; i < a.length; i++) {
            counts[steps.indexOf(a[i])][steps.indexOf(b[i])]++;
        }
        return counts;
    }
}
