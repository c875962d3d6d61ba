package io.zhiqiao.proposal;

import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.problem.ProblemProgress;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings a problem on when one of its matches moves, in the same transaction. */
@Component
class ProblemFollower {

    private static final Set<MatchState> TALKING =
            Set.of(MatchState.ACCEPTED, MatchState.CONFIRMED, MatchState.ACTIVE, MatchState.DONE);
    private static final Set<MatchState> AT_WORK = Set.of(MatchState.CONFIRMED, MatchState.ACTIVE);

    private final MatchRows rows;
    private final ProblemProgress progress;

    ProblemFollower(MatchRows rows, ProblemProgress progress) {
        this.rows = rows;
        this.progress = progress;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(MatchMoved moved) {
        var problemId = moved.match().problemId();
        switch (moved.match().state()) {
            case PROPOSED, INVITED -> progress.bringTo(problemId, ProblemStatus.MATCHING);
            case ACCEPTED, CONFIRMED -> progress.bringTo(problemId, ProblemStatus.IN_TALKS);
            case ACTIVE -> progress.bringTo(problemId, ProblemStatus.IN_SERVICE);
            case DONE -> {
                if (isNone(problemId, AT_WORK)) {
                    progress.bringTo(problemId, ProblemStatus.DELIVERED);
                }
            }
            case NOT_CHOSEN, CANCELLED, NO_SHOW -> {
                if (isNone(problemId, TALKING)) {
                    progress.bringBackToMatching(problemId, "没有专家在对接了。 No expert is in talks any more.");
                }
            }
            case CANDIDATE, SHORTLISTED, EXCLUDED, DECLINED, EXPIRED -> {}
        }
    }

    private boolean isNone(String problemId, Set<MatchState> states) {
        return rows.findByProblemIdOrderByTurn(problemId).stream().noneMatch(match -> states.contains(match.state()));
    }
}
