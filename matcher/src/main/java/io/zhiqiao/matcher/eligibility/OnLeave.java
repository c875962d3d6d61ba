package io.zhiqiao.matcher.eligibility;

import io.zhiqiao.indexer.corpus.Expert;

/** Nobody is suggested on days of leave. */
final class OnLeave implements EligibilityRule {

    private static final String RULE = "leave";

    @Override
    public Verdict check(Expert expert, Circumstances circumstances) {
        for (var leave : expert.service().leave()) {
            if (leave.contains(circumstances.today())) {
                var until = leave.to() == null ? "…" : leave.to().toString();
                return Verdict.excluded(RULE, "休假中（至 %s）".formatted(until), "On leave (until %s)".formatted(until));
            }
        }
        return Verdict.ALLOWED;
    }
}
