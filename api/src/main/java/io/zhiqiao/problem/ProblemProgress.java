package io.zhiqiao.problem;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a problem follow what becomes of its experts: whoever invites one, accepts, begins or ends a service has brought
 * the problem on as well, and need not say so twice. Steps that were made already are not made again.
 */
@Service
public class ProblemProgress {

    /** What brings a problem on from a state, as long as it goes on at all. */
    private static final Map<ProblemStatus, String> ON = Map.of(
            ProblemStatus.PUBLISHED, "match",
            ProblemStatus.NO_EXPERT, "match",
            ProblemStatus.MATCHING, "talk",
            ProblemStatus.IN_TALKS, "serve",
            ProblemStatus.IN_SERVICE, "deliver");

    private final ProblemReading reading;
    private final ProblemService problems;
    private final CurrentPerson current;

    ProblemProgress(ProblemReading reading, ProblemService problems, CurrentPerson current) {
        this.reading = reading;
        this.problems = problems;
        this.current = current;
    }

    /**
     * Brings a problem on until it is in {@code state}, by the steps of its life cycle; one that is farther, has ended, or
     * lacks something for the next step stays where it is.
     *
     * @param state {@code MATCHING}, {@code IN_TALKS}, {@code IN_SERVICE} or {@code DELIVERED}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bringTo(String problemId, ProblemStatus state) {
        for (var steps = 0; steps < ON.size(); steps++) {
            var known = reading.find(problemId);
            if (known.isEmpty() || !isBroughtOn(known.get(), state)) {
                return;
            }
        }
    }

    private boolean isBroughtOn(KnownProblem known, ProblemStatus state) {
        var now = known.problem().posting().status();
        var step = ON.get(now);
        return step != null && isBefore(now, state) && problems.makeIfAllowed(known, step, "", doer());
    }

    /** Brings a problem in talks back to where experts are looked for; others stay where they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bringBackToMatching(String problemId, String reason) {
        reading.find(problemId)
                .filter(known -> known.problem().posting().status() == ProblemStatus.IN_TALKS)
                .ifPresent(known -> problems.makeIfAllowed(known, "rematch", reason, doer()));
    }

    private static boolean isBefore(ProblemStatus now, ProblemStatus state) {
        return now == ProblemStatus.NO_EXPERT || now.compareTo(state) < 0;
    }

    /** In the name of whoever moved the match, by the right of the service. */
    private Doer doer() {
        var actor = current.find().map(person -> person.actor(current.origin())).orElse(Audit.Actor.SYSTEM);
        return new Doer(actor, Set.of(Role.SYSTEM));
    }
}
