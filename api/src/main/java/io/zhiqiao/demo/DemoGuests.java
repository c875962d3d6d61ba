package io.zhiqiao.demo;

import io.zhiqiao.account.DemoAccounts;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.proposal.Match;
import io.zhiqiao.proposal.MatchMoved;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives an account to each expert and enterprise whose turn it is, so that a visitor can play the other side too. */
@Component
@ConditionalOnProperty("zhiqiao.demo-story")
class DemoGuests {

    private final DemoAccounts accounts;
    private final RecordStore records;

    DemoGuests(DemoAccounts accounts, RecordStore records) {
        this.accounts = accounts;
        this.records = records;
    }

    @EventListener
    void welcome(MatchMoved moved) {
        switch (moved.match().state()) {
            case PROPOSED -> enterprise(moved.match());
            case INVITED -> expert(moved.match());
            default -> {}
        }
    }

    private void expert(Match match) {
        records.find(RecordKind.EXPERTS, match.expertId())
                .ifPresent(expert ->
                        accounts.offerExpert(match.expertId(), expert.name().display()));
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
