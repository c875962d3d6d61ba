package io.zhiqiao.demo;

import io.zhiqiao.account.DemoAccounts;
import io.zhiqiao.engine.ZhiqiaoSettings;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.proposal.Match;
import io.zhiqiao.proposal.MatchMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives an account to each expert and enterprise whose turn it is, so that a visitor can play the other side too. */
@Component
class DemoGuests {

    private final ZhiqiaoSettings settings;
    private final DemoAccounts accounts;
    private final RecordStore records;

    DemoGuests(ZhiqiaoSettings settings, DemoAccounts accounts, RecordStore records) {
        this.settings = settings;
        this.accounts = accounts;
        this.records = records;
    }

    @EventListener
    void welcome(MatchMoved moved) {
        if (settings.demo()) {
            switch (moved.match().state()) {
                case PROPOSED -> enterprise(moved.match());
                case INVITED -> expert(moved.match());
                default -> {}
            }
        }
    }

    private void expert(Match match) {
        records.find(RecordKind.EXPERTS, match.expertId())
                .ifPresent(expert -> accounts.offerExpert(
                        match.expertId(), expert.name().display()));
    }

    private void enterprise(Match match) {
        records.find(RecordKind.PROBLEMS, match.problemId()).ifPresent(problem -> {
            var enterprise = problem.posting().enterprise();
            var id = enterprise == null ? null : enterprise.id();
            if (enterprise != null && id != null) {
                accounts.offerEnterprise(id.value(), enterprise.name());
            }
        });
    }
}
