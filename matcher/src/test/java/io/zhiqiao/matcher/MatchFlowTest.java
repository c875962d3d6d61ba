package io.zhiqiao.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhiqiao.indexer.IndexProgress;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.matcher.eligibility.Reason;
import io.zhiqiao.matcher.rank.Contribution;
import io.zhiqiao.matcher.rank.Feature;
import io.zhiqiao.matcher.rank.PartsOfFit;
import io.zhiqiao.matcher.retrieve.ExpertFilter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The whole flow, with words and meaning, on the sample corpus. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchFlowTest {

    private static final MatchOptions EVERYBODY = new MatchOptions(20, ExpertFilter.NONE, true);

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
    void problemFindsItsExpertAndSaysWhyTheRivalOfTheSameHouseIsMissing() {
        var result = engine.matchmaker().match(problem("P01"), MatchOptions.DEFAULT);

        assertThat(result.ranked().getFirst().expert().id().value()).isEqualTo("E01");
        assertThat(result.ranked().getFirst().quotations()).isNotEmpty();
        assertThat(result.ranked().getFirst().sharedInterests()).containsExactly("H01M");
        assertThat(result.excluded())
                .filteredOn(one -> one.expert().id().value().equals("E03"))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.reasons()).extracting(Reason::rule).containsExactly("same-employer"));
    }

    @Test
    void nobodyIsSuggestedWithoutConsent() {
        var result = engine.matchmaker().match(problem("P03"), EVERYBODY);

        assertThat(result.ranked()).noneMatch(one -> one.expert().id().value().equals("E05"));
        assertThat(result.excluded()).anyMatch(one -> one.expert().id().value().equals("E05"));
    }

    @Test
    void contactDataLeaveTheFlowNowhere() {
        var result = engine.matchmaker().match(problem("P01"), EVERYBODY);

        assertThat(result.ranked())
                .allSatisfy(one -> assertThat(one.expert().contact().mobile()).isEmpty());
        assertThat(result.excluded())
                .allSatisfy(one -> assertThat(one.expert().contact().email()).isEmpty());
    }

    @Test
    void contributionsSumToTheFitOfEveryHit() {
        for (var problem : SampleCorpus.problems()) {
            var result = engine.matchmaker().match(problem, EVERYBODY);

            assertThat(result.ranked())
                    .isNotEmpty()
                    .allSatisfy(one -> PartsOfFit.check(one.fit(), one.contributions()));
        }
    }

    @Test
    void patentInterestsCountForTheEnterpriseThatAgreedOnly() {
        assertThat(features("P01")).contains(Feature.PATENT_INTEREST);
        assertThat(features("P02")).doesNotContain(Feature.PATENT_INTEREST);
    }

    @Test
    void typedTextWithoutSenderIsMatchedAndItsGapsAreSaid() {
        var typed = Problem.ofText(new ProblemId("typed"), "镁合金压铸件气孔", "压铸件厚壁处气孔率偏高");

        var result = engine.matchmaker().match(typed, MatchOptions.DEFAULT);

        assertThat(result.ranked().getFirst().expert().id().value()).isEqualTo("E02");
        assertThat(result.ranked().getFirst().unverified())
                .extracting(Reason::rule)
                .contains("same-employer");
    }

    @Test
    void fitsOfAPoolAreThoseOfTheList() {
        var problem = problem("P02");
        var ranked = engine.matchmaker().match(problem, EVERYBODY).ranked().getFirst();

        var fits = engine.fitMeter()
                .of(problem, List.of(new ExpertId("E05"), ranked.expert().id()));

        assertThat(fits).hasSize(2);
        assertThat(fits.getFirst().expertId()).isEqualTo(ranked.expert().id());
        assertThat(fits.getFirst().fit()).isCloseTo(ranked.fit(), within(1e-6));
        assertThat(engine.fitMeter().ofEverybody(problem).getFirst().fit())
                .isCloseTo(fits.getFirst().fit(), within(1e-6));
    }

    private List<Feature> features(String problemId) {
        return engine.matchmaker().match(problem(problemId), EVERYBODY).ranked().getFirst().contributions().stream()
                .map(Contribution::feature)
                .toList();
    }

    private static Problem problem(String id) {
        return SampleCorpus.problems().stream()
                .filter(problem -> problem.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
