package io.zhiqiao.matcher.eligibility;

import static io.zhiqiao.matcher.eligibility.Pair.assertAllowed;
import static io.zhiqiao.matcher.eligibility.Pair.assertExcluded;
import static io.zhiqiao.matcher.eligibility.Pair.assertUnverified;
import static io.zhiqiao.matcher.eligibility.Pair.expert;
import static io.zhiqiao.matcher.eligibility.Pair.ofMaker;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnnualCapTest {

    private static final EligibilityRule RULE = new AnnualCap();

    @Test
    void oneServiceBelowTheCapIsAllowed() {
        assertAllowed(RULE, expert().capacity(6, 5).expert(), ofMaker());
    }

    @Test
    void capThatIsReachedOrPassedIsExcluded() {
        assertThat(assertExcluded(RULE, expert().capacity(6, 6).expert(), ofMaker(), "annual-cap")
                        .zh())
                .contains("6/6");
        assertExcluded(RULE, expert().capacity(6, 7).expert(), ofMaker(), "annual-cap");
        assertExcluded(RULE, expert().capacity(0, 0).expert(), ofMaker(), "annual-cap");
    }

    @Test
    void unknownNumbersAreSaid() {
        assertUnverified(RULE, expert().capacity(null, 3).expert(), ofMaker(), "annual-cap");
        assertUnverified(RULE, expert().capacity(6, null).expert(), ofMaker(), "annual-cap");
        assertUnverified(RULE, expert().capacity(null, null).expert(), ofMaker(), "annual-cap");
    }
}
