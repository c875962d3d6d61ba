package io.zhiqiao.account;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody who may sign in.
 *
 * @param accountId random, unchanging
 * @param login in lower case, unique; an e-mail address or a name
 * @param displayName shown to others
 * @param passwordHash encoded; null until a password is set by a link
 * @param roles names of {@link Role}s, separated by commas
 * @param organisationId the enterprise that they speak for; null for others
 * @param expertId whose requests they answer; null for others
 * @param district the only district that they see; null for all
 * @param team the only service team that they see; null for all
 * @param state whether they may sign in
 * @param failedSignIns since the last that succeeded
 * @param lockedUntil null unless too many failed
 * @param createdAt when
 * @param version grows with each change; 0 before it is written
 */
@Table("account")
public record Account(
        @Id String accountId,
        String login,
        String displayName,
        @Nullable String passwordHash,
        String roles,
        @Nullable String organisationId,
        @Nullable String expertId,
        @Nullable String district,
        @Nullable String team,
        AccountState state,
        int failedSignIns,
        @Nullable Instant lockedUntil,
        Instant createdAt,
        @Version long version) {

    /** The roles as such. */
    public Set<Role> roleSet() {
        return Arrays.stream(roles.split(",", -1)).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** The roles in the order in which they are told. */
    public List<Role> roleList() {
        return roleSet().stream().sorted().toList();
    }

    /** Whether too many sign-ins failed a short while before {@code now}. */
    boolean isLockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** What an audit tells of it. */
    String summary() {
        return "%s %s organisation=%s expert=%s district=%s team=%s"
                .formatted(roles, state, said(organisationId), said(expertId), said(district), said(team));
    }

    private static String said(@Nullable String value) {
        return value == null ? "-" : value;
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "Account[%s, %s, %s, %s]".formatted(accountId, login, roles, state);
    }
}
