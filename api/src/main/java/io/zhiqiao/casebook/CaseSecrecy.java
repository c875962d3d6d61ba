package io.zhiqiao.casebook;

import io.zhiqiao.audit.Audit.Actor;
import io.zhiqiao.indexer.corpus.CaseKind;
import io.zhiqiao.indexer.corpus.LibraryCase;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.lifecycle.StepJournal;
import io.zhiqiao.lifecycle.StepJournal.MadeStep;
import io.zhiqiao.record.AcceptedRecords;
import io.zhiqiao.record.RecordsChanged;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a published case down in the transaction in which its problem stops to be public, or its enterprise takes back that it
 * may be named. Files need no such look: they do not overwrite a problem that people have worked on.
 */
@Service
class CaseSecrecy {

    private static final String REASON =
            "难题不公开，企业也未同意署名。The problem is not public, and its enterprise does not agree to be named.";

    private final AcceptedRecords records;
    private final SolvedProblems solved;
    private final StepJournal journal;
    private final Clock clock;

    CaseSecrecy(AcceptedRecords records, SolvedProblems solved, StepJournal journal, Clock clock) {
        this.records = records;
        this.solved = solved;
        this.journal = journal;
        this.clock = clock;
    }

    @EventListener
    void changed(RecordsChanged change) {
        if (change.kind().equals(RecordKind.PROBLEMS.name())) {
            solved.caseOf(change.key()).ifPresent(told -> check(told.id().value(), Actor.SYSTEM));
        }
    }

    /**
     * Takes the case down if it is published and may not be told.
     *
     * @param actor who did what closed it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void check(String caseId, Actor actor) {
        records.find(RecordKind.CASES, caseId)
                .filter(found -> found.record().isPublished() && !mayBeTold(found.record()))
                .ifPresent(found -> takeDown(found.record(), found.version(), actor));
    }

    /** Whether everybody may read of the problem of a case, or its enterprise agreed to be named; true for the shop floor. */
    boolean mayBeTold(LibraryCase told) {
        var problemId = told.origin().problemId();
        return told.kind() == CaseKind.SHOP_FLOOR
                || told.origin().enterpriseAgreed()
                || (problemId != null && solved.isPublic(problemId.value()));
    }

    private void takeDown(LibraryCase told, long version, Actor actor) {
        var down = CaseLifeCycle.TAKEN_DOWN;
        records.change(RecordKind.CASES, told.in(down.to()), version);
        journal.add(new MadeStep(
                CaseBook.KIND,
                told.id().value(),
                down.name(),
                told.state(),
                down.to(),
                actor,
                clock.instant(),
                REASON));
    }
}
