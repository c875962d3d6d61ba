package io.zhiqiao.team;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.lifecycle.Refusals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds teams, and who is in them on a day. */
@Service
public class Teams {

    /** Kind of record in the audit. */
    public static final String KIND = "team";

    private final TeamRows rows;
    private final TeamMemberRows members;
    private final CurrentPerson people;

    Teams(TeamRows rows, TeamMemberRows members, CurrentPerson people) {
        this.rows = rows;
        this.members = members;
        this.people = people;
    }

    /**
     * A team that whoever asks reaches.
     *
     * @throws RejectedException (404) if there is none, or it is none of theirs
     */
    @Transactional(readOnly = true)
    public Team find(String teamId) {
        return known(teamId)
                .filter(team -> TeamReach.reaches(people.get(), team))
                .orElseThrow(() -> RejectedException.notFound("teamId", teamId, "服务队", "service team"));
    }

    /** A team, whoever asks; for parts that decide themselves who sees what of it. */
    @Transactional(readOnly = true)
    public Optional<Team> known(String teamId) {
        return rows.findById(teamId).map(TeamRow::team);
    }

    /** Every team of every version of the scheme, the newest version first; whoever asks. */
    @Transactional(readOnly = true)
    public List<Team> all() {
        return rows.findAllByOrderBySchemeVersionDescIndustryNumberAsc().stream()
                .map(TeamRow::team)
                .toList();
    }

    /** The teams of the newest version of the scheme in their order; whoever asks. */
    @Transactional(readOnly = true)
    public List<Team> current() {
        var all = all();
        return all.stream()
                .filter(team -> team.schemeVersion() == all.getFirst().schemeVersion())
                .toList();
    }

    /** Whether a team is of the newest version of the scheme: others are read only. */
    @Transactional(readOnly = true)
    public boolean isCurrent(Team team) {
        return team.schemeVersion() == current().getFirst().schemeVersion();
    }

    /** The newest team of that name; whoever asks. */
    @Transactional(readOnly = true)
    public Optional<Team> named(String name) {
        return all().stream().filter(team -> team.name().equals(name)).findFirst();
    }

    /** The team that a problem is with; whoever asks. Empty for a problem without a team. */
    @Transactional(readOnly = true)
    public Optional<Team> of(Problem problem) {
        return named(problem.classification().teamIndustry());
    }

    /** Who is in a team on a day, leaders first; whoever asks. */
    @Transactional(readOnly = true)
    public List<TeamMember> membersOn(String teamId, LocalDate date) {
        return memberships(teamId).stream()
                .filter(member -> member.isOn(date))
                .sorted((one, other) -> one.role().compareTo(other.role()))
                .toList();
    }

    /** All who are, were or will be in a team, by their first day; whoever asks. */
    @Transactional(readOnly = true)
    public List<TeamMember> memberships(String teamId) {
        return members.findByTeamIdOrderByMemberFromAscMemberIdAsc(teamId);
    }

    /** The memberships of an expert in all teams, by their first day; whoever asks. */
    @Transactional(readOnly = true)
    public List<TeamMember> membershipsOf(String expertId) {
        return members.findByExpertIdOrderByMemberFromAscMemberIdAsc(expertId);
    }

    /**
     * The team, if whoever asks may change it.
     *
     * @param version the version that was read; null where something else carries the version
     * @throws RejectedException (404, 409, 412) if not
     */
    Team toChange(String teamId, @Nullable Long version) {
        var team = find(teamId);
        if (version != null && team.version() != version) {
            throw Refusals.stale();
        }
        if (!isCurrent(team)) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "old-scheme",
                    "这支队属于旧的产业方案，只供查阅，不能再修改。",
                    "This team belongs to an old scheme of industries: it can be read, not changed any more."));
        }
        return team;
    }

    /** Who adds to a team waits for others who do. */
    void alone(String teamId) {
        rows.findByTeamId(teamId);
    }

    Team saved(Team team) {
        return Refusals.unlessStale(() -> rows.save(TeamRow.of(team)).team());
    }

    Audit.Actor actor() {
        return people.get().actor(people.origin());
    }
}
