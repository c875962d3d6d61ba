package io.zhiqiao.matcher.eligibility;

import static io.zhiqiao.matcher.eligibility.Pair.assertAllowed;
import static io.zhiqiao.matcher.eligibility.Pair.assertExcluded;
import static io.zhiqiao.matcher.eligibility.Pair.expert;
import static io.zhiqiao.matcher.eligibility.Pair.ofMaker;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.SampleCorpus;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OnLeaveTest {

    private static final EligibilityRule RULE = new OnLeave();
    private static final LocalDate TODAY = SampleCorpus.TODAY;

    @Test
    void firstAndLastDayOfLeaveAreExcluded() {
        assertExcluded(RULE, expert().away(TODAY, TODAY.plusDays(9)).expert(), ofMaker(), "leave");
        assertExcluded(RULE, expert().away(TODAY.minusDays(9), TODAY).expert(), ofMaker(), "leave");
    }

    @Test
    void dayBeforeAndDayAfterAreAllowed() {
        assertAllowed(RULE, expert().away(TODAY.plusDays(1), TODAY.plusDays(9)).expert(), ofMaker());
        assertAllowed(
                RULE, expert().away(TODAY.minusDays(9), TODAY.minusDays(1)).expert(), ofMaker());
        assertAllowed(RULE, expert().expert(), ofMaker());
    }

    @Test
    void openEndsAreOpen() {
        assertExcluded(RULE, expert().away(null, TODAY).expert(), ofMaker(), "leave");
        assertThat(assertExcluded(RULE, expert().away(TODAY, null).expert(), ofMaker(), "leave")
                        .zh())
                .contains("…");
    }

    @Test
    void everyLeaveIsLookedAt() {
        assertExcluded(
                RULE,
                expert().away(TODAY.minusDays(9), TODAY.minusDays(8))
                        .away(TODAY, TODAY)
                        .expert(),
                ofMaker(),
                "leave");
    }
}
