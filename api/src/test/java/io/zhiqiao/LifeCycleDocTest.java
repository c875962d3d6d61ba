package io.zhiqiao;

import io.zhiqiao.account.Role;
import io.zhiqiao.agenda.MeetingLifeCycle;
import io.zhiqiao.casebook.CaseLifeCycle;
import io.zhiqiao.invite.InvitationLifeCycle;
import io.zhiqiao.lifecycle.Guard;
import io.zhiqiao.lifecycle.LifeCycle;
import io.zhiqiao.lifecycle.Transition;
import io.zhiqiao.offer.TakingLifeCycle;
import io.zhiqiao.problem.ProblemLifeCycle;
import io.zhiqiao.proposal.MatchLifeCycle;
import io.zhiqiao.run.RunLifeCycle;
import io.zhiqiao.tour.TourLifeCycle;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/lifecycles.md says what the tables of the code say. */
class LifeCycleDocTest {

    private static final List<LifeCycle<?, ?>> ALL = List.of(
            ProblemLifeCycle.TABLE,
            MatchLifeCycle.TABLE,
            RunLifeCycle.TABLE,
            TourLifeCycle.TABLE,
            MeetingLifeCycle.TABLE,
            InvitationLifeCycle.TABLE,
            TakingLifeCycle.TABLE,
            CaseLifeCycle.TABLE);

    @Test
    void docSaysWhatTheTablesSay() {
        var doc = new StringBuilder("""
                # 流程 Life cycles

                由代码中的表生成，请勿手改；改表后以 `-Dzhiqiao.rewrite=true` 运行测试重写本文。
                Written from the tables in the code; after a change of a table run its test with `-Dzhiqiao.rewrite=true`.
                """);
        ALL.forEach(table -> doc.append(written(table)));

        GoldenFile.at("docs/lifecycles.md").matches(doc.toString());
    }

    private static <S extends Enum<S>, C> String written(LifeCycle<S, C> table) {
        var text = new StringBuilder("\n## %s\n\n".formatted(table.name()))
                .append("| step | 操作 | from | to | who | condition | reason |\n|---|---|---|---|---|---|---|\n");
        table.transitions().forEach(transition -> text.append(line(transition)));
        text.append("\n| state | reminded after | ended after | by |\n|---|---|---|---|\n");
        table.limits()
                .forEach(limit -> text.append("| %s | %d d | %d d | %s |\n"
                        .formatted(limit.state(), limit.remindAfterDays(), limit.endAfterDays(), limit.transition())));
        return text.toString();
    }

    private static <S extends Enum<S>, C> String line(Transition<S, C> transition) {
        return "| %s | %s · %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        transition.name(),
                        transition.title().zh(),
                        transition.title().en(),
                        transition.from().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")),
                        transition.to(),
                        transition.who().stream().sorted().map(Role::name).collect(Collectors.joining(", ")),
                        transition.guards().stream().map(Guard::name).collect(Collectors.joining(", ")),
                        transition.needsReason() ? "yes" : "");
    }
}
