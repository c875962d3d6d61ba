package io.zhiqiao.matcher.eligibility;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.PoolStatus;

/** Only active experts of the pool are suggested. */
final class InPool implements EligibilityRule {

    private static final String RULE = "in-pool";

    @Override
    public Verdict check(Expert expert, Circumstances circumstances) {
        var status = expert.standing().poolStatus();
        if (status == null) {
            return Verdict.unverified(RULE, "入库状态没有记录", "The state in the pool is not recorded");
        }
        return status == PoolStatus.ACTIVE
                ? Verdict.ALLOWED
                : Verdict.excluded(
                        RULE, "不在库或暂停推荐（%s）".formatted(status), "Not active in the pool (%s)".formatted(status));
    }
}
