package io.zhiqiao.casebook;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.CaseKind;
import io.zhiqiao.indexer.corpus.CaseState;
import io.zhiqiao.indexer.corpus.LibraryCase;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.StaleRecordException;
import io.zhiqiao.lifecycle.Reasons;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.lifecycle.StepJournal;
import io.zhiqiao.lifecycle.StepJournal.MadeStep;
import io.zhiqiao.posting.TakenContact;
import io.zhiqiao.record.AcceptedRecords;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the cases of the library: their text, and the steps of their life. */
@Service
public class CaseBook {

    /** Kind of record in the audit and among the steps. */
    public static final String KIND = "case";

    static final String SOURCE = "casebook";

    private final AcceptedRecords records;
    private final SolvedProblems solved;
    private final CaseSecrecy secrecy;
    private final StepJournal journal;
    private final Audit audit;
    private final CurrentPerson people;
    private final Clock clock;

    CaseBook(
            AcceptedRecords records,
            SolvedProblems solved,
            CaseSecrecy secrecy,
            StepJournal journal,
            Audit audit,
            CurrentPerson people,
            Clock clock) {
        this.records = records;
        this.solved = solved;
        this.secrecy = secrecy;
        this.journal = journal;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A case, for who may read it.
     *
     * @throws RejectedException (404) if there is none, or it is none of theirs
     */
    @Transactional(readOnly = true)
    public ReachedCase reach(String caseId) {
        var person = people.get();
        return records.find(RecordKind.CASES, caseId)
                .filter(found -> CaseReach.mayRead(person, found.record()))
                .map(found -> new ReachedCase(found.record(), found.version(), CaseReach.roles(person, found.record())))
                .orElseThrow(() -> RejectedException.notFound("caseId", caseId, "案例", "case"));
    }

    /**
     * Changes the text of a draft.
     *
     * @param version the version that was read
     * @throws RejectedException (403, 404, 409, 412, 422) if it cannot be changed
     */
    @Transactional
    public ReachedCase change(String caseId, CaseText text, long version) {
        var reached = toWrite(caseId, version);
        if (reached.told().state() != CaseState.DRAFT) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "not-a-draft",
                    "只有草稿能修改文字。已送审或发布的，请先退回或取回修改。",
                    "Only the text of a draft can be changed: return it, or take it back, first."));
        }
        return saved(text.checked(LocalDate.now(clock)).in(reached.told()), reached, "change", null);
    }

    /**
     * Makes a step of the life cycle.
     *
     * @param version the version that was read
     * @throws RejectedException (403, 404, 409, 412, 422) if it may not be made
     */
    @Transactional
    public ReachedCase step(String caseId, String transition, String reason, long version) {
        var reached = toWrite(caseId, version);
        var told = reached.told();
        var next = Refusals.checked(CaseLifeCycle.TABLE, transition, told.state(), reached.roles(), reason, facts(told))
                .to();
        write(told.in(next), version);
        journal.add(new MadeStep(
                KIND,
                caseId,
                transition,
                told.state(),
                next,
                people.get().actor(people.origin()),
                clock.instant(),
                Reasons.given(reason)));
        return reach(caseId, reached);
    }

    CaseFacts facts(LibraryCase told) {
        var story = told.story();
        var all = String.join("\n", told.title(), story.situation(), story.approach(), story.result());
        var problemId = told.origin().problemId();
        return new CaseFacts(
                !story.situation().isBlank()
                        && !story.approach().isBlank()
                        && !story.result().isBlank(),
                story.result().chars().anyMatch(Character::isDigit),
                TakenContact.from(all).contact().isEmpty(),
                told.kind() == CaseKind.SHOP_FLOOR
                        || (problemId != null && solved.level(problemId.value()).isPresent()),
                secrecy.mayBeTold(told));
    }

    /** The case, if whoever asks writes at it, as its enterprise or for the office. */
    ReachedCase toWrite(String caseId, long version) {
        var reached = reach(caseId);
        if (reached.version() != version) {
            throw Refusals.stale();
        }
        if (!reached.isOffice() && !reached.as(Role.ENTERPRISE)) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.FORBIDDEN,
                    "not-yours",
                    "案例由其企业和协会工作人员修改。",
                    "A case is written by its enterprise and by the office."));
        }
        return reached;
    }

    /** Adds a case that is new. Belongs to the transaction of whoever made it. */
    ReachedCase add(LibraryCase told) {
        write(told, 0);
        noted(told, "add", null, null);
        return new ReachedCase(told, 1, CaseReach.roles(people.get(), told));
    }

    /** Keeps a change, and takes the case down where that closed it. Belongs to the transaction of whoever may make it. */
    ReachedCase saved(LibraryCase next, ReachedCase was, String what, @Nullable String reason) {
        write(next, was.version());
        noted(next, what, was.told().title(), reason);
        secrecy.check(next.id().value(), people.get().actor(people.origin()));
        return reach(next.id().value(), was);
    }

    private ReachedCase reach(String caseId, ReachedCase was) {
        // Who brought it there may be out of reach of it now: what was done is answered all the same.
        return records.find(RecordKind.CASES, caseId)
                .map(found -> new ReachedCase(found.record(), found.version(), was.roles()))
                .orElse(was);
    }

    private void write(LibraryCase told, long version) {
        try {
            if (version == 0) {
                records.put(RecordKind.CASES, told, SOURCE, 0);
            } else {
                records.change(RecordKind.CASES, told, version);
            }
        } catch (StaleRecordException e) {
            throw Refusals.stale();
        }
    }

    private void noted(LibraryCase told, String what, @Nullable String before, @Nullable String reason) {
        audit.add(new Audit.Deed(
                people.get().actor(people.origin()),
                KIND + "." + what,
                KIND,
                told.id().value(),
                before,
                told.title(),
                reason));
    }
}
