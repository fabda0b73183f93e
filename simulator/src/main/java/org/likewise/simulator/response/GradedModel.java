package org.likewise.simulator.response;

import java.util.List;
import org.likewise.model.scale.Item;
import org.likewise.model.scale.ResponseScale;
import org.likewise.simulator.chance.Dice;

/**
 * The model that answers come from: Samejima's graded response model (1969, Psychometrika Monograph 17). Whoever judges a
 * visit by the latent value θ gives at least the k-th option of an item, in the order of its scores, with probability
 * logistic(a (θ − b_k)).
 *
 * <p>θ = practitioner + visit + bias of the role + its noise: what the practitioner brings to all visits and what this visit was
 * are the same for all roles; bias and noise are each role's own.
 */
final class GradedModel {
    /** SD of what a practitioner brings. */
    static final double PRACTITIONER = 0.45;
    /** SD of what a visit is, beyond its practitioner. */
    static final double VISIT = 0.8;
    /** SD of how a role sees a visit otherwise than another. */
    static final double NOISE = 0.7;

    /** Most patients are content: the middle of the answers lies so far below the middle of the visits. */
    private static final double EASE = 0.9;
    /** Bias of the roles in their order: the one who was there for care answers at 0, others a little higher. */
    private static final double[] BIAS = {0, 0.35, 0.2, -0.1};

    private static final double[] DISCRIMINATION = {1.8, 2.2, 1.5, 2.0, 1.7};

    private GradedModel() {}

    static double bias(int role) {
        return BIAS[role % BIAS.length];
    }

    /** Which option is chosen, from 0 in the order of the instrument. */
    static int option(Item item, int number, double latent, Dice dice) {
        ResponseScale responses = item.responses();
        List<Integer> order = byScore(item);
        int options = order.size();
        double a = DISCRIMINATION[number % DISCRIMINATION.length];
        // thresholds evenly over four units, a little harder from item to item
        double u = dice.between(0, 1);
        int step = 0;
        for (int k = 1; k < options; k++) {
            double b = -EASE + 4.0 * (k - options / 2.0) / options + 0.1 * (number % 5 - 2);
            if (u < 1 / (1 + Math.exp(-a * (latent - b)))) {
                step = k;
            }
        }
        return order.get(Math.min(step, responses.options().size() - 1));
    }

    /** Options by what they count, so that more of the latent value gives a higher score, also where an item is reversed. */
    private static List<Integer> byScore(Item item) {
        ResponseScale responses = item.responses();
        return java.util.stream.IntStream.range(0, responses.options().size())
                .boxed()
                .sorted(java.util.Comparator.comparing(i -> responses
                        .score(responses.options().get(i), item.reverse())
                        .map(java.math.BigDecimal::doubleValue)
                        .orElse(0.0)))
                .toList();
    }
}
