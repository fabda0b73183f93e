package org.likewise.analysis.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Our statistics against published examples and against R 4.2.2 with psych 2.2.9 (alpha, alpha.ci, ICC, cohen.kappa) and R's own
 * factanal, anova and t.test, on data that is written out here.
 */
class ReferenceValuesTest {
    private static final Offset<Double> CLOSE = within(1e-6);

    /** R's data set {@code attitude} (Chatterjee and Price 1977): 30 departments, 7 items; a row for each item. */
    private static final int[][] ATTITUDE = {
        {
            43, 63, 71, 61, 81, 43, 58, 71, 72, 67, 64, 67, 69, 68, 77, 81, 74, 65, 65, 50, 50, 64, 53, 40, 63, 66, 78,
            48, 85, 82
        },
        {
            51, 64, 70, 63, 78, 55, 67, 75, 82, 61, 53, 60, 62, 83, 77, 90, 85, 60, 70, 58, 40, 61, 66, 37, 54, 77, 75,
            57, 85, 82
        },
        {
            30, 51, 68, 45, 56, 49, 42, 50, 72, 45, 53, 47, 57, 83, 54, 50, 64, 65, 46, 68, 33, 52, 52, 42, 42, 66, 58,
            44, 71, 39
        },
        {
            39, 54, 69, 47, 66, 44, 56, 55, 67, 47, 58, 39, 42, 45, 72, 72, 69, 75, 57, 54, 34, 62, 50, 58, 48, 63, 74,
            45, 71, 59
        },
        {
            61, 63, 76, 54, 71, 54, 66, 70, 71, 62, 58, 59, 55, 59, 79, 60, 79, 55, 75, 64, 43, 66, 63, 50, 66, 88, 80,
            51, 77, 64
        },
        {
            92, 73, 86, 84, 83, 49, 68, 66, 83, 80, 67, 74, 63, 77, 77, 54, 79, 80, 85, 78, 64, 80, 80, 57, 75, 76, 78,
            83, 74, 78
        },
        {
            45, 47, 48, 35, 47, 34, 35, 41, 31, 41, 34, 41, 25, 35, 46, 36, 63, 60, 46, 52, 33, 41, 37, 49, 33, 72, 49,
            38, 55, 39
        }
    };

    /** Shrout and Fleiss 1979, table 2: six targets, four judges. */
    private static final double[][] JUDGES = {
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };

    /** Bland and Altman 1986, table 1: peak expiratory flow by a large and a mini meter, first measurements. */
    private static final double[] LARGE_METER = {
        494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427
    };

    private static final double[] MINI_METER = {
        512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451
    };

    private static final double[] X = {1, 2, 3, 4, 5, 5, 4, 3, 3, 2, 4, 5, 5, 4, 2, 1, 3, 4, 5, 3};
    private static final double[] Y = {1, 3, 3, 5, 5, 4, 4, 2, 3, 2, 5, 5, 4, 4, 3, 2, 3, 3, 5, 4};

    @Test
    void alphaWithFeldtsIntervalAndItsCompanions() {
        Reliability r = Reliability.of(attitude(), 7);
        assertThat(r.alpha().orElseThrow()).isCloseTo(0.84314276956476, CLOSE);
        assertThat(r.alphaInterval().orElseThrow().low()).isCloseTo(0.73937568564311, CLOSE);
        assertThat(r.alphaInterval().orElseThrow().high()).isCloseTo(0.91577307215998, CLOSE);
        assertThat(r.meanInterItem().orElseThrow()).isCloseTo(0.42690664265, CLOSE);
        assertThat(r.sem().orElseThrow()).isCloseTo(3.2673459107, CLOSE);
        double[] itemTotal = {
            0.671262057224,
            0.742109710222,
            0.560711111480,
            0.714445498134,
            0.786275593834,
            0.265034339197,
            0.460810549468
        };
        for (int i = 0; i < 7; i++) {
            assertThat(r.itemTotal().get(i).orElseThrow()).isCloseTo(itemTotal[i], CLOSE);
        }
    }

    @Test
    void omegaOfOneFactorAsFactanalFitsIt() {
        assertThat(Reliability.of(attitude(), 7).omega().orElseThrow()).isCloseTo(0.85632679321, CLOSE);
    }

    @Test
    void omegaOfItemsThatFitOneFactorExactly() {
        // loadings 0.8, 0.7, 0.6 leave 0.36, 0.51, 0.64: omega is 2.1² / (2.1² + 1.51), by hand
        double[][] r = {{1, 0.56, 0.48}, {0.56, 1, 0.42}, {0.48, 0.42, 1}};
        assertThat(OneFactor.omega(r, 100).orElseThrow()).isCloseTo(4.41 / 5.92, CLOSE);
    }

