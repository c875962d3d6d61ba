package io.zhiqiao.lifecycle;

import io.zhiqiao.audit.Audit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes a step that was made: among the steps of its record, and in the audit. */
@Service
public class StepJournal {

    private final LifeCycleSteps steps;
    private final Audit audit;

    StepJournal(LifeCycleSteps steps, Audit audit) {
        this.steps = steps;
        this.audit = audit;
    }

    /** Adds a step to the running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(MadeStep made) {
        var actor = made.actor();
        steps.add(new LifeCycleStep(
                null,
                made.kind(),
                made.recordId(),
                made.transition(),
                made.from().name(),
                made.to().name(),
                actor.login(),
                actor.roles(),
                made.at(),
                made.reason()));
        audit.add(new Audit.Deed(
                actor,
                made.kind() + "." + made.transition(),
                made.kind(),
                made.recordId(),
                made.from().name(),
                made.to().name(),
                made.reason()));
    }

    /**
     * A step that was made.
     *
     * @param kind of the record, for example {@code tour}
     * @param recordId of the record
     * @param transition name of the transition
     * @param from the state before
     * @param to the state after
     * @param actor who made it
     * @param at when
     * @param reason as it is kept; null for none
     */
    public record MadeStep(
            String kind,
            String recordId,
            String transition,
            Enum<?> from,
            Enum<?> to,
            Audit.Actor actor,
            Instant at,
            @Nullable String reason) {}
}
