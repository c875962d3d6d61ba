package io.zhiqiao.matcher.eligibility;

import static io.zhiqiao.matcher.eligibility.Pair.assertAllowed;
import static io.zhiqiao.matcher.eligibility.Pair.assertExcluded;
import static io.zhiqiao.matcher.eligibility.Pair.expert;

import io.zhiqiao.indexer.corpus.Confidentiality;
import org.junit.jupiter.api.Test;

class ConfidentialityKeptTest {

    private static final EligibilityRule RULE = new ConfidentialityKept();

    @Test
    void onlyProblemsForNamedExpertsAreKeptBack() {
        assertAllowed(RULE, expert().expert(), Pair.withConfidentiality(Confidentiality.PUBLIC));
        assertAllowed(RULE, expert().expert(), Pair.withConfidentiality(Confidentiality.POOL_ONLY));
        assertExcluded(
                RULE, expert().expert(), Pair.withConfidentiality(Confidentiality.NAMED_ONLY), "confidentiality");
    }
}
