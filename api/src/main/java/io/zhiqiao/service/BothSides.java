package io.zhiqiao.service;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.proposal.MatchSteps;
import io.zhiqiao.proposal.MatchSteps.Reached;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reaches a match for what comes after both sides accepted. */
@Component
class BothSides {

    private final MatchSteps steps;

    BothSides(MatchSteps steps) {
        this.steps = steps;
    }

    /**
     * A match for whoever may see it.
     *
     * @throws RejectedException (404) if there is none for whoever asks
     */
    Reached reach(String matchId) {
        return steps.reach(matchId);
    }

    /**
     * A match in which both sides work together.
     *
     * @throws RejectedException (404, 409) if there is none for whoever asks, or one side has not accepted yet
     */
    Reached together(String matchId) {
        var reached = steps.reach(matchId);
        if (!reached.match().state().bothAccepted()) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "not-both-accepted",
                    "双方都接受之后才能进行这一步。",
                    "This comes after both sides accepted."));
        }
        return reached;
    }
}
