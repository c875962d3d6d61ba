package io.zhiqiao.account;

import java.util.Locale;

/**
 * Which accounts are listed; blank for any.
 *
 * @param text part of the login or the name, without regard to case
 * @param role name of a {@link Role}
 * @param state name of an {@link AccountState}
 */
public record AccountFilter(String text, String role, String state) {

    /** Every account. */
    public static final AccountFilter ALL = new AccountFilter("", "", "");

    /** As a pattern of SQL, in which "!" takes the meaning from what has one. */
    String textPattern() {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
