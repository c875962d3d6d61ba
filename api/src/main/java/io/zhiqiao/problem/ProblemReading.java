package io.zhiqiao.problem;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.lifecycle.LifeCycleStep;
import io.zhiqiao.lifecycle.LifeCycleSteps;
import io.zhiqiao.record.AcceptedRecords;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads problems with their journeys, for those who may. */
@Component
class ProblemReading {

    /** How long a decision of the office can be taken back by who made it. */
    static final Duration UNDO = Duration.ofMinutes(10);

    private static final Set<String> DECISIONS = Set.of("accept", "return", "reject");

    private final AcceptedRecords records;
    private final ProblemJourneys journeys;
    private final LifeCycleSteps steps;
    private final CurrentPerson current;
    private final ObjectProvider<ServiceFacts> services;
    private final Clock clock;

    ProblemReading(
            AcceptedRecords records,
            ProblemJourneys journeys,
            LifeCycleSteps steps,
            CurrentPerson current,
            ObjectProvider<ServiceFacts> services,
            Clock clock) {
        this.records = records;
        this.journeys = journeys;
        this.steps = steps;
        this.current = current;
        this.services = services;
        this.clock = clock;
    }

    /** The problem, whoever asks; one without a journey gets an unwritten one. */
    Optional<KnownProblem> find(String problemId) {
        return records.find(RecordKind.PROBLEMS, problemId)
                .map(found -> new KnownProblem(
                        found.record(),
                        found.version(),
                        journeys.findById(problemId)
                                .orElseGet(() -> ProblemJourney.begin(problemId, null, clock.instant()))));
    }

    /**
     * The problem, for who may see it.
     *
     * @throws RejectedException (404) if there is none, or who asks must not see it
     */
    KnownProblem get(String problemId) {
        return find(problemId)
                .filter(known -> !doer(known).roles().isEmpty())
                .orElseThrow(() -> RejectedException.notFound("problemId", problemId, "难题", "problem"));
    }

    /**
     * The problem, for who may see it and has read that version.
     *
     * @throws RejectedException (404, 412) if there is none that they may see, or it changed since
     */
    KnownProblem get(String problemId, long version) {
        var known = get(problemId);
        if (known.version() != version) {
            throw new RejectedException(
                    Rejection.of(
                            HttpStatus.PRECONDITION_FAILED,
                            "stale",
                            "这道难题在您打开之后已被他人修改，您的操作没有生效。请重新打开，核对后再做。",
                            "Somebody changed this problem since you opened it, and your step was not made. Open it again, look, then repeat it."));
        }
        return known;
    }

    /** Who asks, towards this problem. */
    Doer doer(KnownProblem known) {
        var person = current.get();
        var expertId = person.expertId();
        var serves = expertId != null && services().serves(known.problem().id(), expertId);
        return Doer.of(person, ProblemReach.roles(person, known.problem(), serves), current.origin());
    }

    /** What the conditions of the life cycle are asked about. */
    ProblemFacts facts(KnownProblem known, Doer doer) {
        var service = services().of(known.problem().id());
        return new ProblemFacts(
                known.problem(),
                known.journey().isConfirmed(),
                service.acceptedExperts(),
                service.confirmedExperts(),
                service.serviceRecords(),
                service.solvedLevel(),
                service.documents(),
                service.rated(),
                justDecided(known, doer));
    }

    private boolean justDecided(KnownProblem known, Doer doer) {
        return steps.last(ProblemService.KIND, known.problem().id().value())
                .filter(last -> DECISIONS.contains(last.transition()))
                .filter(last -> last.actor().equals(doer.actor().login()))
                .map(LifeCycleStep::at)
                .filter(at -> at.plus(UNDO).isAfter(clock.instant()))
                .isPresent();
    }

    private ServiceFacts services() {
        return services.getIfAvailable(() -> problemId -> ServiceFacts.Facts.NONE);
    }
}
