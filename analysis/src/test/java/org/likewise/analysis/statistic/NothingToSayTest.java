package org.likewise.analysis.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where there is too little, or nothing differs, there is no figure; never one that is no number. */
class NothingToSayTest {
    @Test
    void oneAnswerHasAMeanAndNoSpread() {
        Moments one = Moments.of(new double[] {4});
        assertThat(one.mean()).isEqualTo(4);
        assertThat(one.sd()).isEmpty();
        assertThat(one.meanInterval()).isEmpty();
        assertThat(Moments.of(new double[0]).sd()).isEmpty();
    }

    @Test
    void tooFewPeopleOrItemsHaveNoReliability() {
        assertThat(Reliability.of(new double[][] {{1, 2}, {2, 3}}, 2).alpha()).isEmpty();
        assertThat(Reliability.of(new double[][] {{1}, {2}, {3}}, 1).alpha()).isEmpty();
        assertThat(Reliability.of(new double[0][], 5).itemTotal()).hasSize(5);
    }

    @Test
    void answersThatAreAllTheSameHaveNoReliability() {
        double[][] same = new double[20][];
        java.util.Arrays.setAll(same, i -> new double[] {5, 5, 5});
        Reliability r = Reliability.of(same, 3);
        assertThat(r.alpha()).isEmpty();
        assertThat(r.omega()).isEmpty();
        assertThat(r.sem()).isEmpty();
    }

    @Test
    void anItemThatDoesNotVaryHasNoCorrelation() {
        double[][] rows = {{5, 1, 2}, {5, 2, 3}, {5, 3, 3}, {5, 4, 5}, {5, 5, 4}};
        Reliability r = Reliability.of(rows, 3);
        assertThat(r.alpha()).isPresent();
        assertThat(r.omega()).isEmpty();
        assertThat(r.meanInterItem()).isEmpty();
        assertThat(r.itemTotal().get(0)).isEmpty();
        assertThat(r.itemTotal().get(1)).isPresent();
    }

    @Test
    void itemsThatRepeatEachOtherHaveNoProperFactor() {
        double[][] rows = new double[30][];
        java.util.Arrays.setAll(rows, i -> new double[] {i % 5, i % 5, i % 3});
        assertThat(Reliability.of(rows, 3).omega()).isEmpty();
    }

    @Test
    void agreementWithoutVarianceOrWithoutDifference() {
        double[][] same = {{4, 4}, {4, 4}, {4, 4}};
        assertThat(Ratings.of(same).agreement()).isEmpty();
        assertThat(Ratings.of(same).agreementInterval()).isEmpty();
        double[][] equal = {{1, 1}, {2, 2}, {5, 5}};
        assertThat(Ratings.of(equal).agreement()).hasValue(1);
        assertThat(Ratings.of(equal).agreementInterval()).isEmpty();
        // one always one higher, and nothing else differs: the residual is none
        double[][] shifted = {{1, 2}, {2, 3}, {4, 5}};
        assertThat(Ratings.of(shifted).agreement()).isPresent();
        assertThat(Ratings.of(shifted).agreementInterval()).isEmpty();
    }

    @Test
    void kappaWhereAllIsInOneCategory() {
        assertThat(WeightedKappa.of(new long[][] {{0, 0}, {0, 12}})).isEmpty();
        assertThat(WeightedKappa.of(new long[3][3])).isEmpty();
    }

    @Test
    void groupsThatDoNotDiffer() {
        assertThat(Grouped.of(List.of(new double[] {3, 3}, new double[] {3, 3})).icc())
                .isEmpty();
        assertThat(Grouped.of(List.of(new double[] {1, 2})).icc()).isEmpty();
        assertThat(Grouped.of(List.of(new double[] {1, 5}, new double[] {5, 1})).needed(0.8))
                .isEmpty();
    }
}
