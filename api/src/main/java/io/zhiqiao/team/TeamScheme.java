package io.zhiqiao.team;

import io.zhiqiao.indexer.taxonomy.TeamIndustries;
import io.zhiqiao.indexer.taxonomy.TeamIndustries.TeamIndustry;
import io.zhiqiao.matcher.EngineFolders;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the teams of every version of the scheme that has none yet; what people wrote down of a team stays. */
@Component
class TeamScheme {

    private final TeamRows rows;
    private final EngineFolders folders;

    TeamScheme(TeamRows rows, EngineFolders folders) {
        this.rows = rows;
        this.folders = folders;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional
    public void make() {
        make(TeamIndustries.versions(folders.config().resolve("taxonomy")));
    }

    /** Makes what is missing of these versions, the oldest first. */
    void make(List<TeamIndustries> versions) {
        versions.forEach(scheme -> scheme.all().stream()
                .map(industry -> team(scheme.version(), industry))
                .filter(team -> !rows.existsById(team.teamId()))
                .forEach(team -> rows.save(TeamRow.of(team))));
    }

    private static Team team(int version, TeamIndustry industry) {
        var former = industry.formerNumbers().stream()
                .map(number -> Team.idOf(version - 1, number))
                .toList();
        return new Team(
                Team.idOf(version, industry.order()),
                version,
                industry.order(),
                industry.name(),
                industry.nameEn(),
                former,
                Team.Leading.NOBODY,
                List.of(),
                List.of(),
                0);
    }
}
