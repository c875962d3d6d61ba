package io.zhiqiao.matcher.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Profile;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.matcher.query.ProblemQuery.Codes;
import io.zhiqiao.matcher.query.QueryFixture;
import io.zhiqiao.matcher.retrieve.Candidate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
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

    @Test
    void pieceGivesItsShareOfTheBestThree() {
        var query = QueryFixture.ofWords("镁合金", ScoringFixture.STATISTICS);
        var candidate = new Candidate(
                new ExpertId("E1"),
                List.of(
                        ScoringFixture.piece("O4", "镁合金", null),
                        ScoringFixture.piece("O3", "镁合金", null),
                        ScoringFixture.piece("O2", "柑橘", null),
                        ScoringFixture.piece("O1", "镁合金", null)));

        var words = new ExpertScorer(ScoringFixture.SHIPPED)
                .score(query, candidate, ScoringFixture.expertise("", "H01M"))
                .contributions()
                .getFirst();

        assertThat(words.pieces())
                .extracting(PieceContribution::evidenceId)
                .containsExactly(new EvidenceId("O1"), new EvidenceId("O3"), new EvidenceId("O4"));
        assertThat(words.pieces().get(0).value()).isCloseTo(1 / 1.45, within(1e-9));
        assertThat(words.pieces().get(1).value()).isCloseTo(0.3 / 1.45, within(1e-9));
        assertThat(words.pieces().get(2).value()).isCloseTo(0.15 / 1.45, within(1e-9));
        assertThat(words.pieces().get(1).points()).isCloseTo(words.points() * 0.3 / 1.45, within(1e-9));
    }

    @Test
    void pieceWithNothingInCommonIsNotNamed() {
        var query = QueryFixture.ofWords("镁合金", ScoringFixture.STATISTICS);
        var candidate = new Candidate(
                new ExpertId("E1"),
                List.of(ScoringFixture.piece("O1", "镁合金", null), ScoringFixture.piece("O2", "柑橘", null)));

        var contributions = new ExpertScorer(ScoringFixture.SHIPPED)
                .score(query, candidate, ScoringFixture.expertise("", "H01M"))
                .contributions();

        assertThat(PartsOfFit.pieces(contributions)).containsExactly(new EvidenceId("O1"));
    }

    @Test
    void codeIsCreditedToTheBestPieceThatHasItAndElseToTheProfile() {
        var codes = new Codes(List.of("H01M"), "3841", Map.of("H01M", 0.5, "G01N", 0.3, "A23B", 0.2));
        var query = QueryFixture.of("镁合金", null, codes, ScoringFixture.STATISTICS);
        var profile = Profile.idOf(new ExpertId("E1"));
        var candidate = new Candidate(
                new ExpertId("E1"),
                List.of(
                        ScoringFixture.piece("O9", "柑橘", null, "G01N"),
                        ScoringFixture.piece("O8", "镁合金", null, "H01M", "H01L"),
                        ScoringFixture.piece("O7", "镁合金", null, "H01L"),
                        ScoringFixture.piece("O6", "镁合金", null),
                        ScoringFixture.piece("O5", "卫星", null, "G01N")));

        var byFeature = new ExpertScorer(ScoringFixture.SHIPPED)
                .score(query, candidate, ScoringFixture.expertise("3841", "A23B", "H01M")).contributions().stream()
                        .collect(Collectors.toMap(Contribution::feature, Contribution::pieces));

        assertThat(byFeature.get(Feature.IPC))
                .extracting(PieceContribution::evidenceId)
                .containsExactly(new EvidenceId("O8"));
        assertThat(byFeature.get(Feature.INDUSTRY))
                .extracting(PieceContribution::evidenceId, PieceContribution::kind)
                .containsExactly(tuple(profile, EvidenceKind.PROFILE));
        assertThat(byFeature.get(Feature.PATENT_INTEREST))
                .extracting(PieceContribution::evidenceId, PieceContribution::value)
                .containsExactly(
                        tuple(new EvidenceId("O8"), 0.5),
                        tuple(new EvidenceId("O5"), 0.3),
                        tuple(profile, 1 - (0.5 + 0.3)));
    }

    private static void check(ScoredExpert scored) {
        PartsOfFit.check(scored.fit(), scored.contributions());
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