    @Test
    void agreementOfShroutAndFleiss() {
        Ratings ratings = Ratings.of(JUDGES);
        // printed in the paper: between targets 11.24, judges 32.49, residual 1.02; ICC(2,1) .29
        assertThat(ratings.subjects()).isCloseTo(11.24, within(0.005));
        assertThat(ratings.raters()).isCloseTo(32.49, within(0.005));
        assertThat(ratings.error()).isCloseTo(1.02, within(0.005));
        assertThat(ratings.agreement().orElseThrow()).isCloseTo(0.29, within(0.005));
        assertThat(ratings.agreement().orElseThrow()).isCloseTo(0.289763779528, CLOSE);
        assertThat(ratings.agreementInterval().orElseThrow().low()).isCloseTo(0.0187865133747, CLOSE);
        assertThat(ratings.agreementInterval().orElseThrow().high()).isCloseTo(0.761084369649, CLOSE);
    }

    @Test
    void agreementOfTwo() {
        double[][] table = new double[30][];
        for (int i = 0; i < 30; i++) {
            table[i] = new double[] {ATTITUDE[0][i], ATTITUDE[1][i]};
        }
        Ratings ratings = Ratings.of(table);
        assertThat(ratings.agreement().orElseThrow()).isCloseTo(0.817242505205, CLOSE);
        assertThat(ratings.agreementInterval().orElseThrow().low()).isCloseTo(0.653248324398, CLOSE);
        assertThat(ratings.agreementInterval().orElseThrow().high()).isCloseTo(0.908332337196, CLOSE);
    }

    @Test
    void limitsOfAgreementOfBlandAndAltman() {
        Differences d = Differences.of(LARGE_METER, MINI_METER);
        // printed in the paper: mean difference -2.1 l/min, SD 38.8
        assertThat(d.of().mean()).isCloseTo(-2.1, within(0.05));
        assertThat(d.of().sd().orElseThrow()).isCloseTo(38.8, within(0.05));
        assertThat(d.limits().orElseThrow().low())
                .isCloseTo(d.of().mean() - 1.96 * d.of().sd().orElseThrow(), within(1e-12));
    }

    @Test
    void differencesWithTheirIntervalAndShares() {
        Differences d = Differences.of(X, Y);
        assertThat(d.of().mean()).isCloseTo(-0.1, CLOSE);
        assertThat(d.of().sd().orElseThrow()).isCloseTo(0.71818484645961, CLOSE);
        assertThat(d.limits().orElseThrow().low()).isCloseTo(-1.50764229906083, CLOSE);
        assertThat(d.limits().orElseThrow().high()).isCloseTo(1.30764229906083, CLOSE);
        assertThat(d.of().meanInterval().orElseThrow().low()).isCloseTo(-0.43612085461557, CLOSE);
        assertThat(d.of().meanInterval().orElseThrow().high()).isCloseTo(0.23612085461557, CLOSE);
        // ten pairs are the same and none is more than one apart, counted by hand
        assertThat(d.equal()).isCloseTo(0.5, CLOSE);
        assertThat(d.withinOne()).isCloseTo(1, CLOSE);
    }

    @Test
    void kappaWithQuadraticWeights() {
        long[][] counts = new long[5][5];
        for (int i = 0; i < X.length; i++) {
            counts[(int) X[i] - 1][(int) Y[i] - 1]++;
        }
        assertThat(WeightedKappa.of(counts).orElseThrow()).isCloseTo(0.83333333333333, CLOSE);
    }

    @Test
    void kappaOfTwoCategoriesIsCohensOwn() {
        // 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: 0.70 seen, 0.50 by chance, so 0.40, by hand
        assertThat(WeightedKappa.of(new long[][] {{20, 5}, {10, 15}}).orElseThrow())
                .isCloseTo(0.4, CLOSE);
    }

    @Test
    void groupsOfUnequalSize() {
        Grouped g = Grouped.of(List.of(
                new double[] {4, 5, 3},
                new double[] {2, 2, 3, 1},
                new double[] {5, 4},
                new double[] {3, 4, 4, 5, 3},
                new double[] {1}));
        assertThat(g.groups()).isEqualTo(4);
        assertThat(g.between()).isCloseTo(4.04285714285714, CLOSE);
        assertThat(g.within()).isCloseTo(0.73, CLOSE);
        assertThat(g.size()).isCloseTo(3.38095238095238, CLOSE);
        assertThat(g.icc().orElseThrow()).isCloseTo(0.57306425041186, CLOSE);
        // 0.8 (1 - 0.573) / (0.573 (1 - 0.8)) = 2.98
        assertThat(g.needed(0.8)).hasValue(3);
    }

    @Test
    void groupsOfShroutAndFleiss() {
        // ICC(1,1) of the same table, printed as .17
        OptionalDouble icc = Grouped.of(List.of(JUDGES)).icc();
        assertThat(icc.orElseThrow()).isCloseTo(0.165741768405, CLOSE);
    }

    private static double[][] attitude() {
        double[][] rows = new double[30][7];
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < 7; j++) {
                rows[i][j] = ATTITUDE[j][i];
            }
        }
        return rows;
    }
}
