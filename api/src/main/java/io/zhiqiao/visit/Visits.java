package io.zhiqiao.visit;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.lifecycle.Reasons;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.posting.SortedDrafts;
import io.zhiqiao.record.AcceptedRecords;
import io.zhiqiao.visit.Visit.FollowUp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans visits, keeps what was said, and makes problems of it. */
@Service
public class Visits {

    static final String KIND = "visit";

    private static final String SOURCE = "走访";
    private static final int FOLLOW_UP_CHARS = 500;

    private final VisitRows rows;
    private final AcceptedRecords records;
    private final SortedDrafts drafts;
    private final Audit audit;
    private final CurrentPerson people;
    private final Clock clock;

    Visits(
            VisitRows rows,
            AcceptedRecords records,
            SortedDrafts drafts,
            Audit audit,
            CurrentPerson people,
            Clock clock) {
        this.rows = rows;
        this.records = records;
        this.drafts = drafts;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    /** The visits that whoever asks reaches, the latest first. */
    @Transactional(readOnly = true)
    public List<Visit> all() {
        var person = people.get();
        return rows.findAllByOrderByPlannedOnDescVisitIdAsc().stream()
                .filter(visit -> VisitReach.mayRead(person, visit.district()))
                .toList();
    }

    /**
     * A visit.
     *
     * @throws RejectedException (404) if there is none, or it is none of theirs
     */
    @Transactional(readOnly = true)
    public Visit find(String visitId) {
        return rows.findById(visitId)
                .filter(visit -> VisitReach.mayRead(people.get(), visit.district()))
                .orElseThrow(() -> RejectedException.notFound("visitId", visitId, "走访", "visit"));
    }

    /** What waits for whoever asks, what is due first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        var me = people.get().login();
        var waiting = new ArrayList<Waiting>();
        for (var visit : all()) {
            for (var place = 0; place < visit.followUps().size(); place++) {
                var one = visit.followUps().get(place);
                if (one.doneOn() == null && one.owner().equals(me)) {
                    waiting.add(new Waiting(visit, place, one, one.dueOn().isBefore(LocalDate.now(clock))));
                }
            }
        }
        waiting.sort(Comparator.comparing((Waiting one) -> one.followUp().dueOn())
                .thenComparing(one -> one.visit().visitId()));
        return waiting;
    }

    /**
     * Plans a visit.
     *
     * @throws RejectedException (403, 422) if there is no such enterprise, or it is in another district
     */
    @Transactional
    public Visit plan(String organisationId, LocalDate day) {
        var firm = records.find(RecordKind.ORGANISATIONS, organisationId)
                .map(found -> found.record())
                .orElseThrow(() -> Refusals.field(
                        "unknown",
                        "organisationId",
                        "没有登记编号为“%s”的企业。".formatted(organisationId),
                        "There is no enterprise with the id “%s”.".formatted(organisationId)));
        mayWrite(firm.district());
        var visit = rows.save(new Visit(
                UUID.randomUUID().toString(),
                organisationId,
                firm.name(),
                firm.district(),
                day,
                null,
                "",
                "",
                "",
                "",
                null,
                Objects.requireNonNullElse(people.get().team(), ""),
                people.get().login(),
                clock.instant(),
                List.of(),
                0));
        noted(visit, "plan");
        return visit;
    }

    /**
     * Writes down what was said.
     *
     * @param version the version that was read
     * @throws RejectedException (403, 404, 412, 422) if it cannot be written
     */
    @Transactional
    public Visit log(String visitId, VisitLog log, long version) {
        if (log.visitedOn().isAfter(LocalDate.now(clock))) {
            throw Refusals.field("day", "visitedOn", "走访日期不能晚于今天。", "The day must not be after today.");
        }
        var saved = saved(toChange(visitId, version).logged(log));
        noted(saved, "log");
        return saved;
    }

    /** Adds something that is to be done; for whoever asks, unless somebody else is named. */
    @Transactional
    public Visit followUp(String visitId, String what, LocalDate dueOn, @Nullable String owner, long version) {
        var visit = toChange(visitId, version);
        if (what.isBlank() || what.length() > FOLLOW_UP_CHARS) {
            throw Refusals.field(
                    "required", "what", "请写明要做什么（至多 500 字）。", "Say what is to be done (at most 500 characters).");
        }
        var whose = owner == null || owner.isBlank() ? people.get().login() : Reasons.cut(owner);
        var saved = saved(visit.adding(new FollowUp(what.strip(), dueOn, whose, null)));
        noted(saved, "follow-up");
        return saved;
    }

    /** Notes that something is done. */
    @Transactional
    public Visit done(String visitId, int place, long version) {
        var visit = toChange(visitId, version);
        if (place < 0 || place >= visit.followUps().size()) {
            throw RejectedException.notFound("place", String.valueOf(place), "后续事项", "follow-up");
        }
        var next = new ArrayList<>(visit.followUps());
        next.set(place, next.get(place).done(LocalDate.now(clock)));
        var saved = saved(visit.with(next));
        noted(saved, "done");
        return saved;
    }

    /**
     * Makes a draft of a problem of the notes, for the enterprise to complete and send.
     *
     * @throws RejectedException (403, 404, 409, 412, 422) if there are no notes, or it was made before
     */
    @Transactional
    public Visit problem(String visitId, long version) {
        var visit = toChange(visitId, version);
        if (visit.problemId() != null) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "made-already",
                    "这次走访已写成难题 %s。请打开它修改。".formatted(visit.problemId()),
                    "This visit has become the problem %s already: open that one.".formatted(visit.problemId())));
        }
        if (visit.notes().isBlank()) {
            throw Refusals.field("required", "notes", "请先记下企业说了什么。", "Write down first what the enterprise said.");
        }
        var made = drafts.draft(visit.organisationId(), visit.notes(), SOURCE);
        var saved = saved(visit.becoming(made.problem().id().value()));
        noted(saved, "problem");
        return saved;
    }

    private Visit toChange(String visitId, long version) {
        var visit = find(visitId);
        mayWrite(visit.district());
        if (visit.version() != version) {
            throw Refusals.stale();
        }
        return visit;
    }

    private void mayWrite(String district) {
        if (!VisitReach.mayWrite(people.get(), district)) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.FORBIDDEN,
                    "not-yours",
                    "您只能安排和记录自己区县的走访。",
                    "You can plan and keep visits of your own district only."));
        }
    }

    private Visit saved(Visit visit) {
        return Refusals.unlessStale(() -> rows.save(visit));
    }

    private void noted(Visit visit, String what) {
        audit.add(new Audit.Deed(
                people.get().actor(people.origin()),
                KIND + "." + what,
                KIND,
                visit.visitId(),
                null,
                visit.organisationId(),
                null));
    }

    /**
     * Something that waits for somebody.
     *
     * @param visit after which visit
     * @param place its place among the follow-ups
     * @param followUp what
     * @param late whether its day is over
     */
    public record Waiting(Visit visit, int place, FollowUp followUp, boolean late) {}
}
