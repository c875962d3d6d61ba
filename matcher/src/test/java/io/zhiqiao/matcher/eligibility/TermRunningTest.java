package io.zhiqiao.matcher.eligibility;

import static io.zhiqiao.matcher.eligibility.Pair.assertAllowed;
import static io.zhiqiao.matcher.eligibility.Pair.assertExcluded;
import static io.zhiqiao.matcher.eligibility.Pair.expert;
import static io.zhiqiao.matcher.eligibility.Pair.ofMaker;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.SampleCorpus;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TermRunningTest {

    private static final EligibilityRule RULE = new TermRunning();
    private static final LocalDate TODAY = SampleCorpus.TODAY;

    @Test
    void openTermAndLastDayAreAllowed() {
        assertAllowed(RULE, expert().termUntil(null).expert(), ofMaker());
        assertAllowed(RULE, expert().termUntil(TODAY).expert(), ofMaker());
    }

    @Test
    void dayAfterTheLastIsExcluded() {
        var reason = assertExcluded(RULE, expert().termUntil(TODAY.minusDays(1)).expert(), ofMaker(), "term");

        assertThat(reason.zh()).contains("2026-11-22");
    }
}
