package io.zhiqiao.team;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A {@link Team} as the database has it: lists a name a line. */
@Table("service_team")
record TeamRow(
        @Id String teamId,
        int schemeVersion,
        int industryNumber,
        String name,
        String nameEn,
        String formerTeamIds,
        String leadBody,
        @Nullable String leadBodyId,
        String liaison,
        String secretary,
        String societies,
        String districts,
        @Version long version) {

    static TeamRow of(Team team) {
        var leading = team.leading();
        return new TeamRow(
                team.teamId(),
                team.schemeVersion(),
                team.industryNumber(),
                team.name(),
                team.nameEn(),
                String.join("\n", team.formerTeamIds()),
                leading.body(),
                leading.bodyId(),
                leading.liaison(),
                leading.secretary(),
                String.join("\n", team.societies()),
                String.join("\n", team.districts()),
                team.version());
    }

    Team team() {
        return new Team(
                teamId,
                schemeVersion,
                industryNumber,
                name,
                nameEn,
                lines(formerTeamIds),
                new Team.Leading(leadBody, leadBodyId, liaison, secretary),
                lines(societies),
                lines(districts),
                version);
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
