package viva.local.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import viva.local.tool.Agreement.Pair;

class AgreementTest {

    @Test
    void scoresThatEqualTheirLabelsAgreeFully() {
        var agreement = Agreement.of(List.of(new Pair(0, 0), new Pair(4, 4), new Pair(10, 10)));

        assertThat(agreement.pearson()).isCloseTo(1, within(1e-12));
        assertThat(agreement.spearman()).isCloseTo(1, within(1e-12));
        assertThat(agreement.meanAbsolute()).isZero();
        assertThat(agreement.kappa()).isEqualTo(1);
    }

    @Test
    void kappaIsWhatTheFormulaGivesByHand() {
        // Given pairs (0,0) (0,1) (2,1): observed Σ(g−l)² = 2;
        // expected Σ(g−l)²·n_g·n_l/n with given {0:2, 2:1}, labels {0:1, 1:2}: (0 + 2·2·1 + 1·1·4 + 1·2·1)/3 = 10/3
        var agreement = Agreement.of(List.of(new Pair(0, 0), new Pair(0, 1), new Pair(2, 1)));

        assertThat(agreement.kappa()).isCloseTo(1 - 2 / (10.0 / 3), within(1e-12));
        assertThat(agreement.meanAbsolute()).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void scoresAreRoundedToWholePointsForKappaOnly() {
        var agreement = Agreement.of(List.of(new Pair(3.4, 3), new Pair(6.6, 7)));

        assertThat(agreement.kappa()).isEqualTo(1);
        assertThat(agreement.meanAbsolute()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void aSingleAnswerHasNoCorrelation() {
        assertThat(Agreement.of(List.of(new Pair(3, 4))).pearson()).isNaN();
    }
}
