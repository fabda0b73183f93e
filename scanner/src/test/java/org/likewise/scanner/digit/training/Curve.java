package org.likewise.scanner.digit.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Fits confidence to log-odds on held-out cells: the share that is right, made rising (pool adjacent violators), and held back
 * so that 0.99 and 0.999 are only said where, from there up, at most 0.15 and 0.04 % were wrong, with one standard error to spare.
 */
final class Curve {
    /** One held-out figure: its likeliest digit, the log-odds of that, and whether it was right. */
    record Outcome(int digit, double logOdds, boolean right) {}

    /** A knot of the fitted curve. */
    record Knot(double logOdds, double confidence) {}

    private static final int SMALLEST_POOL = 150;

    private Curve() {}

    static List<Knot> fit(List<Outcome> outcomes) {
        List<Outcome> sorted = new ArrayList<>(outcomes);
        sorted.sort(Comparator.comparingDouble(Outcome::logOdds));
        double sure = lowestWith(sorted, 0.0015);
        double surest = lowestWith(sorted, 0.0004);
        List<Knot> knots = new ArrayList<>();
        knots.add(new Knot(sorted.get(0).logOdds(), 0));
        double before = 0;
        for (double[] pool : pools(sorted)) {
            double odds = pool[2] / pool[0];
            double share = pool[1] / pool[0];
            double capped = odds < sure ? Math.min(share, 0.985) : odds < surest ? Math.min(share, 0.998) : share;
            if (odds > knots.get(knots.size() - 1).logOdds() && odds < sure && capped > before) {
                knots.add(new Knot(odds, capped));
                before = capped;
            }
        }
        knots.add(new Knot(Math.max(sure, knots.get(knots.size() - 1).logOdds() + 0.01), 0.99));
        knots.add(new Knot(Math.max(surest, knots.get(knots.size() - 1).logOdds() + 0.01), 0.999));
        knots.add(new Knot(knots.get(knots.size() - 1).logOdds() + 8, 0.9999));
        return knots;
    }

    /** The lowest log-odds from which on the share of wrong ones, wherever one starts above, stays within the limit. */
    private static double lowestWith(List<Outcome> sorted, double limit) {
        int wrong = 0;
        int all = 0;
        double lowest = sorted.get(sorted.size() - 1).logOdds();
        for (int i = sorted.size() - 1; i >= 0; i--) {
            all++;
            wrong += sorted.get(i).right() ? 0 : 1;
            // others will have more by chance; and the next may be wrong as well
            if (wrong + 1 + Math.sqrt(wrong) <= limit * all) {
                lowest = sorted.get(i).logOdds();
            }
        }
        return lowest;
    }

    /** Pools of count, right ones and summed log-odds, with rising shares of right ones. */
    private static List<double[]> pools(List<Outcome> sorted) {
        List<double[]> pools = new ArrayList<>();
        for (int start = 0; start < sorted.size(); start += SMALLEST_POOL) {
            double[] pool = new double[3];
            for (Outcome outcome : sorted.subList(start, Math.min(sorted.size(), start + SMALLEST_POOL))) {
                pool[0]++;
                pool[1] += outcome.right() ? 1 : 0;
                pool[2] += outcome.logOdds();
            }
            pools.add(pool);
            while (pools.size() > 1 && share(pools, 1) <= share(pools, 2)) {
                double[] last = pools.remove(pools.size() - 1);
                double[] merged = pools.get(pools.size() - 1);
                for (int i = 0; i < 3; i++) {
                    merged[i] += last[i];
                }
            }
        }
        return pools;
    }

    private static double share(List<double[]> pools, int fromEnd) {
        double[] pool = pools.get(pools.size() - fromEnd);
        return pool[1] / pool[0];
    }
}
