package io.zhiqiao.account;

import io.zhiqiao.account.AccountService.NewAccount;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What changes in accounts; each change ends the sessions that began before it. */
@Service
public class AccountChanges {

    private final AccountService service;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Audit audit;
    private final PasswordEncoder encoder;

    AccountChanges(AccountService service, Accounts accounts, Sessions sessions, Audit audit, PasswordEncoder encoder) {
        this.service = service;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.encoder = encoder;
    }

    /**
     * Changes what somebody is called, is and speaks for; they sign in anew.
     *
     * @param version the version that was read
     * @throws RejectedException (404, 409, 412, 422) if that cannot be
     */
    @Transactional
    public Account change(String accountId, long version, NewAccount wanted, Audit.Actor actor) {
        var before = service.get(accountId);
        if (!wanted.roles().contains(Role.ADMINISTRATOR)) {
            keepAnAdministrator(before);
        }
        checkVersion(accounts.change(
                accountId,
                version,
                wanted.displayName(),
                wanted.roleNames(),
                wanted.organisationId(),
                wanted.expertId(),
                wanted.district(),
                wanted.team()));
        return changed(before, "account.change", actor);
    }

    /** Closes an account: nobody signs in with it any more, its sessions and tokens end. */
    @Transactional
    public Account close(String accountId, long version, Audit.Actor actor) {
        var before = service.get(accountId);
        keepAnAdministrator(before);
        checkVersion(accounts.setState(accountId, version, AccountState.CLOSED.name()));
        return changed(before, "account.close", actor);
    }

    /** Opens a closed account again; without a password it waits for a link. */
    @Transactional
    public Account open(String accountId, long version, Audit.Actor actor) {
        var before = service.get(accountId);
        var state = before.passwordHash() == null ? AccountState.INVITED : AccountState.ACTIVE;
        checkVersion(accounts.setState(accountId, version, state.name()));
        return changed(before, "account.open", actor);
    }

    /**
     * Sets another password for somebody who knows the old one; their other sessions end.
     *
     * @param keptSession id of the session that goes on
     * @throws RejectedException (422) if the old one is wrong, or the new one too easy
     */
    @Transactional(noRollbackFor = WrongPasswordException.class)
    public void changePassword(Person person, String old, String wanted, String keptSession, String origin) {
        var account = service.get(person.accountId());
        if (!encoder.matches(old, account.passwordHash() == null ? "" : account.passwordHash())) {
            service.failed(account.login(), origin);
            throw new WrongPasswordException();
        }
        PasswordRules.check(wanted, account.login());
        accounts.setPassword(account.accountId(), encoder.encode(wanted));
        sessions.endOthers(account.login(), keptSession);
        audit.add(new Audit.Deed(
                person.actor(origin), "account.password", "account", account.accountId(), null, null, null));
    }

    private Account changed(Account before, String action, Audit.Actor actor) {
        var after = service.get(before.accountId());
        sessions.endAll(after.login());
        audit.add(new Audit.Deed(actor, action, "account", after.accountId(), before.summary(), after.summary(), null));
        return after;
    }

    private void keepAnAdministrator(Account account) {
        var administers =
                account.state() == AccountState.ACTIVE && account.roleSet().contains(Role.ADMINISTRATOR);
        if (administers && accounts.countAdministrators() == 1) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "last-administrator",
                    "这是最后一个管理员，不能关闭，也不能取消其管理员角色。请先增加一个管理员。",
                    "This is the last administrator: make another one first."));
        }
    }

    private static void checkVersion(int changed) {
        if (changed == 0) {
            throw new RejectedException(
                    Rejection.of(
                            HttpStatus.PRECONDITION_FAILED,
                            "stale",
                            "账号在此期间已被别人修改，您的修改没有保存。请刷新后再改。",
                            "Somebody changed the account meanwhile, and your change was not saved. Reload, then change it again."));
        }
    }
}
