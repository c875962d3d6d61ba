package io.zhiqiao.request;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.Consent;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.PoolStatus;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.StaleRecordException;
import io.zhiqiao.indexer.store.Versioned;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.record.AcceptedRecords;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The limits of the expert who asks; they stand in the expert's record, where matching reads them. */
@Service
public class Limits {

    private static final int MOST = 365;
    private static final int MAX_LEAVES = 20;

    private final Requests requests;
    private final AcceptedRecords records;
    private final Audit audit;
    private final CurrentPerson people;

    Limits(Requests requests, AcceptedRecords records, Audit audit, CurrentPerson people) {
        this.requests = requests;
        this.records = records;
        this.audit = audit;
        this.people = people;
    }

    /** The limits of the expert who asks. */
    @Transactional(readOnly = true)
    public LimitsView mine() {
        return view(expert());
    }

    /**
     * Sets the limits of the expert who asks.
     *
     * @param version the version that was read
     * @throws RejectedException (409, 412, 422) if they cannot be set, or were changed since
     */
    @Transactional
    public LimitsView set(LimitsRequest wanted, long version) {
        var known = expert();
        if (known.version() != version) {
            throw Refusals.stale();
        }
        check(wanted);
        var changed = changed(known.record(), wanted);
        try {
            records.change(RecordKind.EXPERTS, changed, version);
        } catch (StaleRecordException e) {
            throw Refusals.stale();
        }
        audit.add(new Audit.Deed(
                people.get().actor(people.origin()),
                "expert.limits",
                "expert",
                changed.id().value(),
                said(known.record()),
                said(changed),
                null));
        return mine();
    }

    private Versioned<Expert> expert() {
        var expertId = requests.expertId();
        return records.find(RecordKind.EXPERTS, expertId)
                .orElseThrow(() -> RejectedException.notFound("expertId", expertId, "专家", "expert"));
    }

    private static void check(LimitsRequest wanted) {
        var cap = wanted.annualCap();
        if (cap == null || cap < 0 || cap > MOST) {
            throw Refusals.field(
                    "range",
                    "annualCap",
                    "每年服务次数上限请填 0 到 365 的整数。",
                    "The services a year must be a whole number from 0 to 365.");
        }
        var leave = wanted.leave();
        if (leave != null && leave.size() > MAX_LEAVES) {
            throw Refusals.field("too-many", "leave", "休假最多登记 20 段。", "At most 20 times of leave can be kept.");
        }
    }

    private static Expert changed(Expert expert, LimitsRequest wanted) {
        var service = expert.service();
        var standing = expert.standing();
        var own = Objects.requireNonNullElse(service.own(), Expert.Own.NOTHING);
        return new Expert(
                expert.id(),
                expert.name(),
                expert.employment(),
                expert.expertise(),
                new Expert.Service(
                        service.district(),
                        service.servedDistricts(),
                        wanted.leave() == null ? List.of() : wanted.leave(),
                        wanted.annualCap(),
                        service.usedThisYear(),
                        own.withLimits()),
                new Expert.Standing(
                        status(standing.poolStatus(), Boolean.TRUE.equals(wanted.paused())),
                        standing.termUntil(),
                        standing.verifiedOn(),
                        standing.consents()),
                expert.ties(),
                expert.contact());
    }

    /** Experts go between these two by themselves; any other state is the office's. */
    private static @Nullable PoolStatus status(@Nullable PoolStatus now, boolean paused) {
        if (now != null && now != PoolStatus.ACTIVE && now != PoolStatus.PAUSED) {
            if (paused) {
                throw new RejectedException(Rejection.of(
                        HttpStatus.CONFLICT,
                        "pool-status",
                        "您当前的入库状态不能自行暂停或恢复。请联系协调员。",
                        "In your present state in the pool you cannot pause by yourself: ask a coordinator."));
            }
            return now;
        }
        return paused ? PoolStatus.PAUSED : PoolStatus.ACTIVE;
    }

    private static LimitsView view(Versioned<Expert> found) {
        var service = found.record().service();
        return new LimitsView(
                service.annualCap(),
                service.usedThisYear(),
                service.leave(),
                found.record().standing().poolStatus() == PoolStatus.PAUSED,
                mayBeSuggested(found.record()),
                found.version());
    }

    /** Where nobody wrote down what an expert agreed to, the agreement stands on paper. */
    private static boolean mayBeSuggested(Expert expert) {
        var consents = expert.standing().consents();
        return consents == null || consents.contains(Consent.MATCHING);
    }

    private static String said(Expert expert) {
        return "cap=%s leave=%s status=%s"
                .formatted(
                        expert.service().annualCap(),
                        expert.service().leave(),
                        expert.standing().poolStatus());
    }
}
