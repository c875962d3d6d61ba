package io.zhiqiao.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import java.net.URI;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts for programmes that bring many people in or out. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountController {

    private static final int MAX_LIMIT = 200;

    private final AccountService accounts;
    private final AccountChanges changes;
    private final Invitations invitations;
    private final AccountLinks links;
    private final CurrentPerson current;

    AccountController(
            AccountService accounts,
            AccountChanges changes,
            Invitations invitations,
            AccountLinks links,
            CurrentPerson current) {
        this.accounts = accounts;
        this.changes = changes;
        this.invitations = invitations;
        this.links = links;
        this.current = current;
    }

    /** A page of accounts by login. */
    @GetMapping
    AccountResponse.Page list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable AccountState state,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw rejected(
                    HttpStatus.BAD_REQUEST,
                    "limit",
                    "limit 应在 1 到 %d 之间。".formatted(MAX_LIMIT),
                    "The limit must be between 1 and %d.".formatted(MAX_LIMIT));
        }
        var filter = new AccountFilter(q, role == null ? "" : role.name(), state == null ? "" : state.name());
        var found = accounts.search(filter, login(cursor), limit + 1);
        var shown = found.size() > limit ? found.subList(0, limit) : found;
        return new AccountResponse.Page(
                shown.stream().map(AccountResponse::of).toList(),
                found.size() > limit ? cursor(shown.getLast().login()) : null);
    }

    /** One account; its version is the ETag. */
    @GetMapping("/{accountId}")
    ResponseEntity<AccountResponse> account(@PathVariable String accountId) {
        return answer(accounts.get(accountId));
    }

    /**
     * Makes an account that waits for its owner; answers with the link to send. Sent again with the same key, it makes no
     * second account, and answers with a new link, since the first may not have arrived.
     */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AccountResponse.WithLink> invite(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody AccountForm wanted) {
        var made = invitations.inviteOnce(key, wanted.wanted(null), actor());
        return ResponseEntity.created(
                        URI.create("/api/v1/accounts/" + made.account().accountId()))
                .body(withLink(made.account(), made.link()));
    }

    /** Changes name, roles and what the account speaks for. */
    @PutMapping(path = "/{accountId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AccountResponse> change(
            @PathVariable String accountId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody AccountForm form) {
        var version = version(match);
        var wanted = form.wanted(accounts.get(accountId).login());
        invitations.checkRecorded(wanted);
        return answer(changes.change(accountId, version, wanted, actor()));
    }

    /** Closes an account; its sessions and tokens end. */
    @PostMapping("/{accountId}/close")
    ResponseEntity<AccountResponse> close(
            @PathVariable String accountId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        return answer(changes.close(accountId, version(match), actor()));
    }

    /** Opens a closed account again. */
    @PostMapping("/{accountId}/open")
    ResponseEntity<AccountResponse> open(
            @PathVariable String accountId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        return answer(changes.open(accountId, version(match), actor()));
    }

    /**
     * Makes a new link to set a password; earlier ones stop to work. Sent again with the same key, it is refused, and the
     * link that was told then goes on to work.
     */
    @PostMapping("/{accountId}/link")
    AccountResponse.WithLink link(
            @PathVariable String accountId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var link = links.issueOnce(key, accountId, actor());
        return withLink(accounts.get(accountId), link);
    }

    private Audit.Actor actor() {
        return current.get().actor(current.origin());
    }

    private static ResponseEntity<AccountResponse> answer(Account account) {
        return ResponseEntity.ok().eTag("\"" + account.version() + "\"").body(AccountResponse.of(account));
    }

    private static AccountResponse.WithLink withLink(Account account, AccountLinks.Link link) {
        return new AccountResponse.WithLink(AccountResponse.of(account), link.path(), link.expiresAt());
    }

    private static long version(@Nullable String match) {
        if (match == null) {
            throw rejected(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "If-Match",
                    "请先读取账号，并在 If-Match 中给出其 ETag。",
                    "Read the account first, and give its ETag as If-Match.");
        }
        try {
            return Long.parseLong(match.replace("W/", "").replace("\"", ""));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String cursor(String login) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(login.getBytes(UTF_8));
    }

    private static String login(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        } catch (IllegalArgumentException e) {
            throw rejected(
                    HttpStatus.BAD_REQUEST,
                    "cursor",
                    "翻页标记无效。请从第一页重新开始。",
                    "The cursor is not one of this service. Start again at the first page.");
        }
    }

    private static RejectedException rejected(HttpStatus status, String field, String zh, String en) {
        return new RejectedException(Rejection.of(status, "account-request", field, null, new Sentence(zh, en)));
    }
}
