package io.zhiqiao.account;

import io.zhiqiao.account.AccountLinks.Link;
import io.zhiqiao.account.AccountService.NewAccount;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.record.IdempotentRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes accounts whose owners set their passwords by a link. */
@Service
public class Invitations {

    private final AccountService accounts;
    private final AccountLinks links;
    private final RecordStore records;
    private final IdempotentRequests requests;

    Invitations(AccountService accounts, AccountLinks links, RecordStore records, IdempotentRequests requests) {
        this.accounts = accounts;
        this.links = links;
        this.records = records;
        this.requests = requests;
    }

    /**
     * Makes an account that waits for its owner, and the link to send.
     *
     * @throws RejectedException (409, 422) if the login is taken, or the enterprise or expert is not recorded
     */
    @Transactional
    public Invitation invite(NewAccount wanted, Audit.Actor actor) {
        checkRecorded(wanted);
        var person = accounts.create(wanted, null, actor);
        return new Invitation(accounts.get(person.accountId()), links.issue(person.accountId(), actor));
    }

    /**
     * As {@link #invite}, once for each key: sent again, it makes a new link to the same account.
     *
     * @param key by which a repeated request is known; null for none
     */
    @Transactional
    public Invitation inviteOnce(@Nullable String key, NewAccount wanted, Audit.Actor actor) {
        checkRecorded(wanted);
        var accountId = requests.once(
                actor.login(),
                "account.invite",
                key,
                wanted.toString(),
                () -> accounts.create(wanted, null, actor).accountId());
        return new Invitation(accounts.get(accountId), links.issue(accountId, actor));
    }

    /**
     * Sees whether the records that an account speaks for are there.
     *
     * @throws RejectedException (422) if one is not
     */
    void checkRecorded(NewAccount wanted) {
        check(RecordKind.ORGANISATIONS, "organisationId", wanted.organisationId(), "单位", "organisation");
        check(RecordKind.EXPERTS, "expertId", wanted.expertId(), "专家", "expert");
    }

    private void check(RecordKind<?> kind, String field, @Nullable String id, String zh, String en) {
        if (id != null && !records.contains(kind, id)) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "unknown",
                    field,
                    id,
                    new Sentence(
                            "没有编号为“%s”的%s。请核对编号，或先导入。".formatted(id, zh),
                            "There is no %s with the id “%s”: check it, or import it first.".formatted(en, id))));
        }
    }

    /**
     * An account and the link to its first password.
     *
     * @param account as it was made
     * @param link told this once
     */
    public record Invitation(Account account, Link link) {}
}
