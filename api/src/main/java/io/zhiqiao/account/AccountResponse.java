package io.zhiqiao.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as programmes see it, without its password.
 *
 * @param accountId unchanging
 * @param login of the account
 * @param displayName shown to others
 * @param roles what they are
 * @param organisationId the enterprise that they speak for
 * @param expertId whose requests they answer
 * @param district the only district that they see
 * @param team the only service team that they see
 * @param state whether they may sign in
 * @param createdAt when
 */
record AccountResponse(
        String accountId,
        String login,
        String displayName,
        List<Role> roles,
        @Nullable String organisationId,
        @Nullable String expertId,
        @Nullable String district,
        @Nullable String team,
        AccountState state,
        Instant createdAt) {

    static AccountResponse of(Account account) {
        return new AccountResponse(
                account.accountId(),
                account.login(),
                account.displayName(),
                account.roleList(),
                account.organisationId(),
                account.expertId(),
                account.district(),
                account.team(),
                account.state(),
                account.createdAt());
    }

    /**
     * One page of accounts.
     *
     * @param accounts by login
     * @param next cursor of the next page; null on the last one
     */
    record Page(List<AccountResponse> accounts, @Nullable String next) {}

    /**
     * An account and the link with which its owner sets a password.
     *
     * @param account as it is
     * @param link path of the page; told this once
     * @param expiresAt when the link stops to work
     */
    record WithLink(AccountResponse account, String link, Instant expiresAt) {}
}
