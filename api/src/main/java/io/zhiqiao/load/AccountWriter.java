package io.zhiqiao.load;

import java.util.List;

/** An administrator makes accounts, each under a login of its own. */
final class AccountWriter implements MixedWriting.Writer {

    private static final String MADE = "select count(*) from account where login = ?";
    private static final String MADE_IN_AUDIT =
            "select count(*) from audit_entry a join account c on a.record_id = c.account_id"
                    + " where a.action = 'account.create' and c.login = ?";

    private final Visitor administrator;
    private final Ledger ledger = new Ledger();
    private int number;

    AccountWriter(Visitor administrator) {
        this.administrator = administrator;
    }

    @Override
    public void next() {
        var login = "crash-%05d".formatted(++number);
        ledger.ask(
                new Deed("account", login, List.of(MADE, MADE_IN_AUDIT)),
                () -> administrator.json(
                        "account",
                        "POST",
                        "/api/v1/accounts",
                        "{\"login\":\"%s\",\"displayName\":\"演练\",\"roles\":[\"COORDINATOR\"]}".formatted(login)));
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
