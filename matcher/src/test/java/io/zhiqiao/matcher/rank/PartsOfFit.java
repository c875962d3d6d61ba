package io.zhiqiao.matcher.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhiqiao.indexer.corpus.EvidenceId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds of the parts of any fit. */
public final class PartsOfFit {

    private static final double ROUNDING = 1e-12;

    private PartsOfFit() {}

    /** Checks that pieces sum to their contribution, contributions to the fit, and each is in its range. */
    public static void check(double fit, List<Contribution> contributions) {
        assertThat(fit).isBetween(0.0, 1.0);
        assertThat(contributions.stream().mapToDouble(Contribution::points).sum())
                .isCloseTo(fit, within(ROUNDING));
        assertThat(contributions.stream()
                        .flatMap(contribution -> contribution.pieces().stream())
                        .mapToDouble(PieceContribution::points)
                        .sum())
                .isCloseTo(fit, within(ROUNDING));
        assertThat(contributions)
                .isSortedAccordingTo((one, other) -> one.feature().compareTo(other.feature()));
        contributions.forEach(PartsOfFit::check);
    }

    private static void check(Contribution contribution) {
        assertThat(contribution.value()).isBetween(0.0, 1.0);
        assertThat(contribution.points()).isBetween(0.0, 1.0);
        assertThat(contribution.pieces())
                .doesNotHaveDuplicates()
                .allSatisfy(piece -> assertThat(piece.value()).isPositive())
                .allSatisfy(piece -> assertThat(piece.points()).isNotNegative());
        assertThat(contribution.pieces().stream()
                        .mapToDouble(PieceContribution::value)
                        .sum())
                .isCloseTo(contribution.value(), within(ROUNDING));
        assertThat(contribution.pieces().stream()
                        .mapToDouble(PieceContribution::points)
                        .sum())
                .isCloseTo(contribution.points(), within(ROUNDING));
    }

    /** All pieces that are named. */
    public static Set<EvidenceId> pieces(List<Contribution> contributions) {
        return contributions.stream()
                .flatMap(contribution -> contribution.pieces().stream())
                .map(PieceContribution::evidenceId)
                .collect(Collectors.toSet());
    }
}
