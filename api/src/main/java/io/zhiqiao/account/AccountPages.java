package io.zhiqiao.account;

import io.zhiqiao.account.AccountLinks.Link;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.page.BothVersions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages on which an administrator invites, changes and closes accounts. */
@Controller
@RequestMapping("/accounts")
class AccountPages {

    private static final int PER_PAGE = 50;

    private final AccountService accounts;
    private final AccountChanges changes;
    private final Invitations invitations;
    private final AccountLinks links;
    private final CurrentPerson current;

    AccountPages(
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

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        var filter = new AccountFilter(q, role, state);
        var found = accounts.search(filter, after, PER_PAGE + 1);
        var more = found.size() > PER_PAGE;
        var shown = more ? found.subList(0, PER_PAGE) : found;
        var next = more ? nextUrl(filter, shown.getLast().login()) : null;
        model.addAttribute(
                "view",
                new AccountListView(shown, filter, AccountForm.EMPTY.offered(), List.of(AccountState.values()), next));
        return "account/accounts";
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("form", AccountForm.EMPTY);
        return "account/invite";
    }

    @PostMapping
    String invite(
            @ModelAttribute AccountForm form,
            @RequestParam(required = false) @Nullable String requestKey,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var made = invitations.inviteOnce(requestKey, form.wanted(null), actor());
            return told(made.account(), made.link(), model, request);
        } catch (RejectedException e) {
            model.addAttribute("form", form);
            return rejected(e, "account/invite", model, response);
        }
    }

    @GetMapping("/{accountId}")
    String account(@PathVariable String accountId, Model model) {
        var account = accounts.get(accountId);
        return page(account, AccountForm.of(account), model);
    }

    @PostMapping("/{accountId}")
    String change(
            @PathVariable String accountId,
            @RequestParam long version,
            @ModelAttribute AccountForm form,
            Model model,
            HttpServletResponse response) {
        var account = accounts.get(accountId);
        try {
            var wanted = form.wanted(account.login());
            invitations.checkRecorded(wanted);
            changes.change(accountId, version, wanted, actor());
            return "redirect:/accounts/" + accountId + "?saved";
        } catch (RejectedException e) {
            var now = accounts.get(accountId);
            if (e.rejection().rule().equals("stale")) {
                model.addAttribute("versions", both(AccountForm.of(now), form));
            }
            page(now, form, model);
            return rejected(e, "account/account", model, response);
        }
    }

    @PostMapping("/{accountId}/link")
    String link(
            @PathVariable String accountId,
            @RequestParam(required = false) @Nullable String requestKey,
            Model model,
            HttpServletRequest request) {
        var link = links.issueOnce(requestKey, accountId, actor());
        return told(accounts.get(accountId), link, model, request);
    }

    @PostMapping("/{accountId}/close")
    String close(@PathVariable String accountId, @RequestParam long version) {
        changes.close(accountId, version, actor());
        return "redirect:/accounts/" + accountId + "?saved";
    }

    @PostMapping("/{accountId}/open")
    String open(@PathVariable String accountId, @RequestParam long version) {
        changes.open(accountId, version, actor());
        return "redirect:/accounts/" + accountId + "?saved";
    }

    /** By which a form that is sent again is known. */
    @ModelAttribute("formKey")
    String formKey() {
        return UUID.randomUUID().toString();
    }

    private static BothVersions both(AccountForm now, AccountForm typed) {
        return BothVersions.begin()
                .part("account.name", now.displayName(), typed.displayName())
                .part("account.roles", now.shownRoles(), typed.shownRoles())
                .part("account.organisation", now.organisationId(), typed.organisationId())
                .part("account.expert", now.expertId(), typed.expertId())
                .part("account.district", now.district(), typed.district())
                .part("account.team", now.team(), typed.team())
                .versions();
    }

    private static String page(Account account, AccountForm form, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("form", form);
        return "account/account";
    }

    private static String told(Account account, Link link, Model model, HttpServletRequest request) {
        model.addAttribute("account", account);
        model.addAttribute("link", link);
        model.addAttribute(
                "url",
                ServletUriComponentsBuilder.fromContextPath(request)
                        .path(link.path())
                        .build()
                        .toUriString());
        return "account/invited";
    }

    static String rejected(RejectedException e, String view, Model model, HttpServletResponse response) {
        response.setStatus(e.rejection().status().value());
        model.addAttribute("rejection", e.rejection());
        return view;
    }

    private Audit.Actor actor() {
        return current.get().actor(current.origin());
    }

    private static @Nullable String nextUrl(AccountFilter filter, String after) {
        return UriComponentsBuilder.fromPath("/accounts")
                .queryParam("q", "{q}")
                .queryParam("role", "{role}")
                .queryParam("state", "{state}")
                .queryParam("after", "{after}")
                .encode()
                .buildAndExpand(filter.text(), filter.role(), filter.state(), after)
                .toUriString();
    }
}
