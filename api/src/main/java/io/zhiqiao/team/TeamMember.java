package io.zhiqiao.team;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That an expert is in a team, as what, and from when to when. It ends, it is never removed.
 *
 * @param memberId random, unchanging
 * @param teamId which team
 * @param expertId who
 * @param role as what; of leaders and deputies there is one on a day
 * @param memberFrom first day
 * @param memberTo last day; null for one that has not ended
 * @param reason why it ended; may be empty
 * @param version grows with each change; 0 before it is written
 */
@Table("team_member")
public record TeamMember(
        @Id String memberId,
        String teamId,
        String expertId,
        TeamRole role,
        LocalDate memberFrom,
        @Nullable LocalDate memberTo,
        String reason,
        @Version long version) {

    /** Whether they are in the team on that day. */
    public boolean isOn(LocalDate date) {
        return !memberFrom.isAfter(date) && (memberTo == null || !memberTo.isBefore(date));
    }

    /** Whether there is a day on which both are. */
    boolean overlaps(LocalDate from, @Nullable LocalDate to) {
        return (memberTo == null || !memberTo.isBefore(from)) && (to == null || !memberFrom.isAfter(to));
    }

    TeamMember ending(LocalDate lastDay, String why) {
        return new TeamMember(memberId, teamId, expertId, role, memberFrom, lastDay, why, version);
    }
}
