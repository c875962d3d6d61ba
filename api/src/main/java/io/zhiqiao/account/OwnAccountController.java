package io.zhiqiao.account;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who a programme asks as, and with which tokens. Tokens are issued on the page only, where a password was given. */
@RestController
@RequestMapping("/api/v1/account")
class OwnAccountController {

    private final AccountService accounts;
    private final AccessTokens tokens;
    private final CurrentPerson current;

    OwnAccountController(AccountService accounts, AccessTokens tokens, CurrentPerson current) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.current = current;
    }

    /** The account that asks. */
    @GetMapping
    AccountResponse own() {
        return AccountResponse.of(accounts.get(current.get().accountId()));
    }

    /** Its tokens that work, the newest first. */
    @GetMapping("/tokens")
    List<AccessTokens.Issued> tokens() {
        return tokens.of(current.get());
    }

    /** Takes a token back. */
    @DeleteMapping("/tokens/{tokenId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String tokenId) {
        tokens.revoke(current.get(), tokenId, current.origin());
    }
}
