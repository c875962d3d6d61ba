package io.zhiqiao.request;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.indexer.corpus.Period;
import io.zhiqiao.page.BothVersions;
import io.zhiqiao.proposal.MatchReason;
import io.zhiqiao.proposal.MatchState;
import io.zhiqiao.proposal.MatchSteps;
import io.zhiqiao.proposal.StaleSteps;
import io.zhiqiao.proposal.StaleSteps.Place;
import io.zhiqiao.proposal.Step;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The expert's pages, made for a phone: requests as cards, an answer in two taps, the own limits. */
@Controller
class RequestPages {

    private static final Set<MatchState> AT_WORK =
            EnumSet.of(MatchState.ACCEPTED, MatchState.CONFIRMED, MatchState.ACTIVE);

    private final Requests requests;
    private final Limits limits;
    private final MatchSteps steps;
    private final StaleSteps stale;

    RequestPages(Requests requests, Limits limits, MatchSteps steps, StaleSteps stale) {
        this.stale = stale;
        this.requests = requests;
        this.limits = limits;
        this.steps = steps;
    }

    @GetMapping("/my/requests")
    String requests(@RequestParam(defaultValue = "fit") String order, Model model) {
        var all = requests.mine(order);
        model.addAttribute("byDate", order.equals("date"));
        model.addAttribute(
                "waiting",
                all.stream()
                        .filter(card -> card.match().state() == MatchState.INVITED)
                        .toList());
        model.addAttribute(
                "atWork",
                all.stream()
                        .filter(card -> AT_WORK.contains(card.match().state()))
                        .toList());
        model.addAttribute(
                "past",
                all.stream()
                        .filter(card -> card.match().state() != MatchState.INVITED)
                        .filter(card -> !AT_WORK.contains(card.match().state()))
                        .toList());
        model.addAttribute("reasons", MatchReason.of("decline"));
        model.addAttribute("limits", limits.mine());
        return "request/requests";
    }

    /** The expert's answer; back to the cards, where what comes next is said. */
    @PostMapping("/my/requests/{matchId}/{answer}")
    String answer(
            @PathVariable String matchId,
            @PathVariable String answer,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String reasonCode,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "false") boolean contactAllowed,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        var wanted = new Step(answer, reasonCode, reason, null, contactAllowed);
        var place = new Place("/my/requests/" + matchId + "/" + answer, "/my/requests");
        return stale.orBoth(
                matchId,
                wanted,
                place,
                () -> {
                    steps.make(matchId, wanted, version);
                    return "redirect:/my/requests";
                },
                model,
                response,
                locale);
    }

    @GetMapping("/my/limits")
    String limits(@RequestParam(required = false) @Nullable String saved, Model model) {
        model.addAttribute("limits", limits.mine());
        model.addAttribute("saved", saved != null);
        return "request/limits";
    }

    @PostMapping("/my/limits")
    String set(
            @RequestParam long version,
            @RequestParam(required = false) @Nullable Integer annualCap,
            @RequestParam(required = false) @Nullable List<LocalDate> from,
            @RequestParam(required = false) @Nullable List<LocalDate> to,
            @RequestParam(defaultValue = "false") boolean paused,
            Model model,
            HttpServletResponse response) {
        var wanted = new LimitsRequest(annualCap, leave(from, to), paused);
        try {
            limits.set(wanted, version);
            return "redirect:/my/limits?saved";
        } catch (RejectedException refused) {
            response.setStatus(refused.rejection().status().value());
            var now = limits.mine();
            if (refused.rejection().rule().equals("stale")) {
                model.addAttribute("versions", both(now, wanted));
            }
            model.addAttribute("rejection", refused.rejection());
            model.addAttribute("limits", now.typed(wanted));
            model.addAttribute("saved", false);
            return "request/limits";
        }
    }

    private static BothVersions both(LimitsView now, LimitsRequest wanted) {
        return BothVersions.begin()
                .part("limits.cap", now.annualCap(), wanted.annualCap())
                .part("limits.leave", said(now.leave()), said(wanted.leave()))
                .part("limits.pause", now.paused() ? "✓" : "", Boolean.TRUE.equals(wanted.paused()) ? "✓" : "")
                .versions();
    }

    private static String said(@Nullable List<Period> leave) {
        return leave == null
                ? ""
                : leave.stream()
                        .map(one -> Objects.toString(one.from(), "…") + " – " + Objects.toString(one.to(), "…"))
                        .collect(Collectors.joining("; "));
    }

    /** Lines that are empty are left out; one without an end is open. */
    private static List<Period> leave(@Nullable List<LocalDate> from, @Nullable List<LocalDate> to) {
        var leave = new ArrayList<Period>();
        if (from != null && to != null) {
            for (var at = 0; at < Math.min(from.size(), to.size()); at++) {
                var begin = from.get(at);
                var end = to.get(at);
                if (begin != null || end != null) {
                    leave.add(new Period(begin, end));
                }
            }
        }
        return leave;
    }
}
