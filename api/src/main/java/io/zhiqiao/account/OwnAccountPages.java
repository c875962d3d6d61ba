package io.zhiqiao.account;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody's own account: password, sessions, tokens. */
@Controller
@RequestMapping("/account")
class OwnAccountPages {

    private static final String VIEW = "account/own";
    private static final String SAVED = "redirect:/account?saved=";
    private static final List<Integer> DAYS = List.of(7, 30, 90, 366);

    private final AccountService accounts;
    private final AccountChanges changes;
    private final AccessTokens tokens;
    private final Sessions sessions;
    private final CurrentPerson current;

    OwnAccountPages(
            AccountService accounts,
            AccountChanges changes,
            AccessTokens tokens,
            Sessions sessions,
            CurrentPerson current) {
        this.accounts = accounts;
        this.changes = changes;
        this.tokens = tokens;
        this.sessions = sessions;
        this.current = current;
    }

    @GetMapping
    String own(@RequestParam(required = false) @Nullable String saved, Model model, HttpServletRequest request) {
        model.addAttribute("saved", saved);
        return page(model, request);
    }

    @PostMapping("/password")
    String password(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            LinkPages.checkSame(password, again);
            changes.changePassword(current.get(), old, password, sessionId(request), current.origin());
            return SAVED + "password";
        } catch (WrongPasswordException e) {
            return rejected(wrongPassword(), model, request, response);
        } catch (RejectedException e) {
            return rejected(e, model, request, response);
        }
    }

    @PostMapping("/sessions/{handle}/end")
    String endSession(@PathVariable String handle) {
        sessions.end(current.get().login(), handle);
        return SAVED + "session";
    }

    @PostMapping("/sessions/end-others")
    String endOthers(HttpServletRequest request) {
        sessions.endOthers(current.get().login(), sessionId(request));
        return SAVED + "session";
    }

    @PostMapping("/tokens")
    String issue(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "read") String scope,
            @RequestParam(defaultValue = "30") int days,
            @RequestParam(required = false) @Nullable String requestKey,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            checkSignedIn(request);
            var life = Duration.ofDays(days);
            var token =
                    tokens.issueOnce(requestKey, current.get(), name, scope.equals("write"), life, current.origin());
            model.addAttribute("token", token);
            return page(model, request);
        } catch (RejectedException e) {
            return rejected(e, model, request, response);
        }
    }

    @PostMapping("/tokens/{tokenId}/revoke")
    String revoke(@PathVariable String tokenId) {
        tokens.revoke(current.get(), tokenId, current.origin());
        return SAVED + "token";
    }

    private String page(Model model, HttpServletRequest request) {
        var person = current.get();
        model.addAttribute("account", accounts.get(person.accountId()));
        model.addAttribute("sessions", sessions.of(person.login(), sessionId(request)));
        model.addAttribute("tokens", tokens.of(person));
        model.addAttribute("days", DAYS);
        model.addAttribute("formKey", UUID.randomUUID().toString());
        return VIEW;
    }

    private String rejected(
            RejectedException e, Model model, HttpServletRequest request, HttpServletResponse response) {
        page(model, request);
        return AccountPages.rejected(e, VIEW, model, response);
    }

    /** A token that leaked must not bring forth others that outlive it. */
    private static void checkSignedIn(HttpServletRequest request) {
        if (sessionId(request).isEmpty()) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "token-by-token",
                    "不能用令牌签发令牌。请用密码登录后再签发。",
                    "A token cannot issue another. Sign in with your password first."));
        }
    }

    /** Empty for a programme with a token, which has no session. */
    private static String sessionId(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    private static RejectedException wrongPassword() {
        return new RejectedException(Rejection.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "password-old",
                "old",
                null,
                new Sentence("原密码不对。请再输入一遍。", "That is not your present password. Type it again.")));
    }
}
