package io.zhiqiao.service;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.engine.Names;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.StaleRecordException;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.proposal.MatchSteps;
import io.zhiqiao.proposal.MatchSteps.Reached;
import io.zhiqiao.proposal.Step;
import io.zhiqiao.record.AcceptedRecords;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records services; one of this year counts against the expert's annual cap. */
@Service
public class Services {

    private static final int TEXT_CHARS = 4000;
    private static final int KEY_CHARS = 120;
    private static final double MOST_HOURS = 24;

    private final ServiceRows rows;
    private final MatchSteps steps;
    private final AcceptedRecords records;
    private final Names names;
    private final Audit audit;
    private final CurrentPerson people;
    private final Clock clock;

    Services(
            ServiceRows rows,
            MatchSteps steps,
            AcceptedRecords records,
            Names names,
            Audit audit,
            CurrentPerson people,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.records = records;
        this.names = names;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    /** The services of a match, earliest first. */
    @Transactional(readOnly = true)
    public List<ServiceRecord> of(String matchId) {
        steps.reach(matchId);
        return rows.findByMatchIdOrderByServedOnAscRecordIdAsc(matchId);
    }

    /** The services for a problem, earliest first, whoever asks: for those who checked that. */
    @Transactional(readOnly = true)
    public List<ServiceRecord> ofProblem(String problemId) {
        return rows.findByProblemIdOrderByServedOnAscRecordIdAsc(problemId);
    }

    /**
     * Records a service; the first one begins the service of the match.
     *
     * @param requestKey by which a repeated request is known; null for none
     * @throws RejectedException (404, 409, 422) if it cannot be recorded
     */
    @Transactional
    public ServiceRecord record(String matchId, ServiceRequest wanted, @Nullable String requestKey) {
        var reached = steps.reach(matchId);
        checkKey(requestKey);
        var known = requestKey == null
                ? null
                : rows.findByMatchIdAndRequestKey(matchId, requestKey).orElse(null);
        if (known != null) {
            return known;
        }
        begun(reached);
        var served = rows.save(checked(reached, wanted, requestKey));
        if (served.servedOn().getYear() == Year.now(clock).getValue()) {
            count(served.expertId());
        }
        audit.add(new Audit.Deed(
                people.get().actor(people.origin()),
                "service.record",
                "match",
                matchId,
                null,
                "%s %.1f h %s".formatted(served.servedOn(), served.hours(), served.mode()),
                null));
        return served;
    }

    /**
     * Records what an expert served at a meeting of a tour, once; counts like every other service. Belongs to the
     * transaction of whoever knows that the meeting was held.
     *
     * @return the record; empty where it was recorded before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ServiceRecord> recordMeeting(ServedMeeting held) {
        if (rows.existsByMeetingIdAndExpertIdAndProblemId(held.meetingId(), held.expertId(), held.problemId())) {
            return Optional.empty();
        }
        var served = rows.save(new ServiceRecord(
                null,
                null,
                held.meetingId(),
                held.problemId(),
                held.expertId(),
                held.on(),
                held.hours(),
                names.value("serviceMode", ServedMeeting.MODE).zh(),
                text("content", held.content()),
                text("outcome", held.outcome()),
                people.get().login(),
                clock.instant(),
                null));
        if (held.on().getYear() == Year.now(clock).getValue()) {
            count(held.expertId());
        }
        return Optional.of(served);
    }

    private void begun(Reached reached) {
        var match = reached.match();
        switch (match.state()) {
            case CONFIRMED -> steps.make(match.matchId(), Step.of("begin"), match.version());
            case ACTIVE, DONE -> {}
            default ->
                throw new RejectedException(Rejection.of(
                        HttpStatus.CONFLICT,
                        "not-confirmed",
                        "企业选定专家之后才能记录服务。",
                        "Services are recorded after the enterprise has chosen the expert."));
        }
    }

    private ServiceRecord checked(Reached reached, ServiceRequest wanted, @Nullable String requestKey) {
        var day = wanted.servedOn();
        if (day == null || day.isAfter(LocalDate.now(clock))) {
            throw Refusals.field(
                    "past-day", "servedOn", "请填写服务日期，不能晚于今天。", "Give the day of the service, today at the latest.");
        }
        var hours = wanted.hours();
        if (hours == null || !(hours > 0) || hours > MOST_HOURS) {
            throw Refusals.field("range", "hours", "时长请填 0 到 24 小时之间的数。", "The hours must be above 0 and at most 24.");
        }
        var mode = wanted.mode() == null ? "" : wanted.mode();
        if (names.values("serviceMode").stream().noneMatch(one -> one.zh().equals(mode))) {
            throw Refusals.field("unknown-value", "mode", "请选择一种服务方式。", "Choose one of the service modes.");
        }
        var content = text("content", wanted.content());
        if (content.isBlank()) {
            throw Refusals.field("required", "content", "请写明做了什么。", "Say what was done.");
        }
        return new ServiceRecord(
                null,
                reached.match().matchId(),
                null,
                reached.match().problemId(),
                reached.match().expertId(),
                day,
                hours,
                mode,
                content,
                text("outcome", wanted.outcome()),
                people.get().login(),
                clock.instant(),
                requestKey);
    }

    static void checkKey(@Nullable String requestKey) {
        if (requestKey != null && requestKey.length() > KEY_CHARS) {
            throw Refusals.field(
                    "too-long",
                    "Idempotency-Key",
                    "Idempotency-Key 最多 120 个字符。",
                    "The Idempotency-Key must have at most 120 characters.");
        }
    }

    static String text(String field, @Nullable String given) {
        var text = given == null ? "" : given.strip();
        if (text.length() > TEXT_CHARS) {
            throw Refusals.field(
                    "too-long", field, "最多 4000 字，请缩短。", "At most 4,000 characters are accepted: shorten it.");
        }
        return text;
    }

    /** What was counted in another year is over; what a file says is of this one. */
    private static int used(Expert.Service service, Expert.Own own, int year) {
        var counted = own.countedYear();
        return service.usedThisYear() == null || (counted != null && counted != year) ? 0 : service.usedThisYear();
    }

    private void count(String expertId) {
        var found = records.find(RecordKind.EXPERTS, expertId)
                .orElseThrow(() -> RejectedException.notFound("expertId", expertId, "专家", "expert"));
        var expert = found.record();
        var service = expert.service();
        var own = Objects.requireNonNullElse(service.own(), Expert.Own.NOTHING);
        var year = Year.now(clock).getValue();
        var counted = new Expert(
                expert.id(),
                expert.name(),
                expert.employment(),
                expert.expertise(),
                new Expert.Service(
                        service.district(),
                        service.servedDistricts(),
                        service.leave(),
                        service.annualCap(),
                        used(service, own, year) + 1,
                        own.counting(year)),
                expert.standing(),
                expert.ties(),
                expert.contact());
        try {
            records.change(RecordKind.EXPERTS, counted, found.version());
        } catch (StaleRecordException e) {
            throw Refusals.stale();
        }
    }
}
