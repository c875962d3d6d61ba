package io.zhiqiao.matcher.rank;

import static io.zhiqiao.matcher.rank.ScoringFixture.STATISTICS;
import static io.zhiqiao.matcher.rank.ScoringFixture.expertise;
import static io.zhiqiao.matcher.rank.ScoringFixture.piece;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.index.EvidenceSignature;
import io.zhiqiao.matcher.query.ProblemQuery;
import io.zhiqiao.matcher.query.ProblemQuery.Codes;
import io.zhiqiao.matcher.query.ProblemQuery.Meaning;
import io.zhiqiao.matcher.query.QueryFixture;
import io.zhiqiao.matcher.rank.RankProfile.FitWordings;
import io.zhiqiao.matcher.retrieve.Candidate;
import io.zhiqiao.matcher.retrieve.RetrievalDepth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExpertScorerTest {

    private static final RankProfile SIMPLE = new RankProfile(
            "simple",
            new RetrievalDepth(1, 1, 1, 0),
            Map.of(
                    Feature.WORDS, 0.5,
                    Feature.MEANING_OF_TITLE, 0.25,
                    Feature.MEANING_OF_TEXT, 0.25,
                    Feature.IPC, 0.5,
                    Feature.INDUSTRY, 0.25,
                    Feature.PATENT_INTEREST, 0.25),
            List.of(3.0, 1.0),
            0.5,
            new FitWordings(0.6, 0.4, 0.2));

    @Test
    void fitIsThatOfTheFormula() {
        var meaning = new Meaning(new float[] {1, 0}, new float[] {0, 1}, new float[] {1, 0}, null);
        var query = QueryFixture.of("镁合金", meaning, QueryFixture.NO_CODES, STATISTICS);
        // Words 1 and 0, meaning of the title 0.6, of the text 0.8.
        var same = piece("O1", "镁合金", new float[] {0.6f, 0.8f});
        var other = piece("O2", "柑橘", new float[] {0.6f, 0.8f});

        var scored = score(SIMPLE, query, same, other);

        double words = 0.75;
        double text = 0.5 * words + 0.25 * 0.6 + 0.25 * 0.8;
        assertThat(scored.fit()).isCloseTo(1 - Math.pow(2, -text / 0.5), within(1e-6));
        assertThat(scored.contributions())
                .extracting(Contribution::feature)
                .containsExactly(Feature.WORDS, Feature.MEANING_OF_TITLE, Feature.MEANING_OF_TEXT);
        assertThat(scored.contributions().getFirst().value()).isCloseTo(words, within(1e-6));
        assertThat(scored.bestPieces()).containsExactly(same, other);
    }

    @Test
    void codesJoinWithTheirWeights() {
        var codes = new Codes(List.of("H01M"), "3841", Map.of("H01M", 0.4, "A01B", 0.6));
        var query = QueryFixture.of("镁合金", null, codes, STATISTICS);

        // Text 0; IPC class in common, industry group in common, no interest in common.
        var near = new ExpertScorer(SIMPLE).score(query, candidate(piece("O1", "柑橘", null)), expertise("3849", "H01L"));
        assertThat(near.fit()).isCloseTo((0.5 * 0.5 + 0.25 * 0.7) / 2, within(1e-9));

        // The technology of a piece counts, too.
        var same = new ExpertScorer(SIMPLE)
                .score(query, candidate(piece("O1", "柑橘", null, "H01M")), expertise("3841", "A23B"));
        assertThat(same.fit()).isCloseTo((0.5 + 0.25 + 0.25 * 0.4) / 2, within(1e-9));
    }

    @Test
    void whatAProblemHasNoCodeForChangesNothing() {
        var random = new Random(3);
        for (int round = 0; round < 50; round++) {
            var query = QueryFixture.of("动力电池热失控", null, QueryFixture.NO_CODES, STATISTICS);
            var candidate = ScoringFixture.randomCandidate("E1", random);
            var scorer = new ExpertScorer(ScoringFixture.SHIPPED);

            assertThat(scorer.score(query, candidate, expertise("3841", "H01M")))
                    .isEqualTo(scorer.score(query, candidate, expertise("0514", "A23B")));
        }
    }

    @Test
    void furtherPieceNeverLowersTheFit() {
        var seed = System.nanoTime();
        System.out.println("seed of the further pieces: " + seed);
        var random = new Random(seed);
        var scorer = new ExpertScorer(ScoringFixture.SHIPPED);
        for (int round = 0; round < 400; round++) {
            var query = ScoringFixture.randomQuery(random);
            var candidate = ScoringFixture.randomCandidate("E1", random);
            var more = new ArrayList<>(candidate.pieces());
            more.add(ScoringFixture.randomPiece("X", random));

            assertThat(scorer.score(query, candidate(more), expertise("3841", "G01N"))
                            .fit())
                    .isGreaterThanOrEqualTo(scorer.score(query, candidate, expertise("3841", "G01N"))
                                    .fit()
                            - 1e-12);
        }
    }

    @Test
    void orderOfThePiecesChangesNothing() {
        var seed = System.nanoTime();
        System.out.println("seed of the shuffled pieces: " + seed);
        var random = new Random(seed);
        var scorer = new ExpertScorer(ScoringFixture.SHIPPED);
        for (int round = 0; round < 200; round++) {
            var query = ScoringFixture.randomQuery(random);
            var candidate = ScoringFixture.randomCandidate("E1", random);
            var shuffled = new ArrayList<>(candidate.pieces());
            Collections.shuffle(shuffled, random);

            assertThat(scorer.score(query, candidate(shuffled), expertise("3841", "H01M")))
                    .isEqualTo(scorer.score(query, candidate, expertise("3841", "H01M")));
        }
    }

    @Test
    void equalPiecesAreOrderedById() {
        var query = QueryFixture.ofWords("镁合金", STATISTICS);

        var scored = score(SIMPLE, query, piece("O9", "镁合金", null), piece("O1", "镁合金", null));

        assertThat(scored.bestPieces()).extracting(piece -> piece.id().value()).containsExactly("O1", "O9");
    }

    @Test
    void meaningThatPointsAwayCountsAsNone() {
        var query = QueryFixture.of(
                "卫星",
                new Meaning(new float[] {1, 0}, new float[] {1, 0}, new float[] {1, 0}, null),
                QueryFixture.NO_CODES,
                STATISTICS);

        assertThat(score(SIMPLE, query, piece("O1", "柑橘", new float[] {-1, 0})).fit())
                .isZero();
    }

    private static ScoredExpert score(RankProfile profile, ProblemQuery query, EvidenceSignature... pieces) {
        return new ExpertScorer(profile).score(query, candidate(List.of(pieces)), expertise("", "H01M"));
    }

    private static Candidate candidate(EvidenceSignature piece) {
        return candidate(List.of(piece));
    }

    private static Candidate candidate(List<EvidenceSignature> pieces) {
        return new Candidate(new ExpertId("E1"), pieces);
    }
}
