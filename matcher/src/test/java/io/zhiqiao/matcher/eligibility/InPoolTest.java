package io.zhiqiao.matcher.eligibility;

import static io.zhiqiao.matcher.eligibility.Pair.assertAllowed;
import static io.zhiqiao.matcher.eligibility.Pair.assertExcluded;
import static io.zhiqiao.matcher.eligibility.Pair.assertUnverified;
import static io.zhiqiao.matcher.eligibility.Pair.expert;
import static io.zhiqiao.matcher.eligibility.Pair.ofMaker;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.PoolStatus;
import org.junit.jupiter.api.Test;

class InPoolTest {

    private static final EligibilityRule RULE = new InPool();

    @Test
    void onlyActiveExpertsAreAllowed() {
        for (var status : PoolStatus.values()) {
            var expert = expert().pool(status).expert();
            if (status == PoolStatus.ACTIVE) {
                assertAllowed(RULE, expert, ofMaker());
            } else {
                assertThat(assertExcluded(RULE, expert, ofMaker(), "in-pool").zh())
                        .contains(status.name());
            }
        }
    }

    @Test
    void unknownStateIsSaid() {
        assertUnverified(RULE, expert().pool(null).expert(), ofMaker(), "in-pool");
    }
}
