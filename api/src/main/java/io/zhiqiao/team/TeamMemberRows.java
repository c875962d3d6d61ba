package io.zhiqiao.team;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** The memberships, ended ones included. */
interface TeamMemberRows extends CrudRepository<TeamMember, String> {

    List<TeamMember> findByTeamIdOrderByMemberFromAscMemberIdAsc(String teamId);

    List<TeamMember> findByExpertIdOrderByMemberFromAscMemberIdAsc(String expertId);
}
