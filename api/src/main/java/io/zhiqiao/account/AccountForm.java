package io.zhiqiao.account;

import io.zhiqiao.account.AccountService.NewAccount;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is typed.
 *
 * @param login of the account; not asked for a second time
 * @param displayName shown to others
 * @param roles what they are
 * @param organisationId for enterprises
 * @param expertId for experts
 * @param district for coordinators of one district
 * @param team for secretaries of a team
 */
record AccountForm(
        @Nullable String login,
        @Nullable String displayName,
        @Nullable Set<Role> roles,
        @Nullable String organisationId,
        @Nullable String expertId,
        @Nullable String district,
        @Nullable String team) {

    private static final List<Role> OFFERED =
            List.of(Role.ENTERPRISE, Role.EXPERT, Role.COORDINATOR, Role.SECRETARY, Role.ADMINISTRATOR);

    static final AccountForm EMPTY = new AccountForm(null, null, null, null, null, null, null);

    static AccountForm of(Account account) {
        return new AccountForm(
                account.login(),
                account.displayName(),
                account.roleSet(),
                account.organisationId(),
                account.expertId(),
                account.district(),
                account.team());
    }

    /** What it asks for, for an account that may have its login already. */
    NewAccount wanted(@Nullable String knownLogin) {
        return new NewAccount(
                knownLogin == null ? text(login) : knownLogin,
                text(displayName),
                roles == null ? Set.of() : roles,
                organisationId,
                expertId,
                district,
                team);
    }

    /** The roles to choose from. */
    public List<Role> offered() {
        return OFFERED;
    }

    /** Whether a role is chosen. */
    public boolean has(Role role) {
        return roles != null && !roles.isEmpty() && EnumSet.copyOf(roles).contains(role);
    }

    /** The roles in words, in their order. */
    String shownRoles() {
        return OFFERED.stream()
                .filter(this::has)
                .map(role -> role.title().zh() + " " + role.title().en())
                .collect(Collectors.joining(", "));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
