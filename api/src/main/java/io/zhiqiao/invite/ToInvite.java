package io.zhiqiao.invite;

import io.zhiqiao.expert.ExpertSummary;
import io.zhiqiao.invite.InvitationView.ProblemLine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Experts of a roster who wait for their invitation, as a list to choose from. */
@Component
class ToInvite {

    private final Waves waves;
    private final TourPeople people;

    ToInvite(Waves waves, TourPeople people) {
        this.waves = waves;
        this.people = people;
    }

    /** Each with the problems that they are to be asked for. */
    @Transactional(readOnly = true)
    List<Line> of(String tourId) {
        return waves.toInvite(tourId).entrySet().stream()
                .map(entry -> new Line(
                        entry.getKey(),
                        people.name(entry.getKey()),
                        people.expert(entry.getKey()).map(ExpertSummary::of).orElse(null),
                        entry.getValue().stream()
                                .map(one -> new ProblemLine(
                                        one.problemId(),
                                        people.problem(one.problemId()).title(),
                                        one.leads()))
                                .toList()))
                .toList();
    }

    /**
     * An expert who may be invited.
     *
     * @param expertId who
     * @param name what the expert is called
     * @param expert who that is; null where the record was withdrawn
     * @param problems for which problems
     */
    record Line(String expertId, String name, @Nullable ExpertSummary expert, List<ProblemLine> problems) {}
}
