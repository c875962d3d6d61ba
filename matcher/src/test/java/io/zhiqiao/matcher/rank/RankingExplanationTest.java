package io.zhiqiao.matcher.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.matcher.query.ProblemQuery.Codes;
import io.zhiqiao.matcher.query.QueryFixture;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every fit is the sum of what is said to make it. */
class RankingExplanationTest {

    @Test
    void contributionsSumToTheFitOfEveryHitOfTheCorpus() {
        var scorer = new ExpertScorer(ScoringFixture.SHIPPED);
        for (var problem : SampleCorpus.problems()) {
            var codes = new Codes(
                    problem.classification().ipc().stream()
                            .map(symbol -> symbol.substring(0, 4))
                            .toList(),
                    problem.classification().industryCode(),
                    Map.of("H01M", 0.75, "G01N", 0.25));
            var query = QueryFixture.of(problem, null, codes, ScoringFixture.STATISTICS);
            for (var candidate : ScoringFixture.corpus()) {
                var expert = SampleCorpus.experts().stream()
                        .filter(one -> one.id().equals(candidate.expertId()))
                        .findFirst()
                        .orElseThrow();
                check(scorer.score(query, candidate, expert.expertise()));
            }
        }
    }

    @Test
    void contributionsSumToTheFitOfAnyHit() {
        var seed = System.nanoTime();
        System.out.println("seed of the random hits: " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            var profile = random(random);
            check(new ExpertScorer(profile)
                    .score(
                            ScoringFixture.randomQuery(random),
                            ScoringFixture.randomCandidate("E1", random),
                            ScoringFixture.expertise("3841", "H01M")));
        }
    }

    private static void check(ScoredExpert scored) {
        assertThat(scored.fit()).isBetween(0.0, 1.0);
        assertThat(scored.contributions().stream()
                        .mapToDouble(Contribution::points)
                        .sum())
                .isCloseTo(scored.fit(), within(1e-9));
        assertThat(scored.contributions())
                .isSortedAccordingTo((one, other) -> one.feature().compareTo(other.feature()));
        for (var contribution : scored.contributions()) {
            assertThat(contribution.value()).isBetween(0.0, 1.0);
            assertThat(contribution.points()).isBetween(0.0, 1.0);
        }
    }

    private static RankProfile random(Random random) {
        var shipped = ScoringFixture.SHIPPED;
        return new RankProfile(
                "random",
                shipped.retrieval(),
                Map.of(
                        Feature.WORDS, random.nextDouble() + 0.001,
                        Feature.MEANING_OF_TITLE, random.nextDouble(),
                        Feature.MEANING_OF_TEXT, random.nextDouble(),
                        Feature.IPC, random.nextDouble(),
                        Feature.INDUSTRY, random.nextDouble(),
                        Feature.PATENT_INTEREST, random.nextDouble()),
                List.of(1.0, random.nextDouble() + 1e-9),
                0.01 + 0.98 * random.nextDouble(),
                shipped.wordings());
    }
}
