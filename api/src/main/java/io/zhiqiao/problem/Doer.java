package io.zhiqiao.problem;

import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import java.util.Set;

/**
 * Who makes a step.
 *
 * @param actor as the audit names them
 * @param roles that count for the problem; empty for somebody who must not see it
 */
record Doer(Audit.Actor actor, Set<Role> roles) {

    /** The service itself, at the end of a time limit. */
    static final Doer SYSTEM = new Doer(Audit.Actor.SYSTEM, Set.of(Role.SYSTEM));

    /** Copies the roles. */
    Doer {
        roles = Set.copyOf(roles);
    }

    static Doer of(Person person, Set<Role> counting, String origin) {
        return new Doer(person.actor(origin), counting);
    }

    boolean isOffice() {
        return roles.contains(Role.COORDINATOR) || roles.contains(Role.SECRETARY);
    }
}
