package io.zhiqiao.proposal;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.page.BothVersions;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Answers a step with a match that somebody else changed meanwhile: both versions, and what was typed stays. */
@Component
public class StaleSteps {

    private static final String STALE = "stale";

    private final MatchViews views;
    private final MatchTable table;

    StaleSteps(MatchViews views, MatchTable table) {
        this.views = views;
        this.table = table;
    }

    /**
     * Makes a step for a page.
     *
     * @param matchId of which match
     * @param step what was wanted
     * @param place where the form was sent to, and where it is left for
     * @param made makes the step, and returns the view of what comes next
     * @return that view, or the page that shows both versions
     * @throws RejectedException for any other refusal
     */
    public String orBoth(
            String matchId,
            Step step,
            Place place,
            Supplier<String> made,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        try {
            return made.get();
        } catch (RejectedException refused) {
            if (!refused.rejection().rule().equals(STALE)) {
                throw refused;
            }
            response.setStatus(refused.rejection().status().value());
            // Where only a part was asked for, both versions are more than fits there.
            response.setHeader("HX-Retarget", "#main");
            response.setHeader("HX-Reselect", "#main");
            response.setHeader("HX-Reswap", "outerHTML");
            var match = views.view(matchId);
            model.addAttribute("match", match);
            model.addAttribute("step", step);
            model.addAttribute("place", place);
            model.addAttribute("versions", versions(match, step, locale));
            return "proposal/stale";
        }
    }

    private BothVersions versions(MatchView match, Step step, Locale locale) {
        var theirs = match.reasonName();
        var versions = BothVersions.begin()
                .part(
                        "stale.state",
                        match.stateName().in(locale),
                        table.title(step.transition()).in(locale))
                .part("match.reason", theirs == null ? "" : theirs.in(locale), reason(step.reasonCode(), locale))
                .part("match.reason.words", match.reason(), step.reason());
        var wanted = step.invitation();
        if (step.transition().equals("invite") && wanted != null) {
            var now = match.invitation();
            versions.part("invitation.place", now.place(), wanted.place())
                    .part("invitation.time", now.meetingTime(), wanted.meetingTime())
                    .part("invitation.effort", now.effort(), wanted.effort())
                    .part("invitation.note", now.note(), wanted.note());
        }
        return versions.versions();
    }

    private static String reason(@Nullable String code, Locale locale) {
        for (var reason : MatchReason.values()) {
            if (reason.name().equals(code)) {
                return reason.title().in(locale);
            }
        }
        return "";
    }

    /**
     * Where a form came from.
     *
     * @param action where it was sent to
     * @param back the page on which it stood
     */
    public record Place(String action, String back) {}
}
