package io.zhiqiao.matcher.eligibility;

import static io.zhiqiao.matcher.eligibility.Pair.assertAllowed;
import static io.zhiqiao.matcher.eligibility.Pair.assertExcluded;
import static io.zhiqiao.matcher.eligibility.Pair.expert;
import static io.zhiqiao.matcher.eligibility.Pair.ofMaker;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.Consent;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsentGivenTest {

    private static final EligibilityRule RULE = new ConsentGiven();

    @Test
    void consentToMatchingIsEnough() {
        assertAllowed(RULE, expert().consents(Set.of(Consent.MATCHING)).expert(), ofMaker());
    }

    @Test
    void otherConsentsAreNotEnough() {
        assertExcluded(
                RULE, expert().consents(Set.of(Consent.POOL, Consent.CONTACT)).expert(), ofMaker(), "consent");
        assertExcluded(RULE, expert().consents(Set.of()).expert(), ofMaker(), "consent");
    }

    @Test
    void silenceIsNoConsent() {
        assertThat(assertExcluded(RULE, expert().consents(null).expert(), ofMaker(), "consent")
                        .en())
                .contains("on record");
    }
}
