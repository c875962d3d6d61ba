package io.zhiqiao.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the list of accounts shows.
 *
 * @param accounts of this page
 * @param filter what was asked
 * @param roles to filter by
 * @param states to filter by
 * @param nextUrl the next page; null on the last one
 */
record AccountListView(
        List<Account> accounts,
        AccountFilter filter,
        List<Role> roles,
        List<AccountState> states,
        @Nullable String nextUrl) {}
