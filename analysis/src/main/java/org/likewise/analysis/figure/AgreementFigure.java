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
 * @param values what both said, pack by pack
 * @param icc ICC(A,1)
 * @param kappa with quadratic weights; of items alone
 * @param differences first less second; empty where there is no pair
 */
public record AgreementFigure(
        String roleA,
        String roleB,
        String field,
        boolean item,
        PairedValues values,
        OptionalDouble icc,
        Optional<Interval> iccInterval,
        OptionalDouble kappa,
        Optional<Differences> differences) {
    /** Fewer pairs say nothing about agreement. */
    public static final int LEAST = 3;

    public int n() {
        return values.n();
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

    private static AgreementFigure of(Pairing pairing, String field, List<Double> steps, PairedValues.Values of) {
        PairedValues values = new PairedValues(pairing, of);
        boolean enough = values.n() >= LEAST;
        Optional<Ratings> ratings = enough ? Optional.of(Ratings.of(values.table())) : Optional.empty();
        return new AgreementFigure(
                pairing.roleA(),
                pairing.roleB(),
                field,
                !steps.isEmpty(),
                values,
                ratings.map(Ratings::agreement).orElse(OptionalDouble.empty()),
                ratings.flatMap(Ratings::agreementInterval),
                enough && !steps.isEmpty() ? WeightedKappa.of(values.counts(steps)) : OptionalDouble.empty(),
                values.n() == 0 ? Optional.empty() : Optional.of(values.differences()));
    }
}
