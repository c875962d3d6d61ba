package io.zhiqiao.routing;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.matcher.route.Mending;
import io.zhiqiao.team.Teams;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives prefixes and words to teams where the scheme has no place for a problem. */
@Service
class Mendings {

    private static final Pattern INDUSTRY = Pattern.compile("\\d{2,4}");
    private static final Pattern IPC = Pattern.compile("[A-H]\\d{2}[A-Z]?(\\d{1,4}/\\d{0,6})?");
    private static final int LEAST_WORD = 2;
    private static final int MOST_WORD = 20;
    private static final int REASON_CHARS = 2000;

    private final RoutingMendingRows rows;
    private final Teams teams;
    private final CurrentPerson people;
    private final Audit audit;
    private final Clock clock;

    Mendings(RoutingMendingRows rows, Teams teams, CurrentPerson people, Audit audit, Clock clock) {
        this.rows = rows;
        this.teams = teams;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of them, the last first. */
    @Transactional(readOnly = true)
    List<RoutingMending> all() {
        return rows.findAllByOrderByMendedAtDescMendingIdAsc();
    }

    /**
     * Gives a prefix or word to a team.
     *
     * @throws RejectedException (403, 422) if who asks may not, or it cannot be
     */
    @Transactional
    RoutingMending add(Mending.Kind kind, String given, int team, String reason) {
        var person = people.get();
        if (!person.is(Role.COORDINATOR)) {
            throw new RejectedException(
                    Rejection.of(HttpStatus.FORBIDDEN, "wrong-role", "映射由协调员修补。", "Coordinators mend the map."));
        }
        var text = checked(kind, given.strip());
        if (teams.current().stream().noneMatch(one -> one.industryNumber() == team)) {
            throw Refusals.field("unknown", "team", "没有这支服务队。", "There is no such team.");
        }
        if (reason.isBlank() || reason.length() > REASON_CHARS) {
            throw Refusals.field("length", "reason", "请写明原因，最多 2000 个字。", "Say why, in at most 2000 characters.");
        }
        if (rows.existsByKindAndTextAndTeam(kind, text, team)) {
            throw Refusals.field("known", "text", "这支队已经有它。", "That team has it already.");
        }
        var mending = rows.save(new RoutingMending(
                UUID.randomUUID().toString(), kind, text, team, reason.strip(), person.login(), clock.instant(), 0));
        audit.add(new Audit.Deed(
                person.actor(people.origin()),
                "routing.mend",
                "routing",
                mending.mendingId(),
                null,
                "%s %s → %d".formatted(kind, text, team),
                mending.reason()));
        return mending;
    }

    private static String checked(Mending.Kind kind, String text) {
        var upper = text.toUpperCase(Locale.ROOT);
        var fits = switch (kind) {
            case INDUSTRY -> INDUSTRY.matcher(text).matches();
            case IPC -> IPC.matcher(upper).matches();
            case WORD -> text.length() >= LEAST_WORD && text.length() <= MOST_WORD;
        };
        if (!fits) {
            throw Refusals.field(
                    "form",
                    "text",
                    "“%s”不合要求：行业代码为 2 到 4 位数字，IPC 形如 H01M 或 H01M10/，用词为 2 到 20 个字。".formatted(text),
                    "“%s” does not fit: an industry code has 2 to 4 digits, an IPC prefix looks like H01M or H01M10/, a word has 2 to 20 characters."
                            .formatted(text));
        }
        return kind == Mending.Kind.IPC ? upper : text;
    }
}
