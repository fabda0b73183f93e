package org.likewise.analysis.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.likewise.analysis.statistic.Differences;
import org.likewise.analysis.statistic.Interval;
import org.likewise.analysis.statistic.Ratings;
import org.likewise.analysis.statistic.WeightedKappa;
import org.likewise.model.scale.Item;

/**
 * How far two roles agree about the same consultations, on one item or score.
 *
 * @param field id of the item or score
 * @param item whether it is an item
 * @param packs codes of the packs in which both have it
 * @param a what the first role said in each
 * @param b what the second role said in each
 * @param icc ICC(A,1)
 * @param kappa with quadratic weights; of items alone
 * @param differences first less second; empty where there is no pair
 */
public record AgreementFigure(
        String roleA,
        String roleB,
        String field,
        boolean item,
        List<String> packs,
        double[] a,
        double[] b,
        OptionalDouble icc,
        Optional<Interval> iccInterval,
        OptionalDouble kappa,
        Optional<Differences> differences) {
    /** Fewer pairs say nothing about agreement. */
    public static final int LEAST = 3;

    public int n() {
        return a.length;
    }

    /** Every item that both roles are asked, then every score. */
    public static List<AgreementFigure> of(Sample sample, Pairing pairing) {
        List<AgreementFigure> out = new ArrayList<>();
        List<Item> items = sample.scale().items();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.roles().contains(pairing.roleA()) && item.roles().contains(pairing.roleB())) {
                int at = i;
                out.add(of(
                        pairing, item.id(), sample.scorer().steps(item.id()), response -> sample.points(response, at)));
            }
        }
        for (int s = 0; s < sample.scale().scores().size(); s++) {
            int at = s;
            out.add(of(
                    pairing,
                    sample.scale().scores().get(s).id(),
                    List.of(),
                    response -> sample.score(response, at).value()));
        }
        return out;
    }

    private interface Values {
        double of(int response);
    }

    private static AgreementFigure of(Pairing pairing, String field, List<Double> steps, Values values) {
        List<String> packs = new ArrayList<>();
        List<double[]> pairs = new ArrayList<>();
        for (int p = 0; p < pairing.packs().size(); p++) {
            double[] pair = {
                values.of(pairing.a().get(p)), values.of(pairing.b().get(p))
            };
            if (!Double.isNaN(pair[0]) && !Double.isNaN(pair[1])) {
                packs.add(pairing.packs().get(p));
                pairs.add(pair);
            }
        }
        double[][] table = pairs.toArray(double[][]::new);
        double[] a = pairs.stream().mapToDouble(p -> p[0]).toArray();
        double[] b = pairs.stream().mapToDouble(p -> p[1]).toArray();
        Optional<Ratings> ratings = table.length < LEAST ? Optional.empty() : Optional.of(Ratings.of(table));
        return new AgreementFigure(
                pairing.roleA(),
                pairing.roleB(),
                field,
                !steps.isEmpty(),
                packs,
                a,
                b,
                ratings.map(Ratings::agreement).orElse(OptionalDouble.empty()),
                ratings.flatMap(Ratings::agreementInterval),
                steps.isEmpty() || table.length < LEAST
                        ? OptionalDouble.empty()
                        : WeightedKappa.of(counts(steps, a, b)),
                table.length == 0 ? Optional.empty() : Optional.of(Differences.of(a, b)));
    }

    private static long[][] counts(List<Double> steps, double[] a, double[] b) {
        long[][] counts = new long[steps.size()][steps.size()];
        for (int i = 0; i < a.length; i++) {
            counts[steps.indexOf(a[i])][steps.indexOf(b[i])]++;
        }
        return counts;
    }
}
