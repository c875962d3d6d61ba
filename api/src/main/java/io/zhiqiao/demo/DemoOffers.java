package io.zhiqiao.demo;

import io.zhiqiao.account.DemoAccounts;
import io.zhiqiao.account.Role;
import io.zhiqiao.offer.TakenPackage;
import io.zhiqiao.offer.TakenSteps;
import io.zhiqiao.offer.Takings;
import io.zhiqiao.visit.VisitLog;
import io.zhiqiao.visit.Visits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** A package that is under way, and a visit after which something is to be done. */
@Component
final class DemoOffers {

    private static final int DAYS_SINCE_VISIT = 4;
    private static final int DAYS_LEFT = 3;

    private final DemoAccounts accounts;
    private final Takings takings;
    private final TakenSteps steps;
    private final Visits visits;
    private final Clock clock;

    DemoOffers(DemoAccounts accounts, Takings takings, TakenSteps steps, Visits visits, Clock clock) {
        this.accounts = accounts;
        this.takings = takings;
        this.steps = steps;
        this.visits = visits;
        this.clock = clock;
    }

    /** The enterprise of the demo took the diagnosis; its first step is done. */
    void take(String problemId) {
        var taken = new AtomicReference<TakenPackage>();
        accounts.as(Role.COORDINATOR, () -> {
            var begun = takings.begin(problemId, "diagnosis");
            var tailored = steps.tailor(begun.takingId(), 2, 3, false, "数据已齐，报告可以快些", begun.version());
            taken.set(takings.step(tailored.takingId(), "propose", "", tailored.version()));
        });
        accounts.as(
                Role.ENTERPRISE,
                () -> taken.set(takings.step(
                        taken.get().takingId(), "accept", "", taken.get().version())));
        accounts.as(
                Role.COORDINATOR,
                () -> steps.done(
                        taken.get().takingId(),
                        0,
                        LocalDate.now(clock).minusDays(1),
                        "企业给了三个月的炉次记录与声扫图，待核：预干燥温度、加压曲线。",
                        null,
                        taken.get().version()));
    }

    /** Somebody of the office was there; a manual is to be sent. */
    void visit(String organisationId) {
        var today = LocalDate.now(clock);
        accounts.as(Role.COORDINATOR, () -> {
            var visit = visits.plan(organisationId, today.minusDays(DAYS_SINCE_VISIT));
            var log = new VisitLog(
                    today.minusDays(DAYS_SINCE_VISIT),
                    "协调员、服务队秘书（样例）",
                    "工艺部负责人（样例）",
                    "三号线灌封件气泡多，近两个月不良率 4%，每月返工约 6 万元。换过真空泵，没有用。希望不良率降到 1% 以下，想找专家做技术服务。",
                    "气泡出现在哪一道工序？有没有剖面照片？");
            visit = visits.log(visit.visitId(), log, visit.version());
            visits.followUp(visit.visitId(), "送专利库使用手册，并约第二次走访", today.plusDays(DAYS_LEFT), null, visit.version());
        });
    }
}
