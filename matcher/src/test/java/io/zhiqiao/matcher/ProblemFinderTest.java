package io.zhiqiao.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhiqiao.indexer.IndexProgress;
import io.zhiqiao.indexer.corpus.Consent;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.SampleRecords;
import io.zhiqiao.indexer.store.Writes;
import io.zhiqiao.matcher.eligibility.Reason;
import io.zhiqiao.matcher.rank.PartsOfFit;
import io.zhiqiao.matcher.retrieve.ExpertFilter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The flow from expert to problems, on the sample corpus. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemFinderTest {

    /** Sums of floats may be added in another order once the code is compiled. */
    private static final double ROUNDING = 1e-6;

    private Engine engine;

    @BeforeAll
    void open(@TempDir Path data) {
        engine = EngineFixture.open(data);
        EngineFixture.putCorpus(engine);
        engine.catchUp(IndexProgress.NONE);
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @Test
    void pairHasTheSameFitInBothDirections() {
        var everybody = new MatchOptions(20, ExpertFilter.NONE, true);
        int pairs = 0;
        for (var expert : SampleCorpus.experts()) {
            for (var match : find(expert.id().value()).ranked()) {
                var other = engine.matchmaker().match(match.problem(), everybody).ranked().stream()
                        .filter(one -> one.expert().id().equals(expert.id()))
                        .findFirst()
                        .orElseThrow();
                assertThat(match.fit()).isCloseTo(other.fit(), within(ROUNDING));
                assertThat(match.wording()).isEqualTo(other.wording());
                PartsOfFit.check(match.fit(), match.contributions());
                pairs++;
            }
        }
        assertThat(pairs).isGreaterThanOrEqualTo(2);
    }

    @Test
    void expertFindsOpenProblemsOnlyAndNoneThatIsBarred() {
        assertThat(ids(find("E01"))).containsExactly("P01");
        assertThat(ids(find("E02"))).containsExactly("P02");
        assertThat(ids(find("E03"))).doesNotContain("P01");
        assertThat(find("E01").state()).isEqualTo(ExpertProblems.State.FOUND);
    }

    @Test
    void problemsThatMayNotBeSeenTakeNobodysPlace() {
        var best = ids(find("E02")).getFirst();

        var others = engine.problemFinder()
                .problemsFor(
                        new ExpertId("E02"), 1, problem -> !problem.id().value().equals(best));

        assertThat(others.ranked())
                .extracting(one -> one.problem().id().value())
                .doesNotContain(best);
        assertThat(others.candidateCount()).isEqualTo(find("E02").candidateCount() - 1);
    }

    @Test
    void barredPairIsExcludedInBothDirectionsWithTheSameFitAndReasons() {
        var found = find("E03").excluded().stream()
                .filter(one -> one.problem().id().value().equals("P01"))
                .findFirst()
                .orElseThrow();
        var other = engine.matchmaker().match(problem("P01"), MatchOptions.DEFAULT).excluded().stream()
                .filter(one -> one.expert().id().value().equals("E03"))
                .findFirst()
                .orElseThrow();

        assertThat(found.reasons()).extracting(Reason::rule).containsExactly("same-employer");
        assertThat(found.reasons()).isEqualTo(other.reasons());
        assertThat(found.fit()).isCloseTo(other.fit(), within(ROUNDING));
    }

    @Test
    void whoeverTookBackTheConsentIsToldThatRulesKeepProblemsOut() {
        try {
            Writes.put(engine.records(), RecordKind.EXPERTS, withConsents(Set.of(Consent.POOL)), "test");
            var answer = find("E02");

            assertThat(answer.ranked()).isEmpty();
            assertThat(answer.state()).isEqualTo(ExpertProblems.State.KEPT_OUT_BY_RULES);
            assertThat(answer.excluded()).singleElement().satisfies(one -> {
                assertThat(one.problem().id().value()).isEqualTo("P02");
                assertThat(one.reasons()).extracting(Reason::rule).containsExactly("consent");
                assertThat(one.fit()).isPositive();
            });
        } finally {
            SampleRecords.putInto(engine.records(), "corpus");
        }
    }

    @Test
    void expertWhoIsNotInTheIndexIsSaid() {
        assertThat(find("E99").state()).isEqualTo(ExpertProblems.State.EXPERT_NOT_INDEXED);
        assertThat(find("E99").ranked()).isEmpty();
        assertThat(find("E99").rankProfile()).isEqualTo("untrained");
    }

    @Test
    void expertWhoWasWithdrawnAfterIndexingIsSaid() {
        try {
            Writes.withdraw(engine.records(), RecordKind.EXPERTS, "E01");

            assertThat(find("E01").state()).isEqualTo(ExpertProblems.State.EXPERT_NOT_INDEXED);
        } finally {
            SampleRecords.putInto(engine.records(), "corpus");
        }
    }

    @Test
    void problemThatClosedOrRanOutAfterIndexingIsNotShown() {
        try {
            put("P02", ProblemStatus.PUBLISHED, SampleCorpus.TODAY);
            assertThat(ids(find("E02"))).containsExactly("P02");

            put("P02", ProblemStatus.PUBLISHED, SampleCorpus.TODAY.minusDays(1));
            assertThat(ids(find("E02"))).isEmpty();

            put("P02", ProblemStatus.SOLVED, null);
            assertThat(ids(find("E02"))).isEmpty();
        } finally {
            SampleRecords.putInto(engine.records(), "corpus");
        }
    }

    @Test
    void fitsThatAreTooLowAreCountedAndSaid() {
        try {
            put("P02", ProblemStatus.SOLVED, null);
            var answer = find("E02");

            assertThat(answer.state()).isEqualTo(ExpertProblems.State.FITS_TOO_LOW);
            assertThat(answer.candidateCount()).isPositive();
            assertThat(answer.belowThresholdCount()).isEqualTo(answer.candidateCount());
        } finally {
            SampleRecords.putInto(engine.records(), "corpus");
        }
    }

    @Test
    void nothingInCommonWithWhatIsStillOpenIsSaid() {
        try {
            SampleCorpus.problems().forEach(problem -> put(problem.id().value(), ProblemStatus.SOLVED, null));
            var answer = find("E01");

            assertThat(answer.state()).isEqualTo(ExpertProblems.State.NOTHING_IN_COMMON);
            assertThat(answer.candidateCount()).isZero();
        } finally {
            SampleRecords.putInto(engine.records(), "corpus");
        }
    }

    @Test
    void indexWithoutOpenProblemsIsSaid(@TempDir Path other) {
        try (var empty = EngineFixture.open(other)) {
            Writes.put(
                    empty.records(), RecordKind.EXPERTS, SampleCorpus.experts().getFirst(), "test");
            empty.catchUp(IndexProgress.NONE);

            var answer = empty.problemFinder()
                    .problemsFor(SampleCorpus.experts().getFirst().id(), 5);
            assertThat(answer.state()).isEqualTo(ExpertProblems.State.NO_OPEN_PROBLEM);
        }
    }

    @Test
    void listOfNoneIsRefused() {
        assertThatThrownBy(() -> engine.problemFinder().problemsFor(new ExpertId("E01"), 0))
                .hasMessageContaining("topK (0)");
    }

    private static Expert withConsents(Set<Consent> consents) {
        var expert = SampleCorpus.experts().stream()
                .filter(one -> one.id().value().equals("E02"))
                .findFirst()
                .orElseThrow();
        var standing = expert.standing();
        return new Expert(
                expert.id(),
                expert.name(),
                expert.employment(),
                expert.expertise(),
                expert.service(),
                new Expert.Standing(standing.poolStatus(), standing.termUntil(), standing.verifiedOn(), consents),
                expert.ties(),
                expert.contact());
    }

    private void put(String problemId, ProblemStatus status, @Nullable LocalDate validUntil) {
        var problem = problem(problemId);
        var posting = new Problem.Posting(problem.posting().enterprise(), "", "", "", status, validUntil);
        Writes.put(
                engine.records(),
                RecordKind.PROBLEMS,
                new Problem(
                        problem.id(),
                        problem.title(),
                        problem.problemText(),
                        problem.classification(),
                        problem.statement(),
                        problem.engagement(),
                        posting),
                "test");
    }

    private ExpertProblems find(String expertId) {
        return engine.problemFinder().problemsFor(new ExpertId(expertId), 10);
    }

    private static List<String> ids(ExpertProblems answer) {
        return answer.ranked().stream()
                .map(match -> match.problem().id().value())
                .toList();
    }

    private static Problem problem(String id) {
        return SampleCorpus.problems().stream()
                .filter(problem -> problem.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
