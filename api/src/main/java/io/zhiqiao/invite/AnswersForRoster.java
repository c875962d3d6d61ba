package io.zhiqiao.invite;

import io.zhiqiao.roster.SeatAnswers;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells rosters what experts said: who accepted stays, who declined or kept silent is not taken again. */
@Component
class AnswersForRoster implements SeatAnswers {

    private final InvitationRows rows;

    AnswersForRoster(InvitationRows rows) {
        this.rows = rows;
    }

    @Override
    public List<SeatAnswer> of(String tourId) {
        return rows.findByTourId(tourId).stream()
                .filter(one -> switch (one.state()) {
                    case ACCEPTED, DECLINED, EXPIRED -> true;
                    case DRAFTED, SENT, REMINDED, WITHDRAWN -> false;
                })
                .flatMap(one -> one.problems().stream()
                        .map(problem -> new SeatAnswer(
                                problem.problemId(), one.expertId(), one.state() == InvitationState.ACCEPTED)))
                .toList();
    }
}
