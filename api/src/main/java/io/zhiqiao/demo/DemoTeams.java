package io.zhiqiao.demo;

import io.zhiqiao.account.DemoAccounts;
import io.zhiqiao.account.Role;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.team.Team;
import io.zhiqiao.team.TeamRole;
import io.zhiqiao.team.TeamWriting;
import io.zhiqiao.team.Teams;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Fills the service teams of the demo with experts of the sample whose industry it is. */
@Component
final class DemoTeams {

    private static final int MOST = 5;

    private final DemoAccounts accounts;
    private final RecordStore records;
    private final Teams teams;
    private final TeamWriting writing;
    private final Clock clock;

    DemoTeams(DemoAccounts accounts, RecordStore records, Teams teams, TeamWriting writing, Clock clock) {
        this.accounts = accounts;
        this.records = records;
        this.teams = teams;
        this.writing = writing;
        this.clock = clock;
    }

    /** Fills those that nobody is in. */
    void fill() {
        var experts = new ArrayList<Expert>();
        records.forEach(RecordKind.EXPERTS, experts::add);
        experts.sort(Comparator.comparing(expert -> expert.id().value()));
        accounts.as(
                Role.COORDINATOR,
                () -> teams.current().stream()
                        .filter(team -> teams.memberships(team.teamId()).isEmpty())
                        .forEach(team -> fill(team, experts)));
    }

    private void fill(Team team, List<Expert> experts) {
        var since = LocalDate.now(clock).withDayOfYear(1);
        var own = experts.stream()
                .filter(expert -> expert.expertise().teamIndustries().contains(team.name()))
                .limit(MOST)
                .toList();
        for (var at = 0; at < own.size(); at++) {
            var role = at == 0 ? TeamRole.LEADER : at == 1 ? TeamRole.DEPUTY : TeamRole.MEMBER;
            writing.join(team.teamId(), own.get(at).id().value(), role, since);
        }
        writing.change(
                team.teamId(),
                new Team.Leading("%s学会（样例）".formatted(team.name()), null, "李联络（样例）", "周秘书（样例）"),
                List.of("%s学会（样例）".formatted(team.name())),
                List.of(),
                team.version());
    }
}
