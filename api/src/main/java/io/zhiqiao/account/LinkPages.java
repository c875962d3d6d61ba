package io.zhiqiao.account;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages that one-time links open: the first administrator, and a password. */
@Controller
class LinkPages {

    private static final String SIGN_IN = "redirect:/sign-in?ready";

    private final FirstStart firstStart;
    private final AccountLinks links;
    private final CurrentPerson current;

    LinkPages(FirstStart firstStart, AccountLinks links, CurrentPerson current) {
        this.firstStart = firstStart;
        this.links = links;
        this.current = current;
    }

    @GetMapping("/set-up/{token}")
    String setUp(@PathVariable String token) {
        if (!firstStart.isOpen(token)) {
            throw AccountLinks.gone();
        }
        return "account/set-up";
    }

    @PostMapping("/set-up/{token}")
    String makeAdministrator(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Model model,
            HttpServletResponse response) {
        try {
            checkSame(password, again);
            firstStart.makeAdministrator(token, login, displayName, password, current.origin());
            return SIGN_IN;
        } catch (RejectedException e) {
            if (e.rejection().status() == HttpStatus.GONE) {
                throw e;
            }
            model.addAttribute("login", login);
            model.addAttribute("displayName", displayName);
            return AccountPages.rejected(e, "account/set-up", model, response);
        }
    }

    @GetMapping("/link/{token}")
    String password(@PathVariable String token, Model model) {
        model.addAttribute("account", links.owner(token).orElseThrow(AccountLinks::gone));
        return "account/set-password";
    }

    @PostMapping("/link/{token}")
    String setPassword(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Model model,
            HttpServletResponse response) {
        var account = links.owner(token).orElseThrow(AccountLinks::gone);
        try {
            checkSame(password, again);
            links.setPassword(token, password, current.origin());
            return SIGN_IN;
        } catch (RejectedException e) {
            model.addAttribute("account", account);
            return AccountPages.rejected(e, "account/set-password", model, response);
        }
    }

    /** People mistype what they do not see. */
    static void checkSame(String password, String again) {
        if (!password.equals(again)) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "password-again",
                    "again",
                    null,
                    new Sentence("两次输入的密码不一样。请再输入一遍。", "The two passwords differ. Type the second again.")));
        }
    }
}
