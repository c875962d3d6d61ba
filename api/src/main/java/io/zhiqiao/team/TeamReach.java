package io.zhiqiao.team;

import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;

/**
 * Who of the office reaches which team: coordinators and administrators every team, a secretary with a team that team,
 * whatever version of the scheme it is of; one without a team every team.
 */
public final class TeamReach {

    private TeamReach() {}

    /** Whether a person may read and change a team: who may not must not learn that it is there. */
    public static boolean reaches(Person person, Team team) {
        return isOffice(person) || isOwn(person, team);
    }

    private static boolean isOffice(Person person) {
        return person.is(Role.COORDINATOR) || person.is(Role.ADMINISTRATOR);
    }

    private static boolean isOwn(Person person, Team team) {
        return person.is(Role.SECRETARY)
                && (person.team() == null || team.name().equals(person.team()));
    }
}
