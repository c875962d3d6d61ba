package io.zhiqiao.problem;

import io.zhiqiao.engine.Names;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.LifeCycleStep;
import io.zhiqiao.lifecycle.Transition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a problem stands, and what may be done next.
 *
 * @param problemId which problem
 * @param status state of its life cycle
 * @param statusName the state in words
 * @param since when it came into that state; null where nobody has touched it here
 * @param endsAt when the service ends that state; null for never
 * @param confirmed whether the enterprise agreed to what is to be published
 * @param original what the enterprise wrote before a refined text was published; null before, and for experts
 * @param refinement the refined text; null for none, and for those it does not concern
 * @param mergedInto id of the problem that it was merged into; null for none
 * @param transferredTo who goes on with it; null for none
 * @param next what who asks may try
 * @param version to be sent as {@code If-Match} with a change
 */
public record JourneyResponse(
        String problemId,
        ProblemStatus status,
        Sentence statusName,
        @Nullable Instant since,
        @Nullable Instant endsAt,
        boolean confirmed,
        ProblemJourney.@Nullable Original original,
        ProblemJourney.@Nullable Refinement refinement,
        @Nullable String mergedInto,
        @Nullable String transferredTo,
        List<Next> next,
        long version) {

    /**
     * The answer.
     *
     * @param mayReadTexts whether who asks reads what was written before, and by whom
     */
    static JourneyResponse of(
            KnownProblem known, List<Transition<ProblemStatus, ProblemFacts>> next, boolean mayReadTexts, Names names) {
        var journey = known.journey();
        var status = known.problem().posting().status();
        var touched = journey.version() > 0;
        return new JourneyResponse(
                known.problem().id().value(),
                status,
                names.value("problemStatus", status.name()),
                touched ? journey.stateSince() : null,
                touched ? ProblemClock.endsAt(known).orElse(null) : null,
                journey.isConfirmed(),
                mayReadTexts ? journey.original() : null,
                mayReadTexts ? journey.refinement() : null,
                journey.mergedInto(),
                journey.transferredTo(),
                next.stream().map(Next::of).toList(),
                known.version());
    }

    /**
     * What may be tried next.
     *
     * @param name goes into the address
     * @param title in words
     * @param to the state that it leads to
     * @param needsReason whether a reason has to be given
     */
    public record Next(String name, Sentence title, ProblemStatus to, boolean needsReason) {

        static Next of(Transition<ProblemStatus, ProblemFacts> transition) {
            return new Next(transition.name(), transition.title(), transition.to(), transition.needsReason());
        }
    }

    /**
     * A step that was made.
     *
     * @param transition name of the step
     * @param title in words
     * @param from state before
     * @param to state after
     * @param at when
     * @param roles what who made it was, separated by commas
     * @param reason as given; null for none
     */
    public record Step(
            String transition,
            Sentence title,
            String from,
            String to,
            Instant at,
            String roles,
            @Nullable String reason) {

        static Step of(LifeCycleStep step) {
            return new Step(
                    step.transition(),
                    ProblemClock.titleOf(step.transition()),
                    step.fromState(),
                    step.toState(),
                    step.at(),
                    step.roles(),
                    step.reason());
        }
    }
}
