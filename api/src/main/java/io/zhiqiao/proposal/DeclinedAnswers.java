package io.zhiqiao.proposal;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps why experts declined, whoever asked them; see {@link MatchAnswer}. */
@Service
public class DeclinedAnswers {

    private final AnswerRows rows;
    private final Clock clock;

    DeclinedAnswers(AnswerRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Keeps why an expert declined an invitation to a tour, for one of its problems.
     *
     * @param note in the expert's words; may be blank
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String invitationId, String problemId, String expertId, MatchReason reason, String note) {
        rows.save(new MatchAnswer(
                null, null, invitationId, problemId, expertId, reason, reason.feeds(), note, clock.instant()));
    }
}
