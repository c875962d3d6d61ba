package io.zhiqiao.account;

import io.zhiqiao.audit.Audit;
import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: somebody who signed in, or a programme with a token of somebody.
 *
 * @param accountId of the account
 * @param login of the account
 * @param displayName shown to others
 * @param roles what they are; never empty
 * @param organisationId the enterprise that they speak for; null for others
 * @param expertId whose requests they answer; null for others
 * @param district the only district that they see; null for all
 * @param team the only service team that they see; null for all
 */
public record Person(
        String accountId,
        String login,
        String displayName,
        Set<Role> roles,
        @Nullable String organisationId,
        @Nullable String expertId,
        @Nullable String district,
        @Nullable String team)
        implements Serializable {

    /** Copies the roles. */
    public Person {
        roles = Set.copyOf(roles);
    }

    static Person of(Account account) {
        return new Person(
                account.accountId(),
                account.login(),
                account.displayName(),
                account.roleSet(),
                account.organisationId(),
                account.expertId(),
                account.district(),
                account.team());
    }

    /** Whether they are this. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether they work for the office: coordinator, secretary or administrator. */
    public boolean isStaff() {
        return is(Role.COORDINATOR) || is(Role.SECRETARY) || is(Role.ADMINISTRATOR);
    }

    /** As the audit names them. */
    public Audit.Actor actor(String origin) {
        return new Audit.Actor(login, roles.stream().map(Role::name).sorted().collect(Collectors.joining(",")), origin);
    }
}
