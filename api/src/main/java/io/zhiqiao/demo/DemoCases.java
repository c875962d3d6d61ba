package io.zhiqiao.demo;

import io.zhiqiao.account.DemoAccounts;
import io.zhiqiao.account.Role;
import io.zhiqiao.casebook.CaseBook;
import io.zhiqiao.casebook.CaseMaking;
import io.zhiqiao.casebook.CaseText;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.record.AcceptedRecords;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the library of cases of the demo; one that the enterprise sent waits for the office. */
@Component
final class DemoCases {

    private static final int DAYS_SINCE = 9;
    private static final int DAYS_BETWEEN = 20;

    private final DemoAccounts accounts;
    private final AcceptedRecords records;
    private final TransactionTemplate transaction;
    private final CaseMaking making;
    private final CaseBook book;
    private final Clock clock;

    DemoCases(
            DemoAccounts accounts,
            AcceptedRecords records,
            TransactionTemplate transaction,
            CaseMaking making,
            CaseBook book,
            Clock clock) {
        this.accounts = accounts;
        this.records = records;
        this.transaction = transaction;
        this.making = making;
        this.book = book;
        this.clock = clock;
    }

    /** Fills it. */
    void fill() {
        var today = LocalDate.now(clock);
        transaction.executeWithoutResult(status -> {
            var all = DemoCase.values();
            for (var at = 0; at < all.length; at++) {
                var told = all[at].told(today.minusDays((at + 1L) * DAYS_BETWEEN), at % 2 == 0);
                records.put(RecordKind.CASES, told, "demo", 0);
            }
        });
        accounts.as(Role.ENTERPRISE, () -> {
            var sent = making.ofShopFloor(
                    new CaseText(
                            "劈刀清洗架小改造",
                            "劈刀超声清洗时互相磕碰，刃口缺损，每月多领 6 把。",
                            "用聚四氟乙烯棒料开槽做成插架，每槽一把，换槽液不用取刀。",
                            "刃口缺损由每月 6 把降到 1 把，每年省 3.8 万元。",
                            "",
                            "",
                            today.minusDays(DAYS_SINCE)),
                    "样例甲\n样例乙",
                    null);
            book.step(sent.told().id().value(), "submit", "", sent.version());
        });
    }
}
